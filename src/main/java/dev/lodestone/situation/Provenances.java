package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Stage;
import dev.lodestone.method.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares who supplies with who produces: dispatch is not origin. */
final class Provenances {
    static final Set<Stage> ORIGINS = Set.of(Stage.MINED, Stage.REFINED);

    private Provenances() {}

    static List<Provenance> of(Figures figures, Set<Economy> subjects) {
        return figures.each(of -> of(of, figures, subjects));
    }

    private static List<Provenance> of(MineralFigures ofMineral, Figures figures, Set<Economy> subjects) {
        List<Provenance> provenances = new ArrayList<>();
        ofMineral.supplies().forEach((whole, parts) -> {
            if (whole.of() == Concentration.Supply.IMPORTS
                    && subjects.contains(whole.economy())
                    && ORIGINS.contains(whole.stage())) {
                List<Figures.Whole> outputs = figures.wholes(Economy.WORLD, whole.mineral()).stream()
                        .filter(w -> w.of() == Concentration.Supply.OUTPUT && ORIGINS.contains(w.stage()))
                        .toList();
                if (outputs.stream().anyMatch(w -> w.stage() == whole.stage())) {
                    parts.forEach(part -> add(whole, part, outputs, figures, provenances));
                }
            }
        });
        return provenances;
    }

    /** Nothing is added for a supplier that some table names as a producer, at whatever stage. */
    private static void add(
            Figures.Whole whole,
            Figures.Part part,
            List<Figures.Whole> outputs,
            Figures figures,
            List<Provenance> into) {
        if (part.supplier().equals(Economy.OTHER) || part.supplier().equals(Economy.WORLD)) {
            return;
        }
        double most = 0;
        List<Fact> from = new ArrayList<>(part.from());
        for (Figures.Whole output : outputs) {
            List<Estimate> named = new ArrayList<>();
            for (Figures.Part producer : figures.parts(output)) {
                if (producer.supplier().equals(part.supplier())) {
                    if (producer.share().high() > 0) {
                        return;
                    }
                    from.add(producer.fact());
                }
                if (!producer.supplier().equals(Economy.OTHER)) {
                    named.add(producer.share());
                }
            }
            most = Math.max(most, Shares.missing(named));
        }
        into.add(new Provenance(
                whole.economy(),
                part.supplier(),
                whole.mineral(),
                whole.stage(),
                part.share(),
                Estimate.share(0, most),
                List.copyOf(from)));
    }
}
