package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** An election that may change policy. */
@About("An election that may change policy.")
public record Election(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy it is about", example = "US")
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

        @About(
                value = "how exactly its dates are known: day, month or year; a day if missing",
                optional = true,
                example = "month")
        Precision precision,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Fact {

    public Election {
        Check.fact(id, source)
                .has("economy", economy)
                .has("on", on)
                .share("likelihood", likelihood)
                .done();
    }

    @Override
    public List<Economy> tellsOf() {
        return List.of(economy);
    }
}
