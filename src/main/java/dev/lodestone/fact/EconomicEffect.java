package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a cut-off would cost, as published. */
@About("What a cut-off would cost, as published.")
public record EconomicEffect(
        String id,
        Economy economy,
        Mineral mineral,

        @About(
                value = "minerals that stop with it in the same scenario, so that the loss is of all of them",
                optional = true,
                example = "germanium")
        List<Mineral> together,

        @About(value = "what is assumed", example = "China total export ban")
        String scenario,

        @About(value = "loss of output; a gain is negative", unit = "billion US dollars", example = "3.1")
        Estimate loss,

        @About(
                value = "expected (weighted by the probability of a cut-off) or scenario; as published if missing",
                optional = true,
                example = "scenario")
        LossKind kind,

        @About(value = "whose deliveries stop in the scenario", optional = true, example = "CN")
        Economy supplier,

        @About(value = "how long they stop in the scenario", optional = true, unit = "months", example = "12")
        Estimate months,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public EconomicEffect {
        together = Check.list(together);
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .text("scenario", scenario)
                .has("loss", loss)
                .notNegative("months", months)
                .that(
                        "months",
                        months == null || months.low() > 0,
                        "begin at nothing",
                        "give the months of the scenario, such as 12")
                .done();
    }

    /** What is told behind the loss: " (scenario)", or " (as published)" where nothing says of what kind it is. */
    public String told() {
        return kind == null ? " (as published)" : " (" + kind + ")";
    }

    /** The minerals that stop with it, as a sentence lists them. */
    public String others() {
        return Words.and(together);
    }

    @Override
    public List<Mineral> minerals() {
        if (together.isEmpty()) {
            return List.of(mineral);
        }
        List<Mineral> minerals = new ArrayList<>(together);
        minerals.add(0, mineral);
        return minerals;
    }

    /** Whether the loss is of one mineral's stop, not of several at once. */
    public boolean isOfOne() {
        return together.isEmpty();
    }
}
