package dev.lodestone.inquiry;

import dev.lodestone.fact.Words;

/** A timeline in Markdown, which reads as plain text too. */
public final class TimelineText {
    private TimelineText() {}

    public static String markdown(Timeline timeline) {
        StringBuilder text = new StringBuilder("# How the answer changes from " + timeline.from() + " to "
                + Words.date(timeline.to(), timeline.knownOn()) + "\n");
        for (Timeline.Entry entry : timeline.entries()) {
            text.append("\n## ")
                    .append(entry.date())
                    .append(": ")
                    .append(String.join("; ", entry.causes()))
                    .append("\n\n");
            for (Timeline.Step s : entry.steps()) {
                text.append("- ")
                        .append(s.fact())
                        .append(" (")
                        .append(s.type())
                        .append("): ")
                        .append(s.before());
                text.append(" → ").append(s.now()).append('\n');
            }
            for (Timeline.FlagChange f : entry.flags()) {
                text.append("- ")
                        .append(f.change())
                        .append(", ")
                        .append(f.severity())
                        .append(": ")
                        .append(f.says());
                text.append(" *(").append(f.rule()).append(")*\n");
            }
            entry.responses().forEach(r -> text.append("- response ").append(r).append('\n'));
            if (entry.steps().isEmpty()
                    && entry.flags().isEmpty()
                    && entry.responses().isEmpty()) {
                text.append("- no flags\n");
            }
        }
        text.append("\nThe rules were asked on ").append(timeline.assessed()).append(" dates.");
        text.append(" A number of days that counts down is no change by itself.");
        if (!timeline.leftOut().isEmpty()) {
            text.append(" Left out, as the budget was used up: ")
                    .append(timeline.leftOut().size());
            text.append(" dates from ").append(timeline.leftOut().get(0)).append(" on.");
        }
        return text.append('\n').toString();
    }
}
