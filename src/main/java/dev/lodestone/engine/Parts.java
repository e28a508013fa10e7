package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.SideBySide;
import dev.lodestone.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs rules on a large situation in parts, on all processors: what is about one mineral in one part, what is about none in each
 * of them, and the rules that have to see everything ({@link Partition}) on the whole. The parts are small, so that each is done
 * with while it still lies in the processor's caches and before the collector has to copy it.
 */
public final class Parts {
    private static final int PART = 2_000;

    private final List<RuleFile> files;
    private RuleRunner local;
    private RuleRunner apart;
    private RuleRunner global;

    Parts(List<RuleFile> files) {
        this.files = files;
    }

    public static boolean isLarge(Situation situation) {
        return situation.current().size() >= Situation.LARGE;
    }

    /** Built for the first large situation: most services never see one. */
    private synchronized void build() {
        if (local == null) {
            Partition partition = new Partition(files);
            local = new Compiler(files, partition::isLocal).core();
            apart = new Compiler(files, partition::isApart).core();
            global = new Compiler(files, partition::isGlobal).core();
        }
    }

    /** Runs the rules; what is read of all parts together is what would be read of the whole, in another order. */
    public <T> List<T> run(
            Situation situation, Map<String, Parameter> valid, Limits limits, RuleRunner.Reading<T> reading) {
        build();
        List<Supplier<T>> runs = new ArrayList<>();
        List<List<?>> whole = List.of(situation.current(), situation.derived());
        List<Object> general = new ArrayList<>();
        Collection<List<Object>> parts = divided(whole, general);
        runs.add(() -> global.run(situation.asOf(), whole, valid, limits, reading));
        runs.add(() -> apart.run(situation.asOf(), List.of(general), valid, limits, reading));
        for (List<Object> part : parts) {
            runs.add(() -> local.run(situation.asOf(), List.of(part, general), valid, limits, reading));
        }
        return SideBySide.each(runs, Supplier::get);
    }

    /** @param general receives what is about no mineral */
    private static Collection<List<Object>> divided(List<List<?>> whole, List<Object> general) {
        int size = whole.stream().mapToInt(List::size).sum();
        Map<Integer, List<Object>> parts = new TreeMap<>();
        // Even a broad tariff, which is about no mineral in particular, needs a part to be seen in.
        parts.put(0, new ArrayList<>());
        for (List<?> all : whole) {
            SideBySide.<Object, Mineral>grouped(all, true, Partition::mineral)
                    .forEach((mineral, about) -> (mineral == null
                                    ? general
                                    : parts.computeIfAbsent(
                                            Math.floorMod(mineral.hashCode(), 1 + size / PART), p -> new ArrayList<>()))
                            .addAll(about));
        }
        return parts.values();
    }

    /** What was concluded in all runs. */
    public static Map<Conclusion, List<Reasons.Justification>> merged(
            List<Map<Conclusion, List<Reasons.Justification>>> runs) {
        int most = runs.stream().mapToInt(Map::size).sum();
        Map<Conclusion, List<Reasons.Justification>> merged = new LinkedHashMap<>(most * 4 / 3 + 1);
        for (Map<Conclusion, List<Reasons.Justification>> run : runs) {
            run.forEach((conclusion, reasons) -> merged.merge(conclusion, reasons, Parts::both));
        }
        return merged;
    }

    /** What is about no mineral is in every part, and so are the matches of it alone. */
    private static List<Reasons.Justification> both(
            List<Reasons.Justification> some, List<Reasons.Justification> others) {
        return Stream.concat(
                        some.stream(), others.stream().filter(o -> some.stream().noneMatch(s -> isSame(s, o))))
                .toList();
    }

    private static boolean isSame(Reasons.Justification a, Reasons.Justification b) {
        return a.rule().equals(b.rule()) && Arrays.equals(a.objects(), b.objects());
    }
}
