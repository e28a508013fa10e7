package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.ProductionCredit;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.fact.Truce;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Conflict;
import dev.lodestone.situation.Discrepancy;
import dev.lodestone.situation.Outsize;
import dev.lodestone.situation.Vintage;
import java.util.List;

/** What should be known of figures before anyone relies on them. */
final class DataQualityRules {
    private static final List<Class<? extends Measure>> MEASURES = List.of(
            Agreement.class,
            EntityListing.class,
            ExportControl.class,
            PlannedMeasure.class,
            ProductionCredit.class,
            Tariff.class,
            Truce.class);

    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    DataQualityRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        known.all(ImportReliance.class).forEach(this::boundedReliance);
        known.all(Stockpile.class).forEach(this::boundedStock);
        known.all(ImportShare.class).forEach(this::boundedImportShare);
        known.supplies().forEach(this::incompleteShares);
        known.all(Vintage.class).forEach(this::stale);
        known.all(Conflict.class).forEach(this::conflict);
        known.all(Discrepancy.class).forEach(this::conflictingDates);
        MEASURES.forEach(type -> known.all(type).forEach(this::beginsBeforeAnnounced));
        for (Outsize o : known.all(Outsize.class)) {
            if (o.counted()) {
                aboveWorldOutput(o);
            } else {
                implausibleQuantity(o);
            }
        }
        known.all(TradeVolume.class).forEach(this::lumpedCode);
        for (AppliedControl a : known.all(AppliedControl.class)) {
            if (a.state() == State.IN_FORCE
                    && a.measure() != ControlKind.TECHNOLOGY
                    && !a.control().stages().isEmpty()) {
                stageMismatch(a);
                stageMismatchOfOutput(a);
            }
        }
        askForFacts();
    }

    private void boundedReliance(ImportReliance r) {
        if (r.reliance().isBounded() && known.isSubject(r.economy())) {
            into.flag(
                    "data-quality/bounded-reliance",
                    INFO,
                    r.economy(),
                    r.mineral(),
                    "Of the import reliance of " + r.economy() + " on " + r.mineral() + " only bounds are known: "
                            + r.reliance() + ".",
                    r);
        }
    }

    private void boundedStock(Stockpile s) {
        if (s.days() != null && s.days().isBounded() && known.isSubject(s.economy())) {
            into.flag(
                    "data-quality/bounded-stock",
                    INFO,
                    s.economy(),
                    s.mineral(),
                    "Of the days that the stock of " + s.mineral() + " in " + s.economy()
                            + " lasts only bounds are known: " + s.days() + ".",
                    s);
        }
    }

    private void boundedImportShare(ImportShare s) {
        if (s.share().isBounded() && s.share().high() > limits.singleSourceNumber && known.isSubject(s.importer())) {
            into.flag(
                    "data-quality/bounded-import-share",
                    INFO,
                    s.importer(),
                    s.mineral(),
                    "Of the share of " + s.supplier() + " in the imports of " + s.mineral() + " into " + s.importer()
                            + " only bounds are known: " + s.share() + ".",
                    s);
        }
    }

    private void incompleteShares(Concentration c) {
        Holds holds = limits.leastSum.missedBy(c.listed());
        if (holds != Holds.NO && !c.listed().equals(c.topShare())) {
            into.flag(
                    "data-quality/incomplete-shares",
                    MEDIUM,
                    c.economy(),
                    c.mineral(),
                    holds,
                    "The shares of " + c.mineral() + c.what() + " for " + c.economy() + " (" + c.counted() + ") sum to "
                            + c.listed() + ", less than " + limits.leastSum + ": who supplies the rest is not known.",
                    c);
        }
    }

    private void stale(Vintage v) {
        if (v.age() > limits.staleYearsNumber) {
            into.flag(
                    "data-quality/stale",
                    LOW,
                    v.economy(),
                    null,
                    "The figures used for " + v.economy() + " of the kind '" + v.figures() + "' of " + v.period()
                            + " are " + v.age() + " years old, more than " + limits.staleYears + ".",
                    v);
        }
    }

    private void conflict(Conflict c) {
        if (c.economy() == null || !known.concerns(c.economy())) {
            return;
        }
        Holds holds = limits.conflict.exceededBy(c.difference());
        if (holds != Holds.NO) {
            into.flag(
                    "data-quality/conflict",
                    INFO,
                    c.economy(),
                    c.mineral(),
                    holds,
                    "Figures of one " + c.what() + c.ofMineral() + " (" + c.economy() + ") differ by " + c.difference()
                            + ", more than " + limits.conflict + ": " + c.first() + " is used, " + c.second()
                            + " is the other.",
                    c);
        }
    }

    private void conflictingDates(Discrepancy d) {
        into.flag(
                "data-quality/conflicting-dates",
                INFO,
                Economy.WORLD,
                d.mineral(),
                "Sources differ on the " + d.measure() + ", on " + d.date() + ": " + d.used() + " is used, " + d.other()
                        + " is the other.",
                d);
    }

    private void beginsBeforeAnnounced(Measure m) {
        Schedule schedule = m.schedule();
        if (schedule.announced() != null
                && schedule.from() != null
                && schedule.from().isBefore(schedule.announced())) {
            into.flag(
                    "data-quality/begins-before-announced",
                    INFO,
                    Economy.WORLD,
                    null,
                    Text.capital(m.id()) + " is said to begin on " + schedule.from() + ", before "
                            + schedule.announced() + ", when it was announced: a date is wrong, or it is retroactive.",
                    m);
        }
    }

    private void aboveWorldOutput(Outsize o) {
        Holds holds = limits.timesWorldOutput.exceededBy(o.times());
        if (holds != Holds.NO) {
            into.flag(
                    "data-quality/above-world-output",
                    HIGH,
                    Economy.WORLD,
                    o.mineral(),
                    holds,
                    "A " + o.what() + " of " + o.mineral() + " (" + o.economy() + ") of " + o.quantity()
                            + " t is above " + limits.timesWorldOutput + " times the world output of "
                            + o.worldOutput() + " t: check its unit.",
                    o);
        }
    }

    private void implausibleQuantity(Outsize o) {
        Holds holds = limits.timesContent.exceededBy(o.times());
        if (holds != Holds.NO) {
            into.flag(
                    "data-quality/implausible-quantity",
                    HIGH,
                    o.economy(),
                    o.mineral(),
                    holds,
                    "A " + o.what() + " of " + o.mineral() + " (" + o.economy() + ") of " + o.quantity() + " t is "
                            + o.times() + " times the world output of " + o.worldOutput() + " t: check its unit.",
                    o);
        }
    }

    private void lumpedCode(TradeVolume t) {
        if (t.hs() == null || !known.isSubject(t.importer())) {
            return;
        }
        List<Mineral> others = t.alsoCounted();
        if (!others.isEmpty()) {
            into.flag(
                    "data-quality/lumped-code",
                    MEDIUM,
                    t.importer(),
                    t.mineral(),
                    "HS " + t.hs() + " counts " + Text.listed(others) + " along with " + t.mineral()
                            + ": the trade of " + t.importer() + " under it says nothing of " + t.mineral()
                            + " alone.",
                    t);
        }
    }

    private void stageMismatch(AppliedControl a) {
        if (a.supplierShare() != null) {
            return;
        }
        for (Concentration c : known.supplies(a.on(), a.mineral())) {
            if (c.largest().equals(a.by()) && !a.control().stages().contains(c.stage())) {
                into.flag(
                        "data-quality/stage-mismatch",
                        INFO,
                        a.on(),
                        a.mineral(),
                        Text.capital(a.by()) + " controls " + a.mineral()
                                + " at another stage than the one its share of " + c.topShare() + c.what()
                                + " is of: they are not combined.",
                        a,
                        c);
            }
        }
    }

    private void stageMismatchOfOutput(AppliedControl a) {
        if (a.worldShare() != null) {
            return;
        }
        for (Concentration c : known.outputs(a.mineral())) {
            if (c.largest().equals(a.by()) && !a.control().stages().contains(c.stage())) {
                into.flag(
                        "data-quality/stage-mismatch-of-output",
                        INFO,
                        Economy.WORLD,
                        a.mineral(),
                        Text.capital(a.by()) + " controls " + a.mineral()
                                + " at another stage than the one its share of world output, " + c.topShare()
                                + c.what() + ", is of: they are not combined.",
                        a,
                        c);
            }
        }
    }

    private void askForFacts() {
        if (known.isEmpty()) {
            into.ask(
                    "data-quality/ask-for-facts",
                    Economy.WORLD,
                    null,
                    "Who depends on whom for which minerals, and which measures are in force or planned?");
        }
    }
}
