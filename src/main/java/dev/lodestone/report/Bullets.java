package dev.lodestone.report;

import java.util.List;

/** Lists in Markdown, which read as plain text too. */
public final class Bullets {
    private Bullets() {}

    /** A list below a heading; nothing where it is empty. */
    public static void section(StringBuilder text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n## ").append(heading).append("\n\n");
            list(text, lines);
        }
    }

    public static void list(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
}
