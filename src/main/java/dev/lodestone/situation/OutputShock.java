package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An event that disturbs, at the date, what an economy makes of a mineral itself. */
@About("An event that disturbs, at the date, what an economy makes of a mineral itself.")
public record OutputShock(
        @About("the event as it was submitted") SupplyShock shock,
        @About("where it happens") Economy in,

        @About("the economy whose output it disturbs: the same, or the union that it belongs to")
        Economy economy,

        Mineral mineral,
        LocalDate since,

        @About("who gets the mineral there, at the stage that is disturbed")
        Buyers buyers)
        implements Derived {

    /** What happened, as a sentence of its own. */
    public String news() {
        return Words.sentence(shock.says());
    }

    /** Where it happens, as a sentence about its own output says it. */
    public String where() {
        return in.equals(economy)
                ? economy.inText() + " itself"
                : in.inText() + ", a member of " + economy.inText() + ",";
    }

    /** When it ends, as a sentence continues; empty if that is not known. */
    public String end() {
        return Phrases.end(shock);
    }

    /** Its first day in words, as far as that is known: "2026-11-18", "November 2026". */
    public String begun() {
        return Precision.inText(shock.precision(), shock.from());
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(shock));
        from.addAll(buyers.from());
        return from;
    }
}
