package dev.lodestone.inquiry;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A flag that is otherwise than before.
 *
 * @param before null if it is new
 * @param now null if it is gone
 */
record Turn(RiskFlag before, RiskFlag now) {

    /** The most severe first; of the same severity what is new, then what is worse, gone, better; certain before possible. */
    static final Comparator<Turn> ORDER = Comparator.comparing(Turn::worst, Comparator.reverseOrder())
            .thenComparing(Turn::rank)
            .thenComparing(t -> t.flag().certainty())
            .thenComparing(t -> t.flag().economy().code())
            .thenComparing(
                    t -> t.flag().mineral() == null ? "" : t.flag().mineral().key())
            .thenComparing(t -> t.flag().rule())
            .thenComparing(t -> t.flag().says());

    private static final Pattern OPEN = Pattern.compile("\\{\\w+\\}");

    /** Whether anything but figures and dates is otherwise. */
    boolean isChange() {
        Comparison.Change change = Comparer.change(before, now);
        return change != Comparison.Change.SAME && change != Comparison.Change.OTHER_FIGURES;
    }

    /** Whether it stands as it did, with other figures in its sentence. */
    boolean tellsOtherFigures() {
        return Comparer.change(before, now) == Comparison.Change.OTHER_FIGURES;
    }

    /** The flag as it stands, or as it stood. */
    RiskFlag flag() {
        return now == null ? before : now;
    }

    /** What a flag of this answer is called beside those of the other: new and gone flags are not one matter. */
    String name(String id) {
        return (before == null ? "new " : now == null ? "gone " : "changed ") + id;
    }

    private Severity worst() {
        return before == null || flag().severity().compareTo(before.severity()) > 0
                ? flag().severity()
                : before.severity();
    }

    private int rank() {
        return switch (Comparer.change(before, now)) {
            case NEW -> 0;
            case WORSE -> 1;
            case GONE -> 2;
            default -> 3;
        };
    }

    /** Its sentence; of what is gone without the days left, which were counted from another day. */
    String says() {
        return now == null ? before.says().replaceAll(", in \\d+ days?\\b", "") : now.says();
    }

    /**
     * Its sentence about any {@code {minerals}}, without what else page one adds; null if it has none that can be told of the
     * flag alone, or is gone: no record keeps it.
     */
    String brief() {
        if (now == null || now.brief() == null) {
            return null;
        }
        String brief = now.brief()
                .toString()
                .replace("{exposure}", "")
                .replace("{stocks}", "")
                .replace("{supplies}", "{minerals}");
        return OPEN.matcher(brief.replace("{minerals}", "")).find() ? null : brief;
    }

    /** "New", "Gone", "Now critical, was high"; "Now" where another rule tells as much of the same matter. */
    String label() {
        if (before == null) {
            return now.certainty() == Certainty.POSSIBLE ? "New, possible" : "New";
        }
        if (now == null) {
            return "Gone";
        }
        boolean ofOneRule = now.rule().equals(before.rule()) && now.certainty() != before.certainty();
        if (now.severity() == before.severity() && !ofOneRule) {
            return now.certainty() == Certainty.POSSIBLE ? "Now, possible" : "Now";
        }
        return now.severity() == before.severity()
                ? "Now " + now.certainty() + ", was " + before.certainty()
                : "Now " + now.severity() + ", was " + before.severity();
    }
}
