package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.CRITICAL;
import static dev.lodestone.advice.Severity.HIGH;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.Criticality;
import dev.lodestone.situation.SupplyRisk;
import java.util.HashSet;
import java.util.Set;

/** Supply risk and economic importance after the European Union's method. */
final class CriticalityRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;
    private final Set<Mineral> decided = new HashSet<>();

    CriticalityRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (Criticality c : known.all(Criticality.class)) {
            if (c.economy().equals(Economy.EU)) {
                decided.add(c.mineral());
                criticalRawMaterial(c);
            }
        }
        for (SupplyRisk r : known.all(SupplyRisk.class)) {
            if (supplyRisk(r) | severeSupplyRisk(r)) {
                askImportance(r);
            }
        }
        for (Concentration c : known.supplies()) {
            if (c.of() == Supply.USE) {
                askSubstitution(c);
                askRecycling(c);
            }
        }
    }

    private boolean supplyRisk(SupplyRisk r) {
        Holds holds = limits.supplyRisk.reachedBy(r.value()).and(limits.severeSupplyRisk.missedBy(r.value()));
        if (holds != Holds.NO) {
            into.flag(
                    "criticality/supply-risk",
                    HIGH,
                    r.economy(),
                    r.mineral(),
                    holds,
                    "The supply risk of " + r.mineral() + r.what() + " for " + r.economy() + " is " + r.value()
                            + " by the EU's method, " + limits.supplyRisk + " or more.",
                    r);
        }
        return holds != Holds.NO;
    }

    private boolean severeSupplyRisk(SupplyRisk r) {
        Holds holds = limits.severeSupplyRisk.reachedBy(r.value());
        if (holds != Holds.NO) {
            into.flag(
                    "criticality/severe-supply-risk",
                    CRITICAL,
                    r.economy(),
                    r.mineral(),
                    holds,
                    "The supply risk of " + r.mineral() + r.what() + " for " + r.economy() + " is " + r.value()
                            + " by the EU's method, " + limits.severeSupplyRisk + " or more.",
                    r);
        }
        return holds != Holds.NO;
    }

    private void criticalRawMaterial(Criticality c) {
        Holds holds = limits.supplyRisk
                .reachedBy(c.supplyRisk())
                .and(limits.economicImportance.reachedBy(c.economicImportance()));
        if (holds != Holds.NO) {
            into.flag(
                    "criticality/critical-raw-material",
                    HIGH,
                    Economy.EU,
                    c.mineral(),
                    holds,
                    Text.capital(c.mineral()) + " is a critical raw material by the EU's thresholds: supply risk "
                            + c.supplyRisk() + " (" + limits.supplyRisk + " or more), economic importance "
                            + c.economicImportance() + " (" + limits.economicImportance
                            + " or more), decided on the figures of " + c.decidedAs() + ".",
                    c);
        }
    }

    private void askImportance(SupplyRisk r) {
        if (r.economy().equals(Economy.EU) && !decided.contains(r.mineral())) {
            into.ask(
                    "criticality/ask-importance",
                    Economy.EU,
                    r.mineral(),
                    "How important is " + r.mineral() + " to the economy of " + Economy.EU
                            + ": into which sectors does it go, or what economic importance was published?");
        }
    }

    private void askSubstitution(Concentration c) {
        if (c.foreign()
                && limits.singleSource.exceededBy(c.topShare()) != Holds.NO
                && !known.hasSubstitutability(c.mineral())
                && !known.hasSupplyRisk(c.economy(), c.mineral())) {
            into.ask(
                    "criticality/ask-substitution",
                    c.economy(),
                    c.mineral(),
                    "How well can " + c.mineral() + " be replaced (the EU's substitution index SI_SR, 0 to 1)?");
        }
    }

    private void askRecycling(Concentration c) {
        if (known.hasSubstitutability(c.mineral())
                && !known.hasRecycling(c.mineral())
                && !known.hasSupplyRisk(c.economy(), c.mineral())) {
            into.ask(
                    "criticality/ask-recycling",
                    c.economy(),
                    c.mineral(),
                    "What part of the demand for " + c.mineral() + " is met from end-of-life scrap (EoL-RIR)?");
        }
    }
}
