package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.fact.Economy;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the decisions from what has been derived, as those must that derive nothing themselves. */
public interface Decider {

    /** @param valid the parameters at the date of the situation */
    Set<Decision> decide(Situation situation, Parameters.Valid valid);

    static Decider named(String name, RuleFiles files) {
        return switch (name) {
            case "lodestone" -> new ByLodestone(files);
            case "java" -> new ByHand();
            case "drools" -> new ByDrools();
            case "evrete" -> new ByEvrete();
            default -> throw new IllegalArgumentException("no contender is called " + name);
        };
    }

    /** What the decisions look at: engines that insert facts one by one are spared the others. */
    static List<Derived> relevant(Situation situation) {
        List<Derived> relevant = new ArrayList<>();
        for (Derived derived : situation.derived()) {
            if (derived instanceof Concentration || derived instanceof NMinusOne || derived instanceof Trend) {
                relevant.add(derived);
            }
        }
        return relevant;
    }

    /** As in the product, advice is given only to those it is for. */
    static Set<Decision> concerning(Situation situation, Set<Decision> decisions) {
        decisions.removeIf(
                d -> !d.economy().equals(Economy.WORLD) && !situation.subjects().contains(d.economy()));
        return decisions;
    }
}
