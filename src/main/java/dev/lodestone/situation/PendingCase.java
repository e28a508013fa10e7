package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Litigation;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A case that is not decided at the date, about measures that are in force. */
@About("A case that is not decided at the date, about measures that are in force.")
public record PendingCase(
        @About("the case as it was submitted") Litigation litigation,
        @About("the economy whose measures they are") Economy by,
        @About("what the case is called") String name,
        @About("the court or body that decides") String forum,

        @About("since when it is pending; null if unknown") @MayBeMissing
        LocalDate since,

        @About("what is in question and in force") List<Measure> measures)
        implements Derived, Applied {

    /** The first of them, with which it is told. */
    @Override
    public Measure act() {
        return measures.get(0);
    }

    /** Whether duties may have to be paid back. */
    public boolean isOfTariffs() {
        return measures.stream().anyMatch(m -> m instanceof Tariff);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(litigation));
        from.addAll(measures);
        return from;
    }
}
