package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * How a supply is divided among countries.
 *
 * @param of whose supply: the world's output, an economy's imports or all it uses
 * @param economy World for world output, otherwise the economy that is supplied
 * @param form what is counted, where a stage has several forms; empty otherwise
 * @param hhi Herfindahl-Hirschman index, 0 to 10,000; bounds where countries are missing
 * @param normalised HHI over the ten largest slots, 0 to 1
 * @param largest the largest named supplier
 * @param topShare its share
 * @param topThree share of the three largest
 * @param listed what all suppliers in the facts add up to, "other countries" included
 * @param foreign whether the largest is neither the supplied economy nor, that day, a member of it
 */
public record Concentration(
        Supply of,
        Economy economy,
        Mineral mineral,
        Stage stage,
        String form,
        Period period,
        Estimate hhi,
        double normalised,
        Economy largest,
        Estimate topShare,
        Estimate topThree,
        Estimate listed,
        boolean foreign,
        List<Fact> from)
        implements Derived {

    /** What is counted, as it follows the mineral in a sentence: {@code " (refined, metal, 2021-2024)"}. */
    public String what() {
        return Phrases.of(stage, form, period);
    }

    /** Whose supply is divided, in words. */
    public String counted() {
        return of.inText();
    }

    /** Whose supply is divided. */
    public enum Supply {
        OUTPUT("world output"),
        IMPORTS("imports"),
        USE("all that is used");

        private final String inText;

        Supply(String inText) {
            this.inText = inText;
        }

        /** In words, as a sentence continues. */
        public String inText() {
            return inText;
        }
    }
}
