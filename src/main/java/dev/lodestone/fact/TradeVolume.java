package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What one economy bought from another; beside what it bought of the world its share of the imports, where nobody states it. */
@About(
        "What one economy bought from another; beside what it bought of the world its share of the imports, where nobody states it.")
public record TradeVolume(
        String id,

        @About(value = "the buying economy", example = "US") Economy importer,

        @About(value = "the selling economy; World for all", example = "CN")
        Economy exporter,

        Mineral mineral,

        @About(value = "mined, refined, product or secondary", example = "refined")
        Stage stage,

        @About(value = "quantity in the period", optional = true, unit = "unit field", example = "12.5")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt; needed with a quantity", optional = true, example = "t")
        Unit unit,

        @About(value = "customs value", optional = true, unit = "US dollars", example = "5400000")
        Estimate value,

        @About(value = "Harmonized System code it was counted under", optional = true, example = "811292")
        String hs,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public TradeVolume {
        Check.fact(id, source)
                .has("importer", importer)
                .has("exporter", exporter)
                .has("mineral", mineral)
                .has("stage", stage)
                .notNegative("quantity", quantity)
                .notNegative("value", value)
                .unit(quantity, unit)
                .that("quantity", quantity != null || value != null, "is missing", "give a quantity, a value or both")
                .done();
    }

    /** Tonnes, or dollars where no quantity is given. */
    @Override
    public Estimate figure() {
        return quantity == null ? value : quantity.map(unit::toTonnes);
    }

    @Override
    public List<Object> reading() {
        return Series.of(importer, exporter, mineral, stage, hs, quantity == null);
    }

    /** What its code counts along with the mineral; its own groups and their members do not count. */
    public List<Mineral> alsoCounted() {
        return hs == null
                ? List.of()
                : Mineral.sharing(hs).stream()
                        .filter(m -> !m.covers(mineral) && !mineral.covers(m))
                        .toList();
    }

    @Override
    public List<Object> series() {
        return Series.of(importer, exporter, mineral, stage, hs);
    }
}
