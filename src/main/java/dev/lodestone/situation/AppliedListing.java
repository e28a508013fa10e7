package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/**
 * What a listing of companies means for their home economy at the date.
 *
 * @param companies all listed companies of that economy, as a sentence lists them
 * @param company one of them
 */
public record AppliedListing(
        EntityListing listing, Economy by, Economy on, String companies, String company, State state, LocalDate since)
        implements Derived {

    @Override
    public List<Fact> from() {
        return List.of(listing);
    }
}
