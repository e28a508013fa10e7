package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.fact.Economy;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Trend;
import java.util.HashSet;
import java.util.Set;

/** The decisions written in Java: what is left when nobody has to read, change or explain them. */
final class ByHand implements Decider {

    @Override
    public Set<Decision> decide(Situation situation, Parameters.Valid valid) {
        Limits limits = Limits.of(valid);
        Set<Decision> decisions = new HashSet<>();
        for (Derived derived : situation.derived()) {
            if (derived instanceof Concentration c && c.of() == Supply.OUTPUT) {
                output(c, limits, decisions);
            } else if (derived instanceof NMinusOne n && n.supply().of() == Supply.OUTPUT) {
                shortfall(n, limits, decisions);
            } else if (derived instanceof Trend t && t.change().atLeast(limits.rise())) {
                rise(t, situation, decisions);
            }
        }
        return Decider.concerning(situation, decisions);
    }

    private static void output(Concentration c, Limits limits, Set<Decision> into) {
        if (c.hhi().above(limits.high2010())) {
            into.add(new Decision("concentration/highly-concentrated", Economy.WORLD, c.mineral()));
        }
        if (c.hhi().above(limits.high2023()) && c.hhi().atMost(limits.high2010())) {
            into.add(new Decision("concentration/highly-concentrated-by-2023", Economy.WORLD, c.mineral()));
        }
        if (c.topShare().above(limits.dominance())) {
            into.add(new Decision("concentration/single-country-dominance", Economy.WORLD, c.mineral()));
        }
        if (c.topThree().atLeast(limits.topThree())) {
            into.add(new Decision("concentration/top-three", Economy.WORLD, c.mineral()));
        }
    }

    private static void shortfall(NMinusOne n, Limits limits, Set<Decision> into) {
        if (n.left().below(limits.shortfall()) && n.left().atLeast(limits.critical())) {
            into.add(new Decision(
                    "concentration/n-1-shortfall", Economy.WORLD, n.supply().mineral()));
        }
        if (n.left().below(limits.critical())) {
            into.add(new Decision(
                    "concentration/n-1-critical-shortfall",
                    Economy.WORLD,
                    n.supply().mineral()));
        }
    }

    private static void rise(Trend t, Situation situation, Set<Decision> into) {
        for (Derived derived : situation.derived()) {
            if (derived instanceof Concentration c
                    && c.economy().equals(t.economy())
                    && c.mineral().equals(t.mineral())
                    && c.stage() == t.stage()
                    && t.supplier().equals(c.largest())) {
                into.add(new Decision("concentration/rising", t.economy(), t.mineral()));
            }
        }
    }
}
