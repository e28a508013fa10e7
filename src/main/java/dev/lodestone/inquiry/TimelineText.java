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
            boolean first = entry == timeline.entries().get(0);
            if (first && !timeline.standing().isEmpty()) {
                item(text, timeline.standing());
            } else {
                changes(text, entry, first);
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

    private static void changes(StringBuilder text, Timeline.Entry entry, boolean first) {
        for (Timeline.Step s : entry.steps()) {
            item(text, s.says());
        }
        for (Timeline.FlagChange f : entry.flags()) {
            item(text, (first ? "" : f.change() + ", ") + f.severity() + ": " + f.says() + " *(" + f.rule() + ")*");
        }
        entry.responses().forEach(r -> item(text, "response " + r));
        if (entry.steps().isEmpty()
                && entry.flags().isEmpty()
                && entry.responses().isEmpty()) {
            item(text, "no flags");
        }
    }

    private static void item(StringBuilder text, String says) {
        text.append("- ").append(says).append('\n');
    }
}
