package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds, for each measure, the last one before it that its target had taken against its author. */
final class Exchanges {
    private static final int YEAR = 365;

    private Exchanges() {}

    static List<Exchange> of(List<Fact> facts, Set<Economy> subjects, LocalDate asOf, double quickDays) {
        List<Measure> known = new ArrayList<>();
        for (Fact fact : facts) {
            boolean hostile = fact instanceof ExportControl || fact instanceof Tariff || fact instanceof EntityListing;
            if (hostile
                    && fact instanceof Measure m
                    && Dates.known(m) != null
                    && !Dates.known(m).isAfter(asOf)) {
                known.add(m);
            }
        }
        known.sort(Comparator.comparing(Dates::known).thenComparing(Measure::id));
        List<Exchange> exchanges = new ArrayList<>();
        Map<Set<Economy>, Integer> rounds = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            Measure answer = known.get(i);
            for (Measure measure : provocations(known.subList(0, i), answer, asOf)) {
                Economy first = measure.actors().get(0);
                Economy second = answer.actors().get(0);
                int days = Dates.until(Dates.known(measure), Dates.known(answer));
                int daysAgo = Dates.until(Dates.known(answer), asOf);
                int round = days <= quickDays && daysAgo <= YEAR
                        ? rounds.merge(new TreeSet<>(List.of(first, second)), 1, Integer::sum)
                        : 0;
                if (subjects.contains(first) || subjects.contains(second)) {
                    exchanges.add(new Exchange(
                            first,
                            second,
                            measure,
                            answer,
                            Dates.known(measure),
                            Dates.known(answer),
                            days,
                            daysAgo,
                            round));
                }
            }
        }
        return exchanges;
    }

    /** The latest earlier measure of each economy that both sides of the exchange name or cover. */
    private static List<Measure> provocations(List<Measure> earlier, Measure answer, LocalDate asOf) {
        Map<Economy, Measure> latest = new HashMap<>();
        for (Measure measure : earlier) {
            Economy actor = measure.actors().get(0);
            if (Dates.aimsAt(answer, actor, asOf)
                    && Dates.aimsAt(measure, answer.actors().get(0), asOf)) {
                latest.put(actor, measure);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(Measure::id))
                .toList();
    }
}
