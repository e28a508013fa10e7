package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What an economy holds in stock, or means to hold. */
@About("What an economy holds in stock, or means to hold.")
public record Stockpile(
        String id,

        @About(value = "the economy it is about", example = "JP")
        Economy economy,

        Mineral mineral,
        Stage stage,

        @About(value = "days of consumption it lasts", optional = true, unit = "days", example = "60")
        Estimate days,

        @About(value = "quantity held", optional = true, unit = "unit field", example = "1200")
        Estimate quantity,

        @About(value = "kg, t, kt or Mt; needed with a quantity", optional = true, example = "t")
        Unit unit,

        @About(value = "whether it is a target, not what is held", optional = true, example = "true")
        boolean target,

        @About(value = "government or users; unstated if missing", optional = true, example = "users")
        Holder holder,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Dated {

    public Stockpile {
        Check.fact(id, source)
                .has("economy", economy)
                .has("mineral", mineral)
                .notNegative("days", days)
                .notNegative("quantity", quantity)
                .that("days", days != null || quantity != null, "is missing", "give days, a quantity or both")
                .unit(quantity, unit)
                .done();
    }

    @Override
    public List<Object> series() {
        return Series.of(economy, mineral, stage, target, holder);
    }
}
