package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A cut of supply that lasts at the date, as an economy that it hits sees it. */
@About("A cut of supply that lasts at the date, as an economy that it hits sees it.")
public record AppliedShock(
        @About("the event as it was submitted") SupplyShock shock,
        @About("where it happens") Economy in,
        @About("the economy whose supply it cuts") Economy on,
        Mineral mineral,
        @About("what happened") String says,
        LocalDate since,
        @About("whether no end is known") boolean open,

        @About("whether the fact names the economy as one that it hits")
        boolean named,

        @About("how much of the economy's supply hangs on the place")
        Exposure exposure,

        @About(
                "the same at any stage, where nothing tells of the one that is disturbed, or no fact says that the economy"
                        + " buys there; null otherwise")
        @MayBeMissing
        Exposure exposureAtAnyStage)
        implements Derived, Exposed {

    static AppliedShock of(SupplyShock shock, Economy on, Mineral mineral, Exposures exposures) {
        List<Stage> at = shock.stage() == null ? List.of() : List.of(shock.stage());
        Exposure exposure = exposures.of(on, mineral, shock.in(), at);
        // Who buys no ore there may still buy what others make of it.
        boolean told = exposure.isKnown() && exposure.basis() != Exposure.Basis.NOT_BOUGHT;
        return new AppliedShock(
                shock,
                shock.in(),
                on,
                mineral,
                shock.says(),
                shock.from(),
                shock.until() == null,
                shock.on().contains(on),
                exposure,
                told ? null : exposures.of(on, mineral, shock.in(), List.of()));
    }

    /** How much hangs on the place as far as figures tell, at any stage where none tells of the one that is disturbed. */
    public Exposure touching() {
        return exposureAtAnyStage == null ? exposure : exposureAtAnyStage;
    }

    /** Whether nothing tells what hangs on the place, at the stage that is disturbed or at another. */
    public boolean isUntold() {
        return exposureAtAnyStage != null && !exposureAtAnyStage.isKnown();
    }

    /** What happened, as a sentence of its own. */
    public String news() {
        return Words.sentence(says);
    }

    /** When it ends, as a sentence continues; empty if that is not known. */
    public String end() {
        return Phrases.end(shock);
    }

    /** Its first day in words, as far as that is known: "2026-11-18", "November 2026". */
    public String begun() {
        return Precision.inText(shock.precision(), shock.from());
    }

    /** What it is to the economy where that is little or not known, as a sentence continues. */
    public String touches() {
        if (exposure.isKnown()) {
            return ", which hardly touches " + on.inText() + " as far as the facts tell: " + in.inText() + " has "
                    + exposure.inText();
        }
        return exposureAtAnyStage != null && exposureAtAnyStage.isKnown()
                ? "; how much of it reaches " + on.inText() + " is not known: " + in.inText() + " has "
                        + exposureAtAnyStage.inText()
                : "; whether that touches " + on.inText() + " is not known, as no fact says what it gets from there";
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(shock));
        from.addAll(exposure.from());
        if (exposureAtAnyStage != null) {
            from.addAll(exposureAtAnyStage.from());
        }
        return from;
    }
}
