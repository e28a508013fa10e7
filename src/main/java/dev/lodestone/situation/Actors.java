package dev.lodestone.situation;

import dev.lodestone.fact.Capacity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.InstrumentStatus;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlantStatus;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.ProductionShare;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds for each recommendation what the reader's government, or its union, can act with on a day. */
final class Actors {
    private final List<Instrument> instruments;
    private final List<AppliedTariff> tariffs;
    private final List<Maker> makers;
    private final LocalDate asOf;

    /** Who makes a mineral, or has a plant for it ahead. */
    private record Maker(Economy economy, Mineral mineral) {}

    Actors(Situation situation) {
        this.asOf = situation.asOf();
        this.tariffs = situation.derived().stream()
                .filter(AppliedTariff.class::isInstance)
                .map(AppliedTariff.class::cast)
                .toList();
        this.instruments = situation.current().stream()
                .filter(Instrument.class::isInstance)
                .map(Instrument.class::cast)
                .filter(this::isKnown)
                .collect(Collectors.toList());
        this.makers = situation.current().stream()
                .map(Actors::maker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Maker maker(Fact fact) {
        return fact instanceof Production p
                        && p.figure().high() > 0
                        && !p.country().equals(Economy.WORLD)
                ? new Maker(p.country(), p.mineral())
                : fact instanceof ProductionShare s && s.share().high() > 0
                        ? new Maker(s.country(), s.mineral())
                        : fact instanceof Capacity c && c.status() != PlantStatus.DROPPED
                                ? new Maker(c.economy(), c.mineral())
                                : null;
    }

    private boolean isKnown(Instrument i) {
        boolean begun = i.since() == null || !i.since().isAfter(asOf);
        return begun && (i.until() == null || !i.until().isBefore(asOf));
    }

    /** Null if nothing exists; what is only announced or proposed does not make an actor. */
    Actor of(Recommendation to) {
        List<Instrument> fitting = fitting(to);
        List<Instrument> coming = fitting.stream().filter(i -> !exists(i)).toList();
        return fitting.stream()
                .filter(Actors::exists)
                .findFirst()
                .map(i -> new Actor(to, to.economy(), i, coming))
                .orElse(null);
    }

    /** The first that is announced or proposed; null if nothing is. */
    Coming coming(Recommendation to) {
        return fitting(to).stream()
                .filter(i -> !exists(i))
                .findFirst()
                .map(i -> new Coming(to, to.economy(), i))
                .orElse(null);
    }

    private static boolean exists(Instrument i) {
        return i.status() == InstrumentStatus.IN_FORCE;
    }

    /** What is made for the mineral and the economy itself before what is for all, and the oldest first. */
    private List<Instrument> fitting(Recommendation to) {
        return instruments.stream()
                .filter(i -> fits(i, to))
                .sorted(Comparator.comparing((Instrument i) -> i.minerals().isEmpty())
                        .thenComparing(i -> !i.economies().contains(to.economy()))
                        .thenComparing(i -> i.since() == null ? LocalDate.MAX : i.since())
                        .thenComparing(Instrument::id))
                .toList();
    }

    private boolean fits(Instrument i, Recommendation to) {
        return i.responses().contains(to.response())
                && i.economies().stream().anyMatch(e -> e.covers(to.economy(), asOf))
                && (i.minerals().isEmpty()
                        || to.mineral() != null && i.minerals().stream().anyMatch(m -> m.covers(to.mineral())))
                && (to.measure() != MeasureKind.TARIFF_CHANGE || reaches(i, to))
                && (to.measure() != MeasureKind.OFFTAKE || to.mineral() == null || delivers(i, to));
    }

    /** Whether one of the others that have it makes the mineral: who makes nothing can agree on nothing. Where nobody is known to, all may. */
    private boolean delivers(Instrument i, Recommendation to) {
        List<Economy> others = i.economies().stream()
                .filter(e -> !e.covers(to.economy(), asOf))
                .toList();
        List<Maker> of =
                makers.stream().filter(m -> to.mineral().isKinOf(m.mineral())).toList();
        return others.isEmpty()
                || of.isEmpty()
                || of.stream().anyMatch(m -> others.stream().anyMatch(o -> o.covers(m.economy(), asOf)));
    }

    /** Whether its law is the one of a tariff in question: who leaves goods out by one section does not by another. */
    private boolean reaches(Instrument i, Recommendation to) {
        List<AppliedTariff> inQuestion = tariffs.stream()
                .filter(t -> t.by().equals(to.economy())
                        && Objects.equals(t.mineral(), to.mineral())
                        && (t.state() == State.IN_FORCE || t.state() == State.PENDING))
                .toList();
        return inQuestion.isEmpty() || inQuestion.stream().anyMatch(t -> Actor.reaches(i, t));
    }
}
