package dev.lodestone.lsp;

import dev.lodestone.rulebook.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of a rulebook are, by their names. */
final class FileKinds {
    static final String CASES = ".cases.yaml";
    private static final String RULES = ".drl";
    private static final Pattern ROW = Pattern.compile("(?m)^\"?([a-z0-9-]+\\.[a-z0-9-]+)\"?[,;]");

    private FileKinds() {}

    static boolean isRules(String file) {
        return file.endsWith(RULES);
    }

    static boolean isCases(String file) {
        return file.endsWith(CASES);
    }

    static boolean isYaml(String file) {
        return file.endsWith(".yaml");
    }

    /** Whether a folder of such files is a rulebook, and not one of other YAML. */
    static boolean areRulebook(RuleFiles files) {
        return files.texts().containsKey(RuleFiles.PARAMETERS)
                || files.texts().keySet().stream().anyMatch(FileKinds::isRules);
    }

    /** What a file names. */
    static List<Mention> mentions(String file, String text) {
        if (isRules(file)) {
            return DrlMentions.in(file, text);
        }
        return isYaml(file) ? YamlMentions.in(file, text) : rows(file, text);
    }

    /** The parameters of a decision table, row by row. */
    private static List<Mention> rows(String file, String text) {
        List<Mention> found = new ArrayList<>();
        Matcher row = ROW.matcher(text);
        int line = 0;
        int seen = 0;
        while (row.find()) {
            line += (int) text.substring(seen, row.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            seen = row.start();
            int start = row.start(1) - row.start();
            int end = start + row.group(1).length();
            found.add(new Mention(Mention.Kind.PARAMETER, row.group(1), file, line, start, end, false, ""));
        }
        return found;
    }
}
