package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** An event other than a government's measure that cuts supply: a seizure, a strike, an accident. */
@About("An event other than a government's measure that cuts supply: a seizure, a strike, an accident.")
public record SupplyShock(
        String id,

        @About(value = "where", example = "MM") Economy in,

        @About(value = "whom it hits", optional = true, example = "CN")
        List<Economy> on,

        @About(value = "the minerals covered", example = "gallium")
        List<Mineral> minerals,

        @About(value = "the stage that is hit", optional = true, example = "mined")
        Stage stage,

        @About(value = "its first day", example = "2024-10-18")
        LocalDate from,

        @About(value = "its last day", optional = true, example = "2025-03-01")
        LocalDate until,

        @About(value = "what happened", example = "seizure of the Pangwa mining area")
        String says,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public SupplyShock {
        on = Check.list(on);
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("in", in)
                .some("minerals", minerals)
                .has("from", from)
                .text("says", says)
                .inOrder("from", from, "until", until)
                .done();
    }

    @Override
    public LocalDate madeKnown() {
        return from;
    }
}
