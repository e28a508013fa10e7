package dev.lodestone.fact;

import java.time.LocalDate;

/** An election that may change policy. */
@About("An election that may change policy.")
public record Election(
        String id,
        Economy economy,

        @About(value = "election day", example = "2024-11-05")
        LocalDate on,

        @About(value = "what is voted on", optional = true, example = "president")
        String office,

        @About(value = "who won", optional = true, example = "Trump")
        String outcome,

        @About(
                value =
                        "how likely it is that it has the outcome that is stated; anything from never to surely if missing",
                optional = true,
                unit = "share",
                example = "30%")
        Estimate likelihood,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Election {
        Check.fact(id, source)
                .has("economy", economy)
                .has("on", on)
                .share("likelihood", likelihood)
                .done();
    }
}
