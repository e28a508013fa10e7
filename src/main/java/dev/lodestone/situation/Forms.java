package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** What the share of one form comes to of all that an economy imports of the mineral: its use is told of all forms. */
final class Forms {
    private final Figures figures;

    Forms(Figures figures) {
        this.figures = figures;
    }

    /** The same supplier's part of all forms; null where there are others, and no table of all of them names it. */
    Exposure whole(Exposure of) {
        if (of.basis() != Exposure.Basis.IMPORTS || Goods.areAll(of.form())) {
            return of;
        }
        List<Figures.Whole> tables = figures.wholes(of.whose(), of.what()).stream()
                .filter(w -> w.of() == Concentration.Supply.IMPORTS && w.stage() == of.stage())
                .toList();
        if (tables.stream().allMatch(w -> w.form().equals(of.form()))) {
            return of;
        }
        return tables.stream()
                .filter(w -> Goods.areAll(w.form()))
                .flatMap(w -> figures.parts(w).stream()
                        .filter(p -> p.supplier().equals(of.supplier()))
                        .map(p -> as(of, w, p)))
                .findFirst()
                .orElse(null);
    }

    private static Exposure as(Exposure of, Figures.Whole table, Figures.Part part) {
        List<Fact> from = new ArrayList<>(of.from());
        from.addAll(part.from());
        Estimate share = of.reliance() == null ? part.share() : Exposures.times(part.share(), of.reliance());
        return new Exposure(
                of.economy(),
                of.supplier(),
                of.mineral(),
                of.stage(),
                share,
                share,
                of.basis(),
                part.share(),
                of.reliance(),
                of.made(),
                of.whose(),
                of.what(),
                table.form(),
                table.period(),
                of.imports(),
                List.copyOf(from));
    }
}
