package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Threshold;
import dev.lodestone.fact.TradeVolume;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an export control means for one economy and one mineral at the date. */
@About("What an export control means for one economy and one mineral at the date.")
public record AppliedControl(
        @About("the control as it was submitted") ExportControl control,
        Economy by,

        @About("the economy that is cut off, one that advice is given to")
        Economy on,

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

        @About(
                "the day from which a suspension or its repeal, known already, lifts what is in force; null if none is known")
        @MayBeMissing
        LocalDate liftedOn,

        @About(value = "days until its repeal, known already; the largest whole number if none is known", unit = "days")
        int repealedIn,

        @About(
                value = "the controlling country's share of that economy's imports, else of its supply, at a stage"
                        + " that the control covers; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate supplierShare,

        @About(
                value = "the controlling country's share of world output at such a stage; null if no fact says",
                unit = "share")
        @MayBeMissing
        Estimate worldShare,

        @About("the mineral that worldShare is of: itself, its group or a member of it; null if no fact says")
        @MayBeMissing
        Mineral worldMineral,

        @About("the end users it is limited to; empty if it is on all")
        String endUsers,

        @About("whether the control names the mineral itself, not only a group that it belongs to")
        boolean named,

        @About("the GATT ground that its author states; empty if none")
        String ground,

        @About(
                value = "what a quota lets out as a share of the controlling country's output at such a stage; null if"
                        + " it is no quota or a figure is missing",
                unit = "rate")
        @MayBeMissing
        Estimate quotaOfOutput,

        @About(
                value = "the same of the quota, or the rate of the tax, whose place it takes; null if it takes none's",
                unit = "rate")
        @MayBeMissing
        Estimate earlierLimit,

        @About("whether it is a quota or a tax that takes the place of one that was as tight, or tighter")
        boolean noTighter,

        @About("what takes its place the day after it ends; null if nothing is known to") @MayBeMissing
        ExportControl next,

        @About("how much of the economy's supply hangs on the controlling country, at a stage that the control covers")
        Exposure exposure,

        @About("what one side reports of a suspension's, or the control's, going on; null if nothing") @MayBeMissing
        Extension extension,

        @About("the same, with who else says what and whether it is established")
        Onward onward,

        @About("the ban of the same author on the same goods that ends as it starts; null if there is none")
        @MayBeMissing
        ExportControl replacedBan,

        @About("what tells how much hangs on it") List<Fact> figures)
        implements Derived, Applied, Exposed {

    @Override
    public Measure act() {
        return control;
    }

    /** Whether it concerns a stage: a control on refined metal says nothing of mine output. One that is not told may be any. */
    public boolean covers(@MayBeMissing Stage stage) {
        return stage == null || Goods.of(control).include(stage);
    }

    /** The stages it is limited to, as they follow the mineral in a sentence: " (mined)"; empty if it is on all. */
    public String what() {
        return ControlWords.what(control);
    }

    /** To whom it applies, as a sentence continues: a control on everybody is not one on the economy alone. */
    public String to() {
        return users() + (control.on().contains(Economy.WORLD) ? "all countries" : on.inText());
    }

    /** The economy as one to whom it applies, or its end users; all countries where one quantity is let out to all. */
    public String whom() {
        return measure == ControlKind.QUOTA ? to() : users() + on.inText();
    }

    private String users() {
        return endUsers.isEmpty() ? "" : Measures.users(endUsers) + " in ";
    }

    /** What limits exports: " by a quota of 96,600 t a year (22.7% of what it produces, after 43.9%)"; empty where the verb says it. */
    public String how() {
        return measure == ControlKind.QUOTA ? ControlWords.quota(control, quotaOfOutput, earlierLimit) : "";
    }

    /** The days until it starts or its state ends, as a sentence says them: "in 1 day". */
    public String inDays() {
        return Phrases.inDays(days(), control);
    }

    /** Since or from when its state holds, in words: "since 2024-12-03", "suspended until 2026-11-27, in 1 day". */
    public String when() {
        return startsIn > 0 && state != State.PENDING && isNeverInForce()
                ? "suspended before its first day, " + control.from() + (until == null ? "" : ", until " + until)
                : Phrases.when(state, since, until, days(), control) + lifting();
    }

    /** Since when it is in force, with what is known to end it: "2024-12-03, suspended from 2025-11-09 to 2026-11-27"; null if neither is known. */
    @MayBeMissing
    public String sinceUntil() {
        String after = control.schedule().isBackSince(since) ? ", after a suspension" : "";
        return since == null && lifting().isEmpty()
                ? null
                : (since == null ? "an unknown day" : Precision.inText(control.precision(), since)) + after + lifting();
    }

    private String lifting() {
        boolean ends = state == State.IN_FORCE && liftedOn == null && until != null;
        return ends ? ControlWords.ending(until, next) : ControlWords.lifting(control, mineral, liftedOn);
    }

    private int days() {
        return state == State.PENDING ? startsIn : endsIn;
    }

    /** Its kind, or the act that it rests on where it is of no kind that has a name. */
    public String kind() {
        return ControlWords.kind(control);
    }

    /** Whether the end of what is in force leaves its place to another quota or tax. */
    public boolean goesOn() {
        return next != null
                && next.measure() == measure
                && (measure == ControlKind.QUOTA || measure == ControlKind.TAX);
    }

    /** What is in force, in words: "bans exports of", "licenses exports of". */
    public String does() {
        return ControlWords.does(measure, mineral);
    }

    /** The rate of a tax, as a sentence continues: " at 9%, after 15%,"; empty if it is none or not known. */
    public String rate() {
        return ControlWords.rate(control, earlierLimit);
    }

    /** The share of world output in words, with what it is of where that is not the mineral itself. */
    public String world() {
        return worldShare + " of world output" + (mineral.equals(worldMineral) ? "" : " of " + worldMineral);
    }

    /** Whether one side reports that it goes on, as a sentence continues. */
    public String unless() {
        boolean past = state == State.UNKNOWN && !onward.isOpen() && onward.otherwise() == null;
        return past ? ", unless the suspension was extended" : onward.unless();
    }

    /** What one side reports of its going on, as a sentence of its own; empty if nothing. */
    public String news() {
        return onward.news();
    }

    /** Whether anything says how much of the economy's supply it touches. */
    public boolean isMeasured() {
        return exposure.isKnown();
    }

    /** Whether the controlling country makes so much of the world's that its control moves prices everywhere. */
    public boolean movesMarket(Threshold threshold) {
        return worldShare != null && worldShare.atLeast(threshold);
    }

    /** Whether it holds anything back: a quota on the whole output or more does not, and one of which nobody knows what it is of may. */
    public boolean holdsBack(Threshold whole) {
        return quotaOfOutput == null || quotaOfOutput.below(whole);
    }

    /**
     * Whether it is worth telling of this mineral on its own: the control names it, or a figure of the economy's own says how
     * much of it comes from there. A member of a controlled group without figures is told of with its group.
     */
    public boolean isTelling() {
        return named || supplierShare != null && figures.get(0).minerals().contains(mineral);
    }

    /** Whether it was suspended before its first day, so that it has never been in force. */
    public boolean isNeverInForce() {
        return control.schedule().isSuspendedFromTheStart(mineral);
    }

    /** What a sentence about its suspension ends with: "; the control has never been in force", or nothing. */
    public String before() {
        return isNeverInForce() ? "; the control has never been in force" : "";
    }

    /** What follows a verb where it was in force before: it applies " again"; empty where it never was. */
    public String again() {
        return isNeverInForce() ? "" : " again";
    }

    /** The same before its place: it comes " back"; empty where it never was there. */
    public String back() {
        return isNeverInForce() ? "" : " back";
    }

    /** Of the supplier's share and what the exposure is read from the one that is nearer to the mineral; null if no fact says. */
    @MayBeMissing
    public Estimate nearestShare() {
        return isOfWiderGroup() ? exposure.stated() : supplierShare;
    }

    /** Whether the supplier's share is of a group, and that of the mineral itself, or of a smaller group, is known. */
    private boolean isOfWiderGroup() {
        return supplierShare != null
                && !exposure.isOfOutput()
                && exposure.isKnown()
                && !figures.get(0).minerals().contains(exposure.what());
    }

    /** What {@link #nearestShare} is a share of, in words: it may be the imports of the mineral's group. */
    public String supplied() {
        Fact fact = figures.isEmpty() ? null : figures.get(0);
        if (isOfWiderGroup() || fact instanceof TradeVolume) {
            return exposure.basedOn().replaceFirst("^of ", "");
        }
        if (fact instanceof ImportShare s) {
            return "the imports of " + s.mineral() + Phrases.of(s.stage(), s.form(), s.period());
        }
        return fact instanceof SourcingShare s
                ? "the supply of " + s.mineral() + Phrases.of(s.stage(), s.period())
                : "an unknown supply";
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(figures.size() + 2);
        from.add(control);
        from.addAll(figures);
        from.addAll(exposure.from());
        from.addAll(onward.from());
        return from;
    }
}
