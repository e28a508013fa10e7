package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.situation.Exposure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What an economy pays in a year for what it buys of a supplier, by the customs values that facts tell. */
final class ImportValues {
    private static final double BILLION = 1e9;
    private static final MathContext TOLD = new MathContext(2, RoundingMode.HALF_UP);

    private final List<TradeVolume> volumes = new ArrayList<>();

    ImportValues(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof TradeVolume volume && volume.value() != null) {
                volumes.add(volume);
            }
        }
    }

    /** The largest of what findings are about; empty if no fact tells any. */
    List<Briefing.Stake> of(List<Finding> findings) {
        if (volumes.isEmpty()) {
            return List.of();
        }
        return findings.stream()
                .flatMap(f -> of(f).stream())
                .max(Comparator.comparingDouble((Briefing.Stake s) -> s.amount().middle())
                        .thenComparing(Briefing.Stake::source, Comparator.reverseOrder()))
                .map(List::of)
                .orElse(List.of());
    }

    /** By what is told of the supplier itself, else by its share of all imports of that form. */
    private List<Briefing.Stake> of(Finding finding) {
        Exposure exposure = finding.flag().exposure();
        boolean told = exposure != null
                && exposure.stage() != null
                && exposure.what().equals(exposure.mineral())
                && exposure.whose().equals(finding.reader());
        if (!told) {
            return List.of();
        }
        List<Briefing.Stake> bought = new ArrayList<>();
        for (TradeVolume volume : of(finding.reader(), exposure.mineral(), exposure.stage())) {
            if (volume.exporter().equals(exposure.supplier())) {
                bought.add(stake(volume, 1, 1));
            } else if (volume.exporter().equals(Economy.WORLD) && isShareOf(exposure, volume)) {
                Estimate share = exposure.stated();
                bought.add(stake(volume, share.low(), share.high()));
            }
        }
        return bought;
    }

    private List<TradeVolume> of(Economy importer, Mineral mineral, Stage stage) {
        return volumes.stream()
                .filter(v -> v.importer().equals(importer) && v.mineral().equals(mineral) && v.stage() == stage)
                .toList();
    }

    /** Whether the share is one of the imports that were counted; one of another form says nothing of them. */
    private boolean isShareOf(Exposure exposure, TradeVolume volume) {
        boolean ofImports = exposure.basis() == Exposure.Basis.IMPORTS && exposure.stated() != null;
        return ofImports
                && (volume.hs() != null && exposure.form().contains(volume.hs())
                        || of(volume.importer(), volume.mineral(), volume.stage()).stream()
                                .filter(v -> v.exporter().equals(Economy.WORLD))
                                .allMatch(v -> v == volume));
    }

    private static Briefing.Stake stake(TradeVolume volume, double least, double most) {
        Estimate value = volume.value();
        Estimate amount = Estimate.number(billions(value.low() * least), billions(value.high() * most));
        return new Briefing.Stake(volume.mineral(), amount, Briefing.Stake.IMPORT_VALUE, volume.id());
    }

    private static double billions(double dollars) {
        return BigDecimal.valueOf(dollars / BILLION).round(TOLD).doubleValue();
    }
}
