package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What each tariff means for the minerals that its author imports. */
final class Tariffs {
    private Tariffs() {}

    static List<AppliedTariff> of(List<Fact> facts, Figures figures, Set<Economy> subjects, LocalDate asOf) {
        List<AppliedTariff> applied = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Tariff tariff && concerns(tariff, subjects, asOf)) {
                Standing standing = tariff.schedule().at(asOf);
                if (standing.state() != State.NOT_YET_ANNOUNCED) {
                    for (Mineral mineral : minerals(tariff, figures)) {
                        applied.add(apply(tariff, mineral, standing, figures, asOf));
                    }
                }
            }
        }
        return applied;
    }

    /** A tariff burdens the economy that levies it, and its union's members with it. */
    private static boolean concerns(Tariff tariff, Set<Economy> subjects, LocalDate asOf) {
        return subjects.stream().anyMatch(s -> tariff.by().covers(s, asOf));
    }

    private static Collection<Mineral> minerals(Tariff tariff, Figures figures) {
        Collection<Mineral> named =
                tariff.minerals().isEmpty() ? figures.mineralsOf(tariff.by()) : figures.covered(tariff.minerals());
        List<Mineral> left = named.stream()
                .filter(m -> tariff.exempt().stream().noneMatch(e -> e.covers(m)))
                .toList();
        return left.isEmpty() && tariff.minerals().isEmpty() ? Collections.singletonList(null) : left;
    }

    private static AppliedTariff apply(
            Tariff tariff, Mineral mineral, Standing standing, Figures figures, LocalDate asOf) {
        List<Fact> used = new ArrayList<>();
        Estimate hit = mineral == null ? null : hit(tariff, mineral, figures, asOf, used);
        return new AppliedTariff(
                tariff,
                tariff.by(),
                mineral,
                tariff.scope(),
                tariff.rate(),
                tariff.authority() == null ? "" : tariff.authority(),
                standing.state(),
                standing.since(),
                standing.until(),
                Dates.until(asOf, tariff.from()),
                hit == null ? null : Estimate.share(1 - hit.high(), 1 - hit.low()),
                List.copyOf(used));
    }

    /** The share of imports that comes from the countries the tariff is on, in the form where it is largest; null if unknown. */
    private static Estimate hit(Tariff tariff, Mineral mineral, Figures figures, LocalDate asOf, List<Fact> used) {
        Estimate most = null;
        for (Figures.Whole whole : figures.wholes(tariff.by(), mineral)) {
            if (whole.of() != Concentration.Supply.IMPORTS) {
                continue;
            }
            double low = 0;
            double high = 0;
            List<Fact> facts = new ArrayList<>();
            for (Figures.Part part : figures.parts(whole)) {
                boolean other = part.supplier().equals(Economy.OTHER);
                if (other || tariff.on().stream().anyMatch(o -> o.covers(part.supplier(), asOf))) {
                    low += other ? 0 : part.share().low();
                    high += part.share().high();
                    facts.add(part.fact());
                }
            }
            Estimate hit = Estimate.share(Math.min(1, low), Math.min(1, high));
            if (most == null || hit.middle() > most.middle()) {
                most = hit;
                used.clear();
                used.addAll(facts);
            }
        }
        return most;
    }
}
