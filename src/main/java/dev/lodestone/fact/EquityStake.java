package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A share of a company that an economy, or a buyer for it, takes to secure supply. */
@About("A share of a company that an economy takes to secure supply.")
public record EquityStake(
        String id,

        @About(value = "the economy that takes it", example = "US")
        Economy economy,

        @About(value = "the company", example = "MP Materials")
        String company,

        @About(value = "the economy in which the company produces", optional = true, example = "US")
        Economy in,

        @About(value = "the minerals covered", optional = true, example = "ndpr")
        List<Mineral> minerals,

        @About(value = "part of the company", optional = true, unit = "share", example = "15%")
        Estimate share,

        @About(value = "what it costs", optional = true, unit = "billion US dollars", example = "0.4")
        Estimate amount,

        @About(value = "announced, contracted, spent or unstated", example = "contracted")
        Commitment commitment,

        @About(value = "the day it was made known", optional = true, example = "2025-07-10")
        LocalDate announced,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public EquityStake {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("economy", economy)
                .text("company", company)
                .share("share", share)
                .notNegative("amount", amount)
                .has("commitment", commitment)
                .done();
    }

    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return announced;
    }
}
