package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** Net import reliance: net imports as a share of apparent consumption. */
@About("Net import reliance: net imports as a share of apparent consumption.")
public record ImportReliance(
        String id,
        Economy economy,
        Mineral mineral,
        Stage stage,

        @About(value = "net import reliance; E for a net exporter", unit = "share", example = ">50%")
        Estimate reliance,

        @About(value = "what consumption it is measured against", optional = true, example = "apparent consumption")
        String basis,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public ImportReliance {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .has("reliance", reliance)
                .share("reliance", reliance)
                .done();
    }

    @Override
    public Estimate figure() {
        return reliance;
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage);
    }
}
