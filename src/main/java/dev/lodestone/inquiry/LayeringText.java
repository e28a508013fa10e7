package dev.lodestone.inquiry;

import dev.lodestone.fact.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What a layer of facts changes in Markdown, which reads as plain text too. */
public final class LayeringText {
    /** Of each kind so many are told, and the others counted. */
    private static final int TOLD = 100;

    private LayeringText() {}

    public static String markdown(Layering layering) {
        StringBuilder text = new StringBuilder(
                "# What the layer changes as of " + Words.date(layering.asOf(), layering.knownOn()) + "\n");
        part("Replaced", layering.replaced().stream().map(CorrectionStep::says).toList(), text);
        part(
                "Second accounts, both kept",
                layering.second().stream()
                        .map(a -> a.fact() + " (" + a.figure() + ") beside " + a.of() + " (" + a.otherwise() + ")")
                        .toList(),
                text);
        part("Added", layering.added(), text);
        part("Advice", layering.advice().stream().map(c -> c.says()).toList(), text);
        return text.toString();
    }

    /** What is otherwise between two versions of a dossier. */
    public static String versions(VersionDifference d) {
        StringBuilder text = new StringBuilder("# From " + d.from() + " to " + d.to() + "\n");
        part("Asked", d.request().stream().map(CorrectionStep.Field::says).toList(), text);
        part("Removed", d.removed(), text);
        part(
                "Changed",
                d.changed().stream()
                        .map(c -> c.id() + ": "
                                + c.fields().stream()
                                        .map(CorrectionStep.Field::says)
                                        .collect(Collectors.joining("; ")))
                        .toList(),
                text);
        part("Added", d.added(), text);
        if (d.asOf() != null) {
            part(
                    "Advice as of " + d.asOf(),
                    d.advice().stream().map(c -> c.says()).toList(),
                    text);
        }
        return text.toString();
    }

    /** The corrections alone. */
    public static String log(List<CorrectionStep> steps) {
        StringBuilder text = new StringBuilder("# What took the place of what\n");
        part("Replaced", steps.stream().map(CorrectionStep::says).toList(), text);
        return text.toString();
    }

    private static void part(String title, List<String> lines, StringBuilder text) {
        text.append("\n## ").append(title).append(" (").append(lines.size()).append(")\n\n");
        lines.stream()
                .limit(TOLD)
                .forEach(line -> text.append("- ").append(line).append('\n'));
        if (lines.isEmpty()) {
            text.append("- nothing\n");
        } else if (lines.size() > TOLD) {
            text.append("- and ").append(lines.size() - TOLD).append(" more\n");
        }
    }
}
