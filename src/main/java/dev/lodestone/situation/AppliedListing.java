package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a listing of companies means for their home economy at the date. */
@About("What a listing of companies means for their home economy at the date.")
public record AppliedListing(
        @About("the listing as it was submitted") EntityListing listing,
        Economy by,
        @About("the economy whose companies are listed") Economy on,

        @About("whose companies they are, as a sentence says it: of a union's nobody knows whether they are a member's")
        String whose,

        @About("all listed companies of that economy, as a sentence lists them")
        String companies,

        @About("one of them") String company,
        State state,
        LocalDate since,

        @About("last day of the state by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About(
                value = "days until it starts or its suspension ends; the largest whole number if neither is ahead",
                unit = "days")
        int startsIn,

        @About("how much of the economy's supply of what is listed for hangs on the author, where that is most; null if"
                + " the listing names no mineral")
        @MayBeMissing
        Exposure exposure,

        @About("what moved its end") List<Extension> extended)
        implements Derived, Applied, Exposed {

    /** What the companies are listed for, as it follows them: ", for dysprosium, of which it has 2% of the imports"; empty if no figure tells. */
    public String listedFor() {
        return exposure == null || !exposure.isKnown()
                ? ""
                : ", for " + exposure.mineral()
                        + (exposure.what().equals(exposure.mineral()) ? ", of which it has " : "; it has ")
                        + exposure.inText();
    }

    @Override
    public Measure act() {
        return listing;
    }

    /** From when it is in force, in words: "from 2026-12-02, in 6 days", "suspended until 2026-11-27, in 1 day". */
    public String when() {
        return Phrases.when(state, since, until, startsIn, listing);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(listing));
        from.addAll(extended);
        from.addAll(exposure == null ? List.of() : exposure.from());
        return from;
    }
}
