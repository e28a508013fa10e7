package dev.lodestone.robust;

import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Fact;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.odds.CommonDraws;
import dev.lodestone.odds.OddsWanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Policy options over draws. */
public final class RobustOptions {
    private final Advisor advisor;
    private final Budget budget;
    private final IntConsumer onDrawn;

    /** @param onDrawn is told how many draws are done since it was told last */
    public RobustOptions(Advisor advisor, Budget budget, IntConsumer onDrawn) {
        this.advisor = advisor;
        this.budget = budget;
        this.onDrawn = onDrawn;
    }

    /**
     * @param severity flags at least so severe count
     * @param by the day on which they stand or not
     * @throws BadInput for a day that has passed, or a variant that does not fit or has another date
     */
    public Robustness of(Request base, List<Variant> variants, Severity severity, LocalDate by, RobustWanted wanted) {
        OddsWanted.notPassed(by, base);
        List<List<Fact>> sets = new ArrayList<>(List.of(base.facts().all()));
        for (Variant variant : variants) {
            if (variant.asOf() != null || variant.knownOn() != null) {
                throw new BadInput(
                        variant.at().apply(""),
                        "'" + variant.name()
                                + "' has another date than the facts: under the same draws options differ in facts alone",
                        "leave its date out, or compare without odds");
            }
            sets.add(variant.applyTo(base).request().facts().all());
        }
        CommonDraws draws = new CommonDraws(advisor, base.asked(), null, base.asOf(), by, wanted.seed(), sets);
        List<Alternative> options = new ArrayList<>();
        options.add(new PlainOption("base", "as it stands", draws, 0));
        for (int i = 0; i < variants.size(); i++) {
            options.add(new PlainOption(variants.get(i).name(), variants.get(i).does(), draws, i + 1));
        }
        DrawnCases trials = new DrawnCases(draws, Delays.none(), options);
        trials.run(wanted, budget.begin(), onDrawn);
        return new RobustWriter(draws, Delays.none(), options, trials, wanted, severity, by).robustness();
    }
}
