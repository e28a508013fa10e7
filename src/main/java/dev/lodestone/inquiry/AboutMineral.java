package dev.lodestone.inquiry;

import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import java.util.Optional;

/** Says of a mineral that is asked about that no fact tells of it: an empty answer would read as all being well. */
public final class AboutMineral {
    private AboutMineral() {}

    /** "No fact is about cobalt."; empty if one is, or no mineral is asked about. @param mineral null for all */
    public static Optional<String> untold(FactSet facts, Mineral mineral) {
        boolean told = mineral == null
                || facts.all().stream()
                        .flatMap(f -> f.minerals().stream())
                        .anyMatch(m -> m.covers(mineral) || mineral.covers(m));
        return told ? Optional.empty() : Optional.of("No fact is about " + mineral.name() + ".");
    }
}
