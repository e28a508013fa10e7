package dev.lodestone.robust;

import dev.lodestone.fact.Mineral;
import dev.lodestone.odds.Cases;
import dev.lodestone.odds.CommonDraws;
import dev.lodestone.plan.Together;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A package of measures, of which some come too late in a draw. What they then leave undone is looked at mineral by mineral, with all
 * measures on other minerals in time: these are told apart in the rules.
 */
final class PackageOption implements Alternative {
    private final String name;
    private final String does;
    private final CommonDraws draws;
    private final Delays delays;
    private final LocalDate by;
    private final Together together;
    private final int[] measures;
    private final int whole;
    private final BitSet clears;
    private final List<Group> groups = new ArrayList<>();

    /** Measures that change facts about the same minerals, with the sets of facts in which only some of them work. */
    private record Group(Set<Mineral> minerals, List<Integer> measures, Map<Integer, Integer> places) {}

    /**
     * @param measures places among those that may be late
     * @param whole where the facts with all of them are drawn
     * @param clears the flags that it is to clear
     */
    PackageOption(
            String name,
            String does,
            CommonDraws draws,
            Delays delays,
            LocalDate by,
            Together together,
            int[] measures,
            int whole,
            BitSet clears) {
        this.name = name;
        this.does = does;
        this.draws = draws;
        this.delays = delays;
        this.by = by;
        this.together = together;
        this.measures = measures;
        this.whole = whole;
        this.clears = clears;
        for (int measure : measures) {
            group(measure);
        }
    }

    private void group(int measure) {
        Set<Mineral> minerals = minerals(measure);
        List<Integer> own = new ArrayList<>();
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.minerals.stream().anyMatch(m -> minerals.stream().anyMatch(m::isKinOf))) {
                minerals.addAll(group.minerals);
                own.addAll(0, group.measures);
                groups.remove(i);
            }
        }
        own.add(measure);
        groups.add(new Group(minerals, own, new HashMap<>()));
    }

    /** What it is about; a tariff that it changes may be about much more. */
    private Set<Mineral> minerals(int measure) {
        Set<Mineral> minerals = new LinkedHashSet<>();
        Mineral own = delays.measures().get(measure).mineral();
        if (own != null) {
            minerals.add(own);
        } else {
            change(measure).once().forEach(once -> minerals.addAll(once.minerals()));
        }
        return minerals;
    }

    private FactChange change(int measure) {
        return delays.measures().get(measure).particulars().change();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String does() {
        return does;
    }

    @Override
    public BitSet clears() {
        return clears;
    }

    @Override
    public boolean hasMeasures() {
        return true;
    }

    @Override
    public boolean isInTime(double[][] months, int draw) {
        return IntStream.of(measures).allMatch(m -> delays.works(m, months[m][draw], by));
    }

    @Override
    public BitSet[] standing(Cases cases, double[][] months) {
        BitSet[] standing =
                draws.standing(whole, cases, IntStream.range(0, cases.size()).toArray());
        groups.forEach(group -> late(group, cases, months, standing));
        return standing;
    }

    /** Puts in what stands about the minerals of a group where some of its measures are late. */
    private void late(Group group, Cases cases, double[][] months, BitSet[] standing) {
        Map<Integer, List<Integer>> rows = new TreeMap<>();
        int[] of = cases.draws();
        for (int c = 0; c < of.length; c++) {
            int works = works(group, months, of[c]);
            if (works != (1 << group.measures.size()) - 1) {
                rows.computeIfAbsent(works, w -> new ArrayList<>()).add(c);
            }
        }
        Map<BitSet, Map<BitSet, BitSet>> joined = new IdentityHashMap<>();
        Map<Integer, BitSet[]> stands = new LinkedHashMap<>();
        rows.forEach((works, some) -> stands.put(works, draws.standing(place(group, works), cases, toArray(some))));
        BitSet about = draws.about(group.minerals);
        rows.forEach((works, some) -> {
            for (int i = 0; i < some.size(); i++) {
                BitSet all = standing[some.get(i)];
                standing[some.get(i)] = joined.computeIfAbsent(all, a -> new IdentityHashMap<>())
                        .computeIfAbsent(stands.get(works)[i], then -> join(all, then, about));
            }
        });
    }

    private static int[] toArray(List<Integer> some) {
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    private static BitSet join(BitSet all, BitSet of, BitSet about) {
        BitSet joined = (BitSet) all.clone();
        joined.andNot(about);
        BitSet own = (BitSet) of.clone();
        own.and(about);
        joined.or(own);
        return joined;
    }

    private int works(Group group, double[][] months, int draw) {
        int works = 0;
        for (int i = 0; i < group.measures.size(); i++) {
            int measure = group.measures.get(i);
            works |= delays.works(measure, months[measure][draw], by) ? 1 << i : 0;
        }
        return works;
    }

    /** Where the facts are drawn in which all measures work but some of a group. */
    private int place(Group group, int works) {
        return group.places.computeIfAbsent(works, w -> {
            List<FactChange> changes = new ArrayList<>();
            for (int measure : measures) {
                int at = group.measures.indexOf(measure);
                if (at < 0 || (works >> at & 1) == 1) {
                    changes.add(change(measure));
                }
            }
            // A part of measures that go together goes together too.
            return draws.add(together.with(changes).orElseThrow().all(), group.minerals);
        });
    }
}
