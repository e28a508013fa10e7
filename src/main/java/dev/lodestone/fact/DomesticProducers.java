package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How many producers an economy has. */
@About("How many producers an economy has.")
public record DomesticProducers(
        String id,
        Economy economy,
        Mineral mineral,

        @About(value = "mined, refined, product or secondary", example = "refined")
        Stage stage,

        @About(value = "how many", unit = "producers", example = "1")
        int producers,

        @About(value = "their names", optional = true, example = "MP Materials")
        List<String> names,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Dated {

    public DomesticProducers {
        names = Check.list(names);
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("stage", stage)
                .that("producers", producers >= 0, producers + " is negative", "0 means none")
                .done();
    }

    /** Their names as they follow in a sentence: ": MP Materials"; empty if none is given. */
    public String named() {
        return names.isEmpty() ? "" : ": " + String.join(", ", names);
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage);
    }
}
