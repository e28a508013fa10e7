package dev.lodestone.fact;

import java.util.List;

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

    @Override
    public List<Economy> tellsOf() {
        return List.of(importer);
    }

    @Override
    public List<Mineral> minerals() {
        return List.of(mineral);
    }
}
