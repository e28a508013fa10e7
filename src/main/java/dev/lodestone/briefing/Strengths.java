package dev.lodestone.briefing;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the readers themselves certainly make most of in the world.
 *
 * @param stages at which they do
 */
record Strengths(List<Mineral> minerals, Set<Stage> stages) {

    static Strengths of(Matters matters, Policy policy) {
        Set<Mineral> minerals = new LinkedHashSet<>();
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        matters.each(f -> {
            RiskFlag flag = f.flag();
            boolean certain = flag.certainty() == Certainty.CERTAIN && flag.mineral() != null;
            if (certain && f.isOwn() && policy.strengths().contains(flag.rule())) {
                minerals.add(flag.mineral());
                if (f.stage() != null) {
                    stages.add(f.stage());
                }
            }
        });
        return new Strengths(PageWords.widest(List.copyOf(minerals), Set.of()), stages);
    }

    /** What is done with them, where it is all mining and refining. */
    String verb() {
        boolean mined = stages.contains(Stage.MINED);
        boolean refined = stages.contains(Stage.REFINED);
        return stages.isEmpty() || stages.contains(Stage.PRODUCT) || stages.contains(Stage.SECONDARY)
                ? "makes"
                : mined && refined ? "mines or refines" : mined ? "mines" : "refines";
    }
}
