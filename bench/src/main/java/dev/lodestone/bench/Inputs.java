package dev.lodestone.bench;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is assessed by the benchmarks, by name: a shipped dossier, or a part of one. */
final class Inputs {
    private static final int FORTY = 40;

    private Inputs() {}

    static Request of(String name) {
        return name.equals("forty") ? forty() : Intake.dossier(name);
    }

    /** The first forty facts on gallium, in the order of their ids: a request as people write it themselves. */
    private static Request forty() {
        Request all = Intake.dossier("gallium-germanium");
        Mineral gallium = Mineral.of("gallium");
        List<Fact> about = all.facts().all().stream()
                .filter(f -> f.minerals().contains(gallium))
                .toList();
        // What refers to a measure on other goods cannot stand without it.
        Set<Fact> faulty =
                FactSet.faults(about).stream().map(f -> about.get(f.index())).collect(Collectors.toSet());
        List<Fact> forty =
                about.stream().filter(f -> !faulty.contains(f)).limit(FORTY).toList();
        if (forty.size() < FORTY) {
            throw new IllegalStateException("there are only " + forty.size() + " facts on gallium");
        }
        return new Request(all.title(), all.asOf(), all.asked(), new FactSet(forty));
    }
}
