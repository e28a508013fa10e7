package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How a supply is divided among countries. */
@About("How a supply is divided among countries.")
public record Concentration(
        @About("whose supply: the world's output, an economy's imports or all it uses")
        Supply of,

        @About("World for world output, otherwise the economy that is supplied")
        Economy economy,

        Mineral mineral,
        Stage stage,

        @About("what is counted, where a stage has several forms; empty otherwise")
        String form,

        @MayBeMissing Period period,

        @About(
                value = "Herfindahl-Hirschman index, 0 to 10,000; bounds where countries are missing",
                unit = "0 to 10,000")
        Estimate hhi,

        @About(value = "HHI over the ten largest slots, 0 to 1", unit = "0 to 1")
        double normalised,

        @About("the largest named supplier") Economy largest,
        @About(value = "its share", unit = "share") Estimate topShare,

        @About(value = "share of the three largest", unit = "share")
        Estimate topThree,

        @About(value = "what all suppliers in the facts add up to, 'other countries' included", unit = "share")
        Estimate listed,

        @About("whether the largest is neither the supplied economy nor, that day, of one union with it")
        boolean foreign,

        @About(
                "how much hangs on the largest: of the supplied economy's supply; for world output, of that of the economy among those asked for that hangs on it most; null if nobody was asked for")
        @MayBeMissing
        Exposure exposure,

        @About("whether the largest is, for all that are advised, themselves or of one union with them")
        boolean own,

        List<Fact> from)
        implements Derived, Exposed {
    private static final int WHOLE = 5;
    private static final int ROUGH = 3;

    /**
     * Whether the largest supplier matters to somebody who is advised: where nobody asked, it does to the world.
     *
     * @param material the least part of a supply that matters
     */
    public boolean matters(Threshold material) {
        return !own && (exposure == null || exposure.atLeast(material) && !exposure.isMadeAtHome(material));
    }

    /** How many years lie between its figures and others; none where either has no years. */
    public int yearsFrom(@MayBeMissing Period other) {
        return period == null || other == null ? 0 : Math.abs(period.last() - other.last());
    }

    /** Whether somebody else leads, and hardly anything of what those who are advised use hangs on it, if anybody is. */
    public boolean mattersLittle(Threshold material) {
        return !own
                && (exposure == null
                        || !exposure.isKnown()
                        || exposure.below(material)
                        || exposure.isMadeAtHome(material));
    }

    /** What its leader is to the economy that is advised, as a sentence continues; what nobody knows is not little. */
    public String weight() {
        if (exposure == null) {
            return "and whom that touches is not known";
        }
        Exposure.Basis basis = exposure.basis();
        boolean open = basis == Exposure.Basis.OUTPUT
                || basis == Exposure.Basis.UNKNOWN
                || basis == Exposure.Basis.NOT_BOUGHT && exposure.reliance() == null;
        return open
                ? "and what of that reaches " + exposure.economy() + " is not known"
                : "but " + exposure.economy() + " hardly hangs on it";
    }

    /** What is counted, as it follows the mineral in a sentence: {@code " (refined, metal, 2021-2024)"}. */
    public String what() {
        return Phrases.of(stage, form, period);
    }

    /**
     * The HHI to as many digits as its figures bear: of bounds and of quantities over a rounded total no more than three count,
     * and bounds that lie within that are told as one number.
     */
    public String index() {
        boolean rough = hhi.isBounded() || from.stream().anyMatch(Production.class::isInstance);
        if (!rough) {
            return Phrases.rounded(hhi.low(), WHOLE);
        }
        return hhi.high() - hhi.low() < hhi.high() / 100
                ? "about " + Phrases.rounded(hhi.middle(), ROUGH)
                : Phrases.rounded(hhi.low(), ROUGH) + " to " + Phrases.rounded(hhi.high(), ROUGH);
    }

    /** What all suppliers add up to; a digit more where rounding up to a whole per cent would tell of one that is not reached. */
    public String sum() {
        double percent = listed.low() * 100;
        double below = Math.ceil(percent) - percent;
        return listed.isExact() && below > 1e-9 && below <= 0.05
                ? BigDecimal.valueOf(listed.low()).movePointRight(2).setScale(2, RoundingMode.FLOOR) + "%"
                : listed.toString();
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
