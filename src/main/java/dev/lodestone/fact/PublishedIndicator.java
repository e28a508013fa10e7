package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** An indicator as somebody published it, used where its parts are missing and compared with ours where they are there. */
@About(
        "An indicator as somebody published it, used where its parts are missing and compared with ours where they are there.")
public record PublishedIndicator(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "hhi, hhi-wgi-t, supply-risk, economic-importance or geopolrisk", example = "hhi-wgi-t")
        IndicatorKind indicator,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "mined, refined, product or secondary", optional = true, example = "refined")
        Stage stage,

        @About(value = "whose supply it is about; World for global supply", optional = true, example = "World")
        Economy economy,

        @About(
                value = "the published value, on the scale that the indicator is usually printed on",
                unit = "indicator scale",
                example = "9.2")
        Estimate value,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Figure {

    public PublishedIndicator {
        Check.fact(id, source)
                .has("indicator", indicator)
                .has("mineral", mineral)
                .has("value", value)
                .notNegative("value", value)
                .done();
    }

    @Override
    public Estimate figure() {
        return value;
    }

    @Override
    public List<Object> series() {
        return Series.of(indicator, economy, mineral, stage);
    }

    @Override
    public List<Economy> tellsOf() {
        return economy == null ? List.of() : List.of(economy);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
