package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.LegalForm;
import dev.lodestone.fact.Scope;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.AppliedElection;
import dev.lodestone.situation.AppliedPlan;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.Contest;
import dev.lodestone.situation.PendingCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Elections, decisions that are due, orders that the next one can undo, and courts. */
final class UncertaintyRules {

    private record Buyer(Economy economy, Economy supplier) {}

    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    UncertaintyRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        contests();
        for (AppliedElection e : known.all(AppliedElection.class)) {
            if (e.isHeld()) {
                held(e);
            } else {
                askPositions(e);
            }
        }
        known.all(AppliedTariff.class).forEach(this::reversibleByOrder);
        known.all(PendingCase.class).forEach(this::casePending);
        for (AppliedPlan p : known.all(AppliedPlan.class)) {
            if (p.named() && p.mineral() != null) {
                if (p.isOverdue()) {
                    decisionOverdue(p);
                } else {
                    decisionDue(p);
                }
            }
        }
    }

    private void contests() {
        Map<Buyer, List<Concentration>> supplied = null;
        for (Contest c : known.all(Contest.class)) {
            if (c.days() <= limits.electionDays) {
                electionAhead(c);
                if (c.target() != null) {
                    supplied = supplied == null ? supplied() : supplied;
                    for (Concentration s : supplied.getOrDefault(new Buyer(c.economy(), c.target()), List.of())) {
                        electionOverSingleSource(c, s);
                    }
                }
            }
        }
    }

    private Map<Buyer, List<Concentration>> supplied() {
        Map<Buyer, List<Concentration>> supplied = new HashMap<>();
        for (Concentration c : known.supplies()) {
            if (c.of() != Supply.OUTPUT) {
                supplied.computeIfAbsent(new Buyer(c.economy(), c.largest()), b -> new ArrayList<>())
                        .add(c);
            }
        }
        return supplied;
    }

    private void electionAhead(Contest c) {
        into.flag(
                "uncertainty/election-ahead",
                MEDIUM,
                c.economy(),
                null,
                Text.capital(c.economy()) + " votes on " + c.on() + ", in " + Words.days(c.days()) + "; " + c.one() + " and "
                        + c.two() + " differ on " + c.instrument() + " policy: " + c.stanceOfOne() + " against "
                        + c.stanceOfTwo() + ".",
                c);
    }

    private void electionOverSingleSource(Contest c, Concentration s) {
        Holds holds = limits.dominance.exceededBy(s.topShare());
        if (holds != Holds.NO) {
            into.flag(
                    "uncertainty/election-over-single-source",
                    HIGH,
                    c.economy(),
                    s.mineral(),
                    holds,
                    Text.capital(c.economy()) + " votes on " + c.on() + ", in " + Words.days(c.days()) + ", and gets "
                            + s.topShare() + " of its " + s.mineral() + " (" + s.stage() + ") from " + c.target()
                            + ", on which " + c.one() + " and " + c.two() + " differ (" + c.instrument() + ": "
                            + c.stanceOfOne() + " against " + c.stanceOfTwo() + ").",
                    c,
                    s);
        }
    }

    private void held(AppliedElection e) {
        if (e.outcome().isEmpty()) {
            electionPassed(e);
            askOutcome(e);
        } else {
            electionDecided(e);
        }
    }

    private void electionDecided(AppliedElection e) {
        into.flag(
                "uncertainty/election-decided",
                INFO,
                e.economy(),
                null,
                "The election of " + e.on() + " in " + e.economy() + " has been held; " + e.outcome()
                        + " won: positions from before it are history.",
                e);
    }

    private void electionPassed(AppliedElection e) {
        into.flag(
                "uncertainty/election-passed",
                INFO,
                e.economy(),
                null,
                "The election of " + e.on() + " in " + e.economy() + " has been held; no fact says how it ended.",
                e);
    }

    private void askOutcome(AppliedElection e) {
        into.ask(
                "uncertainty/ask-outcome",
                e.economy(),
                null,
                "How did the election of " + e.on() + " in " + e.economy() + " end, and what does the winner plan?");
    }

    private void askPositions(AppliedElection e) {
        if (e.days() > limits.electionDays || Double.isNaN(limits.electionDays)) {
            return;
        }
        for (Contest c : known.all(Contest.class)) {
            if (c.economy().equals(e.economy()) && c.on().equals(e.on())) {
                return;
            }
        }
        into.ask(
                "uncertainty/ask-positions",
                e.economy(),
                null,
                "What do those who stand for the election of " + e.on() + " in " + e.economy() + " say they would do?");
    }

    private void reversibleByOrder(AppliedTariff t) {
        if (t.state() == State.IN_FORCE
                && t.tariff().instrument() == LegalForm.EXECUTIVE_ORDER
                && (t.mineral() == null || t.scope() == Scope.TARGETED)) {
            into.flag(
                    "uncertainty/reversible-by-order",
                    LOW,
                    t.by(),
                    null,
                    "The " + t.label() + " of " + t.by() + " rests on an executive order: the next one can undo it.",
                    t);
        }
    }

    private void casePending(PendingCase c) {
        into.flag(
                "uncertainty/case-pending",
                MEDIUM,
                c.by(),
                null,
                "Measures of " + c.by() + " that are in force are in court: " + c.name() + " (" + c.forum() + ").",
                c);
    }

    private void decisionDue(AppliedPlan p) {
        if (p.decidedIn() <= limits.decisionDays) {
            into.flag(
                    "uncertainty/decision-due",
                    MEDIUM,
                    p.by(),
                    p.mineral(),
                    Text.capital(p.by()) + " is to decide on a measure (" + p.instrument() + ") on " + p.mineral()
                            + " by " + p.deadline() + ", in " + Words.days(p.decidedIn()) + "; none is in force yet.",
                    p);
        }
    }

    private void decisionOverdue(AppliedPlan p) {
        into.flag(
                "uncertainty/decision-overdue",
                INFO,
                p.by(),
                p.mineral(),
                Text.capital(p.by()) + " was to decide on a measure (" + p.instrument() + ") on " + p.mineral() + " by "
                        + p.deadline() + "; no fact says what came of it.",
                p);
        into.ask(
                "uncertainty/ask-decision",
                p.by(),
                p.mineral(),
                "What did " + p.by() + " decide by " + p.deadline() + " on a measure (" + p.instrument() + ") on "
                        + p.mineral() + "?");
    }
}
