package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Truce;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A truce as one of its parties, or a member of one, sees it at the date. */
@About("A truce as one of its parties, or a member of one, sees it at the date.")
public record AppliedTruce(
        @About("the truce as it was submitted") Truce truce,

        @About("the party that the economy is, or is a member of")
        Economy party,

        @About("whom it is told to") Economy economy,

        Economy partner,
        State state,

        @About("its last day; null if none is known") @MayBeMissing
        LocalDate until,

        @About(
                value = "days until it ends by its own terms, negative after it; the largest whole number if"
                        + " open-ended",
                unit = "days")
        int endsIn,

        @About("what is said of its going on; null if nothing") @MayBeMissing
        Extension extension,

        @About("the same, with who else says what and whether it is established")
        Onward onward,

        @About("measures of either party that reach the other, and are suspended until the truce's own last day")
        List<Measure> halted,

        @About(
                "measures of either party that reach the other, suspended since it was agreed with no last day that a fact tells")
        List<Measure> haltedOpenly)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return truce;
    }

    /** Whether it has an end by its own terms. */
    public boolean isEnding() {
        return until != null;
    }

    /** The days until it ends, as a sentence says them: "in 1 day". */
    public String inDays() {
        return Phrases.inDays(endsIn, truce);
    }

    /** Whether one side reports that it goes on, as a sentence continues. */
    public String unless() {
        if (endsIn < 0 && !onward.isOpen() && onward.otherwise() == null) {
            return ", unless it was extended";
        }
        return onward.lapsed()
                ? ", or on " + extension.until() + ", as " + extension.by().inText() + " alone reports"
                : onward.unless() + odds();
    }

    /** How likely it is that it ends then, as far as anybody says: " (40% likely to lapse)". */
    public String odds() {
        return truce.likelihood() == null || endsIn < 0 ? "" : " (" + truce.likelihood() + " likely to lapse)";
    }

    /** What one side reports of its going on, as a sentence of its own; empty if nothing. */
    public String news() {
        return onward.news();
    }

    /** How many measures were halted as long as it runs, as a sentence continues: "; with it ends the suspension of 6 …". */
    public String meanwhile() {
        return ending(halted, endsIn >= 0 ? "ends" : "would have ended")
                + ending(haltedOpenly, endsIn >= 0 ? "may end" : "may have ended");
    }

    private String ending(List<Measure> halted, String ends) {
        String all = Stream.of(
                        halted(halted, partner, " of " + partner),
                        halted(halted, party, " of " + Words.possessive(party) + " own"))
                .filter(h -> !h.isEmpty())
                .collect(Collectors.joining(" and of "));
        return all.isEmpty() ? "" : "; with it " + ends + " the suspension of " + all;
    }

    /** Whether all measures that were halted as long as it runs are its own, so that it decides what becomes of them. */
    public boolean isOwnHalted() {
        return !halted.isEmpty()
                && Stream.of(halted, haltedOpenly)
                        .flatMap(List::stream)
                        .allMatch(m -> m.actors().contains(party));
    }

    private static String halted(List<Measure> halted, Economy by, String whose) {
        long count = halted.stream().filter(m -> m.actors().contains(by)).count();
        return count == 0 ? "" : count + (count == 1 ? " measure" : " measures") + whose;
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(halted);
        from.addAll(haltedOpenly);
        from.add(0, truce);
        from.addAll(onward.from());
        return from;
    }
}
