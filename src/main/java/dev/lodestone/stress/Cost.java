package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import java.util.List;

/**
 * What a stop costs.
 *
 * @param missing loss of output for what is missing, in billion US dollars, over all models: at least for the best case, at most for all
 *     that stops; null if no model tells
 * @param whole the same for all that stops, as if there were no stock
 * @param models those that it is read from
 * @param leftOut published losses that are not comparable, each with the reason
 */
public record Cost(
        @MayBeMissing Estimate missing, @MayBeMissing Estimate whole, List<Model> models, List<String> leftOut) {

    /**
     * One published loss.
     *
     * @param says what was modelled
     * @param published loss of output in billion US dollars
     * @param months of the stop that was modelled
     * @param whole the same for all that stops here
     * @param missing the same for what is missing here
     * @param fact its id
     */
    public record Model(
            String says, Estimate published, Estimate months, Estimate whole, Estimate missing, String fact) {}
}
