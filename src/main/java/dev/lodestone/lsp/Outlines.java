package dev.lodestone.lsp;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.TextEdit;

/** What a rule lacks in another file, as an outline to fill in there. */
final class Outlines {
    private static final Pattern NAMED = Pattern.compile("there is no (?:response|parameter) '([a-z0-9.-]+)'");

    /**
     * An outline in its place.
     *
     * @param title what it adds
     * @param file in which it stands
     */
    record Outline(String title, String file, TextEdit edit) {}

    private final Snapshot snapshot;
    private final String file;
    private final Diagnostic finding;

    private Outlines(Snapshot snapshot, String file, Diagnostic finding) {
        this.snapshot = snapshot;
        this.file = file;
        this.finding = finding;
    }

    /** Null if nothing is lacking elsewhere. */
    static Outline of(Snapshot snapshot, String file, Diagnostic finding) {
        Outlines outlines = new Outlines(snapshot, file, finding);
        Matcher named = NAMED.matcher(finding.message());
        boolean adds = finding.suggestion() != null && finding.suggestion().startsWith("add it to ");
        return switch (finding.code()) {
            case "rule-without-cases" -> finding.rule() == null ? null : outlines.ofCase();
            case "unknown-response" -> adds && named.matches() ? outlines.response(named.group(1)) : null;
            case "unknown-parameter" -> adds && named.matches() ? outlines.parameter(named.group(1)) : null;
            default -> null;
        };
    }

    private Outline ofCase() {
        return atEnd("add the outline of a case", file.replaceFirst("\\.drl$", FileKinds.CASES), """
                - name: "TODO what makes it fire"
                  asOf: 2024-12-03
                  given: []
                  %s
                    - { rule: %s, economy: EU }
                """.formatted(
                        asks() ? "then: []\n  asks:" : "then:", finding.rule()));
    }

    /** Whether the rule concludes a question. */
    private boolean asks() {
        String text = snapshot.text(file);
        int begin = Math.max(0, text.indexOf("rule \"" + finding.rule() + "\""));
        int end = text.indexOf("\nend", begin);
        return text.substring(begin, end < 0 ? text.length() : end).contains("Question.of");
    }

    private Outline response(String name) {
        return atEnd("add the response " + name, RuleFiles.RESPONSES, """
                %s:
                  says: "TODO what is to be done about {mineral} for {economy}."
                """.formatted(name));
    }

    /** Behind the theme's last parameter, or below a new theme at the end. */
    private Outline parameter(String name) {
        if (name.indexOf('.') < 1) {
            return null;
        }
        String theme = name.substring(0, name.indexOf('.'));
        String title = "add the parameter " + name;
        String outline = """
                %s:
                  unit: share
                  kind: judgement
                  source: "TODO where it stands"
                  value: 50%%
                """.formatted(name.substring(name.indexOf('.') + 1)).indent(2);
        String text = snapshot.files().parameters();
        Matcher begin =
                Pattern.compile("(?m)^" + Pattern.quote(theme) + ":.*\n").matcher(text);
        if (!begin.find()) {
            return atEnd(title, RuleFiles.PARAMETERS, theme + ":\n" + outline);
        }
        Matcher next = Pattern.compile("(?m)^[^\\s]").matcher(text);
        int end = next.find(begin.end()) ? next.start() : text.length();
        String gap = text.startsWith("\n", end - 1) ? "" : "\n";
        return new Outline(title, RuleFiles.PARAMETERS, new TextEdit(Positions.range(text, end, end), gap + outline));
    }

    private Outline atEnd(String title, String changed, String outline) {
        String text = snapshot.text(changed);
        String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        return new Outline(
                title, changed, new TextEdit(Positions.range(text, text.length(), text.length()), gap + outline));
    }
}
