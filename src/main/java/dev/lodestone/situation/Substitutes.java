package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Finds who could deliver in a supplier's place: dispatch is not origin, and who buys from that supplier is no way round it. */
final class Substitutes {
    private final Figures figures;
    private final LocalDate asOf;

    Substitutes(Figures figures, LocalDate asOf) {
        this.figures = figures;
        this.asOf = asOf;
    }

    /**
     * @param isOther whether a supplier is another one at all
     * @return null if the economy's own purchases are not known, or nobody counts
     */
    Deliveries of(Economy economy, Mineral mineral, Exposure exposure, Predicate<Figures.Part> isOther) {
        Figures.Whole supply = supply(economy, mineral, exposure);
        if (supply == null) {
            return null;
        }
        Fact supplier = null;
        for (Figures.Part part : figures.parts(supply)) {
            supplier = part.supplier().equals(exposure.supplier()) && isStated(part) ? part.fact() : supplier;
        }
        List<Fact> others = figures.parts(supply).stream()
                .filter(p -> isStated(p) && isOther.test(p))
                .filter(p -> makes(p.supplier(), mineral, supply.stage())
                        && !isFed(p.supplier(), mineral, exposure.supplier()))
                .<Fact>map(Figures.Part::fact)
                .toList();
        return supplier == null || others.isEmpty() ? null : new Deliveries(supplier, others);
    }

    private static boolean isStated(Figures.Part part) {
        return part.fact() instanceof ImportShare || part.fact() instanceof SourcingShare;
    }

    private Figures.Whole supply(Economy economy, Mineral mineral, Exposure e) {
        boolean own = e.whose().equals(economy) && (e.what() == null || e.what().equals(mineral));
        Concentration.Supply of =
                e.basis() == Exposure.Basis.USE ? Concentration.Supply.USE : Concentration.Supply.IMPORTS;
        boolean stated = e.basis() == Exposure.Basis.USE || e.basis() == Exposure.Basis.IMPORTS;
        return !own || !stated
                ? null
                : figures.wholes(economy, mineral).stream()
                        .filter(w -> w.of() == of
                                && w.stage() == e.stage()
                                && w.form().equals(e.form() == null ? "" : e.form())
                                && Objects.equals(w.period(), e.period()))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a table of world output names it as a producer at that stage. */
    private boolean makes(Economy supplier, Mineral mineral, Stage stage) {
        return figures.wholes(Economy.WORLD, mineral).stream()
                .filter(w -> w.stage() == stage)
                .flatMap(w -> figures.parts(w).stream())
                .anyMatch(p -> p.supplier().equals(supplier) && isSome(p));
    }

    /** Whether it makes any: of tonnes that is known even where the world's are not. */
    private static boolean isSome(Figures.Part part) {
        return (part.fact() instanceof Production p ? p.figure() : part.share()).low() > 0;
    }

    /** Whether a fact says that it gets the mineral, at whatever stage, from the one that is to be replaced. */
    private boolean isFed(Economy supplier, Mineral mineral, Economy by) {
        return figures.wholes(supplier, mineral).stream()
                .flatMap(w -> figures.parts(w).stream())
                .anyMatch(p -> by.covers(p.supplier(), asOf) && p.share().high() > 0);
    }
}
