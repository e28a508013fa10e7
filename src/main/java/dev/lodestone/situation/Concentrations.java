package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
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

    private final Set<Economy> subjects;
    private final Set<Economy> readers;
    private final Exposures exposures;
    private final LocalDate asOf;

    private Concentrations(Set<Economy> subjects, Set<Economy> readers, Exposures exposures, LocalDate asOf) {
        this.subjects = subjects;
        this.readers = readers;
        this.exposures = exposures;
        this.asOf = asOf;
    }

    /** @param readers the economies that were asked for, or those that stand for them; empty if none was */
    static List<Concentration> of(
            Figures figures, Set<Economy> subjects, Set<Economy> readers, Exposures exposures, LocalDate asOf) {
        return figures.each(new Concentrations(subjects, readers, exposures, asOf)::of);
    }

    private List<Concentration> of(MineralFigures figures) {
        List<Concentration> concentrations = new ArrayList<>();
        figures.supplies().forEach((whole, parts) -> {
            if (whole.economy().equals(Economy.WORLD) || subjects.contains(whole.economy())) {
                Concentration concentration = of(whole, parts);
                if (concentration != null) {
                    concentrations.add(concentration);
                }
            }
        });
        return concentrations;
    }

    /** Null where no named country supplies anything. */
    private Concentration of(Figures.Whole whole, List<Figures.Part> parts) {
        Map<Economy, Estimate> bySupplier = new LinkedHashMap<>();
        List<Estimate> others = new ArrayList<>();
        Once from = new Once();
        for (Figures.Part part : parts) {
            from.add(part.fact());
            from.addAll(part.whole());
            if (part.supplier().equals(Economy.OTHER)) {
                others.add(part.share());
            } else {
                bySupplier.putIfAbsent(part.supplier(), part.share());
            }
        }
        Economy largest = largest(bySupplier);
        Estimate top = bySupplier.get(largest);
        if (top == null || top.high() == 0) {
            return null;
        }
        List<Estimate> named = List.copyOf(bySupplier.values());
        List<Estimate> slots = new ArrayList<>(named);
        slots.addAll(others);
        boolean world = whole.of() == Concentration.Supply.OUTPUT;
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
                !isWithin(whole, largest),
                world ? most(whole, largest) : own(whole, largest),
                world && !readers.isEmpty() && readers.stream().allMatch(r -> r.isOneWith(largest, asOf)),
                from.all());
    }

    private boolean isWithin(Figures.Whole whole, Economy supplier) {
        return whole.of() == Concentration.Supply.OUTPUT
                ? whole.economy().covers(supplier, asOf)
                : whole.economy().isOneWith(supplier, asOf);
    }

    /** Null if there is no supplier. */
    private static Economy largest(Map<Economy, Estimate> bySupplier) {
        return bySupplier.keySet().stream()
                .min(Comparator.comparingDouble(
                                (Economy e) -> -bySupplier.get(e).middle())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Nobody is exposed to itself. */
    private Exposure own(Figures.Whole whole, Economy largest) {
        return whole.economy().isOneWith(largest, asOf)
                ? null
                : exposures.of(whole.economy(), whole.mineral(), largest, List.of(whole.stage()));
    }

    /**
     * The exposure of the reader that hangs on it most; null if there is none. What a table of the reader's own does not name may
     * stand in its union's.
     */
    private Exposure most(Figures.Whole whole, Economy largest) {
        Exposure own = most(readers, whole, largest);
        boolean named = own == null || own.basis() == Exposure.Basis.IMPORTS || own.basis() == Exposure.Basis.USE;
        return named ? own : most(subjects, whole, largest);
    }

    private Exposure most(Set<Economy> among, Figures.Whole whole, Economy largest) {
        Exposure most = null;
        for (Economy reader : among) {
            if (!reader.isOneWith(largest, asOf)) {
                Exposure exposure = exposures.toLeader(reader, whole.mineral(), largest, whole.stage());
                if (most == null
                        || !most.isKnown()
                        || exposure.isKnown()
                                && exposure.share().middle() > most.share().middle()) {
                    most = exposure;
                }
            }
        }
        return most;
    }
}
