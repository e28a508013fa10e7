package dev.lodestone.situation;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Picks, of every series of figures, the vintage that holds at a date: figures without a period speak of the day itself, then
 * comes the latest period up to that year, and only where there is none the earliest one after it.
 */
final class Current {

    private record Series(Class<?> type, List<Object> of) {}

    /** The period that holds of a series. */
    private static final class Chosen {
        private Period period;

        Chosen(Period first) {
            this.period = first;
        }
    }

    private Current() {}

    static List<Fact> of(List<Fact> facts, LocalDate asOf) {
        Map<Series, Chosen> bySeries = new HashMap<>();
        Chosen[] chosen = new Chosen[facts.size()];
        for (int i = 0; i < chosen.length; i++) {
            if (facts.get(i) instanceof Dated figure) {
                Period period = figure.period();
                chosen[i] = bySeries.computeIfAbsent(
                        new Series(figure.getClass(), figure.series()), s -> new Chosen(period));
                if (better(period, chosen[i].period, asOf.getYear())) {
                    chosen[i].period = period;
                }
            }
        }
        List<Fact> current = new ArrayList<>(chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            Fact fact = facts.get(i);
            if (chosen[i] == null || Objects.equals(((Dated) fact).period(), chosen[i].period)) {
                current.add(fact);
            }
        }
        return current;
    }

    private static boolean better(Period candidate, Period than, int year) {
        if (than == null || candidate == null) {
            return than != null;
        }
        boolean known = candidate.last() <= year;
        boolean thanKnown = than.last() <= year;
        if (known != thanKnown) {
            return known;
        }
        return known ? candidate.compareTo(than) > 0 : candidate.compareTo(than) < 0;
    }
}
