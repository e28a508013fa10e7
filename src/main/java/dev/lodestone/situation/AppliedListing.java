package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/** What a listing of companies means for their home economy at the date. */
@About("What a listing of companies means for their home economy at the date.")
public record AppliedListing(
        @About("the listing as it was submitted") EntityListing listing,
        Economy by,
        @About("the economy whose companies are listed") Economy on,

        @About("all listed companies of that economy, as a sentence lists them")
        String companies,

        @About("one of them") String company,
        State state,
        LocalDate since)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return listing;
    }

    @Override
    public List<Fact> from() {
        return List.of(listing);
    }
}
