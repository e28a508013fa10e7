package dev.lodestone.rulebook;

import dev.lodestone.rule.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that were saved as something else than UTF-8: what was read of them is not what their authors wrote. */
public final class Undecoded {
    /** What stands for bytes that are no text, and what UTF-16 has beside each letter. */
    private static final String SIGNS = "\uFFFD\0";

    private Undecoded() {}

    /** One error for each, at the first such place, in place of all else that was found in it. */
    public static void tell(RuleFiles files, List<Diagnostic> found) {
        List<Diagnostic> faults = new ArrayList<>();
        files.texts().forEach((file, text) -> {
            int at = first(text);
            if (at >= 0 && !file.contains(RuleFiles.WORKBOOK)) {
                int line = (int) text.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                int column = at - text.lastIndexOf('\n', at);
                faults.add(new Diagnostic(
                        file, line, column, "io", "the file is no text in UTF-8", null, "save it as UTF-8"));
            }
        });
        Set<String> undecoded = faults.stream().map(Diagnostic::file).collect(Collectors.toSet());
        found.removeIf(d -> undecoded.contains(d.file()) || undecoded.stream().anyMatch(f -> followsFrom(f, d)));
        found.addAll(faults);
    }

    /** Whether something is missing only because that file could not be read: its rules, and what they ask for. */
    private static boolean followsFrom(String file, Diagnostic finding) {
        String theme = "'" + file.replaceFirst("\\..*", "") + "/";
        return finding.code().startsWith("unused-") && !finding.code().equals("unused-binding")
                || file.endsWith(".drl") && finding.message().contains(theme);
    }

    private static int first(String text) {
        int at = text.indexOf(SIGNS.charAt(0));
        int nul = text.indexOf(SIGNS.charAt(1));
        return at < 0 || nul >= 0 && nul < at ? nul : at;
    }
}
