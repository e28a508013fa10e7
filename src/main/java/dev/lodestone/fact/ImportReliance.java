package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** Net import reliance: net imports as a share of apparent consumption. */
@About("Net import reliance: net imports as a share of apparent consumption.")
public record ImportReliance(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the economy it is about", example = "US")
        Economy economy,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "mined, refined, product or secondary", optional = true, example = "refined")
        Stage stage,

        @About(value = "net import reliance; E for a net exporter", unit = "share", example = ">50%")
        Estimate reliance,

        @About(value = "what consumption it is measured against", optional = true, example = "apparent consumption")
        String basis,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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

    @Override
    public List<Economy> tellsOf() {
        return List.of(economy);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
