package dev.lodestone.situation;

import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.ProductionCredit;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Truce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What credits, agreements, truces and plans mean at the date. */
final class Commitments {
    static final List<Class<? extends Derived>> KINDS =
            List.of(AppliedCredit.class, AppliedAgreement.class, AppliedTruce.class, AppliedPlan.class);

    private final Figures figures;
    private final Exposures exposures;
    private final Extensions extensions;
    private final Set<Economy> subjects;
    /** Those that advice is for by name. */
    private final Set<Economy> advised;

    private final LocalDate asOf;
    private final List<Derived> applied = new ArrayList<>();

    private Commitments(
            Figures figures, Exposures exposures, Extensions extensions, Derivation.Given given, LocalDate asOf) {
        this.figures = figures;
        this.exposures = exposures;
        this.extensions = extensions;
        this.subjects = given.subjects();
        this.advised = given.advised();
        this.asOf = asOf;
    }

    static List<Derived> of(
            CurrentFacts facts,
            Figures figures,
            Exposures exposures,
            Extensions extensions,
            Derivation.Given given,
            LocalDate asOf) {
        Commitments commitments = new Commitments(figures, exposures, extensions, given, asOf);
        for (Fact fact : facts.ofAny(ProductionCredit.class, Agreement.class, Truce.class, PlannedMeasure.class)) {
            if (fact instanceof ProductionCredit credit) {
                commitments.add(credit, facts);
            } else if (fact instanceof Agreement agreement) {
                commitments.add(agreement);
            } else if (fact instanceof Truce truce) {
                commitments.add(truce, facts);
            } else if (fact instanceof PlannedMeasure plan) {
                commitments.add(plan, facts);
            }
        }
        return commitments.applied;
    }

    private void add(ProductionCredit credit, CurrentFacts facts) {
        Schedule schedule = extensions.schedule(credit);
        if (schedule.at(asOf).state() == State.NOT_YET_ANNOUNCED || !subjects.contains(credit.by())) {
            return;
        }
        List<PhaseOut> steps = credit.phaseOut().stream()
                .sorted(Comparator.comparingInt(PhaseOut::year))
                .toList();
        double left = steps.stream()
                .filter(s -> s.year() <= asOf.getYear())
                .mapToDouble(PhaseOut::left)
                .reduce(1, (a, b) -> b);
        int gone = steps.stream()
                .filter(s -> s.left() == 0)
                .mapToInt(PhaseOut::year)
                .findFirst()
                .orElse(credit.until() == null ? 0 : credit.until().getYear() + 1);
        PhaseOut next = next(credit, steps, left);
        for (Mineral mineral : orAll(credit.minerals())) {
            Standing standing = schedule.at(asOf, mineral);
            State state = standing.state();
            Estimate share = state == State.IN_FORCE ? credit.share().map(s -> s * left) : Estimate.share(0);
            applied.add(new AppliedCredit(
                    credit,
                    credit.by(),
                    mineral,
                    state,
                    standing.since(),
                    standing.until(),
                    share,
                    steps.isEmpty() ? gone : steps.get(0).year(),
                    gone,
                    next == null ? null : LocalDate.of(next.year(), 1, 1),
                    next == null ? null : credit.share().map(s -> s * next.left()),
                    state == State.SUPERSEDED && !isFollowed(credit, facts),
                    extensions.settled(credit)));
        }
    }

    /** The next step, before the last day of the credit, that takes part of what is left; null if there is none. */
    private PhaseOut next(ProductionCredit credit, List<PhaseOut> steps, double left) {
        return steps.stream()
                .filter(s -> s.year() > asOf.getYear() && s.left() < left)
                .filter(s ->
                        credit.until() == null || s.year() <= credit.until().getYear())
                .findFirst()
                .orElse(null);
    }

    /** Whether a later credit of the same author is known, so that none has to be guessed. */
    private boolean isFollowed(ProductionCredit credit, CurrentFacts facts) {
        return facts.of(ProductionCredit.class).stream()
                .anyMatch(later -> later.by().equals(credit.by())
                        && later.from() != null
                        && !later.from().isBefore(credit.ended())
                        && !later.equals(credit));
    }

    private void add(Agreement agreement) {
        Standing standing = agreement.schedule().at(asOf);
        if (standing.state() == State.NOT_YET_ANNOUNCED) {
            return;
        }
        for (Economy party : agreement.parties()) {
            told(party).forEach(economy -> add(agreement, party, economy, standing));
        }
    }

    private void add(Agreement agreement, Economy party, Economy economy, Standing standing) {
        List<Economy> partners =
                agreement.parties().stream().filter(p -> !p.equals(party)).toList();
        for (Economy partner : partners) {
            for (Mineral mineral : orAll(agreement.minerals())) {
                applied.add(new AppliedAgreement(
                        agreement,
                        party,
                        economy,
                        partner,
                        Measures.few(partners),
                        mineral,
                        standing.state(),
                        standing.until(),
                        agreement.binding(),
                        DayCounts.until(asOf, agreement.deliveryDue())));
            }
        }
    }

    private void add(Truce truce, CurrentFacts facts) {
        Schedule schedule = extensions.schedule(truce);
        State state = schedule.at(asOf).state();
        if (state == State.NOT_YET_ANNOUNCED) {
            return;
        }
        Onward onward = extensions.of(truce);
        for (Economy party : truce.parties()) {
            for (Economy economy : told(party)) {
                truce.parties().stream()
                        .filter(partner -> !partner.equals(party))
                        .forEach(partner -> applied.add(new AppliedTruce(
                                truce,
                                party,
                                economy,
                                partner,
                                state,
                                schedule.until(),
                                DayCounts.until(asOf, schedule.until()),
                                onward.extension(),
                                onward,
                                halted(
                                        party,
                                        partner,
                                        facts,
                                        m -> isHaltedUntil(m, truce.schedule().until())),
                                halted(party, partner, facts, m -> isHaltedUnder(m, truce)))));
            }
        }
    }

    private List<Measure> halted(Economy party, Economy partner, CurrentFacts facts, Predicate<Measure> which) {
        return facts.of(Measure.class).stream()
                .filter(m -> which.test(m) && (isOf(m, party, partner) || isOf(m, partner, party)))
                .toList();
    }

    private static boolean isHaltedUntil(Measure measure, LocalDate until) {
        return until != null && measure.schedule().suspensions().stream().anyMatch(s -> until.equals(s.until()));
    }

    /** Whether it is suspended, with no end that any fact tells, since the truce was agreed. */
    private boolean isHaltedUnder(Measure measure, Truce truce) {
        LocalDate agreed = truce.announced() == null ? truce.from() : truce.announced();
        Schedule schedule = measure.schedule();
        return agreed != null
                && schedule.at(asOf).state() == State.SUSPENDED
                && schedule.suspensions().stream()
                        .anyMatch(s -> s.until() == null && !s.from().isBefore(agreed));
    }

    private boolean isOf(Measure measure, Economy actor, Economy target) {
        return measure.actors().contains(actor) && DayCounts.aimsAt(measure, target, asOf);
    }

    /** Measures that may be what was decided: one on all goods decides nothing about minerals that a plan names. */
    private static List<Measure> named(PlannedMeasure plan, CurrentFacts facts) {
        return facts.of(Measure.class).stream()
                .filter(m -> plan.minerals().isEmpty() || !m.minerals().isEmpty())
                .toList();
    }

    private void add(PlannedMeasure plan, CurrentFacts facts) {
        State state = plan.schedule().at(asOf).state();
        boolean ahead = state == State.ANNOUNCED || state == State.PENDING;
        boolean open = ahead && !(PlanKinds.isOver(plan, asOf) && PlanKinds.isTaken(plan, named(plan, facts), asOf))
                || state == State.IN_FORCE && !PlanKinds.isTaken(plan, facts.of(Measure.class), asOf);
        if (open) {
            told(plan.by()).forEach(economy -> add(plan, economy));
        }
    }

    private List<Economy> told(Economy by) {
        return Subjects.whoHear(by, subjects, advised, asOf);
    }

    private void add(PlannedMeasure plan, Economy economy) {
        Collection<Mineral> minerals =
                plan.minerals().isEmpty() ? Collections.singletonList(null) : figures.covered(plan.minerals());
        Collection<Economy> targets = plan.on().isEmpty() ? Collections.singletonList(null) : plan.on();
        for (Economy on : targets) {
            for (Mineral mineral : minerals) {
                boolean fromSupplier = on != null
                        && mineral != null
                        && !on.equals(Economy.WORLD)
                        && PlanKinds.isRestriction(plan)
                        && PlanKinds.kind(plan) == null;
                applied.add(new AppliedPlan(
                        plan,
                        plan.by(),
                        economy,
                        on,
                        mineral,
                        PlanKinds.isTariff(plan) ? "tariff" : plan.instrument(),
                        plan.scope(),
                        mineral == null || plan.minerals().contains(mineral),
                        DayCounts.until(asOf, plan.deadline()),
                        DayCounts.until(asOf, PlanKinds.begins(plan)),
                        fromSupplier ? exposures.of(economy, mineral, on, List.of()) : null,
                        mineral == null || PlanKinds.kind(plan) == null
                                ? Buyers.NONE
                                : Buyers.of(plan, plan.by(), mineral, Goods.at(List.of()), figures, asOf)));
            }
        }
    }

    private static Collection<Mineral> orAll(List<Mineral> minerals) {
        return minerals.isEmpty() ? Collections.singletonList(null) : minerals;
    }
}
