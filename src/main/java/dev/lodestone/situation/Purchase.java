package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** What has to be bought so that a stock lasts as long as it should. */
@About("What has to be bought so that a stock lasts as long as it should.")
public record Purchase(
        Recommendation to,
        Economy economy,
        Mineral mineral,

        @About("for how many days of use is bought, beside what is held")
        int days,

        @About("how much has to be bought") Amount quantity,
        @About("null where no price is known") @MayBeMissing Amount cost,

        @About("for how many days others than the government hold stocks; null if no fact says") @MayBeMissing
        Estimate held,

        @About("days of a smaller purchase that is recommended too, and is a part of this one; null if there is none")
        @MayBeMissing
        Integer part,

        @About("the quantity as a part of the world's output of a year; null if that is not known") @MayBeMissing
        Estimate ofWorld,

        @About("what part of a stop of a year the stock covers")
        Estimate ofYear,

        @About("the stock as it is once it is bought") FactChange once,

        List<Fact> from)
        implements Derived {

    /** What there is, and what it contains, as sentences: " Users hold stocks for 65 days."; empty if nothing is to be said. */
    public String users() {
        return (held == null ? "" : " Users hold stocks for " + held + " days.")
                + (part == null ? "" : " The purchase for " + part + " days is a part of it.");
    }

    /** What the purchase is to the market. */
    public String market() {
        return ofWorld == null
                ? "World output in tonnes is not known here, nor what the purchase does to the price."
                : "The purchase is " + ofWorld + " of the world's output of a year.";
    }
}
