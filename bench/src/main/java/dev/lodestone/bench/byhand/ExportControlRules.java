package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.CRITICAL;
import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.DomesticProducers;
import dev.lodestone.fact.Litigation;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.AppliedListing;
import dev.lodestone.situation.MeasuredEffect;
import java.util.ArrayList;
import java.util.List;

/** What a supplier country lets out, and to whom. */
final class ExportControlRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    ExportControlRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        List<Litigation> ruled = ruled();
        for (AppliedControl a : known.all(AppliedControl.class)) {
            switch (a.state()) {
                case IN_FORCE -> inForce(a, ruled);
                case PENDING -> pending(a);
                case SUSPENDED -> suspended(a);
                case UNKNOWN -> statusUnknown(a);
                case ANNOUNCED -> askStart(a);
                default -> {}
            }
        }
        known.all(MeasuredEffect.class).forEach(this::measured);
        for (AppliedListing l : known.all(AppliedListing.class)) {
            if (l.state() == State.IN_FORCE) {
                companiesListed(l);
                domesticChampionListed(l);
            }
        }
    }

    private void inForce(AppliedControl a, List<Litigation> ruled) {
        switch (a.measure()) {
            case BAN -> {
                banActive(a);
                banOnEndUsers(a);
                noGattGround(a);
            }
            case LICENSING -> licensing(a);
            case QUOTA -> {
                quota(a);
                noGattGround(a);
            }
            case TECHNOLOGY -> technologyChoke(a);
            case TAX, MINIMUM_PRICE, END_USE_REVIEW, OTHER -> otherRestriction(a);
        }
        extraterritorialReach(a);
        for (Litigation l : ruled) {
            ruledOn(a, l);
        }
    }

    private void banActive(AppliedControl a) {
        if (a.endUsers().isEmpty() && a.isTelling()) {
            into.flag(
                    "export-control/ban-active",
                    CRITICAL,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.by()) + " bans exports of " + a.mineral() + a.what() + " to " + a.on() + " since "
                            + Text.known(a.since()) + ".",
                    a);
        }
    }

    private void banOnEndUsers(AppliedControl a) {
        if (!a.endUsers().isEmpty()) {
            into.flag(
                    "export-control/ban-on-end-users",
                    HIGH,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.by()) + " bans exports of " + a.mineral() + a.what() + " to " + a.endUsers()
                            + " end users in " + a.on() + " since " + Text.known(a.since()) + ".",
                    a);
        }
    }

    private void licensing(AppliedControl a) {
        if (!a.isTelling()) {
            return;
        }
        if (a.supplierShare() == null) {
            licensingActive(a);
        } else {
            licensingByMainSupplier(a);
            licensingByMinorSupplier(a);
        }
    }

    private void licensingByMainSupplier(AppliedControl a) {
        Holds holds = limits.mainSupplier.reachedBy(a.supplierShare());
        if (holds != Holds.NO) {
            into.flag(
                    "export-control/licensing-by-main-supplier",
                    HIGH,
                    a.on(),
                    a.mineral(),
                    holds,
                    licenses(a) + ", and supplies " + a.supplierShare() + " of it.",
                    a);
        }
    }

    private void licensingByMinorSupplier(AppliedControl a) {
        Holds holds = limits.mainSupplier.missedBy(a.supplierShare());
        if (holds != Holds.NO) {
            into.flag(
                    "export-control/licensing-by-minor-supplier",
                    MEDIUM,
                    a.on(),
                    a.mineral(),
                    holds,
                    licenses(a) + ", and supplies " + a.supplierShare() + " of it, less than " + limits.mainSupplier
                            + ".",
                    a);
        }
    }

    private void licensingActive(AppliedControl a) {
        into.flag(
                "export-control/licensing-active",
                MEDIUM,
                a.on(),
                a.mineral(),
                licenses(a) + "; how much it supplies is not known.",
                a);
    }

    private static String licenses(AppliedControl a) {
        return Text.capital(a.by()) + " licenses exports of " + a.mineral() + a.what() + " to " + a.on() + " since "
                + Text.known(a.since());
    }

    private void quota(AppliedControl a) {
        if (!a.isTelling()) {
            return;
        }
        if (a.quotaOfOutput() == null) {
            quotaActive(a);
        } else {
            quotaBelowOutput(a);
        }
    }

    private void quotaBelowOutput(AppliedControl a) {
        into.flag(
                "export-control/quota-below-output",
                HIGH,
                a.on(),
                a.mineral(),
                Text.capital(a.by()) + " lets out " + a.quotaOfOutput() + " of the " + a.mineral() + a.what()
                        + " that it produces, by a quota on exports to " + a.on() + " since " + Text.known(a.since())
                        + ".",
                a);
    }

    private void quotaActive(AppliedControl a) {
        into.flag(
                "export-control/quota-active",
                HIGH,
                a.on(),
                a.mineral(),
                Text.capital(a.by()) + " limits exports of " + a.mineral() + a.what() + " to " + a.on()
                        + " by a quota since " + Text.known(a.since()) + "; how tight it is cannot be told.",
                a);
    }

    private void otherRestriction(AppliedControl a) {
        if (a.named()) {
            into.flag(
                    "export-control/other-restriction",
                    MEDIUM,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.by()) + " restricts exports of " + a.mineral() + a.what() + " to " + a.on() + " ("
                            + a.measure() + ") since " + Text.known(a.since()) + ".",
                    a);
        }
    }

    private void technologyChoke(AppliedControl a) {
        if (a.named()) {
            into.flag(
                    "export-control/technology-choke",
                    HIGH,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.by()) + " controls exports of technology for " + a.mineral() + " to " + a.on()
                            + " since " + Text.known(a.since()) + ": new refineries have to do without it.",
                    a);
        }
    }

    private void noGattGround(AppliedControl a) {
        if (a.named() && a.endUsers().isEmpty() && a.ground().isEmpty()) {
            into.flag(
                    "export-control/no-gatt-ground",
                    LOW,
                    a.on(),
                    a.mineral(),
                    "No fact names a GATT ground for " + a.by() + "'s " + a.measure() + " on exports of " + a.mineral()
                            + a.what() + ": it may breach Article XI:1. A ruling takes years, and an appeal can leave"
                            + " it without effect.",
                    a);
        }
    }

    private void extraterritorialReach(AppliedControl a) {
        if (a.named() && a.control().extraterritorial() != null) {
            into.flag(
                    "export-control/extraterritorial-reach",
                    HIGH,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.by()) + " controls goods made abroad with its " + a.mineral() + a.what() + " from "
                            + a.control().extraterritorial() + " of their value, also those bound for " + a.on()
                            + ", since " + Text.known(a.since()) + ".",
                    a);
        }
    }

    /** The cases that are decided at the date. */
    private List<Litigation> ruled() {
        List<Litigation> ruled = new ArrayList<>();
        for (Litigation l : known.all(Litigation.class)) {
            if (l.decided() != null && !l.decided().isAfter(known.asOf()) && l.outcome() != null) {
                ruled.add(l);
            }
        }
        return ruled;
    }

    private void ruledOn(AppliedControl a, Litigation l) {
        if (a.named() && l.against().contains(a.control().id())) {
            into.flag(
                    "export-control/ruled-on",
                    INFO,
                    a.on(),
                    a.mineral(),
                    Text.capital(l.forum()) + " ruled on " + a.by() + "'s " + a.measure() + " on exports of "
                            + a.mineral() + a.what() + " in " + l.name() + " on " + l.decided()
                            + "; it is still in force. Outcome: " + l.outcome() + ".",
                    a,
                    l);
        }
    }

    private void pending(AppliedControl a) {
        if (a.named() && a.startsIn() <= limits.controlSoonDays) {
            into.flag("export-control/starting-soon", HIGH, a.on(), a.mineral(), willControl(a), a);
        } else if (a.named() && a.startsIn() > limits.controlSoonDays) {
            into.flag("export-control/pending", MEDIUM, a.on(), a.mineral(), willControl(a), a);
        }
    }

    private static String willControl(AppliedControl a) {
        return Text.capital(a.by()) + " will control exports of " + a.mineral() + a.what() + " to " + a.on() + " ("
                + a.measure() + ") from " + Text.known(a.since()) + ", in " + Words.days(a.startsIn()) + ".";
    }

    private void suspended(AppliedControl a) {
        if (a.named() && a.endsIn() > limits.suspensionExpiryDays) {
            into.flag(
                    "export-control/suspended",
                    MEDIUM,
                    a.on(),
                    a.mineral(),
                    Text.capital(a.by()) + "'s export control on " + a.mineral() + a.what() + " (" + a.measure()
                            + ") is suspended for " + a.on() + " until " + Text.known(a.until()) + ".",
                    a);
        } else if (a.named() && a.endsIn() <= limits.suspensionExpiryDays) {
            into.flag(
                    "export-control/suspension-expiring",
                    HIGH,
                    a.on(),
                    a.mineral(),
                    "The suspension of " + a.by() + "'s export control on " + a.mineral() + a.what() + " ("
                            + a.measure() + ") for " + a.on() + " ends on " + a.until() + ", in " + Words.days(a.endsIn())
                            + ".",
                    a);
        }
    }

    private void statusUnknown(AppliedControl a) {
        if (a.named()) {
            into.flag(
                    "export-control/status-unknown",
                    HIGH,
                    a.on(),
                    a.mineral(),
                    "Whether " + a.by() + "'s export control on " + a.mineral() + a.what() + " (" + a.measure()
                            + ") applies to " + a.on()
                            + " is unknown: its suspension ran out and no later fact says what holds since "
                            + Text.known(a.since()) + ".",
                    a);
            askStatus(a);
        }
    }

    private void askStatus(AppliedControl a) {
        into.ask(
                "export-control/ask-status",
                a.on(),
                a.mineral(),
                "Does " + a.by() + "'s export control on " + a.mineral() + a.what() + " (" + a.measure()
                        + ") apply to " + a.on() + " again since " + Text.known(a.since())
                        + ", was it suspended anew, or dropped?");
    }

    private void askStart(AppliedControl a) {
        if (a.named()) {
            into.ask(
                    "export-control/ask-start",
                    a.on(),
                    a.mineral(),
                    "Since when does " + a.by() + " control exports of " + a.mineral() + a.what() + " to " + a.on()
                            + " (" + a.measure() + "), or from when will it?");
        }
    }

    private void measured(MeasuredEffect e) {
        if (!e.testable()) {
            effectUntestable(e);
            return;
        }
        if (limits.bittenFall.isSet() && limits.bittenRise.isSet()) {
            priceHasRisen(e);
            if (limits.bittenLoss.isSet()) {
                hasBitten(e);
                noVisibleEffect(e);
            }
        }
        askEffect(e);
    }

    private void hasBitten(MeasuredEffect e) {
        Holds holds = Holds.of(
                e.change().bitten(limits.bittenFall.loose(), limits.bittenLoss.loose(), limits.bittenRise.loose()),
                e.change().bitten(limits.bittenFall.strict(), limits.bittenLoss.strict(), limits.bittenRise.strict()));
        if (holds != Holds.NO) {
            into.flag(
                    "export-control/has-bitten",
                    CRITICAL,
                    e.importer(),
                    e.mineral(),
                    holds,
                    Text.capital(e.by()) + "'s export control on " + e.mineral() + " has bitten in " + e.importer()
                            + ": " + e.changes() + ".",
                    e);
        }
    }

    private void priceHasRisen(MeasuredEffect e) {
        Holds holds = Holds.of(
                e.change().pricedOnly(limits.bittenFall.loose(), limits.bittenRise.loose()),
                e.change().pricedOnly(limits.bittenFall.strict(), limits.bittenRise.strict()));
        if (holds != Holds.NO) {
            into.flag(
                    "export-control/price-has-risen",
                    HIGH,
                    e.importer(),
                    e.mineral(),
                    holds,
                    "After " + e.by() + "'s export control on " + e.mineral() + " its price has risen in "
                            + e.importer() + "; a fall of the quantity is not shown: " + e.changes() + ".",
                    e);
        }
    }

    private void noVisibleEffect(MeasuredEffect e) {
        Holds holds = Holds.of(
                e.change().unfelt(limits.bittenFall.loose(), limits.bittenLoss.loose(), limits.bittenRise.loose()),
                e.change().unfelt(limits.bittenFall.strict(), limits.bittenLoss.strict(), limits.bittenRise.strict()));
        if (holds != Holds.NO) {
            into.flag(
                    "export-control/no-visible-effect",
                    INFO,
                    e.importer(),
                    e.mineral(),
                    holds,
                    Text.capital(e.by()) + "'s export control on " + e.mineral() + " shows no effect in " + e.importer()
                            + ": " + e.changes() + ".",
                    e);
        }
    }

    private void effectUntestable(MeasuredEffect e) {
        into.flag(
                "export-control/effect-untestable",
                INFO,
                e.importer(),
                e.mineral(),
                "Whether " + e.by() + "'s export control on " + e.mineral() + " has bitten in " + e.importer()
                        + " cannot be tested: its trade is counted with other minerals (" + e.changes() + ").",
                e);
    }

    private void askEffect(MeasuredEffect e) {
        if (e.change().isUndecided()) {
            into.ask(
                    "export-control/ask-effect",
                    e.importer(),
                    e.mineral(),
                    "By how much did the total imports of " + e.mineral() + " into " + e.importer()
                            + " and their unit value change after " + e.by() + "'s control?");
        }
    }

    private void companiesListed(AppliedListing l) {
        into.flag(
                "export-control/companies-listed",
                MEDIUM,
                l.on(),
                null,
                Text.capital(l.by()) + " has listed companies of " + l.on() + " since " + Text.known(l.since()) + ": "
                        + l.companies() + ".",
                l);
    }

    private void domesticChampionListed(AppliedListing l) {
        boolean producersKnown = false;
        for (DomesticProducers p : known.all(DomesticProducers.class)) {
            if (p.economy().equals(l.on())) {
                producersKnown = true;
                if (p.names().contains(l.company())) {
                    into.flag(
                            "export-control/domestic-champion-listed",
                            HIGH,
                            p.economy(),
                            p.mineral(),
                            Text.capital(l.by()) + " has listed " + l.company() + " since " + Text.known(l.since())
                                    + ", a producer of " + p.mineral() + " in " + p.economy()
                                    + " on which its own supply rests.",
                            l,
                            p);
                }
            }
        }
        if (!producersKnown) {
            askDomesticChampion(l);
        }
    }

    private void askDomesticChampion(AppliedListing l) {
        into.ask(
                "export-control/ask-domestic-champion",
                l.on(),
                null,
                "Is a company that " + l.by() + " has listed a main producer of a mineral in " + l.on() + ": "
                        + l.companies() + "?");
    }
}
