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

/** How long an economy's stock of a mineral lasts, whoever holds it. */
@About("How long an economy's stock of a mineral lasts, whoever holds it.")
public record StockCover(
        Economy economy,
        Mineral mineral,

        @About("null where the fact does not say") @MayBeMissing
        Stage stage,

        @About("who holds all of it; null where the facts do not say, or several do") @MayBeMissing
        Holder holder,

        @About(
                value = "days of consumption that all hold together, as given or from the quantity held and the demand"
                        + " at the same stage; null if neither is known of any",
                unit = "days")
        @MayBeMissing
        Estimate days,

        @About(value = "what all hold together, in tonnes; null where a fact gives days alone", unit = "t")
        @MayBeMissing
        Estimate quantity,

        @About("the foreign country with the largest share of world output at the stage held, at any stage if it is not"
                + " given; null if no fact says")
        @MayBeMissing
        Economy leader,

        @About(value = "its share", unit = "share") @MayBeMissing
        Estimate leaderShare,

        @About("the stage of that output") @MayBeMissing Stage leaderStage,

        @About("whether the economy has stocks of the mineral at other stages too")
        boolean ofSeveralStages,

        @About("whether the economy exports more of the mineral than it imports, as far as the facts tell")
        boolean soldOn,

        @About("the years that the stocks are told of, where these are over; empty otherwise")
        String years,

        List<Fact> from)
        implements Derived {

    /** The stage, as it follows the mineral in a sentence: " (refined)"; empty if it is not known. */
    public String what() {
        return Phrases.of(stage);
    }

    /** The same where stocks of several stages are told. */
    public String at() {
        return ofSeveralStages ? what() : "";
    }

    /** Who holds it, and when, as it follows the days in a sentence: " (2023, held by users)"; empty if several do, or nobody says. */
    public String heldBy() {
        String by = holder == null ? "" : holder == Holder.USERS ? "held by users" : "held by its government";
        String both = years + (years.isEmpty() || by.isEmpty() ? "" : ", ") + by;
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    /** The days in words: "45", "49 to 62"; nobody counts a stock by hundredths of a day. */
    public String lasts() {
        return days == null ? "an unknown number of" : days.isWithheld() ? "a withheld number of" : Phrases.days(days);
    }
}
