package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A contract by which an economy, or a buyer in it, takes a quantity of a mineral from a producer. */
@About("A contract by which an economy, or a buyer in it, takes a quantity of a mineral from a producer.")
public record Offtake(
        String id,

        @About(value = "the economy that buys", example = "US")
        Economy by,

        @About(value = "the economy that the goods come from", example = "AU")
        Economy supplier,

        @About(value = "the minerals covered", example = "gallium")
        List<Mineral> minerals,

        Stage stage,

        @About(value = "quantity taken a year", optional = true, unit = "unit field", example = "100")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt; needed with a quantity", optional = true, example = "t")
        Unit unit,

        @About(value = "the producer", optional = true, example = "Alcoa")
        String producer,

        @About(value = "the buyer", optional = true, example = "Department of War")
        String buyer,

        @About(value = "whether the buyer is bound to take it", optional = true, example = "true") @MayBeMissing
        Boolean binding,

        LocalDate announced,

        @About(value = "the first day of deliveries", optional = true, example = "2027-01-01")
        LocalDate begins,

        @About(value = "the last day of deliveries", optional = true, example = "2036-12-31")
        LocalDate until,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Measure {

    public Offtake {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("by", by)
                .has("supplier", supplier)
                .some("minerals", minerals)
                .notNegative("quantity", quantity)
                .unit(quantity, unit)
                .inOrder("begins", begins, "until", until)
                .done();
    }

    @Override
    public Schedule schedule() {
        return Schedule.of(announced, begins, until).asKnown(precision);
    }
}
