package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.CRITICAL;
import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.ClaimKind;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Trend;
import java.util.HashMap;
import java.util.Map;

/** How few countries the world's output of a mineral comes from, and whether they become fewer. */
final class ConcentrationRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;
    private final Map<Mineral, Holds> dominated = new HashMap<>();

    ConcentrationRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (Concentration c : known.supplies()) {
            if (c.of() == Supply.OUTPUT) {
                highlyConcentrated(c);
                highlyConcentratedBy2023(c);
                singleCountryDominance(c);
                topThree(c);
            }
        }
        for (NMinusOne n : known.all(NMinusOne.class)) {
            if (n.supply().of() == Supply.OUTPUT) {
                nMinusOneShortfall(n);
                nMinusOneCriticalShortfall(n);
            }
        }
        known.all(Trend.class).forEach(this::rising);
        for (Claim claim : known.all(Claim.class)) {
            if (claim.kind() == ClaimKind.DOMINANCE && claim.stage() != null) {
                askClaimedDominance(claim);
                askClaimedDominanceOfMineral(claim);
            }
        }
        known.all(AppliedControl.class).forEach(this::askWorldShare);
    }

    /** The minerals of which one country dominates world output, and how surely. */
    Map<Mineral, Holds> dominated() {
        return dominated;
    }

    private void highlyConcentrated(Concentration c) {
        Holds holds = limits.hhiHigh2010.exceededBy(c.hhi());
        if (holds != Holds.NO) {
            into.flag(
                    "concentration/highly-concentrated",
                    HIGH,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    "World output of " + c.mineral() + c.what() + " is highly concentrated: HHI " + c.hhi()
                            + " of 10,000, above " + limits.hhiHigh2010 + ".",
                    c);
        }
    }

    private void highlyConcentratedBy2023(Concentration c) {
        Holds holds = limits.hhiHigh2023.exceededBy(c.hhi()).and(limits.hhiHigh2010.keptBy(c.hhi()));
        if (holds != Holds.NO) {
            into.flag(
                    "concentration/highly-concentrated-by-2023",
                    MEDIUM,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    "World output of " + c.mineral() + c.what()
                            + " is highly concentrated by the guidelines of 2023, moderately by those of 2010: HHI "
                            + c.hhi() + " of 10,000, between " + limits.hhiHigh2023 + " and " + limits.hhiHigh2010
                            + ".",
                    c);
        }
    }

    private void singleCountryDominance(Concentration c) {
        Holds holds = limits.dominance.exceededBy(c.topShare());
        if (holds != Holds.NO) {
            dominated.merge(c.mineral(), holds.and(known.established().of(c)), Holds::or);
            into.flag(
                    "concentration/single-country-dominance",
                    HIGH,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    Text.capital(c.largest()) + " holds " + c.topShare() + " of world output of " + c.mineral()
                            + c.what() + ", more than " + limits.dominance + ".",
                    c);
        }
    }

    private void topThree(Concentration c) {
        Holds holds = limits.topThreeAverage.reachedBy(c.topThree());
        if (holds != Holds.NO) {
            into.flag(
                    "concentration/top-three",
                    MEDIUM,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    "The three largest countries hold " + c.topThree() + " of world output of " + c.mineral()
                            + c.what() + ", at or above the " + limits.topThreeAverage
                            + " that they hold of refined minerals on average.",
                    c);
        }
    }

    private void nMinusOneShortfall(NMinusOne n) {
        Holds holds = limits.nMinusOneShortfall.missedBy(n.left()).and(limits.nMinusOneCritical.reachedBy(n.left()));
        if (holds != Holds.NO) {
            Concentration c = n.supply();
            into.flag(
                    "concentration/n-1-shortfall",
                    HIGH,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    "Without " + c.largest() + " what is left of " + c.mineral() + c.what() + " is " + n.left() + " of "
                            + n.base() + ", less than " + limits.nMinusOneShortfall + ".",
                    n);
        }
    }

    private void nMinusOneCriticalShortfall(NMinusOne n) {
        Holds holds = limits.nMinusOneCritical.missedBy(n.left());
        if (holds != Holds.NO) {
            Concentration c = n.supply();
            into.flag(
                    "concentration/n-1-critical-shortfall",
                    CRITICAL,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    "Without " + c.largest() + " what is left of " + c.mineral() + c.what() + " is only " + n.left()
                            + " of " + n.base() + ", less than " + limits.nMinusOneCritical + ".",
                    n);
        }
    }

    private void rising(Trend t) {
        Holds holds = limits.rise.reachedBy(t.change());
        if (holds == Holds.NO || !known.concerns(t.economy())) {
            return;
        }
        for (Concentration c : known.supplies(t.economy(), t.mineral())) {
            if (c.stage() == t.stage() && t.supplier().equals(c.largest())) {
                into.flag(
                        "concentration/rising",
                        MEDIUM,
                        t.economy(),
                        t.mineral(),
                        holds,
                        Text.capital(t.supplier()) + " supplies " + t.now() + " of " + t.mineral() + " (" + t.stage()
                                + ") to " + t.economy() + " after " + t.before()
                                + " within the five years before: a rise of " + t.change() + ", at least "
                                + limits.rise + " of the whole.",
                        t,
                        c);
            }
        }
    }

    private void askClaimedDominance(Claim claim) {
        if (!claim.minerals().isEmpty()) {
            return;
        }
        for (Concentration c : known.supplies()) {
            if (c.of() == Supply.OUTPUT && c.stage() == claim.stage()) {
                return;
            }
        }
        into.ask(
                "concentration/ask-claimed-dominance",
                Economy.WORLD,
                null,
                "What share of the world's output of each critical mineral does " + Text.listed(claim.about())
                        + " hold (" + claim.stage() + ")? So far it is only said: \"" + claim.says() + "\"");
    }

    private void askClaimedDominanceOfMineral(Claim claim) {
        for (Mineral mineral : claim.minerals()) {
            if (!Known.anyAt(claim.stage(), known.outputs(mineral))) {
                into.ask(
                        "concentration/ask-claimed-dominance-of-mineral",
                        Economy.WORLD,
                        mineral,
                        "What share of the world's output of " + mineral + " does " + Text.listed(claim.about())
                                + " hold (" + claim.stage() + ")? So far it is only said: \"" + claim.says() + "\"");
            }
        }
    }

    private void askWorldShare(AppliedControl a) {
        if (a.worldShare() == null
                && a.measure() != ControlKind.TECHNOLOGY
                && !Known.isOver(a.state())
                && a.mineral().onUsgsList()
                && known.outputs(a.mineral()).isEmpty()) {
            into.ask(
                    "concentration/ask-world-share",
                    Economy.WORLD,
                    a.mineral(),
                    "What share of the world's " + a.mineral() + " does " + a.by() + " mine or refine?");
        }
    }
}
