package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Situation;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RulebookCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name changed in one place is changed in all, and the rulebook concludes as before. */
class EditorRenameTest {
    private final List<Double> took = new ArrayList<>();

    @Test
    void a_rule_a_parameter_and_a_response_of_every_theme_get_another_name_and_all_cases_still_pass(
            @TempDir Path folder) throws IOException {
        Path rules = EditorSession.copyOfRules(folder);
        int renamed = 0;
        try (EditorSession editor = EditorSession.here()) {
            for (String theme : themes(rules)) {
                Path file = rules.resolve(theme + ".drl");
                editor.open(file);
                String text = Files.readString(file);
                String rule = RuleOutline.in(text).get(0).name().text();
                renamed += rename(editor, rules, file, rule, rule + "-renamed");
                String parameter = parameter(Files.readString(file));
                if (parameter != null) {
                    renamed += rename(editor, rules, file, parameter, parameter + "-renamed");
                }
                editor.close(file);
            }
            Path responses = rules.resolve("responses.yaml");
            editor.open(responses);
            renamed += rename(editor, rules, responses, "monitor", "watch-closely");
        }
        took.sort(null);
        System.out.printf(
                "%d places renamed; %d renames p50 %.0f ms, p95 %.0f ms%n",
                renamed, took.size(), took.get(took.size() / 2), took.get(took.size() * 95 / 100));
        assertThat(renamed).isGreaterThan(100);
        RuleFiles files = RuleFiles.in(rules);
        assertThat(RulebookCheck.of(files, LocalDate.now())).isEmpty();
        CaseRunner runner = new CaseRunner(new Advisor(new RuleBase(files)));
        assertThat(CaseRunner.cases(files))
                .allSatisfy(c -> assertThat(runner.run(c).differences()).isEmpty());
    }

    /** A parameter of which nobody but the rules knows, and that has its name yet; null if there is none. */
    private static String parameter(String text) {
        Matcher named = Pattern.compile("Parameter\\( name == \"([^\"]+)\"").matcher(text);
        while (named.find()) {
            boolean free = !named.group(1).endsWith("-renamed")
                    && !Situation.PARAMETERS.contains(named.group(1))
                    && !named.group(1).startsWith("response.");
            if (free) {
                return named.group(1);
            }
        }
        return null;
    }

    /** Renames what stands in a file, writes all files that change, and counts the places. */
    private int rename(EditorSession editor, Path rules, Path file, String name, String to) throws IOException {
        String text = Files.readString(file);
        editor.change(file, text);
        editor.diagnostics(file);
        long start = System.nanoTime();
        WorkspaceEdit edit = EditorSession.get(editor.server()
                .getTextDocumentService()
                .rename(new RenameParams(EditorSession.id(file), Positions.of(text, text.indexOf(name) + 1), to)));
        took.add((System.nanoTime() - start) / 1e6);
        int places = 0;
        for (Map.Entry<String, List<TextEdit>> changed : edit.getChanges().entrySet()) {
            Path other = rules.resolve(changed.getKey().replaceFirst(".*/", ""));
            Files.writeString(other, Renames.applied(Files.readString(other), changed.getValue()));
            places += changed.getValue().size();
        }
        editor.change(file, Files.readString(file));
        editor.diagnostics(file);
        return places;
    }

    private static List<String> themes(Path rules) throws IOException {
        try (Stream<Path> files = Files.list(rules)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".drl"))
                    .map(f -> f.substring(0, f.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_parameter_that_the_code_reads_by_its_name_keeps_it() throws IOException {
        Snapshot snapshot = new OpenRulebook(Path.of("rules").toAbsolutePath()).snapshot();
        Set<String> parameters = snapshot.names(Mention.Kind.PARAMETER);
        Set<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(f -> f.toString().endsWith(".java")).forEach(f -> {
                Matcher literal =
                        Pattern.compile("\"([a-z0-9-]+\\.[a-z0-9-]+)\"").matcher(text(f));
                while (literal.find()) {
                    if (parameters.contains(literal.group(1))) {
                        read.add(literal.group(1));
                    }
                }
            });
        }
        assertThat(read)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(Renames.isReadByMethods(name)).as(name).isTrue());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
