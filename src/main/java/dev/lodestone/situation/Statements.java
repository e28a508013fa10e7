package dev.lodestone.situation;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Strategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is said of the economies that advice is given to and of the world, and what they declare themselves. */
final class Statements {
    private Statements() {}

    static List<Derived> of(CurrentFacts facts, Set<Economy> subjects, LocalDate asOf) {
        List<Derived> told = new ArrayList<>();
        for (Fact fact : facts.ofAny(Claim.class, Strategy.class)) {
            if (fact instanceof Claim claim && isPast(claim.stated(), asOf)) {
                add(claim, subjects, asOf, told);
            } else if (fact instanceof Strategy strategy
                    && subjects.contains(strategy.economy())
                    && isPast(strategy.from(), asOf)) {
                told.add(new AppliedStrategy(
                        strategy,
                        strategy.economy(),
                        only(strategy.minerals()),
                        strategy.from(),
                        strategy.until(),
                        DayCounts.until(asOf, strategy.until())));
            }
        }
        return told;
    }

    private static boolean isPast(LocalDate day, LocalDate asOf) {
        return day == null || !day.isAfter(asOf);
    }

    private static void add(Claim claim, Set<Economy> subjects, LocalDate asOf, List<Derived> into) {
        if (claim.about().isEmpty() || claim.about().contains(Economy.WORLD)) {
            into.add(of(claim, Economy.WORLD));
            return;
        }
        for (Economy economy : claim.about()) {
            // A member that stands beside its union is told through it, once.
            boolean through = claim.about().stream()
                    .anyMatch(u -> !u.equals(economy) && subjects.contains(u) && u.covers(economy, asOf));
            if (subjects.contains(economy) && !through) {
                into.add(of(claim, economy));
            }
        }
    }

    private static Statement of(Claim claim, Economy economy) {
        return new Statement(claim, claim.kind(), economy, only(claim.minerals()), claim.attributedTo());
    }

    /** The one mineral that is named; null if there is none, or several. */
    static Mineral only(List<Mineral> minerals) {
        return minerals.size() == 1 ? minerals.get(0) : null;
    }
}
