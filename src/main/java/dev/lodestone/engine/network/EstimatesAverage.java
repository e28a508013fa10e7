package dev.lodestone.engine.network;

import dev.lodestone.fact.Estimate;
import java.util.List;

/** {@code average} of estimates, in their unit, with bounds as those of their sum; of nothing there is none. */
public final class EstimatesAverage extends EstimatesTotal {

    @Override
    Estimate result(List<Estimate> figures) {
        return figures.isEmpty() ? null : total(figures).map(bound -> bound / figures.size());
    }
}
