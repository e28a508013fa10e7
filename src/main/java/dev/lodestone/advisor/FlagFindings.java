package dev.lodestone.advisor;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.briefing.Announcement;
import dev.lodestone.briefing.Finding;
import dev.lodestone.engine.Reasons;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.situation.Applied;
import dev.lodestone.situation.AppliedAgreement;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.AppliedElection;
import dev.lodestone.situation.AppliedShock;
import dev.lodestone.situation.AppliedTariff;
import dev.lodestone.situation.AppliedTruce;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Contest;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Exposed;
import dev.lodestone.situation.Extensions;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Onward;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.StockCover;
import dev.lodestone.situation.TariffSuccession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads off the reasons of finished flags what a briefing sorts them by: whom they are told to, the stage, the measure, the day. */
final class FlagFindings {
    private final Situation situation;
    private final List<Economy> asked;
    private final Extensions extensions;
    private final TariffSuccession succession;

    FlagFindings(Situation situation, Extensions extensions, List<Economy> asked) {
        this.situation = situation;
        this.asked = asked;
        this.extensions = extensions;
        this.succession = TariffSuccession.of(situation.current(), extensions, situation.asOf());
    }

    /** @param flag as it stands in the answer */
    Finding of(RiskFlag flag, List<Reasons.Justification> reasons) {
        Stage stage = null;
        Announcement announcement = null;
        LocalDate until = null;
        LocalDate due = null;
        String event = null;
        Set<Economy> actors = new LinkedHashSet<>();
        for (Reasons.Justification justification : reasons) {
            for (Object matched : justification.matched()) {
                stage = stage == null ? stage(matched) : stage;
                Standing standing = null;
                if (matched instanceof Applied applied) {
                    actors.addAll(applied.act().actors());
                    standing = extensions.standing(applied.act(), situation.asOf(), flag.mineral());
                    announcement = Announcement.first(announcement, Announcement.of(applied.act(), standing));
                }
                LocalDate day = day(matched, standing, flag.mineral());
                due = isDue(matched, standing, day) ? nearer(due, day) : due;
                LocalDate next = nearer(until, day);
                event = Objects.equals(next, until) ? event : event(matched);
                until = next;
            }
        }
        boolean ofSeveral = until == null && flag.severity().compareTo(Severity.HIGH) >= 0;
        until = ofSeveral ? dayOfFacts(reasons, standing -> true) : until;
        return new Finding(
                flag,
                reader(flag.economy()),
                stage,
                announcement,
                List.copyOf(actors),
                until,
                until == null ? null : (int) ChronoUnit.DAYS.between(situation.asOf(), until),
                event,
                reasons.stream().anyMatch(j -> j.matched().stream().anyMatch(FlagFindings::isReported)),
                ofSeveral,
                disturbed(reasons),
                ofSeveral ? dayOfFacts(reasons, FlagFindings::isToCome) : due);
    }

    /** Since when the supply that is matched has been disturbed; null if none is, or the day is not known. */
    private static LocalDate disturbed(List<Reasons.Justification> reasons) {
        for (Reasons.Justification justification : reasons) {
            for (Object matched : justification.matched()) {
                if (matched instanceof AppliedShock s
                        && !Precision.isVague(s.shock().precision())) {
                    return s.since();
                }
            }
        }
        return null;
    }

    /** Whether its end changes nothing for those whom it hits, as the next quota or tariff takes its place. */
    private boolean goesOn(Applied applied, Mineral mineral) {
        return applied instanceof AppliedControl control ? control.goesOn() : goesOn(applied.act(), mineral);
    }

    private boolean goesOn(Measure measure, Mineral mineral) {
        return measure instanceof Tariff tariff && succession.next(tariff, mineral) != null;
    }

    /**
     * Whether something starts, comes back or is to be delivered on a day ahead, or what spares the reader ends.
     *
     * @param standing where it stands, if it is a measure
     */
    private boolean isDue(Object matched, Standing standing, LocalDate day) {
        if (day == null || !day.isAfter(situation.asOf())) {
            return false;
        }
        boolean spares = matched instanceof AppliedTruce
                || matched instanceof AppliedAgreement
                || matched instanceof AppliedTariff tariff && tariff.isExcluded()
                || matched instanceof Applied applied && applied.act() instanceof PlannedMeasure;
        // That a control, a tariff or a credit lapses some day is nothing to be ready for with a stock or a contract.
        return standing == null || spares || isToCome(standing);
    }

    private static boolean isToCome(Standing standing) {
        return standing.state() != State.IN_FORCE;
    }

    private static boolean isReported(Object matched) {
        Onward onward = matched instanceof AppliedControl c
                ? c.onward()
                : matched instanceof AppliedTruce t ? t.onward() : null;
        return onward != null && onward.isOpen() && !onward.lapsed();
    }

    /** What comes on its day where that is no measure; null where it is one. */
    private static String event(Object matched) {
        return matched instanceof Contest || matched instanceof AppliedElection
                ? "election"
                : matched instanceof AppliedAgreement a && a.agreement().deliveryDue() != null ? "delivery" : null;
    }

    /** Of a severe flag that is about several measures at once, the next day on which one of them starts or ends. */
    private LocalDate dayOfFacts(List<Reasons.Justification> reasons, Predicate<Standing> which) {
        LocalDate next = null;
        for (Reasons.Justification justification : reasons) {
            for (Object matched : justification.matched()) {
                boolean goesOn = matched instanceof AppliedControl control && control.goesOn();
                for (Fact fact : matched instanceof Derived derived && !goesOn ? derived.from() : List.<Fact>of()) {
                    if (fact instanceof Measure measure && !goesOn(measure, null)) {
                        Standing standing = extensions.schedule(measure).at(situation.asOf());
                        LocalDate day = standing.state() == State.PENDING ? standing.since() : standing.until();
                        boolean ahead = day != null && !day.isBefore(situation.asOf()) && which.test(standing);
                        next = ahead ? nearer(next, day) : next;
                    }
                }
            }
        }
        return next;
    }

    /** Who asked, where the flag is about the world or a union that stands for a member. */
    private Economy reader(Economy economy) {
        boolean forOne =
                asked.size() == 1 && (economy.equals(Economy.WORLD) || economy.covers(asked.get(0), situation.asOf()));
        return forOne ? asked.get(0) : economy;
    }

    private static Stage stage(Object matched) {
        if (matched instanceof Concentration c) {
            return c.stage();
        }
        if (matched instanceof NMinusOne n) {
            return n.supply().stage();
        }
        if (matched instanceof StockCover stock) {
            return stock.stage();
        }
        return matched instanceof Exposed e && e.exposure() != null
                ? e.exposure().stage()
                : null;
    }

    /**
     * The day on which what is matched changes next, or on which it lapsed without news; null if there is none.
     *
     * @param standing where it stands, if it is a measure
     */
    private LocalDate day(Object matched, Standing standing, Mineral mineral) {
        if (matched instanceof Contest contest) {
            return contest.on();
        }
        if (matched instanceof AppliedElection election) {
            return election.isHeld() ? null : election.on();
        }
        if (matched instanceof AppliedAgreement agreement
                && agreement.agreement().deliveryDue() != null) {
            return agreement.isOverdue() ? null : agreement.agreement().deliveryDue();
        }
        if (!(matched instanceof Applied applied)) {
            return null;
        }
        if (applied instanceof AppliedTariff tariff && tariff.isExcluded() && tariff.until() != null) {
            return tariff.until();
        }
        if (standing.state() == State.PENDING || startsToday(applied, standing)) {
            return standing.since();
        }
        if (applied instanceof AppliedControl control && control.liftedOn() != null) {
            return nearer(control.liftedOn(), standing.until());
        }
        if (goesOn(applied, mineral)) {
            return null;
        }
        boolean lapsed = standing.state() == State.UNKNOWN || standing.state() == State.EXPIRED;
        if (lapsed && applied.act() instanceof PlannedMeasure plan && plan.from() != null) {
            return plan.from();
        }
        if (lapsed && standing.since() != null) {
            LocalDate passed = extensions.passed(applied.act());
            return passed == null ? standing.since().minusDays(1) : passed;
        }
        return applied.act() instanceof PlannedMeasure plan && standing.until() == null
                ? plan.deadline()
                : standing.until();
    }

    /** A truce and an agreement spare: that one begins is nothing to be ready for. */
    private boolean startsToday(Applied applied, Standing standing) {
        boolean spares = applied instanceof AppliedTruce || applied instanceof AppliedAgreement;
        return !spares && standing.state() == State.IN_FORCE && situation.asOf().equals(standing.since());
    }

    /** Of two days the next one ahead, else the last one behind. */
    private LocalDate nearer(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean oneAhead = !one.isBefore(situation.asOf());
        boolean otherAhead = !other.isBefore(situation.asOf());
        if (oneAhead != otherAhead) {
            return oneAhead ? one : other;
        }
        return one.isBefore(other) == oneAhead ? one : other;
    }
}
