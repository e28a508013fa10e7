package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Instrument;
import java.util.List;
import java.util.regex.Pattern;

/** Who can act on a recommendation, with what. */
@About("Who can act on a recommendation, with what.")
public record Actor(
        Recommendation to,
        Economy economy,
        @About("the one that fits best of those that exist") Instrument instrument,

        @About("what is announced or proposed for it, and buys nothing yet")
        List<Instrument> coming)
        implements Derived {
    /** "s.301": a law that names its section serves what rests on that section. */
    private static final Pattern SECTION = Pattern.compile("\\bs\\.\\d+$");

    /** Whether the law of an instrument can change a tariff; where one of both does not say, it may. */
    static boolean reaches(Instrument by, AppliedTariff tariff) {
        String power = tariff.tariff().authority();
        return by.legalBasis() == null
                || power == null
                || !SECTION.matcher(by.legalBasis()).find()
                || by.legalBasis().endsWith(power);
    }

    public String who() {
        return instrument.authority();
    }

    /** Its name and law: "the National Defense Stockpile (50 U.S.C. 98 ff.)". */
    public String law() {
        return law(instrument);
    }

    static String law(Instrument instrument) {
        return instrument.name() + (instrument.legalBasis() == null ? "" : " (" + instrument.legalBasis() + ")");
    }

    /** Its money as a sentence goes on: ", with 2 billion dollars"; empty if none is known. */
    public String money() {
        return instrument.funding() == null ? "" : ", with " + instrument.funding();
    }

    /** What it cannot do as a sentence: " Limit: for national defence only."; empty if nothing is known. */
    public String limit() {
        return limit(instrument);
    }

    static String limit(Instrument instrument) {
        return instrument.limits() == null ? "" : " Limit: " + instrument.limits() + ".";
    }

    /** What must not be counted yet, as a sentence; empty if there is nothing. */
    public String notYet() {
        return coming.isEmpty()
                ? ""
                : " Not counted, since it is only " + coming.get(0).status() + ": "
                        + coming.get(0).name() + ".";
    }

    @Override
    public List<Fact> from() {
        return coming.isEmpty() ? List.of(instrument) : List.of(instrument, coming.get(0));
    }
}
