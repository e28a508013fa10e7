package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Products that a tariff leaves out, at the date. */
@About("Products that a tariff leaves out, at the date.")
public record AppliedExclusion(
        @About("the exclusion as it was submitted") TariffExclusion exclusion,
        Economy by,

        @About("null where it names none or several") @MayBeMissing
        Mineral mineral,

        State state,

        @About("its last day, which an extension may have moved; null if it has none") @MayBeMissing
        LocalDate until,

        @About("a tariff that it is from, where none of them is known to be in force; null otherwise") @MayBeMissing
        Tariff open,

        @About("what moved its end") List<Extension> extended)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return exclusion;
    }

    /** From which tariffs, as far as it is known: "tariffs (s.301) on tungsten from China". */
    public String tariffs() {
        boolean everywhere = exclusion.on().isEmpty();
        String goods = isNamed() ? Measures.few(exclusion.minerals()) : everywhere ? "" : "goods";
        return "tariffs" + Phrases.of(exclusion.authority())
                + (goods.isEmpty() ? "" : " on " + goods)
                + (everywhere ? "" : " from " + Measures.few(exclusion.on()));
    }

    /** What it does: "leaves", or before its first day "is to leave". */
    public String leaves() {
        return state == State.IN_FORCE ? "leaves" : "is to leave";
    }

    /** Its first day, where that is ahead, as a sentence continues: " from 2026-02-01"; empty otherwise. */
    public String begins() {
        return state == State.PENDING ? " from " + exclusion.from() : "";
    }

    /** What follows its last day: "have paid them again since 2026-06-01"; they may, where it is open whether the tariff applies itself. */
    public String again() {
        String since = " them again" + (until == null ? "" : " since " + until.plusDays(1));
        return open == null ? "have paid" + since : "may have paid" + since + ", if the tariff applies itself";
    }

    /** Whether it has a last day. */
    public boolean isEnding() {
        return until != null;
    }

    /** Whether the fact names what is left out. */
    public boolean isNamed() {
        return !exclusion.minerals().isEmpty();
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(exclusion));
        from.addAll(extended);
        if (open != null) {
            from.add(open);
        }
        return from;
    }
}
