package dev.lodestone.lsp;

import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rulebook as it stands in the editor at a moment: the files on disk with the open documents laid over them.
 *
 * @param mentions what each file names
 * @param versions of the open documents, by file
 */
record Snapshot(Path folder, RuleFiles files, Map<String, List<Mention>> mentions, Map<String, Integer> versions) {

    String text(String file) {
        return files.texts().getOrDefault(file, "");
    }

    String uri(String file) {
        return folder.resolve(file).toUri().toString();
    }

    Stream<Mention> all() {
        return mentions.values().stream().flatMap(List::stream);
    }

    List<Mention> of(Kind kind, String name) {
        return all().filter(m -> m.kind() == kind && m.name().equals(name)).toList();
    }

    /** What is named at a place; null if nothing is. */
    Mention at(String file, int line, int column) {
        return mentions.getOrDefault(file, List.of()).stream()
                .filter(m -> m.isAt(line, column))
                .findFirst()
                .orElse(null);
    }

    /** The names that are declared. */
    Set<String> names(Kind kind) {
        return all().filter(m -> m.kind() == kind && m.declares())
                .map(Mention::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the cases that expect something of a rule. */
    List<String> cases(String rule) {
        return of(Kind.RULE, rule).stream()
                .filter(m -> FileKinds.isCases(m.file()))
                .map(Mention::within)
                .distinct()
                .toList();
    }
}
