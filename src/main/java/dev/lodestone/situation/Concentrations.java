package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.method.Herfindahl;
import dev.lodestone.method.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How concentrated each supply is. */
final class Concentrations {
    private static final int SLOTS = 10;

    private Concentrations() {}

    static List<Concentration> of(Figures figures, Set<Economy> subjects, LocalDate asOf) {
        return figures.each(of -> of(of, subjects, asOf));
    }

    private static List<Concentration> of(MineralFigures figures, Set<Economy> subjects, LocalDate asOf) {
        List<Concentration> concentrations = new ArrayList<>();
        figures.supplies().forEach((whole, parts) -> {
            if (whole.economy().equals(Economy.WORLD) || subjects.contains(whole.economy())) {
                Concentration concentration = of(whole, parts, asOf);
                if (concentration != null) {
                    concentrations.add(concentration);
                }
            }
        });
        return concentrations;
    }

    /** Null where no named country supplies anything. */
    private static Concentration of(Figures.Whole whole, List<Figures.Part> parts, LocalDate asOf) {
        Map<Economy, Estimate> bySupplier = new LinkedHashMap<>();
        List<Estimate> others = new ArrayList<>();
        List<Fact> from = new ArrayList<>();
        for (Figures.Part part : parts) {
            from.add(part.fact());
            if (part.supplier().equals(Economy.OTHER)) {
                others.add(part.share());
            } else {
                bySupplier.putIfAbsent(part.supplier(), part.share());
            }
        }
        Economy largest = bySupplier.keySet().stream()
                .min(Comparator.comparingDouble(
                                (Economy e) -> -bySupplier.get(e).middle())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (largest == null || bySupplier.get(largest).high() == 0) {
            return null;
        }
        List<Estimate> named = List.copyOf(bySupplier.values());
        List<Estimate> slots = new ArrayList<>(named);
        slots.addAll(others);
        Estimate top = bySupplier.get(largest);
        return new Concentration(
                whole.of(),
                whole.economy(),
                whole.mineral(),
                whole.stage(),
                whole.form(),
                whole.period(),
                Herfindahl.index(named, others),
                Herfindahl.normalised(slots, SLOTS),
                largest,
                top,
                Shares.top(named, 3),
                Shares.sum(slots),
                !whole.economy().covers(largest, asOf),
                List.copyOf(from));
    }
}
