package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.State;
import dev.lodestone.situation.Alternatives;
import dev.lodestone.situation.AppliedAgreement;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.PartnerSupply;

/** With whom there are agreements, what they are worth, and with whom there are none. */
final class CooperationRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    CooperationRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (Alternatives a : known.all(Alternatives.class)) {
            if (!a.agreed()) {
                if (a.of() == Supply.OUTPUT) {
                    gapBesideDominance(a);
                } else {
                    gapBesideSingleSource(a);
                }
            }
        }
        for (AppliedAgreement a : known.all(AppliedAgreement.class)) {
            if (a.state() == State.IN_FORCE) {
                notBinding(a);
                deliveryDue(a);
                covered(a);
                askNeed(a);
            }
        }
        known.all(PartnerSupply.class).forEach(this::partnersCannotSupply);
    }

    private void gapBesideSingleSource(Alternatives a) {
        Holds holds = limits.dominance.exceededBy(a.topShare());
        if (holds != Holds.NO) {
            into.flag(
                    "cooperation/gap-beside-single-source",
                    MEDIUM,
                    a.economy(),
                    a.mineral(),
                    holds,
                    Text.capital(a.economy()) + " gets " + a.topShare() + " of its " + a.mineral() + " (" + a.stage()
                            + ") from " + a.supplier()
                            + ", and has no agreement in force that covers it with another producer: " + a.others()
                            + ".",
                    a);
        }
    }

    private void gapBesideDominance(Alternatives a) {
        Holds holds = limits.dominance.exceededBy(a.topShare()).and(limits.majorityReliance.reachedBy(a.reliance()));
        if (holds != Holds.NO) {
            into.flag(
                    "cooperation/gap-beside-dominance",
                    MEDIUM,
                    a.economy(),
                    a.mineral(),
                    holds,
                    Text.capital(a.supplier()) + " holds " + a.topShare() + " of world output of " + a.mineral() + " ("
                            + a.stage() + "), which " + a.economy()
                            + " mostly imports; it has no agreement in force that covers it with another producer: "
                            + a.others() + ".",
                    a);
        }
    }

    private void notBinding(AppliedAgreement a) {
        if (!a.binding()) {
            into.flag(
                    "cooperation/not-binding",
                    LOW,
                    a.economy(),
                    null,
                    "The agreement of " + a.economy() + " with " + a.partners() + " of " + Text.known(a.known())
                            + " is not binding.",
                    a);
        }
    }

    private void deliveryDue(AppliedAgreement a) {
        if (a.isOverdue()) {
            into.flag(
                    "cooperation/delivery-due",
                    MEDIUM,
                    a.economy(),
                    null,
                    "What the agreement of " + a.economy() + " with " + a.partners() + " of " + Text.known(a.known())
                            + " promised by " + a.agreement().deliveryDue() + " (" + a.promise()
                            + ") is due; no fact says whether it came.",
                    a);
        }
    }

    private void covered(AppliedAgreement a) {
        if (a.binding() && a.mineral() != null) {
            into.flag(
                    "cooperation/covered",
                    INFO,
                    a.economy(),
                    a.mineral(),
                    "A binding agreement of " + a.economy() + " with " + a.partners() + " of " + Text.known(a.known())
                            + " covers " + a.mineral() + ".",
                    a);
        }
    }

    private void partnersCannotSupply(PartnerSupply p) {
        Holds holds = limits.partnerCoverage.missedBy(p.coverage());
        if (holds != Holds.NO) {
            into.flag(
                    "cooperation/partners-cannot-supply",
                    MEDIUM,
                    p.economy(),
                    p.mineral(),
                    holds,
                    "All " + p.mineral() + " (" + Text.known(p.stage(), "stage") + ") that partners of " + p.economy()
                            + " produce (" + p.partners() + ") is " + p.coverage() + " of what it needs.",
                    p);
        }
    }

    private void askNeed(AppliedAgreement a) {
        if (a.mineral() != null && !known.hasDemand(a.economy(), a.mineral())) {
            into.ask(
                    "cooperation/ask-need",
                    a.economy(),
                    a.mineral(),
                    "How much " + a.mineral() + " does " + a.economy() + " use a year, at which stage?");
        }
    }
}
