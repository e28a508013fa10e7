package dev.lodestone.inquiry;

import dev.lodestone.fact.Words;
import java.util.List;

/** What would change an answer in Markdown, which reads as plain text too. */
public final class SensitivityText {
    private static final int SHOWN = 4;

    private SensitivityText() {}

    public static String markdown(Sensitivity s) {
        StringBuilder text =
                new StringBuilder("# What would change the answer of " + Words.date(s.asOf(), s.knownOn()) + "\n\n");
        text.append("## Flags as things stand\n\n");
        turns(text, s.flags().stream().filter(Sensitivity.Turn::present).toList());
        text.append("\n## Flags that a change would raise\n\n");
        turns(text, s.flags().stream().filter(t -> !t.present()).toList());
        text.append("\n## Questions, by what their answers could change\n\n");
        for (Sensitivity.Answered q : s.questions()) {
            text.append("- ").append(q.asks()).append(" *(").append(q.fact()).append(")*\n");
            q.couldChange().forEach(c -> text.append("  - ").append(c).append('\n'));
        }
        text.append('\n')
                .append(s.assumes())
                .append(" The rules were asked ")
                .append(s.assessments())
                .append(" times.");
        if (!s.leftOut().isEmpty()) {
            text.append(" Left out, as the budget was used up: ")
                    .append(String.join(", ", s.leftOut()))
                    .append('.');
        }
        return text.append('\n').toString();
    }

    private static void turns(StringBuilder text, List<Sensitivity.Turn> turns) {
        for (Sensitivity.Turn t : turns) {
            text.append("- **")
                    .append(t.severity())
                    .append("** ")
                    .append(t.says())
                    .append(" *(")
                    .append(t.rule())
                    .append(")*\n");
            text.append("  ").append(t.smallest()).append('\n');
            t.clearedBy().forEach(measure -> text.append("  - ").append(measure).append('\n'));
            t.thresholds().stream()
                    .map(Sensitivity.Threshold::says)
                    .filter(says -> !says.equals(t.smallest()))
                    .limit(SHOWN)
                    .forEach(says -> text.append("  - also ").append(says).append('\n'));
        }
        if (turns.isEmpty()) {
            text.append("None.\n");
        }
    }
}
