package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** An economy's place among the importers of critical minerals. */
@About("An economy's place among the importers of critical minerals.")
public record ImportRank(
        String id,

        @About(value = "the importing economy", example = "CN")
        Economy economy,

        @About(value = "the mineral", optional = true, example = "gallium")
        Mineral mineral,

        @About(value = "1 is the largest importer", unit = "rank", example = "1")
        int rank,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Dated {

    public ImportRank {
        Check.fact(id, source)
                .has("economy", economy)
                .that("rank", rank >= 1, rank + " is not a rank", "1 is the largest importer")
                .done();
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral);
    }
}
