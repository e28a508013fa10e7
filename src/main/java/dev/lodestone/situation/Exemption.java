package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.List;

/** What an economy's own tariffs on a mineral are without it. */
@About("What an economy's own tariffs on a mineral are without it.")
public record Exemption(
        Recommendation to,
        Economy economy,
        Mineral mineral,

        @About("the duty of a year at today's use and prices, an upper bound; null where these are not known")
        @MayBeMissing
        Amount forgone,

        @About(
                "the last day of those tariffs by their own terms, where it passes before they could leave the mineral out; null otherwise")
        @MayBeMissing
        LocalDate lastDay,

        @About("the tariffs once they leave the mineral out")
        FactChange once,

        List<Fact> from)
        implements Derived {

    /** What it costs, as a sentence goes on: ", and forgoes at most 3 million dollars of duty a year"; empty if nobody knows. */
    public String paid() {
        return forgone == null ? "" : ", and forgoes " + forgone + " of duty a year";
    }
}
