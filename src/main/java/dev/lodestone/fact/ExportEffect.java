package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an export control did to an importer's trade, as measured afterwards. */
@About("What an export control did to an importer's trade, as measured afterwards.")
public record ExportEffect(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the importing economy", example = "EU")
        Economy importer,

        @About(value = "the controlling country", example = "CN")
        Economy by,

        @About(value = "the mineral", example = "gallium") Mineral mineral,

        @About(value = "id of the control", optional = true, example = "CN-04")
        String control,

        @About(
                value = "change of the quantity from the controlling country, as a rate: -94% is 94% less",
                optional = true,
                unit = "rate",
                example = "-94%")
        Estimate quantityFromController,

        @About(
                value = "change of the quantity from everywhere, as a rate",
                optional = true,
                unit = "rate",
                example = "-20%")
        Estimate totalQuantity,

        @About(
                value = "change of the unit value, as a rate: 270% is 3.7 times as much",
                optional = true,
                unit = "rate",
                example = "270%")
        Estimate unitValue,

        @About(value = "Harmonized System code it was measured under", optional = true, example = "811292")
        String hs,

        @About(value = "whether that code holds other minerals too", optional = true, example = "true")
        boolean sharedCode,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Fact {

    public ExportEffect {
        Check.fact(id, source)
                .has("importer", importer)
                .has("by", by)
                .has("mineral", mineral)
                .done();
    }

    /** As of any figure: not before the last year that it is about begins. */
    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return period == null ? null : period.known();
    }

    @Override
    public Map<String, List<String>> references() {
        return control == null ? Map.of() : Map.of("control", List.of(control));
    }

    @Override
    public List<Economy> tellsOf() {
        return List.of(importer);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
