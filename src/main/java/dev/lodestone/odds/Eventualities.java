package dev.lodestone.odds;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Truce;
import dev.lodestone.fact.Words;
import dev.lodestone.odds.Eventuality.Edit;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may come between two days: ends of truces and suspensions, planned measures, elections, what is claimed. */
final class Eventualities {
    private final List<Fact> facts;
    private final LocalDate from;
    private final LocalDate by;
    private final List<Eventuality> found = new ArrayList<>();
    /** Ids of measures whose suspension is told of already. */
    private final Set<String> told = new LinkedHashSet<>();

    private Eventualities(List<Fact> facts, LocalDate from, LocalDate by) {
        this.facts = facts;
        this.from = from;
        this.by = by;
    }

    /** In the order of the days on which they show. */
    static List<Eventuality> of(List<Fact> facts, LocalDate from, LocalDate by) {
        Eventualities all = new Eventualities(facts, from, by);
        facts.stream().filter(Truce.class::isInstance).map(Truce.class::cast).forEach(all::truce);
        all.suspensions();
        for (Fact fact : facts) {
            if (fact instanceof PlannedMeasure plan) {
                all.plan(plan);
            } else if (fact instanceof Election election) {
                all.election(election);
            } else if (fact instanceof Claim claim && claim.likelihood() != null) {
                all.add(
                        "what " + claim.attributedTo() + " says is so: " + claim.says(),
                        null,
                        claim,
                        Edit.NONE,
                        without(claim));
            }
        }
        return all.found;
    }

    private void truce(Truce truce) {
        if (truce.until() == null || truce.ended() != null || !truce.until().isBefore(by)) {
            return;
        }
        List<Measure> halted = Suspended.under(truce, facts).stream()
                .filter(m -> Suspended.end(m).isBefore(by))
                .toList();
        boolean ahead = isAhead(truce.until()) || halted.stream().anyMatch(m -> isAhead(Suspended.end(m)));
        if (!ahead && truce.likelihood() == null) {
            return;
        }
        List<Measure> members = new ArrayList<>(halted);
        members.add(0, truce);
        halted.forEach(m -> told.add(m.id()));
        String says = "the truce of " + Words.and(truce.parties()) + " is not extended beyond " + truce.until()
                + ", and what was suspended under it comes back";
        found.add(ending(says, members, truce.until(), truce.likelihood()));
    }

    /** Of suspensions without a truce one decision ends those of one economy that end on one day. */
    private void suspensions() {
        Map<List<Object>, List<Measure>> alike = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Measure m && !told.contains(m.id()) && Suspended.isOpen(m)) {
                LocalDate end = Suspended.end(m);
                if (isAhead(end) && end.isBefore(by)) {
                    alike.computeIfAbsent(List.of(m.actors(), end), k -> new ArrayList<>())
                            .add(m);
                }
            }
        }
        alike.values().forEach(measures -> {
            LocalDate end = Suspended.end(measures.get(0));
            String says = Words.and(measures.get(0).actors()) + " lets the suspension of "
                    + (measures.size() == 1
                            ? "its " + Measures.of(measures.get(0))
                            : "its " + measures.size() + " measures")
                    + " run out on " + end;
            found.add(ending(says, measures, end, null));
        });
    }

    private Eventuality ending(String says, List<Measure> members, LocalDate last, Estimate likelihood) {
        Set<String> ids = new LinkedHashSet<>();
        members.forEach(m -> ids.add(m.id()));
        // Reports that they go on are either right or wrong now.
        Map<String, Optional<Fact>> news = Suspended.withoutNews(facts, ids);
        Map<String, Optional<Fact>> back = new LinkedHashMap<>(news);
        Map<String, Optional<Fact>> on = new LinkedHashMap<>(news);
        for (Measure member : members) {
            back.put(member.id(), Optional.of(Suspended.back(member)));
            on.put(member.id(), Optional.of(Suspended.goingOn(member)));
        }
        return new Eventuality(
                says,
                last.plusDays(1),
                likelihood,
                List.copyOf(ids),
                new Edit(back, List.of()),
                new Edit(on, List.of()));
    }

    private void plan(PlannedMeasure plan) {
        LocalDate first = plan.from() == null ? plan.deadline() : plan.from();
        // Of a month or a year nobody knows the day: by its last one it has come, before it may have.
        LocalDate last = first == null ? null : Precision.last(plan.precision(), first);
        boolean open = last != null && !first.isAfter(by) && last.isAfter(by);
        LocalDate day = open ? first : last;
        boolean ahead = day != null && isAhead(day) && !day.isAfter(by);
        if (!ahead && plan.likelihood() == null || day != null && day.isAfter(by)) {
            return;
        }
        LocalDate starts = ahead ? day : by;
        found.add(new Eventuality(
                PlanInForce.says(plan) + (ahead ? " by " + (open ? by : day) : ""),
                starts,
                open ? atMost(plan.likelihood()) : plan.likelihood(),
                List.of(plan.id()),
                PlanInForce.of(plan, starts),
                Edit.NONE));
    }

    /** As likely as that, or less; null if nobody says. */
    private static Estimate atMost(Estimate likelihood) {
        return likelihood == null ? null : new Estimate(0, likelihood.high(), false, false, likelihood.kind());
    }

    private void election(Election election) {
        if (election.outcome() == null
                || election.on().isAfter(by)
                || !isAhead(election.on()) && election.likelihood() == null) {
            return;
        }
        Fact open = FactType.with(election, "outcome", null);
        found.add(new Eventuality(
                election.outcome() + " wins the election in " + election.economy() + " on " + election.on(),
                election.on(),
                election.likelihood(),
                List.of(election.id()),
                Edit.NONE,
                new Edit(Map.of(election.id(), Optional.of(open)), List.of())));
    }

    private void add(String says, LocalDate decided, Claim claim, Edit yes, Edit no) {
        found.add(new Eventuality(says, decided, claim.likelihood(), List.of(claim.id()), yes, no));
    }

    private static Edit without(Fact fact) {
        return new Edit(Map.of(fact.id(), Optional.empty()), List.of());
    }

    private boolean isAhead(LocalDate day) {
        return !day.isBefore(from);
    }
}
