package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.Scope;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.TariffLoad;

/** Who pays tariffs, whether they can be paid around, and what they add up to. */
final class TariffRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    TariffRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (AppliedTariff t : known.all(AppliedTariff.class)) {
            if (known.concerns(t.by())) {
                applied(t);
            }
        }
        for (TariffLoad l : known.all(TariffLoad.class)) {
            if (known.concerns(l.by())) {
                stacked(l);
                costAtMost(l);
            }
        }
    }

    private void applied(AppliedTariff t) {
        switch (t.state()) {
            case IN_FORCE -> {
                onUnavoidableImport(t);
                onFullyImportedMineral(t);
                askOwnOutput(t);
                broadOnInputs(t);
                targetedIsFeasible(t);
                askRate(t);
            }
            case PENDING -> {
                targetedIsFeasible(t);
                pending(t);
                broadPending(t);
            }
            case STRUCK_DOWN -> struckDown(t);
            case EXPIRED -> lapsed(t);
            case UNKNOWN -> statusUnknown(t);
            default -> {}
        }
    }

    private void onUnavoidableImport(AppliedTariff t) {
        Holds holds =
                limits.majorityReliance.reachedBy(t.reliance()).and(limits.noDomesticSource.missedBy(t.ownOutput()));
        if (holds != Holds.NO) {
            into.flag(
                    "tariff/on-unavoidable-import",
                    HIGH,
                    t.by(),
                    t.mineral(),
                    holds,
                    Text.capital(t.by()) + " levies a " + t.label() + " on " + t.mineral() + ", of which it imports "
                            + t.reliance() + " of its use and makes " + t.ownOutput()
                            + " of world output: its buyers pay.",
                    t);
        }
    }

    private void onFullyImportedMineral(AppliedTariff t) {
        Holds holds = limits.fullReliance.reachedBy(t.reliance());
        if (holds != Holds.NO && t.isOutputUnknown()) {
            into.flag(
                    "tariff/on-fully-imported-mineral",
                    HIGH,
                    t.by(),
                    t.mineral(),
                    holds,
                    Text.capital(t.by()) + " levies a " + t.label() + " on " + t.mineral() + ", of which it imports "
                            + t.reliance() + " of its use: its buyers pay.",
                    t);
        }
    }

    private void askOwnOutput(AppliedTariff t) {
        if (t.isOutputUnknown() && limits.majorityReliance.reachedBy(t.reliance()) != Holds.NO) {
            into.ask(
                    "tariff/ask-own-output",
                    t.by(),
                    t.mineral(),
                    "How much " + t.mineral() + " does " + t.by()
                            + " produce, and how much the world, at the stage that its " + t.label() + " is on?");
        }
    }

    private void broadOnInputs(AppliedTariff t) {
        if (t.scope() == Scope.BROAD && t.mineral() == null) {
            into.flag(
                    "tariff/broad-on-inputs",
                    HIGH,
                    t.by(),
                    null,
                    "The broad " + t.label() + " of " + t.by() + ", in force since " + Text.known(t.since())
                            + ", also taxes the minerals that its own industry needs, unless they are exempt.",
                    t);
        }
    }

    private void targetedIsFeasible(AppliedTariff t) {
        Holds holds = limits.otherSuppliers.reachedBy(t.otherSuppliers());
        if (holds != Holds.NO && t.scope() == Scope.TARGETED) {
            into.flag(
                    "tariff/targeted-is-feasible",
                    LOW,
                    t.by(),
                    t.mineral(),
                    holds,
                    "The " + t.label() + " of " + t.by() + " on " + t.mineral() + " leaves " + t.otherSuppliers()
                            + " of its imports alone.",
                    t);
        }
    }

    private void pending(AppliedTariff t) {
        if (t.scope() == Scope.TARGETED) {
            into.flag(
                    "tariff/pending",
                    MEDIUM,
                    t.by(),
                    t.mineral(),
                    "The " + t.label() + " of " + t.by() + " on " + t.mineral() + " starts on " + Text.known(t.since())
                            + ", in " + Words.days(t.startsIn()) + ".",
                    t);
        }
    }

    private void broadPending(AppliedTariff t) {
        if (t.scope() == Scope.BROAD && t.mineral() == null) {
            into.flag(
                    "tariff/broad-pending",
                    MEDIUM,
                    t.by(),
                    null,
                    "The broad " + t.label() + " of " + t.by() + " starts on " + Text.known(t.since()) + ", in "
                            + Words.days(t.startsIn()) + ".",
                    t);
        }
    }

    private void struckDown(AppliedTariff t) {
        into.flag(
                "tariff/struck-down",
                INFO,
                t.by(),
                null,
                "The " + t.label() + " of " + t.by() + " was struck down on " + Text.known(t.since())
                        + ": it no longer counts.",
                t);
    }

    private void lapsed(AppliedTariff t) {
        into.flag(
                "tariff/lapsed",
                INFO,
                t.by(),
                null,
                "The " + t.label() + " of " + t.by() + " has ended by its own terms; it is gone since "
                        + Text.known(t.since()) + ", unless a later fact says otherwise.",
                t);
    }

    private void statusUnknown(AppliedTariff t) {
        into.flag(
                "tariff/status-unknown",
                HIGH,
                t.by(),
                null,
                "Whether the " + t.label() + " of " + t.by()
                        + " applies is unknown: its suspension ran out and no later fact says what holds since "
                        + Text.known(t.since()) + ".",
                t);
        into.ask(
                "tariff/ask-status",
                t.by(),
                null,
                "Does the " + t.label() + " of " + t.by() + " apply again since " + Text.known(t.since())
                        + ", was it suspended anew, or dropped?");
    }

    private void stacked(TariffLoad l) {
        if (!l.isStacked()) {
            return;
        }
        if (l.mineral() == null) {
            into.flag(
                    "tariff/broad-stacked",
                    INFO,
                    l.by(),
                    null,
                    "Broad tariffs of " + l.by() + " on goods from " + l.origin() + " come to " + l.total() + ": "
                            + l.parts() + ", unless one of them exempts them.",
                    l);
        } else {
            into.flag(
                    "tariff/stacked",
                    INFO,
                    l.by(),
                    l.mineral(),
                    "Tariffs of " + l.by() + " on " + l.mineral() + " from " + l.origin() + " come to " + l.total()
                            + ": " + l.parts() + ", unless one of them exempts it.",
                    l);
        }
    }

    private void costAtMost(TariffLoad l) {
        if (l.cost() != null) {
            into.flag(
                    "tariff/cost-at-most",
                    INFO,
                    l.by(),
                    l.mineral(),
                    "Tariffs of " + l.by() + " on " + Text.known(l.mineral(), "mineral") + " from " + l.origin() + " ("
                            + l.total() + ": " + l.parts() + ") cost its buyers at most " + l.cost()
                            + " US dollars a year.",
                    l);
        }
    }

    private void askRate(AppliedTariff t) {
        if (t.rate() == null && (t.mineral() == null || t.scope() == Scope.TARGETED)) {
            into.ask(
                    "tariff/ask-rate",
                    t.by(),
                    null,
                    "What is the rate of the " + t.label() + " that " + t.by() + " levies since "
                            + Text.known(t.since()) + "?");
        }
    }
}
