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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an economy pays in a year for what it buys of a supplier, by the customs values that facts tell. */
final class ImportValues {
    private static final double BILLION = 1e9;
    private static final MathContext TOLD = new MathContext(2, RoundingMode.HALF_UP);

    /** What is bought: shares and volumes are compared within one of these alone. */
    private record Goods(Economy importer, Mineral mineral, Stage stage) {}

    private final Map<Goods, List<TradeVolume>> volumes = new HashMap<>();

    ImportValues(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof TradeVolume v
                    && v.value() != null
                    && Double.isFinite(v.value().high())) {
                volumes.computeIfAbsent(new Goods(v.importer(), v.mineral(), v.stage()), g -> new ArrayList<>(2))
                        .add(v);
            }
        }
    }

    /** The largest of what findings are about; empty if no fact tells any. */
    Optional<Briefing.Stake> of(List<Finding> findings) {
        if (volumes.isEmpty()) {
            return Optional.empty();
        }
        return findings.stream()
                .flatMap(f -> of(f).stream())
                .max(Comparator.comparingDouble((Briefing.Stake s) -> s.amount().middle())
                        .thenComparing(Briefing.Stake::source, Comparator.reverseOrder()));
    }

    /** By what is told of the supplier itself, else by its share of all imports of that form. */
    private List<Briefing.Stake> of(Finding finding) {
        Exposure exposure = finding.flag().exposure();
        boolean told = exposure != null
                && exposure.mineral().equals(exposure.what())
                && finding.reader().equals(exposure.whose());
        if (!told) {
            return List.of();
        }
        List<TradeVolume> all =
                volumes.getOrDefault(new Goods(finding.reader(), exposure.mineral(), exposure.stage()), List.of());
        boolean single =
                all.stream().filter(v -> v.exporter().equals(Economy.WORLD)).count() == 1;
        List<Briefing.Stake> bought = new ArrayList<>();
        for (TradeVolume volume : all) {
            if (volume.exporter().equals(exposure.supplier())) {
                bought.add(stake(volume, 1, 1));
            } else if (volume.exporter().equals(Economy.WORLD) && isShareOf(exposure, volume, single)) {
                Estimate share = exposure.stated();
                bought.add(stake(volume, share.low(), share.high()));
            }
        }
        return bought;
    }

    /** Whether the share is one of the imports that were counted; one of another form says nothing of them. */
    private static boolean isShareOf(Exposure exposure, TradeVolume volume, boolean single) {
        return exposure.basis() == Exposure.Basis.IMPORTS
                && exposure.stated() != null
                && (single || volume.hs() != null && exposure.form().contains(volume.hs()));
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
