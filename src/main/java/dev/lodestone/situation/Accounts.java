package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Suspension;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Accounts that different sources give of one measure. */
final class Accounts {
    private static final Set<Class<?>> DATES = Set.of(LocalDate.class, Suspension.class, PhaseOut.class);
    private static final String ENDED = "ended";

    private Accounts() {}

    /**
     * Whether two facts tell of one measure: their sources differ, they agree in all that both say but either in dates or in
     * figures, and the two would be in force at the same time. Steps of a tariff, announced on days of their own, are several
     * measures.
     */
    static boolean ofOne(Measure one, Measure other) {
        return agree(one, other, true) && !announcedApart(one.schedule(), other.schedule());
    }

    /**
     * Whether two facts may tell of one measure, although each was announced and began on a day of its own: they agree in all
     * that both say but dates, and each was announced before the other began. What is announced after that is a further step.
     */
    static boolean mayBeOfOne(Measure one, Measure other) {
        return announcedApart(one.schedule(), other.schedule())
                && !start(one.schedule()).isBefore(other.schedule().announced())
                && !start(other.schedule()).isBefore(one.schedule().announced())
                && agree(one, other, false);
    }

    /** @param inFigures whether they may differ in figures, if not in dates as well */
    private static boolean agree(Measure one, Measure other, boolean inFigures) {
        if (one.source().equals(other.source()) || !meet(one.schedule(), other.schedule())) {
            return false;
        }
        boolean dates = false;
        boolean figures = false;
        for (FactType.Field field : FactType.of(one).fields()) {
            Object first = field.of(one);
            Object second = field.of(other);
            if (field.isLabel() || Objects.equals(first, second)) {
                continue;
            }
            if (isDate(field)) {
                dates = true;
            } else if (field.type() == Estimate.class) {
                figures = true;
            } else if (field.list() || first != null && second != null) {
                return false;
            }
        }
        return !figures || inFigures && !dates;
    }

    /**
     * The fields in which two accounts give different dates; a date that only one of them gives is no contradiction, unless it
     * is the one on which all was over.
     */
    static List<FactType.Field> datesThatDiffer(Fact one, Fact other) {
        return FactType.of(one).fields().stream()
                .filter(Accounts::isDate)
                .filter(f -> f.list() || f.name().equals(ENDED) || f.of(one) != null && f.of(other) != null)
                .filter(f -> !Objects.equals(f.of(one), f.of(other)))
                .toList();
    }

    private static boolean isDate(FactType.Field field) {
        return DATES.contains(field.type()) && !field.isLabel();
    }

    private static boolean announcedApart(Schedule one, Schedule other) {
        return one.announced() != null
                && other.announced() != null
                && !one.announced().equals(other.announced())
                && !Objects.equals(one.from(), other.from());
    }

    private static boolean meet(Schedule one, Schedule other) {
        return start(one).isBefore(end(other)) && start(other).isBefore(end(one));
    }

    private static LocalDate start(Schedule schedule) {
        if (schedule.from() != null) {
            return schedule.from();
        }
        return schedule.announced() != null ? schedule.announced() : LocalDate.MIN;
    }

    /** The first day on which it is gone. */
    private static LocalDate end(Schedule schedule) {
        if (schedule.ended() != null) {
            return schedule.ended();
        }
        return schedule.until() != null ? schedule.until().plusDays(1) : LocalDate.MAX;
    }
}
