package dev.lodestone.situation;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.PublishedIndicator;
import dev.lodestone.fact.State;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.fact.UseShare;
import dev.lodestone.fact.Wholes;
import dev.lodestone.fact.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Words that go into the sentences of rules. */
final class Phrases {
    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return Words.apart(type.getSimpleName());
        }
    };

    private static final double TEN = 10;
    private static final double HUNDRED = 100;

    private Phrases() {}

    /** So many days as something lasts, whole where they are many or not known exactly: "24.1", "49 to 62", "180". */
    static String days(Estimate days) {
        double tenthsBelow = days.isExact() ? HUNDRED : TEN;
        return days.map(d -> d < tenthsBelow ? Math.floor(d * TEN) / TEN : Math.floor(d))
                .toString();
    }

    /** Of which year a figure is, as it follows in a sentence: " (2024)"; empty where the fact doesn't say. */
    static String in(Period period) {
        return period == null ? "" : " (" + period + ")";
    }

    /** How far ahead a day is: "today", "in 1 day". */
    static String inDays(int days) {
        return days == 0 ? "today" : days < 0 ? Words.days(-days) + " ago" : "in " + Words.days(days);
    }

    /** The same of the day of a fact, which may be known as a month or a year alone: then it says so. */
    static String inDays(int days, Fact of) {
        return Precision.isVague(of.precision())
                ? "on a day of that " + of.precision() + " that is not known"
                : inDays(days);
    }

    /**
     * Since or from when the state of a measure holds: "since 2024-12-03", "suspended until 2026-11-27, in 1 day".
     *
     * @param days until it starts, or its suspension ends
     */
    static String when(State state, LocalDate since, LocalDate until, int days, Fact measure) {
        return switch (state) {
            case ANNOUNCED -> "announced, from a day that is not known";
            case PENDING -> "from " + since + ", " + inDays(days, measure);
            case SUSPENDED -> "suspended" + (until == null ? "" : " until " + until + ", " + inDays(days, measure));
            case UNKNOWN -> "suspended until " + since.minusDays(1) + ", what followed is not known";
            default -> since == null ? "in force" : "since " + Precision.inText(measure.precision(), since);
        };
    }

    /** Until when a disturbance is to last, as a sentence continues, as far as that is known; empty if it is not. */
    static String end(SupplyShock shock) {
        return shock.until() == null ? "" : " and is to be until " + Precision.inText(shock.precision(), shock.until());
    }

    /** The name of a fact type as words: "import share". */
    static String of(Class<?> type) {
        return TYPES.get(type);
    }

    /** "in force", "not yet announced". */
    static String of(State state) {
        return Words.of(state).replace('-', ' ');
    }

    /** The parts that are known in brackets, with a space before; empty if none is. */
    static String of(Object... parts) {
        StringBuilder known = new StringBuilder();
        for (Object part : parts) {
            String text = part == null ? "" : part.toString();
            if (!text.isEmpty()) {
                known.append(known.isEmpty() ? "" : ", ").append(text);
            }
        }
        return known.isEmpty() ? "" : " (" + known + ")";
    }

    /** The years that shares and published indicators among the facts are of, from the first to the last; empty if none says. */
    static String years(List<Fact> facts) {
        Period years = null;
        for (Fact fact : facts) {
            boolean told = fact instanceof PublishedIndicator || fact instanceof UseShare || Wholes.isShare(fact);
            Period period = told ? ((Dated) fact).period() : null;
            if (period != null) {
                years = years == null
                        ? period
                        : new Period(
                                Math.min(years.first(), period.first()),
                                Math.max(years.last(), period.last()),
                                years.estimated() || period.estimated());
            }
        }
        return years == null ? "" : years.toString();
    }

    /** A whole number to so many digits that count. */
    static String rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return Estimate.plain(Math.rint(rounded.doubleValue()));
    }
}
