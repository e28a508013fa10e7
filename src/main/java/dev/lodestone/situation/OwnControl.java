package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an export control of its own means at the date for the economy that advice is given to: who buys there. */
@About("What an export control of its own means at the date for the economy that advice is given to: who buys there.")
public record OwnControl(
        @About("the control as it was submitted") ExportControl control,
        Economy by,

        @About("whom it is told to: its author, or a member of the union that is")
        Economy economy,

        Mineral mineral,
        @About("ban, licensing, quota or another kind") ControlKind measure,
        State state,

        @About("first day of the state; for a pending control the day it starts") @MayBeMissing
        LocalDate since,

        @About("last day of the state by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About(value = "days until it starts; negative once it has", unit = "days")
        int startsIn,

        @About(value = "days until the state ends; the largest whole number if open-ended", unit = "days")
        int endsIn,

        @About("who gets the mineral there, at a stage that the control covers")
        Buyers buyers,

        @About("what one side reports of a suspension's going on, and whether it is established")
        Onward onward)
        implements Derived, Applied {

    @Override
    public Measure act() {
        return control;
    }

    /** What it does, as a sentence continues: "bans exports of". */
    public String does() {
        return ControlWords.does(measure, mineral);
    }

    /** Its kind, or the act that it rests on where it is of no kind that has a name. */
    public String kind() {
        return ControlWords.kind(control);
    }

    /** The stages it is limited to, as they follow the mineral: " (mined)"; empty if it is on all. */
    public String what() {
        return ControlWords.what(control);
    }

    /** To whom it applies: "all countries", "military end users in Japan". */
    public String to() {
        String users = control.endUsers() == null ? "" : Measures.users(control.endUsers()) + " in ";
        return users + (control.on().contains(Economy.WORLD) ? "all countries" : Economy.names(control.on()));
    }

    /** How much of it: " by a quota of 100,000 t a year", " at 9%"; empty where the verb says it. */
    public String how() {
        return measure == ControlKind.QUOTA
                ? ControlWords.quota(control, null, null)
                : ControlWords.rate(control, null);
    }

    /** Since or from when: "from 2026-12-24, in 28 days". */
    public String when() {
        return Phrases.when(state, since, until, state == State.PENDING ? startsIn : endsIn, control);
    }

    /** The days until its suspension ends: "in 1 day". */
    public String inDays() {
        return Phrases.inDays(endsIn, control);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(control));
        from.addAll(buyers.from());
        from.addAll(onward.from());
        return from;
    }
}
