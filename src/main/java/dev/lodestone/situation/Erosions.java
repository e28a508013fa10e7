package dev.lodestone.situation;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets the trend of a supplier's share against the control that fell between its two ends. */
final class Erosions {
    private Erosions() {}

    static List<Erosion> of(CurrentFacts facts, List<Trend> trends, Set<Economy> subjects, LocalDate asOf) {
        List<Erosion> erosions = new ArrayList<>();
        for (ExportControl control : facts.of(ExportControl.class)) {
            if (control.from() != null) {
                for (Trend trend : trends) {
                    if (between(control, trend) && applies(control, trend, asOf)) {
                        for (Economy economy : List.of(trend.supplier(), trend.economy())) {
                            if (subjects.contains(economy)) {
                                erosions.add(of(economy, control, trend));
                            }
                        }
                    }
                }
            }
        }
        return erosions;
    }

    private static boolean between(ExportControl control, Trend trend) {
        return lastYear(trend.from().get(0)) < control.from().getYear()
                && lastYear(trend.from().get(1)) >= control.from().getYear();
    }

    private static int lastYear(Fact share) {
        return ((Dated) share).period().last();
    }

    private static boolean applies(ExportControl control, Trend trend, LocalDate asOf) {
        return control.by().equals(trend.supplier())
                && !trend.economy().equals(Economy.WORLD)
                && DayCounts.aimsAt(control, trend.economy(), asOf)
                && (control.stages().isEmpty() || control.stages().contains(trend.stage()))
                && control.minerals().stream().anyMatch(m -> m.covers(trend.mineral()));
    }

    private static Erosion of(Economy economy, ExportControl control, Trend trend) {
        List<Fact> from = new ArrayList<>(List.of(control));
        from.addAll(trend.from());
        return new Erosion(
                economy,
                trend.supplier(),
                trend.economy(),
                trend.mineral(),
                trend.stage(),
                control.from(),
                trend.before(),
                trend.now(),
                trend.change(),
                List.copyOf(from));
    }
}
