package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** An indicator as somebody published it, used where its parts are missing and compared with ours where they are there. */
@About(
        "An indicator as somebody published it, used where its parts are missing and compared with ours where they are there.")
public record PublishedIndicator(
        String id,

        @About(value = "hhi, hhi-wgi-t, supply-risk, economic-importance or geopolrisk", example = "hhi-wgi-t")
        IndicatorKind indicator,

        Mineral mineral,
        Stage stage,

        @About(value = "whose supply it is about; World for global supply", optional = true, example = "World")
        Economy economy,

        @About(
                value = "the published value, on the scale that the indicator is usually printed on",
                unit = "indicator scale",
                example = "9.2")
        Estimate value,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
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
}
