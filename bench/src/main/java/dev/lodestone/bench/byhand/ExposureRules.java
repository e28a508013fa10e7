package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.AppliedShock;
import dev.lodestone.situation.Balance;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.Erosion;
import dev.lodestone.situation.NetImportReliance;

/** Where those who control minerals depend on others themselves; the same rules for every actor. */
final class ExposureRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    ExposureRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (Concentration c : known.supplies()) {
            if (c.of() == Supply.IMPORTS && c.stage() == Stage.MINED) {
                refinerOnOneMine(c);
            } else if (c.of() == Supply.OUTPUT && c.stage() == Stage.REFINED && known.concerns(c.largest())) {
                interdependence(c);
                if (known.isSubject(c.largest())) {
                    refinerWithoutOre(c);
                    askOreReliance(c);
                }
            }
        }
        known.all(AppliedControl.class).forEach(this::feedstockControl);
        for (AppliedShock s : known.all(AppliedShock.class)) {
            supplyShock(s);
            askShockEnd(s);
        }
        known.all(Erosion.class).forEach(this::controlErodesShare);
        known.all(Balance.class).forEach(this::balance);
    }

    private void refinerOnOneMine(Concentration ore) {
        Holds holds = limits.dominance.exceededBy(ore.topShare());
        if (holds == Holds.NO || ore.largest().equals(ore.economy())) {
            return;
        }
        for (Concentration c : known.outputs(ore.mineral())) {
            if (c.stage() == Stage.REFINED && c.largest().equals(ore.economy())) {
                into.flag(
                        "exposure/refiner-on-one-mine",
                        HIGH,
                        ore.economy(),
                        ore.mineral(),
                        holds,
                        Text.capital(ore.economy()) + " is the largest refiner of " + ore.mineral() + " ("
                                + c.topShare() + " of world output) and gets " + ore.topShare()
                                + " of the ore it imports from " + ore.largest() + ".",
                        ore,
                        c);
            }
        }
    }

    private void refinerWithoutOre(Concentration refined) {
        Economy economy = refined.largest();
        for (Concentration ore : known.outputs(refined.mineral())) {
            if (ore.stage() == Stage.MINED && !ore.largest().equals(economy)) {
                Holds holds = limits.dominance.exceededBy(ore.topShare());
                if (holds != Holds.NO) {
                    into.flag(
                            "exposure/refiner-without-ore",
                            HIGH,
                            economy,
                            refined.mineral(),
                            holds,
                            Text.capital(economy) + " refines " + refined.topShare() + " of the world's "
                                    + refined.mineral() + ", but " + ore.largest() + " mines " + ore.topShare()
                                    + " of its ore.",
                            refined,
                            ore);
                }
            }
        }
    }

    private void feedstockControl(AppliedControl a) {
        if (a.measure() != ControlKind.BAN && a.measure() != ControlKind.QUOTA
                || a.state() != State.IN_FORCE
                || !a.endUsers().isEmpty()
                || !a.isTelling()
                || !a.covers(Stage.MINED)) {
            return;
        }
        for (Concentration c : known.outputs(a.mineral())) {
            if (c.stage() == Stage.REFINED && c.largest().equals(a.on())) {
                into.flag(
                        "exposure/feedstock-control",
                        HIGH,
                        a.on(),
                        a.mineral(),
                        Text.capital(a.by()) + " restricts exports of " + a.mineral() + " (" + a.measure() + ") since "
                                + Text.known(a.since()) + ": " + a.on() + ", the largest refiner with " + c.topShare()
                                + " of world output, lacks ore, and with it all that buy from there.",
                        a,
                        c);
            }
        }
    }

    private void supplyShock(AppliedShock s) {
        into.flag(
                "exposure/supply-shock",
                HIGH,
                s.on(),
                s.mineral(),
                "Supply of " + s.mineral() + " from " + s.in() + " to " + s.on() + " is disturbed since "
                        + Text.known(s.since()) + ": " + s.says(),
                s);
    }

    private void askShockEnd(AppliedShock s) {
        if (s.open()) {
            into.ask(
                    "exposure/ask-shock-end",
                    s.on(),
                    s.mineral(),
                    "Does this still disturb supply of " + s.mineral() + " from " + s.in() + ", or when did it end? "
                            + s.says());
        }
    }

    private void interdependence(Concentration refined) {
        Holds dominant = limits.dominance.exceededBy(refined.topShare());
        if (dominant == Holds.NO) {
            return;
        }
        Economy economy = refined.largest();
        for (NetImportReliance r : known.reliances(economy, refined.mineral())) {
            Holds holds = dominant.and(limits.majorityReliance.reachedBy(r.reliance()));
            if (holds != Holds.NO && r.stage() == Stage.MINED) {
                into.flag(
                        "exposure/interdependence",
                        INFO,
                        economy,
                        refined.mineral(),
                        holds,
                        Text.capital(economy) + " refines " + refined.topShare() + " of the world's "
                                + refined.mineral() + " and imports " + r.reliance()
                                + " of the ore it uses: a cut would hurt both sides.",
                        refined,
                        r);
            }
        }
    }

    private void askOreReliance(Concentration refined) {
        Economy economy = refined.largest();
        if (limits.dominance.exceededBy(refined.topShare()) != Holds.NO
                && isMinedByAnother(refined.mineral(), economy)
                && !isOreRelianceKnown(economy, refined.mineral())) {
            into.ask(
                    "exposure/ask-ore-reliance",
                    economy,
                    refined.mineral(),
                    "How much of the " + refined.mineral() + " ore that it uses does " + economy
                            + " import, and from whom?");
        }
    }

    private boolean isMinedByAnother(Mineral mineral, Economy economy) {
        for (Concentration c : known.outputs(mineral)) {
            if (c.stage() == Stage.MINED && !c.largest().equals(economy)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOreRelianceKnown(Economy economy, Mineral mineral) {
        for (NetImportReliance r : known.reliances(economy, mineral)) {
            if (r.stage() == Stage.MINED) {
                return true;
            }
        }
        return false;
    }

    private void controlErodesShare(Erosion e) {
        Holds holds = limits.erosion.missedBy(e.change());
        if (holds != Holds.NO) {
            into.flag(
                    "exposure/control-erodes-share",
                    LOW,
                    e.economy(),
                    e.mineral(),
                    holds,
                    "The share of " + e.by() + " in the supply of " + e.mineral() + " (" + e.stage() + ") to "
                            + e.in() + " fell from " + e.before() + " to " + e.now() + " around its control of "
                            + Text.known(e.since()) + ".",
                    e);
        }
    }

    private void balance(Balance b) {
        into.flag(
                "exposure/balance",
                INFO,
                b.economy(),
                null,
                "Leverage of " + b.economy() + " on " + b.partner() + ": " + b.leverage() + "; own exposure: "
                        + b.exposure() + ". Leverage of " + b.partner() + ": " + b.partnerLeverage()
                        + "; own exposure: " + b.partnerExposure() + ".",
                b);
    }
}
