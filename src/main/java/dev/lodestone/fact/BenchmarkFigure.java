package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** An EU figure for a benchmark of Regulation (EU) 2024/1252, Article 5: a share of annual Union consumption. */
@About("An EU figure for a benchmark of Regulation (EU) 2024/1252, Article 5: a share of annual Union consumption.")
public record BenchmarkFigure(
        String id,

        @About(value = "the economy it is about", example = "EU")
        Economy economy,

        Mineral mineral,

        @About(value = "extraction, processing or recycling", example = "processing")
        Benchmark benchmark,

        @About(value = "Union capacity as a share of annual Union consumption", unit = "share", example = "12%")
        Estimate share,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public BenchmarkFigure {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("benchmark", benchmark)
                .has("share", share)
                .share("share", share)
                .done();
    }

    @Override
    public Estimate figure() {
        return share;
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, benchmark);
    }
}
