package dev.lodestone.situation;

import dev.lodestone.fact.DomesticProducers;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.ExportEffect;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Litigation;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.PolicyPosition;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.SupplyShock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What listings, shocks, elections, court cases and measured effects mean at the date. */
final class Events {
    private final CurrentFacts facts;
    private final Figures figures;
    private final Exposures exposures;
    private final Extensions extensions;
    private final Set<Economy> subjects;
    private final boolean asked;
    private final LocalDate asOf;
    private final List<Derived> applied = new ArrayList<>();

    private Events(
            CurrentFacts facts,
            Figures figures,
            Exposures exposures,
            Extensions extensions,
            Set<Economy> subjects,
            boolean asked,
            LocalDate asOf) {
        this.asked = asked;
        this.facts = facts;
        this.figures = figures;
        this.exposures = exposures;
        this.extensions = extensions;
        this.subjects = subjects;
        this.asOf = asOf;
    }

    /** @param asked whether advice was asked for somebody */
    static List<Derived> of(
            CurrentFacts facts,
            Figures figures,
            Exposures exposures,
            Extensions extensions,
            Set<Economy> subjects,
            boolean asked,
            LocalDate asOf) {
        Events events = new Events(facts, figures, exposures, extensions, subjects, asked, asOf);
        for (Fact fact : facts.ofAny(
                EntityListing.class,
                SupplyShock.class,
                Election.class,
                Litigation.class,
                ExportEffect.class,
                PlannedMeasure.class)) {
            if (fact instanceof EntityListing listing) {
                events.add(listing);
            } else if (fact instanceof SupplyShock shock) {
                events.add(shock);
            } else if (fact instanceof Election election) {
                events.add(election);
            } else if (fact instanceof Litigation litigation) {
                events.applied.addAll(PendingCase.of(litigation, facts, extensions, subjects, asOf));
            } else if (fact instanceof ExportEffect effect) {
                events.add(effect);
            } else if (fact instanceof PlannedMeasure plan && PlanKinds.kind(plan) != null) {
                events.add(plan);
            }
        }
        return events.applied;
    }

    private void add(EntityListing listing) {
        // A listing for several minerals stays one of companies while it is suspended for some.
        Standing standing = extensions.schedule(listing).at(asOf, null);
        LocalDate start = standing.state() == State.PENDING
                ? standing.since()
                : standing.state() == State.SUSPENDED ? standing.until() : null;
        for (Economy on : subjects) {
            if (standing.state() != State.NOT_YET_ANNOUNCED && DayCounts.aimsAt(listing, on, asOf)) {
                addExposures(on, listing.by());
                Exposure exposure = largest(listing, on);
                for (String company : listing.entities()) {
                    applied.add(new AppliedListing(
                            listing,
                            listing.by(),
                            on,
                            Measures.whose(listing, on, asOf),
                            Measures.few(listing.entities()),
                            company,
                            standing.state(),
                            standing.since(),
                            standing.until(),
                            DayCounts.until(asOf, start),
                            exposure,
                            extensions.settled(listing)));
                }
            }
        }
    }

    /** How much hangs on who lists companies, of the mineral where that is most; null if none is named. */
    private Exposure largest(EntityListing listing, Economy on) {
        Exposure largest = null;
        for (Mineral mineral : listing.minerals()) {
            Exposure exposure = exposures.of(on, mineral, listing.by(), List.of());
            largest = largest != null && largest.isKnown() ? Exposure.larger(largest, exposure) : exposure;
        }
        return largest;
    }

    /** What an economy that produces minerals itself gets of them from the country that lists its companies. */
    private void addExposures(Economy on, Economy by) {
        for (DomesticProducers producers : facts.of(DomesticProducers.class)) {
            if (producers.economy().equals(on)) {
                Exposure exposure = exposures.of(on, producers.mineral(), by, List.of());
                if (!applied.contains(exposure)) {
                    applied.add(exposure);
                }
            }
        }
    }

    private void add(PlannedMeasure plan) {
        if (plan.schedule().at(asOf).state() == State.NOT_YET_ANNOUNCED) {
            return;
        }
        boolean over = PlanKinds.isOver(plan, asOf);
        if (over && PlanKinds.isTaken(plan, facts.of(Measure.class), asOf)) {
            return;
        }
        for (Economy on : subjects) {
            for (Mineral mineral : DayCounts.aimsAt(plan, on, asOf) ? plan.minerals() : List.<Mineral>of()) {
                applied.add(new ForeignPlan(
                        plan,
                        plan.by(),
                        on,
                        mineral,
                        exposures.of(on, mineral, plan.by(), List.of()),
                        over,
                        DayCounts.until(asOf, plan.from())));
            }
        }
    }

    /** Whether what is bought there is disturbed for an economy. */
    private boolean hits(SupplyShock shock, Economy buyer) {
        return shock.on().isEmpty() || shock.on().stream().anyMatch(o -> o.covers(buyer, asOf));
    }

    private OutputShock own(SupplyShock shock, Economy on, Mineral mineral) {
        List<Stage> stages = shock.stage() == null ? List.of() : List.of(shock.stage());
        Buyers buyers = Buyers.of(b -> hits(shock, b), shock.in(), mineral, Goods.at(stages), figures, asOf);
        return new OutputShock(shock, shock.in(), on, mineral, shock.from(), buyers);
    }

    private void add(SupplyShock shock) {
        boolean lasts = !asOf.isBefore(shock.from()) && (shock.until() == null || !asOf.isAfter(shock.until()));
        for (Economy on : subjects) {
            // What a member of a union makes is no import of the union's.
            boolean atHome = !on.equals(Economy.WORLD) && on.covers(shock.in(), asOf);
            if (lasts && atHome) {
                shock.minerals().forEach(m -> applied.add(own(shock, on, m)));
            }
            if (lasts && hits(shock, on) && !atHome && !shock.in().covers(on, asOf)) {
                for (Mineral mineral : shock.minerals()) {
                    applied.add(AppliedShock.of(shock, on, mineral, exposures));
                }
            }
        }
    }

    private void add(Election election) {
        if (subjects.contains(election.economy())) {
            applied.add(new AppliedElection(
                    election,
                    election.economy(),
                    election.on(),
                    election.office() == null ? "" : election.office(),
                    DayCounts.until(asOf, election.on()),
                    election.outcome() == null ? "" : election.outcome()));
            if (!election.on().isBefore(asOf)) {
                addContests(election);
            } else if (election.outcome() != null) {
                addMandates(election);
            }
        }
    }

    /** Positions from before an election that has been held are history; undated ones are, once any has been held. */
    private boolean isHistory(PolicyPosition position) {
        return facts.of(Election.class).stream()
                .anyMatch(held -> held.economy().equals(position.economy())
                        && held.on().isBefore(asOf)
                        && (position.announced() == null
                                || !position.announced().isAfter(held.on())));
    }

    private void addContests(Election election) {
        List<PolicyPosition> positions = facts.of(PolicyPosition.class).stream()
                .filter(p -> p.economy().equals(election.economy())
                        && (p.announced() == null || !p.announced().isAfter(asOf))
                        && !isHistory(p))
                .toList();
        for (PolicyPosition one : positions) {
            for (PolicyPosition two : positions) {
                if (one.holder().compareTo(two.holder()) < 0
                        && one.instrument().equals(two.instrument())
                        && !one.stance().equals(two.stance())) {
                    applied.add(new Contest(
                            election,
                            one,
                            two,
                            election.economy(),
                            election.on(),
                            DayCounts.until(asOf, election.on()),
                            one.instrument(),
                            Objects.equals(one.target(), two.target()) ? one.target() : null));
                }
            }
        }
    }

    /** What the winner said before the election; what somebody says after it is his policy, not a position. */
    private void addMandates(Election election) {
        for (PolicyPosition p : facts.of(PolicyPosition.class)) {
            if (p.economy().equals(election.economy())
                    && p.holder().equals(election.outcome())
                    && (p.announced() == null || !p.announced().isAfter(election.on()))) {
                applied.add(new Mandate(
                        election,
                        p,
                        election.economy(),
                        election.on(),
                        DayCounts.until(election.on(), asOf),
                        p.holder(),
                        p.instrument(),
                        p.stance()));
            }
        }
    }

    private void add(ExportEffect effect) {
        boolean begun = true;
        for (ExportControl control : facts.of(ExportControl.class)) {
            if (control.id().equals(effect.control())) {
                begun = control.from() == null || !control.from().isAfter(asOf);
            }
        }
        if (begun && subjects.contains(effect.importer())) {
            applied.add(MeasuredEffect.of(
                    effect, asked ? exposures.of(effect.importer(), effect.mineral(), effect.by(), List.of()) : null));
        }
    }
}
