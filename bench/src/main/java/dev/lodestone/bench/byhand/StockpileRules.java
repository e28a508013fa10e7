package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.State;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.NetImportReliance;
import dev.lodestone.situation.StockCover;

/** How long stocks last beside what can be cut off. */
final class StockpileRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;

    StockpileRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (StockCover s : known.all(StockCover.class)) {
            if (s.days() != null) {
                below60Days(s);
                shortOfHighRisk(s);
                belowLicenceCycle(s);
            }
        }
        for (NetImportReliance r : known.all(NetImportReliance.class)) {
            if (known.isSubject(r.economy())) {
                unknown(r);
            }
        }
        known.all(AppliedControl.class).forEach(this::askDaysUnderControl);
    }

    private void below60Days(StockCover s) {
        Holds holds = limits.stockBaseDays.missedBy(s.days());
        if (holds != Holds.NO) {
            into.flag(
                    "stockpile/below-60-days",
                    HIGH,
                    s.economy(),
                    s.mineral(),
                    holds,
                    lasts(s) + limits.stockBaseDays + ".",
                    s);
        }
    }

    private void shortOfHighRisk(StockCover s) {
        Holds enough = limits.stockBaseDays.reachedBy(s.days());
        if (enough == Holds.NO) {
            return;
        }
        for (Limit target : limits.stockHighRiskDays) {
            if (target.reach().covers(s.economy(), s.mineral())) {
                Holds holds = enough.and(target.missedBy(s.days()));
                if (holds != Holds.NO) {
                    shortUnderControl(s, target, holds);
                    shortUnderDominance(s, target, holds);
                }
            }
        }
    }

    private void shortUnderControl(StockCover s, Limit target, Holds isShort) {
        for (AppliedControl a : known.controls(s.economy(), s.mineral())) {
            if (cutsOff(a) && a.state() == State.IN_FORCE && a.endUsers().isEmpty()) {
                Holds holds = isShort.and(limits.mainSupplier.reachedBy(a.supplierShare()));
                if (holds != Holds.NO) {
                    into.flag(
                            "stockpile/short-under-control",
                            MEDIUM,
                            s.economy(),
                            s.mineral(),
                            holds,
                            lasts(s) + target + ", while " + a.by() + ", which supplies " + a.supplierShare()
                                    + " of it, controls its exports (" + a.measure() + ").",
                            s,
                            a);
                }
            }
        }
    }

    private void shortUnderDominance(StockCover s, Limit target, Holds isShort) {
        Holds holds = isShort.and(limits.dominance.exceededBy(s.leaderShare()));
        if (holds != Holds.NO) {
            into.flag(
                    "stockpile/short-under-dominance",
                    MEDIUM,
                    s.economy(),
                    s.mineral(),
                    holds,
                    lasts(s) + target + ", while " + s.leader() + " holds " + s.leaderShare() + " of world output ("
                            + s.leaderStage() + ").",
                    s);
        }
    }

    private void belowLicenceCycle(StockCover s) {
        Holds holds = limits.stockLicenceDays.missedBy(s.days());
        if (holds == Holds.NO) {
            return;
        }
        for (AppliedControl a : known.controls(s.economy(), s.mineral())) {
            if (a.measure() == ControlKind.LICENSING && a.state() == State.IN_FORCE) {
                into.flag(
                        "stockpile/below-licence-cycle",
                        HIGH,
                        s.economy(),
                        s.mineral(),
                        holds,
                        lasts(s) + "the " + limits.stockLicenceDays + " that a licence of " + a.by() + " takes.",
                        s,
                        a);
            }
        }
    }

    private static String lasts(StockCover s) {
        return Text.capital(s.economy()) + " has " + s.mineral() + " in stock for " + s.days() + " days, less than ";
    }

    private void unknown(NetImportReliance r) {
        Holds holds = limits.majorityReliance.reachedBy(r.reliance());
        if (holds != Holds.NO && !known.hasStockDays(r.economy(), r.mineral())) {
            into.flag(
                    "stockpile/unknown",
                    INFO,
                    r.economy(),
                    null,
                    holds,
                    "No fact says what " + r.economy() + " holds in stock of minerals that it imports for "
                            + limits.majorityReliance + " or more of its use.",
                    r);
            into.ask(
                    "stockpile/ask-days",
                    r.economy(),
                    r.mineral(),
                    "How many days of " + r.mineral() + " does " + r.economy() + " hold in stock?");
        }
    }

    private void askDaysUnderControl(AppliedControl a) {
        if (cutsOff(a)
                && a.named()
                && a.endUsers().isEmpty()
                && !Known.isOver(a.state())
                && known.reliances(a.on(), a.mineral()).isEmpty()
                && !known.hasStockDays(a.on(), a.mineral())) {
            into.ask(
                    "stockpile/ask-days-under-control",
                    a.on(),
                    a.mineral(),
                    "How many days of " + a.mineral() + " does " + a.on() + " hold in stock?");
        }
    }

    private static boolean cutsOff(AppliedControl a) {
        return switch (a.measure()) {
            case BAN, LICENSING, QUOTA -> true;
            default -> false;
        };
    }
}
