package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** What one holder in an economy has of a mineral in stock. */
@About("What one holder in an economy has of a mineral in stock.")
public record StockHeld(
        Economy economy,
        Mineral mineral,

        @About("null where the fact does not say") @MayBeMissing
        Stage stage,

        @About("who holds it; null where the fact does not say") @MayBeMissing
        Holder holder,

        @About(
                value = "days of consumption, as given or from the quantity held and the demand at the same stage;"
                        + " null if neither is known",
                unit = "days")
        @MayBeMissing
        Estimate days,

        @About(value = "what is held, in tonnes; null if the fact gives days alone", unit = "t") @MayBeMissing
        Estimate quantity,

        List<Fact> from)
        implements Derived {

    /** The days in words: "45". */
    public String lasts() {
        return days == null ? "an unknown number of" : Phrases.days(days);
    }

    /** The mineral that the fact is of: this one, or a group that it belongs to. */
    Mineral of() {
        return from.get(0).minerals().get(0);
    }
}
