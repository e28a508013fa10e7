package dev.lodestone.advisor;

import dev.lodestone.advice.Doubt;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Naming;
import dev.lodestone.situation.Conflict;
import dev.lodestone.situation.Contested;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Discrepancy;
import dev.lodestone.situation.Outsize;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Facts that the answer itself contradicts: another account has them otherwise, or their figures cannot be. */
final class Accounted {
    /** What tells of them, which is looked for whatever the rules look for. */
    static final Set<Class<? extends Derived>> KINDS = Set.of(Contested.class, Conflict.class, Outsize.class);

    /** Accounts of measures that another account contradicts, by their ids. */
    private final Map<String, Contested> contested = new HashMap<>();
    /** Figures that another source has otherwise, or that cannot be, by their ids. */
    private final Map<String, String> figures = new HashMap<>();

    /** Days to come that another source has otherwise, by the ids of their measures. */
    private final Map<String, Doubt> dates = new HashMap<>();

    Accounted(Situation situation, Parameters.Valid valid) {
        for (Derived derived : situation.derived()) {
            if (derived instanceof Contested c) {
                contested.put(c.used().id(), c);
            } else if (derived instanceof Conflict c
                    && c.isOfTwoFacts()
                    && isAbove(c.difference(), "data-quality.conflict", valid)) {
                differ(c.from().get(0), c.from().get(1), c.second());
                differ(c.from().get(1), c.from().get(0), c.first());
            } else if (derived instanceof Discrepancy d && d.ahead()) {
                Fact used = d.from().get(0);
                String says =
                        "contradicted by " + d.from().get(1).source() + ", which has " + d.other() + " for " + d.date();
                dates.putIfAbsent(used.id(), new Doubt(Doubt.Kind.DATE, used.id(), says));
            } else if (derived instanceof Outsize o) {
                String most = o.counted() ? "data-quality.times-world-output" : "data-quality.times-content";
                if (isAbove(o.times(), most, valid)) {
                    figures.put(
                            o.from().get(0).id(),
                            o.quantity() + " t is more than can be beside a world output of " + o.worldOutput() + " t");
                }
            }
        }
    }

    private void differ(Fact one, Fact other, Estimate otherwise) {
        String what = Naming.type(other.getClass().getSimpleName());
        figures.putIfAbsent(
                one.id(), "contradicted by " + other.source() + ", which has " + otherwise + " as the " + what);
    }

    private static boolean isAbove(Estimate estimate, String parameter, Parameters.Valid valid) {
        Parameter limit = valid.loose().get(parameter);
        return limit != null && estimate.above(limit.threshold());
    }

    /** What is said of two accounts, or of a figure that cannot be, holds whichever is right. */
    static boolean compares(Derived derived) {
        return KINDS.contains(derived.getClass()) || derived instanceof Discrepancy;
    }

    boolean doubts(Fact fact) {
        return fact instanceof Measure && (contested.containsKey(fact.id()) || dates.containsKey(fact.id()))
                || figures.containsKey(fact.id());
    }

    /** Why a fact is doubted; null if it is not. */
    Doubt of(Fact fact) {
        Contested other = contested.get(fact.id());
        if (other != null) {
            String says = "contradicted by " + other.other().source() + ", which has it " + other.standsByOther();
            return new Doubt(Doubt.Kind.SOURCE, fact.id(), says);
        }
        String says = figures.get(fact.id());
        return says == null ? dates.get(fact.id()) : new Doubt(Doubt.Kind.SOURCE, fact.id(), says);
    }
}
