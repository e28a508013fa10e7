package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an export control did to an importer's trade, as measured afterwards. */
@About("What an export control did to an importer's trade, as measured afterwards.")
public record ExportEffect(
        String id,

        @About(value = "the importing economy", example = "EU")
        Economy importer,

        @About(value = "the controlling country", example = "CN")
        Economy by,

        Mineral mineral,

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

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
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
}
