package dev.lodestone.stress;

import dev.lodestone.fact.EconomicEffect;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.LossKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a stop costs by published models, each brought to the length of this stop: the loss grows with time (of Japan's rare earths twelve
 * months cost 3.94 times what three do). At least it is counted for what is missing, at most for all that stops, as if there were no stock.
 */
final class Losses {
    private static final double DAYS_A_MONTH = 365 / 12.0;

    private final Inputs inputs;
    private final List<Cost.Model> models = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    /** How many months of a full stop what is missing in the best case is worth. */
    private final double missing;

    /** @param bestDays days of use that are missing over the stop in the best case; 0 if more may be held than is known */
    private Losses(Inputs inputs, double bestDays) {
        this.inputs = inputs;
        double share = inputs.lost().high() / inputs.stop().cut().high();
        this.missing = share == 0 ? 0 : bestDays / share / DAYS_A_MONTH;
    }

    static Cost of(Inputs inputs, double bestDays) {
        Losses losses = new Losses(inputs, bestDays);
        inputs.about(EconomicEffect.class).stream()
                .filter(e -> e.economy().equals(inputs.stop().economy()))
                .forEach(losses::read);
        return losses.cost();
    }

    private void read(EconomicEffect effect) {
        String says = effect.scenario() + ": " + effect.loss() + " billion dollars" + effect.told();
        if (effect.kind() == LossKind.EXPECTED) {
            leftOut.add(says + ", never compared with the loss of a scenario");
        } else if (!effect.isOfOne()) {
            leftOut.add(says + ", of several minerals that stop together");
        } else if (effect.supplier() != null
                && !effect.supplier().equals(inputs.stop().without())) {
            leftOut.add(says + ", of another supplier");
        } else if (effect.months() == null) {
            leftOut.add(says + ", of how many months is not told");
        } else {
            models.add(model(effect, says));
        }
    }

    private Cost.Model model(EconomicEffect effect, String says) {
        Estimate cut = inputs.stop().cut();
        double least = inputs.stop().months() * cut.low();
        double most = inputs.stop().months() * cut.high();
        Estimate loss = effect.loss();
        Estimate months = effect.months();
        return new Cost.Model(
                says,
                loss,
                months,
                over(loss, months, least, most),
                over(loss, months, Math.min(missing, most), most),
                effect.id());
    }

    /** The loss of a stop of another length. */
    private static Estimate over(Estimate loss, Estimate months, double least, double most) {
        return Digits.kept(
                loss.low() * least / (loss.low() < 0 ? months.low() : months.high()),
                loss.high() * most / (loss.high() < 0 ? months.high() : months.low()));
    }

    private Cost cost() {
        return new Cost(all(Cost.Model::missing), all(Cost.Model::whole), List.copyOf(models), List.copyOf(leftOut));
    }

    private Estimate all(Function<Cost.Model, Estimate> of) {
        return models.stream()
                .map(of)
                .reduce((a, b) -> Estimate.number(Math.min(a.low(), b.low()), Math.max(a.high(), b.high())))
                .orElse(null);
    }
}
