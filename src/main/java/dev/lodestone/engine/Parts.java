package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.drl.RuleFile;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs rules on a large situation in parts, on all processors: what is about one mineral in one part, what is about none in each
 * of them, and the rules that have to see everything ({@link Partition}) on the whole.
 */
final class Parts {
    private static final int PARTS = Runtime.getRuntime().availableProcessors();

    private final List<RuleFile> files;
    private Core local;
    private Core global;

    Parts(List<RuleFile> files) {
        this.files = files;
    }

    static boolean isLarge(Situation situation) {
        return PARTS > 1 && situation.current().size() >= Situation.LARGE;
    }

    /** Built for the first large situation: most services never see one. */
    private synchronized void build() {
        if (local == null) {
            Partition partition = new Partition(files);
            local = new Compiler(files, partition::isLocal).core();
            global = new Compiler(files, partition::isGlobal).core();
        }
    }

    /** The same as the rules conclude on the whole, in another order. */
    Map<Conclusion, List<Reasons.Justification>> conclude(
            Situation situation, Map<String, Parameter> valid, Limits limits, boolean withValues) {
        build();
        List<Supplier<Map<Conclusion, List<Reasons.Justification>>>> runs = new ArrayList<>();
        List<List<?>> whole = List.of(situation.current(), situation.derived());
        runs.add(() -> global.conclude(situation.asOf(), whole, valid, limits, withValues));
        for (List<Object> part : divided(situation)) {
            runs.add(() -> local.conclude(situation.asOf(), List.of(part), valid, limits, withValues));
        }
        return merged(runs.parallelStream().map(Supplier::get).toList());
    }

    private static List<List<Object>> divided(Situation situation) {
        List<List<Object>> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(new ArrayList<>());
        }
        for (List<?> all : List.of(situation.current(), situation.derived())) {
            for (Object fact : all) {
                Mineral mineral = Partition.mineral(fact);
                if (mineral == null) {
                    parts.forEach(part -> part.add(fact));
                } else {
                    parts.get(Math.floorMod(mineral.key().hashCode(), PARTS)).add(fact);
                }
            }
        }
        return parts;
    }

    private static Map<Conclusion, List<Reasons.Justification>> merged(
            List<Map<Conclusion, List<Reasons.Justification>>> runs) {
        Map<Conclusion, List<Reasons.Justification>> merged = new LinkedHashMap<>();
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
