package dev.lodestone.odds;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.situation.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which flags stand on one day, draw by draw. */
final class Prospect {
    private final Judge judge;
    private final Worlds worlds;
    private final LocalDate day;
    private final List<SpreadFigure> figures;
    private final Map<String, CellTree> cells = new LinkedHashMap<>();
    /** Outcomes that were drawn. */
    private final Set<String> patterns = new HashSet<>();

    private final Prospect then;
    /** Of each draw of the last sample its flags in one of its worlds. */
    private DrawnFlags[] single;

    /** @param then the day that is asked about, from which what is the same is taken; null for that day itself */
    Prospect(Judge judge, Worlds worlds, LocalDate day, List<SpreadFigure> figures, Prospect then) {
        this.judge = judge;
        this.worlds = worlds;
        this.day = day;
        this.figures = figures;
        this.then = then;
    }

    /** The flags of each draw of a sample; of the day that is asked about first. */
    DrawnFlags[] of(Sample sample) {
        Map<List<String>, List<Integer>> alike = new LinkedHashMap<>();
        Map<String, List<String>> known = new HashMap<>();
        for (int draw = 0; draw < sample.size(); draw++) {
            alike.computeIfAbsent(
                            known.computeIfAbsent(sample.pattern(draw), pattern -> worlds.of(pattern, day)),
                            w -> new ArrayList<>())
                    .add(draw);
        }
        patterns.addAll(known.keySet());
        prepare(known.values());
        single = new DrawnFlags[sample.size()];
        DrawnFlags[] all = new DrawnFlags[sample.size()];
        alike.forEach((some, draws) ->
                settle(sample, some, draws.stream().mapToInt(Integer::intValue).toArray(), all));
        return all;
    }

    /** Asks the rules of new worlds, side by side. */
    private void prepare(Collection<List<String>> all) {
        List<String> fresh = all.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(w -> !cells.containsKey(w))
                .toList();
        List<CellTree> asked = SideBySide.each(fresh, w -> new CellTree(judge, worlds.facts(w), day, figures));
        for (int i = 0; i < fresh.size(); i++) {
            String world = fresh.get(i);
            cells.put(world, asked.get(i));
            if (then != null && judge.isAlike(day, then.day)) {
                List<CellTree> later = then.cells.entrySet().stream()
                        .filter(e -> Worlds.leads(world, e.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
                asked.get(i).borrow(later);
            }
        }
    }

    private void settle(Sample sample, List<String> some, int[] draws, DrawnFlags[] all) {
        DrawnFlags[] one = new DrawnFlags[all.length];
        // Draws that are the same in each world are the same in all of them.
        Map<DrawnFlags, Map<DrawnFlags, DrawnFlags>> joined = new IdentityHashMap<>();
        for (String world : some) {
            cells.get(world).settle(sample, draws, one, then == null ? null : then.single);
            for (int draw : draws) {
                DrawnFlags before = all[draw];
                DrawnFlags now = one[draw];
                single[draw] = single[draw] == null ? now : single[draw];
                all[draw] = before == null
                        ? now
                        : joined.computeIfAbsent(before, b -> new IdentityHashMap<>())
                                .computeIfAbsent(now, before::or);
            }
        }
    }

    /** How each flag reads that was raised in any of the worlds, by its place. */
    void tell(Map<Integer, RiskFlag> flags) {
        cells.values().forEach(c -> c.whole().flags().forEach(flags::putIfAbsent));
    }

    /** Whether a flag is the same in all worlds, and the rules can tell so from the figures' bounds. */
    boolean isSettled(int flag) {
        Iterator<CellTree> all = cells.values().iterator();
        Verdict first = all.next().whole();
        boolean settled = worlds.areAll(patterns, day) && isSettled(first, flag);
        while (settled && all.hasNext()) {
            Verdict next = all.next().whole();
            settled = isSettled(next, flag)
                    && next.certain().get(flag) == first.certain().get(flag);
        }
        return settled;
    }

    private static boolean isSettled(Verdict verdict, int flag) {
        return verdict.certain().get(flag) || !verdict.possible().get(flag);
    }

    /** Events that make a difference to a flag, by their places. */
    List<Integer> hangsOn(int flag) {
        Set<Integer> hangsOn = new TreeSet<>();
        for (Map.Entry<String, CellTree> one : cells.entrySet()) {
            for (Map.Entry<String, CellTree> other : cells.entrySet()) {
                int event = worlds.difference(one.getKey(), other.getKey());
                if (event >= 0
                        && differs(one.getValue().whole(), other.getValue().whole(), flag)) {
                    hangsOn.add(event);
                }
            }
        }
        return List.copyOf(hangsOn);
    }

    private static boolean differs(Verdict one, Verdict other, int flag) {
        return one.possible().get(flag) != other.possible().get(flag)
                || one.certain().get(flag) != other.certain().get(flag);
    }
}
