package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Investment;
import dev.lodestone.fact.Tariff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two facts of different sources that may tell of one thing; both count until that is known. */
@About("Two facts of different sources that may tell of one thing; both count until that is known.")
public record PossibleTwin(
        @About("whose tariff or investment it is") Economy economy,
        @About("in words") String what,

        @About("what tells the first from the second, in words")
        String one,

        @About("what tells the second from the first, in words")
        String two,

        List<Fact> from)
        implements Derived {

    /** Of very many that are alike each is held against so many that follow it: whoever has that many has more than twins to look at. */
    private static final int NEXT = 10;

    /** @param facts those that are used, in the order of their ids */
    static List<PossibleTwin> of(CurrentFacts facts) {
        Map<Object, List<Fact>> alike = new LinkedHashMap<>();
        for (Fact fact : facts.ofAny(Tariff.class, Investment.class)) {
            Object common = common(fact);
            if (common != null) {
                alike.computeIfAbsent(common, c -> new ArrayList<>(1)).add(fact);
            }
        }
        List<PossibleTwin> twins = new ArrayList<>();
        alike.values().forEach(among -> add(among, twins));
        return twins;
    }

    /** What two facts that may tell of one thing have in common; null for those that nothing is compared with. */
    private static Object common(Fact fact) {
        if (fact instanceof Tariff t && t.rate() != null) {
            return List.of(t.by(), t.on(), t.minerals(), t.rate());
        }
        if (fact instanceof Investment i && i.scope() != null) {
            return Arrays.asList(i.economy(), i.minerals(), i.period(), i.start());
        }
        return null;
    }

    private static void add(List<Fact> among, List<PossibleTwin> twins) {
        for (int i = 0; i < among.size(); i++) {
            for (Fact other : among.subList(i + 1, Math.min(among.size(), i + 1 + NEXT))) {
                PossibleTwin twin = of(among.get(i), other);
                if (twin != null) {
                    twins.add(twin);
                }
            }
        }
    }

    /** Null where the two are different things, or are known to be one. */
    private static PossibleTwin of(Fact first, Fact second) {
        if (first instanceof Tariff one && second instanceof Tariff two && Accounts.mayBeOfOne(one, two)) {
            return new PossibleTwin(one.by(), Measures.of(one), announced(one), announced(two), List.of(one, two));
        }
        if (first instanceof Investment one
                && second instanceof Investment two
                && !one.source().equals(two.source())
                && !one.scope().equals(two.scope())) {
            return new PossibleTwin(one.economy(), "investment", paysFor(one), paysFor(two), List.of(one, two));
        }
        return null;
    }

    private static String announced(Tariff tariff) {
        return "announced on " + tariff.announced() + " (" + tariff.id() + ")";
    }

    private static String paysFor(Investment investment) {
        return investment.amount() + " billion US dollars for " + investment.scope() + " (" + investment.id() + ")";
    }
}
