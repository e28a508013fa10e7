package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.CRITICAL;
import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.Commitment;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.DomesticProducers;
import dev.lodestone.fact.EconomicEffect;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Investment;
import dev.lodestone.fact.PriceGap;
import dev.lodestone.fact.State;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.AppliedCredit;
import dev.lodestone.situation.CreditGap;
import dev.lodestone.situation.CreditRunOff;

/** What credits are worth, who produces at home, and what is known of the money. */
final class DomesticCapacityRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    DomesticCapacityRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        known.all(CreditGap.class).forEach(this::creditBelowGap);
        for (AppliedCredit c : known.all(AppliedCredit.class)) {
            askPriceGap(c);
            askCreditStart(c);
            creditReduced(c);
            creditGone(c);
        }
        for (CreditRunOff r : known.all(CreditRunOff.class)) {
            creditSunset(r);
            askPayback(r);
        }
        known.all(DomesticProducers.class).forEach(this::singlePointOfFailure);
        for (EconomicEffect e : known.all(EconomicEffect.class)) {
            if (known.concerns(e.economy())) {
                lossOfABillion(e);
                listedLoss(e);
            }
        }
        creditsWithoutTechnology();
        for (Investment i : known.all(Investment.class)) {
            if (i.commitment() == Commitment.UNSTATED) {
                investmentUnverified(i);
                askCommitment(i);
            }
        }
    }

    private void creditBelowGap(CreditGap g) {
        if (!limits.gapMargin.isSet()) {
            return;
        }
        Holds holds = Holds.of(
                g.gap().exceeds(g.share(), limits.gapMargin.loose()),
                g.gap().exceeds(g.share(), limits.gapMargin.strict()));
        if (holds != Holds.NO) {
            into.flag(
                    "domestic-capacity/credit-below-gap",
                    MEDIUM,
                    g.economy(),
                    g.mineral(),
                    holds,
                    "The credit of " + g.economy() + " covers " + g.share() + " of the cost of " + g.mineral()
                            + ", the gap to the foreign price is " + g.gap() + ".",
                    g);
        }
    }

    private void askPriceGap(AppliedCredit c) {
        boolean counts = c.state() == State.ANNOUNCED || c.state() == State.PENDING || c.state() == State.IN_FORCE;
        if (counts && !isGapKnown(c.by())) {
            into.ask(
                    "domestic-capacity/ask-price-gap",
                    c.by(),
                    null,
                    "By how much does production in " + c.by()
                            + " cost more than the foreign price, mineral by mineral?");
        }
    }

    private boolean isGapKnown(Economy economy) {
        for (PriceGap gap : known.all(PriceGap.class)) {
            if (gap.economy().equals(economy)) {
                return true;
            }
        }
        return false;
    }

    private void askCreditStart(AppliedCredit c) {
        if (c.state() == State.ANNOUNCED) {
            into.ask(
                    "domestic-capacity/ask-credit-start",
                    c.by(),
                    null,
                    "Since when does " + c.by() + " grant its production credit of "
                            + c.credit().share() + ", and until when?");
        }
    }

    private void creditSunset(CreditRunOff r) {
        Holds holds = limits.sunsetYears.reachedBy(r.overlap());
        if (holds != Holds.NO) {
            into.flag(
                    "domestic-capacity/credit-sunset",
                    MEDIUM,
                    r.economy(),
                    r.mineral(),
                    holds,
                    "The credit of " + r.economy() + " shrinks from " + r.phaseOutStarts() + " and is gone in "
                            + r.gone() + "; a plant that starts in " + r.start()
                            + " has not paid for itself by then.",
                    r);
        }
    }

    private void askPayback(CreditRunOff r) {
        if (r.isPaybackUnknown()) {
            into.ask(
                    "domestic-capacity/ask-payback",
                    r.economy(),
                    r.mineral(),
                    "How many years does the plant in " + r.economy() + " that starts in " + r.start()
                            + " take to pay for itself?");
        }
    }

    private void creditReduced(AppliedCredit c) {
        if (c.state() == State.IN_FORCE && c.isReduced()) {
            into.flag(
                    "domestic-capacity/credit-reduced",
                    LOW,
                    c.by(),
                    c.mineral(),
                    "The credit of " + c.by() + " is down to " + c.share() + " of production cost from "
                            + c.credit().share() + ", and gone in " + c.gone() + ".",
                    c);
        }
    }

    private void creditGone(AppliedCredit c) {
        if (c.state() == State.EXPIRED) {
            into.flag(
                    "domestic-capacity/credit-gone",
                    MEDIUM,
                    c.by(),
                    c.mineral(),
                    "The production credit of " + c.by()
                            + " has ended by its own terms: there is none in force of it since " + c.gone() + ".",
                    c);
        }
    }

    private void singlePointOfFailure(DomesticProducers p) {
        if (p.producers() == limits.soleProducer) {
            into.flag(
                    "domestic-capacity/single-point-of-failure",
                    HIGH,
                    p.economy(),
                    p.mineral(),
                    Text.capital(p.economy()) + " has one producer of " + p.mineral() + " (" + p.stage() + ")"
                            + p.named() + ".",
                    p);
        }
    }

    private void lossOfABillion(EconomicEffect e) {
        Holds holds = limits.effectCritical.reachedBy(e.loss());
        if (holds != Holds.NO) {
            into.flag(
                    "domestic-capacity/loss-of-a-billion",
                    CRITICAL,
                    e.economy(),
                    e.mineral(),
                    holds,
                    "A cut-off of " + e.mineral() + " would cost " + e.economy() + " " + e.loss()
                            + " billion US dollars: " + e.scenario() + ".",
                    e);
        }
    }

    private void listedLoss(EconomicEffect e) {
        Holds holds = limits.effectListed.reachedBy(e.loss()).and(limits.effectCritical.missedBy(e.loss()));
        if (holds != Holds.NO) {
            into.flag(
                    "domestic-capacity/listed-loss",
                    MEDIUM,
                    e.economy(),
                    e.mineral(),
                    holds,
                    "A cut-off of " + e.mineral() + " would cost " + e.economy() + " " + e.loss()
                            + " billion US dollars, enough to be listed: " + e.scenario() + ".",
                    e);
        }
    }

    private void creditsWithoutTechnology() {
        if (known.all(AppliedCredit.class).isEmpty()) {
            return;
        }
        for (AppliedControl a : known.all(AppliedControl.class)) {
            if (a.measure() == ControlKind.TECHNOLOGY && a.state() == State.IN_FORCE && a.named()) {
                for (AppliedCredit c : known.all(AppliedCredit.class)) {
                    creditWithoutTechnology(a, c);
                }
            }
        }
    }

    private void creditWithoutTechnology(AppliedControl a, AppliedCredit c) {
        if (c.state() == State.IN_FORCE && c.by().equals(a.on()) && c.credit().covers(a.mineral())) {
            into.flag(
                    "domestic-capacity/credit-without-technology",
                    MEDIUM,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.on()) + " grants a credit of " + c.share() + " for " + a.mineral() + ", while "
                            + a.by() + " controls the technology to produce it since " + Text.known(a.since()) + ".",
                    a,
                    c);
        }
    }

    private void investmentUnverified(Investment i) {
        into.flag(
                "domestic-capacity/investment-unverified",
                INFO,
                i.economy(),
                null,
                "Of " + i.amount() + " billion US dollars of investment in " + i.economy()
                        + " it is not said whether they are announced, contracted or spent.",
                i);
    }

    private void askCommitment(Investment i) {
        into.ask(
                "domestic-capacity/ask-commitment",
                i.economy(),
                null,
                "Are the " + i.amount() + " billion US dollars of investment in " + i.economy()
                        + " announced, contracted or spent, and on what?");
    }
}
