package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.CRITICAL;
import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.AppliedPlan;
import dev.lodestone.situation.AppliedTruce;
import dev.lodestone.situation.Attribution;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.Exchange;
import dev.lodestone.situation.NetImportReliance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures that follow each other, what is said of their causes, and truces. */
final class RetaliationRules {

    private record Aim(Economy by, Economy target, String instrument, PlannedMeasure plan) {}

    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    RetaliationRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (Exchange e : known.all(Exchange.class)) {
            titForTat(e);
            escalationLadder(e);
        }
        exposedToAnswers();
        for (Attribution a : known.all(Attribution.class)) {
            if (a.mineral() != null) {
                attribution(a);
            }
        }
        for (AppliedTruce t : known.all(AppliedTruce.class)) {
            switch (t.state()) {
                case IN_FORCE, PENDING -> truce(t);
                case EXPIRED -> truceLapsed(t);
                default -> {}
            }
        }
    }

    private void titForTat(Exchange e) {
        if (e.round() > 0 && e.days() <= limits.quickDays && e.daysAgo() <= limits.windowDays) {
            into.flag(
                    "retaliation/tit-for-tat",
                    HIGH,
                    e.economy(),
                    null,
                    "Measures of " + e.first() + " that reach " + e.second() + ", of " + e.on() + " (" + e.step()
                            + "), were followed " + e.later() + " by measures of " + e.second() + ", of "
                            + e.answeredOn() + " (" + e.answer() + "). This is a sequence, not proof of a cause.",
                    e);
        }
    }

    private void escalationLadder(Exchange e) {
        if (e.latest() && e.round() >= limits.ladderRounds) {
            into.flag(
                    "retaliation/escalation-ladder",
                    CRITICAL,
                    e.economy(),
                    null,
                    Text.capital(e.economy()) + " and " + e.partner() + " have gone through " + e.round()
                            + " rounds of measures and counter-measures within a year, the last on "
                            + e.answeredOn() + ".",
                    e);
        }
    }

    /** A plan stands once for each of its minerals, but is exposed by what its target dominates, whatever it is on. */
    private void exposedToAnswers() {
        Set<Aim> aims = new HashSet<>();
        for (AppliedPlan p : known.all(AppliedPlan.class)) {
            if (p.on() != null) {
                aims.add(new Aim(p.by(), p.on(), p.instrument(), p.plan()));
            }
        }
        if (aims.isEmpty()) {
            return;
        }
        Map<Economy, List<Concentration>> dominated = dominated();
        for (Aim aim : aims) {
            for (Concentration c : dominated.getOrDefault(aim.target(), List.of())) {
                exposedToAnswer(aim, c);
            }
        }
    }

    private Map<Economy, List<Concentration>> dominated() {
        Map<Economy, List<Concentration>> dominated = new HashMap<>();
        for (Concentration c : known.supplies()) {
            if (c.of() == Supply.OUTPUT && limits.dominance.exceededBy(c.topShare()) != Holds.NO) {
                dominated.computeIfAbsent(c.largest(), e -> new ArrayList<>()).add(c);
            }
        }
        return dominated;
    }

    private void exposedToAnswer(Aim aim, Concentration c) {
        for (NetImportReliance r : known.reliances(aim.by(), c.mineral())) {
            Holds holds =
                    limits.dominance.exceededBy(c.topShare()).and(limits.majorityReliance.reachedBy(r.reliance()));
            if (holds != Holds.NO && r.stage() == c.stage()) {
                into.flag(
                        "retaliation/exposed-to-answer",
                        HIGH,
                        aim.by(),
                        c.mineral(),
                        holds,
                        Text.capital(aim.by()) + " plans a measure against " + aim.target() + " (" + aim.instrument()
                                + "), which holds " + c.topShare() + " of world output of " + c.mineral() + "; "
                                + aim.by() + " imports " + r.reliance() + " of what it uses (" + c.stage() + ").",
                        aim.plan(),
                        c,
                        r);
            }
        }
    }

    private void attribution(Attribution a) {
        if (!a.isDated()) {
            attributionUndated(a);
            askCause(a);
        } else if (a.days() <= limits.weakDays) {
            into.flag("retaliation/attribution", INFO, a.on(), a.mineral(), assessed(a) + ".", a);
        } else if (a.days() > limits.weakDays) {
            attributionWeak(a);
        }
    }

    private void attributionUndated(Attribution a) {
        into.flag(
                "retaliation/attribution-undated",
                INFO,
                a.on(),
                a.mineral(),
                assessed(a) + "; a date is missing to weigh this.",
                a);
    }

    private void attributionWeak(Attribution a) {
        into.flag(
                "retaliation/attribution-weak",
                INFO,
                a.on(),
                a.mineral(),
                assessed(a) + ", but came " + Words.days(a.days()) + " after it: the dates do not bear this out.",
                a);
    }

    private static String assessed(Attribution a) {
        return Text.capital(a.by()) + "'s measure on " + a.mineral() + " is assessed as a response to " + a.on()
                + " by " + a.who();
    }

    private void askCause(Attribution a) {
        into.ask(
                "retaliation/ask-cause",
                a.on(),
                a.mineral(),
                "Which measure of " + a.on() + " is " + a.by() + "'s measure on " + a.mineral()
                        + " said to answer, and on which days were the two made known?");
    }

    private void truce(AppliedTruce t) {
        if (t.endsIn() <= limits.truceDays) {
            into.flag("retaliation/truce-expiring", HIGH, t.economy(), null, ends(t), t);
        } else if (t.isEnding() && t.endsIn() > limits.truceDays) {
            into.flag("retaliation/truce-with-end", LOW, t.economy(), null, ends(t), t);
        }
    }

    private static String ends(AppliedTruce t) {
        return "The truce of " + t.economy() + " and " + t.partner() + " ends on " + t.until() + ", in "
                + Words.days(t.endsIn()) + ".";
    }

    private void truceLapsed(AppliedTruce t) {
        into.flag(
                "retaliation/truce-lapsed",
                HIGH,
                t.economy(),
                null,
                "The truce of " + t.economy() + " and " + t.partner() + " ran out on " + t.until()
                        + "; no fact says whether it was extended.",
                t);
        into.ask(
                "retaliation/ask-truce",
                t.economy(),
                null,
                "Was the truce of " + t.economy() + " and " + t.partner() + " extended after " + t.until()
                        + ", and until when?");
    }
}
