package dev.lodestone.workbench;

import dev.lodestone.fact.Words;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings as people and programs read them. */
public final class CheckReport {
    private static final String PAGES = "docs/checks/";

    /** Colours a text in the style that picocli names; or doesn't. */
    @FunctionalInterface
    public interface Paint {
        String apply(String style, String text);
    }

    private CheckReport() {}

    /** {@code file:line:column: level code message [rule]}, the line with a caret below it, and the way out. */
    public static String text(RuleFiles files, String folder, List<Diagnostic> findings, Paint paint) {
        StringBuilder text = new StringBuilder();
        Map<String, String[]> lines = new HashMap<>();
        for (Diagnostic d : findings) {
            String style = d.isError() ? "bold,red" : "bold,yellow";
            text.append(folder)
                    .append(d.file())
                    .append(':')
                    .append(d.line())
                    .append(':')
                    .append(d.column())
                    .append(": ")
                    .append(paint.apply(style, d.level() + " " + d.code()))
                    .append(' ')
                    .append(d.message())
                    .append(d.rule() == null ? "" : " [" + d.rule() + "]")
                    .append('\n');
            line(
                    lines.computeIfAbsent(
                            d.file(), f -> files.texts().getOrDefault(f, "").split("\\R", -1)),
                    d,
                    text,
                    paint);
            if (d.suggestion() != null) {
                text.append("    ").append(d.suggestion()).append('\n');
            }
        }
        return text.toString();
    }

    private static void line(String[] lines, Diagnostic d, StringBuilder text, Paint paint) {
        if (d.line() < 1 || d.line() > lines.length || lines[d.line() - 1].isBlank()) {
            return;
        }
        String line = lines[d.line() - 1].replace('\t', ' ');
        if (line.indexOf('\0') >= 0) {
            return; // the bytes of another encoding
        }
        text.append("  ").append(line).append('\n');
        if (d.column() > 0) {
            text.append(" ".repeat(Math.min(d.column(), line.length() + 1) + 1))
                    .append(paint.apply(d.isError() ? "bold,red" : "bold,yellow", "^"))
                    .append('\n');
        }
    }

    /** One sentence that sums up. */
    public static String summary(RuleFiles files, List<Diagnostic> findings) {
        long errors = findings.stream().filter(Diagnostic::isError).count();
        long unread = findings.stream()
                .filter(d -> d.code().equals("unread-file") && files.texts().containsKey(d.file()))
                .count();
        return Words.count(files.texts().size() - unread, "file") + ": " + Words.count(errors, "error") + ", "
                + Words.count(findings.size() - errors, "warning");
    }

    public static String json(List<Diagnostic> findings) {
        return Json.pretty(Map.of("diagnostics", findings)) + "\n";
    }

    /** For code hosts and editors. */
    public static String sarif(String folder, List<Diagnostic> findings) {
        List<Map<String, Object>> rules = new TreeSet<>(
                        findings.stream().map(Diagnostic::code).collect(Collectors.toSet()))
                .stream()
                        .map(code -> Map.<String, Object>of("id", code, "helpUri", PAGES + code + ".md"))
                        .toList();
        List<Map<String, Object>> results = findings.stream()
                .map(d -> Map.<String, Object>of(
                        "ruleId", d.code(),
                        "level", d.level().toString(),
                        "message", Map.of("text", d.message() + (d.suggestion() == null ? "" : "; " + d.suggestion())),
                        "locations",
                                List.of(Map.of(
                                        "physicalLocation",
                                        Map.of(
                                                "artifactLocation", Map.of("uri", folder + d.file()),
                                                "region",
                                                        Map.of(
                                                                "startLine",
                                                                Math.max(1, d.line()),
                                                                "startColumn",
                                                                Math.max(1, d.column())))))))
                .toList();
        return Json.pretty(Map.of(
                        "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
                        "version", "2.1.0",
                        "runs",
                                List.of(Map.of(
                                        "tool",
                                        Map.of("driver", Map.of("name", "lodestone", "rules", rules)),
                                        "results",
                                        results))))
                + "\n";
    }
}
