package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** Figures that name one country move together: what pushes one of them up pushes up the others. */
@About("Figures that name one country move together: what pushes one of them up pushes up the others.")
public record CommonFactor(
        String id,

        @About(value = "the country whose figures move together, as supplier, producer or otherwise", example = "CN")
        Economy economy,

        @About(value = "the minerals whose figures move together; all if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(
                value = "correlation of each two of them, 0 to 1; wholly together if missing",
                optional = true,
                unit = "share",
                example = "60%")
        Estimate correlation,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public CommonFactor {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("economy", economy)
                .share("correlation", correlation)
                .that(
                        "correlation",
                        correlation == null || correlation.isExact(),
                        "has bounds",
                        "give one figure, such as \"60%\"")
                .done();
    }

    /** Of figures that name the country, whosever they are. */
    @Override
    public List<Economy> tellsOf() {
        return List.of();
    }
}
