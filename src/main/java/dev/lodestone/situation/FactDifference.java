package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How two sets of facts differ; of two facts that say the same, answers cite the one that was given.
 *
 * @param gone what is in the first one alone
 * @param come what is in the second one alone
 */
record FactDifference(List<Fact> gone, List<Fact> come) {

    static FactDifference between(FactSet first, FactSet second) {
        List<Fact> gone = new ArrayList<>();
        List<Fact> come = new ArrayList<>();
        List<Fact> one = first.all();
        List<Fact> other = second.all();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            int order = i == one.size() ? 1 : j == other.size() ? -1 : compare(one.get(i), other.get(j));
            if (order == 0 && one.get(i) != other.get(j)) {
                gone.add(one.get(i));
                come.add(other.get(j));
            } else if (order < 0) {
                gone.add(one.get(i));
            } else if (order > 0) {
                come.add(other.get(j));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new FactDifference(gone, come);
    }

    private static int compare(Fact one, Fact other) {
        return one == other ? 0 : one.id().compareTo(other.id());
    }

    /** Whether those of both sides tell of the same economies, take measures of the same and aim at the same. */
    boolean isOfTheSameEconomies() {
        return gone.size() == come.size() && economies(gone).equals(economies(come));
    }

    private static List<List<Economy>> economies(List<Fact> facts) {
        List<List<Economy>> all = new ArrayList<>();
        for (Fact fact : facts) {
            all.add(fact.tellsOf());
            if (fact instanceof Measure m) {
                all.add(m.actors());
                all.add(m.targets());
            }
        }
        return all;
    }

    /** The minerals of facts that are about one alone; null among them if some are about none or several. */
    Set<Mineral> minerals() {
        Set<Mineral> minerals = new HashSet<>();
        gone.forEach(fact -> minerals.add(FactsAtDate.mineral(fact)));
        come.forEach(fact -> minerals.add(FactsAtDate.mineral(fact)));
        return minerals;
    }

    /** What becomes of the facts about a mineral, in the order of their ids. */
    List<Fact> in(Mineral mineral, List<Fact> facts) {
        List<Fact> some = new ArrayList<>(facts);
        some.removeAll(gone);
        for (Fact fact : come) {
            if (Objects.equals(FactsAtDate.mineral(fact), mineral)) {
                some.add(fact);
            }
        }
        some.sort(Comparator.comparing(Fact::id));
        return some;
    }
}
