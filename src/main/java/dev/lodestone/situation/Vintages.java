package dev.lodestone.situation;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups the figures in use by age, so that a hundred old figures of one table are one finding. */
final class Vintages {

    private record Group(Economy economy, String figures, Period period) {}

    private Vintages() {}

    static List<Vintage> of(List<Fact> current, Set<Economy> subjects, LocalDate asOf) {
        Map<Group, List<Fact>> groups = new LinkedHashMap<>();
        for (Fact fact : current) {
            if (fact instanceof Dated figure
                    && figure.period() != null
                    && figure.period().last() != asOf.getYear()) {
                Economy economy = figure.tellsOf().isEmpty()
                        ? Economy.WORLD
                        : figure.tellsOf().get(0);
                if (economy.equals(Economy.WORLD) || subjects.contains(economy)) {
                    groups.computeIfAbsent(
                                    new Group(economy, Phrases.of(figure.getClass()), figure.period()),
                                    g -> new ArrayList<>())
                            .add(fact);
                }
            }
        }
        List<Vintage> vintages = new ArrayList<>();
        groups.forEach((group, facts) -> vintages.add(
                new Vintage(group.economy, group.figures, group.period, asOf.getYear() - group.period.last(), facts)));
        return vintages;
    }
}
