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

    private Current() {}

    static List<Fact> of(List<Fact> facts, LocalDate asOf) {
        Map<Series, Period> chosen = new HashMap<>();
        Series[] series = new Series[facts.size()];
        for (int i = 0; i < series.length; i++) {
            if (facts.get(i) instanceof Dated figure) {
                series[i] = new Series(figure.getClass(), figure.series());
                boolean first = !chosen.containsKey(series[i]);
                if (first || better(figure.period(), chosen.get(series[i]), asOf.getYear())) {
                    chosen.put(series[i], figure.period());
                }
            }
        }
        List<Fact> current = new ArrayList<>(series.length);
        for (int i = 0; i < series.length; i++) {
            Fact fact = facts.get(i);
            if (series[i] == null || Objects.equals(((Dated) fact).period(), chosen.get(series[i]))) {
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
