package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** Money announced, contracted or spent on capacity. */
@About("Money announced, contracted or spent on capacity.")
public record Investment(
        String id,
        Economy economy,

        @About(value = "the minerals covered", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "amount", unit = "billion US dollars", example = ">75")
        Estimate amount,

        @About(value = "what it pays for", optional = true, example = "clean energy")
        String scope,

        @About(value = "announced, contracted, spent or unstated", example = "unstated")
        Commitment commitment,

        @About(value = "year in which production starts", optional = true, unit = "year", example = "2030")
        Integer start,

        @About(value = "years until it has paid for itself", optional = true, unit = "years", example = "5")
        Estimate payback,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Investment {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("economy", economy)
                .has("amount", amount)
                .notNegative("amount", amount)
                .has("commitment", commitment)
                .notNegative("payback", payback)
                .done();
    }

    /** What it pays for as it follows in a sentence: ": clean energy"; empty if the fact does not say. */
    public String purpose() {
        return scope == null ? "" : ": " + scope;
    }
}
