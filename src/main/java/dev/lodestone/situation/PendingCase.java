package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Litigation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A case that is not decided at the date, about measures that are in force.
 *
 * @param by the economy whose measures they are
 * @param since since when it is pending; null if unknown
 * @param measures what is in question and in force
 */
public record PendingCase(
        Litigation litigation, Economy by, String name, String forum, LocalDate since, List<Fact> measures)
        implements Derived {

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(litigation));
        from.addAll(measures);
        return from;
    }
}
