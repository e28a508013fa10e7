package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Words;

/** Why a rule does not conclude anything, as text. */
public final class WhyNotText {
    /** Of the facts behind what comes nearest; JSON has all. */
    private static final int FEW = 4;

    private WhyNotText() {}

    public static String text(WhyNot w) {
        StringBuilder text = new StringBuilder(
                w.rule() + (w.economy() == null ? "" : " for " + w.economy().inText()));
        text.append(w.mineral() == null ? "" : ", " + w.mineral().name())
                .append(", as of ")
                .append(Words.date(w.asOf(), w.knownOn()));
        text.append('\n').append(w.says()).append('\n');
        for (WhyNot.Checked c : w.conditions()) {
            text.append("\n  ").append(c.state()).append("  ").append(c.says());
            text.append(c.state() == WhyNot.State.MET ? "  (" + c.matches() + ")" : "")
                    .append('\n');
            for (WhyNot.Nearest n : c.nearest()) {
                text.append("      ")
                        .append(n.what())
                        .append(n.facts().isEmpty() ? "" : " [" + Words.few(n.facts(), FEW) + "]")
                        .append('\n');
                if (!n.fails().isEmpty()) {
                    text.append("        wanted: ").append(n.wanted());
                    text.append(n.actual() == null ? "" : "; it is: " + n.actual())
                            .append('\n');
                }
            }
        }
        if (w.change() != null) {
            text.append("\nTried, and it meets the condition (a variant, for compare):\n  ")
                    .append(w.change())
                    .append('\n');
        } else if (!w.submit().isEmpty()) {
            text.append("\nWhat could be submitted:\n");
            for (ObjectNode template : w.submit()) {
                text.append("  ").append(template).append('\n');
            }
        }
        if (!w.leftOut().isEmpty()) {
            text.append("\nNot looked at, as the budget was used up: ")
                    .append(String.join("; ", w.leftOut()))
                    .append('\n');
        }
        return text.toString();
    }
}
