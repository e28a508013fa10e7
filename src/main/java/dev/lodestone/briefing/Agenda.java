package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.fact.Agreement;
import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Ending;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.ProductionCredit;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Strategy;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import dev.lodestone.fact.Truce;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Measures;
import dev.lodestone.situation.TariffSuccession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What starts, ends or is due in the days ahead. */
final class Agenda {
    /** Days that lie further ahead than those that lead are told as long as there is room. */
    private static final int MOST_LATER = 4;

    private static final int MOST_A_DAY = 3;

    private final LocalDate asOf;
    private final TariffSuccession succession;
    private final int near;
    private final int ahead;
    private final Map<Day, Set<String>> says = new TreeMap<>();
    private final Map<Day, Set<String>> facts = new TreeMap<>();

    /** @param precision null for one that is known itself, which comes before the month that begins with it */
    private record Day(LocalDate date, Precision precision) implements Comparable<Day> {
        private static final Comparator<Day> ORDER = Comparator.comparing(Day::date)
                .thenComparing(Day::precision, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Day other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param succession which tariffs take the place of others
     * @param near days within which every date is told
     * @param ahead days within which the next ones are
     */
    Agenda(LocalDate asOf, TariffSuccession succession, double near, double ahead) {
        this.asOf = asOf;
        this.succession = succession;
        this.near = (int) near;
        this.ahead = (int) ahead;
    }

    List<Briefing.Due> of(
            List<MeasureState> states,
            Map<String, Measure> measures,
            Collection<? extends Fact> cited,
            Collection<? extends Fact> means) {
        for (MeasureState state : states) {
            Measure measure = measures.get(state.fact());
            if (state.daysLeft() != null) {
                boolean starts = state.state() == State.PENDING;
                boolean goesOn = starts && goesOn(measure, measures.values());
                Tariff next = measure instanceof Tariff last ? succession.next(last, null) : null;
                String what = goesOn
                        ? Measures.named(measure) + " goes on by another act"
                        : next != null
                                ? Measures.named(measure) + " gives way to one of " + next.rate()
                                : words(measure, state.state());
                // Nothing starts on the first day of what is suspended by then.
                boolean kept = starts && measure.schedule().comingTo(asOf, null).state() == State.SUSPENDED;
                add(kept ? null : starts ? state.since() : state.until(), what, measure);
            }
        }
        // What becomes of measures that touch nobody who is advised is no date of theirs.
        states.stream().map(s -> measures.get(s.fact())).distinct().forEach(this::addTurns);
        Set<Fact> others = new LinkedHashSet<>(cited);
        others.addAll(means);
        others.forEach(f -> addOther(f, measures));
        ReportedEnds.of(others, measures, asOf).forEach((extension, what) -> add(extension.until(), what, extension));
        return dues();
    }

    /** Whether it is a credit in place of one of the same rate, so that nothing starts with it. */
    private static boolean goesOn(Measure measure, Collection<Measure> all) {
        return measure instanceof ProductionCredit next
                && all.stream()
                        .anyMatch(m -> m instanceof ProductionCredit last
                                && last.ending() == Ending.SUPERSEDED
                                && last.ended().equals(next.from())
                                && last.by().equals(next.by())
                                && last.share().equals(next.share()));
    }

    /** Whether the account that is used has the same first day. */
    private static boolean isStarting(Measure account, Collection<Measure> used) {
        return used.stream()
                .anyMatch(m -> m.getClass() == account.getClass()
                        && m.actors().equals(account.actors())
                        && m.minerals().equals(account.minerals())
                        && account.schedule().from().equals(m.schedule().from()));
    }

    private void addOther(Fact fact, Map<String, Measure> measures) {
        if (fact instanceof Measure account && !measures.containsKey(account.id())) {
            Standing standing = account.schedule().at(asOf);
            if (standing.state() == State.SUSPENDED || account instanceof Truce && standing.state() == State.IN_FORCE) {
                add(standing.until(), words(account, standing.state()) + ", by another account", account);
            } else if (standing.state() == State.PENDING && !isStarting(account, measures.values())) {
                add(standing.since(), words(account, State.PENDING) + ", by another account", account);
            }
        } else if (fact instanceof Election election) {
            add(election.on(), Measures.few(List.of(election.economy())) + " votes", election);
        } else if (fact instanceof SupplyShock shock) {
            String disturbed = Measures.few(shock.minerals()) + " from " + shock.in();
            // What strikes is not foreseen, unless somebody has said that it comes.
            add(isPublished(shock) ? shock.from() : null, "disturbance of " + disturbed + " starts", shock);
            add(shock.until(), "disturbance of " + disturbed + " ends", shock);
        } else if (fact instanceof Agreement agreement && agreement.deliveryDue() != null) {
            add(
                    agreement.deliveryDue(),
                    "delivery due under an agreement of " + Measures.few(agreement.parties())
                            + (agreement.promise() == null ? "" : " (" + agreement.promise() + ")"),
                    agreement);
        } else if (fact instanceof Strategy strategy && strategy.until() != null) {
            add(
                    strategy.until(),
                    "target day of " + Words.possessive(strategy.economy()) + " " + strategy.name(),
                    strategy);
        } else if (fact instanceof Instrument instrument && instrument.until() != null) {
            add(
                    instrument.until(),
                    instrument.name() + " of " + Measures.few(instrument.economies()) + " ends",
                    instrument);
        }
    }

    /**
     * What comes of a measure beside the end of its state: a suspension that is announced, the decision on one that has a first day, its
     * repeal, its last day while it is suspended or is an exclusion to come, less of a credit.
     */
    private void addTurns(Measure measure) {
        LocalDate ended = measure.schedule().ended();
        if (ended != null
                && ended.isAfter(asOf)
                && isPublished(measure)
                && measure.schedule().ending() == Ending.REPEALED) {
            add(ended, Measures.named(measure) + " is repealed", measure);
        }
        Standing standing = measure.schedule().at(asOf);
        if (standing.state() == State.IN_FORCE && asOf.equals(standing.since())) {
            boolean back = measure.schedule().isBackSince(asOf);
            add(asOf, back ? Measures.named(measure) + " comes back" : words(measure, State.PENDING), measure);
        }
        LocalDate last = measure.schedule().until();
        boolean hidden = standing.state() == State.SUSPENDED
                || standing.state() == State.UNKNOWN
                || standing.state() == State.PENDING && measure instanceof TariffExclusion;
        if (hidden && last != null && !last.equals(standing.until())) {
            add(last, Measures.named(measure) + " ends", measure);
        }
        if (measure instanceof ProductionCredit credit) {
            addSteps(credit, ended);
        }
        for (Suspension suspension : measure.schedule().suspensions()) {
            boolean ahead = suspension.from().isAfter(asOf) && suspension.isKnown(asOf) && isMade(measure);
            add(ahead ? suspension.from() : null, "suspension starts: " + Measures.named(measure), measure);
        }
        if (measure instanceof PlannedMeasure plan && plan.from() != null) {
            add(plan.deadline(), words(plan, State.ANNOUNCED), plan);
        }
    }

    private boolean isPublished(Fact fact) {
        return fact.publishedOn() == null || !fact.publishedOn().isAfter(asOf);
    }

    /** Whether it has been announced, so that somebody can know what becomes of it. */
    private boolean isMade(Measure measure) {
        LocalDate announced = measure.schedule().announced();
        return announced == null || !announced.isAfter(asOf);
    }

    /** @param ended the day on which a later act ends it; null for none */
    private void addSteps(ProductionCredit credit, LocalDate ended) {
        for (PhaseOut step : credit.phaseOut()) {
            LocalDate day = LocalDate.of(step.year(), 1, 1);
            boolean applies =
                    (ended == null || day.isBefore(ended)) && (credit.until() == null || !day.isAfter(credit.until()));
            String left = step.left() == 0 ? " ends" : " falls to " + Estimate.percent(step.left()) + " of that";
            add(applies ? day : null, Measures.named(credit) + left, credit);
        }
    }

    /** @param date null for none */
    private void add(LocalDate date, String what, Fact fact) {
        if (date == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(asOf, date);
        if (days >= 0 && days <= ahead) {
            Day day = new Day(date, Precision.isVague(fact.precision()) ? fact.precision() : null);
            boolean claimed = fact.confidence() == Confidence.CLAIMED && !(fact instanceof Extension);
            says.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(claimed ? what + " (claimed)" : what);
            facts.computeIfAbsent(day, d -> new TreeSet<>()).add(fact.id());
        }
    }

    private static String words(Measure measure, State state) {
        if (measure instanceof PlannedMeasure plan) {
            return Measures.few(plan.actors())
                    + (state == State.PENDING ? " is to start its planned " : " is to decide on its planned ")
                    + Measures.planned(plan);
        }
        if (measure instanceof Truce truce) {
            return "truce of " + Measures.few(truce.parties()) + (state == State.PENDING ? " starts" : " ends");
        }
        String what = Measures.named(measure);
        return switch (state) {
            case PENDING -> what + " starts";
            case SUSPENDED, PARTLY_SUSPENDED -> "suspension ends: " + what;
            default -> what + " ends";
        };
    }

    private boolean isLater(Day day) {
        return ChronoUnit.DAYS.between(asOf, day.date) > near;
    }

    private List<Briefing.Due> dues() {
        List<Briefing.Due> dues = new ArrayList<>();
        int left = (int) says.keySet().stream().filter(this::isLater).count() - MOST_LATER;
        int later = 0;
        for (Map.Entry<Day, Set<String>> day : says.entrySet()) {
            int days = (int) ChronoUnit.DAYS.between(asOf, day.getKey().date);
            boolean isLast = isLater(day.getKey()) && ++later == MOST_LATER;
            if (later > MOST_LATER) {
                break;
            }
            List<String> all = List.copyOf(day.getValue());
            List<String> told = all.subList(0, Math.min(MOST_A_DAY, all.size()));
            String more = all.size() > told.size() ? "; " + (all.size() - told.size()) + " more" : "";
            more += isLast && left > 0
                    ? "; " + Words.count(left, "more date") + (left == 1 ? " follows" : " follow")
                    : "";
            dues.add(new Briefing.Due(
                    day.getKey().date,
                    days,
                    day.getKey().precision,
                    String.join("; ", told) + more,
                    List.copyOf(facts.get(day.getKey()))));
        }
        return dues;
    }
}
