package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Suspension;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Accounts that different sources give of one measure. */
final class Accounts {
    private Accounts() {}

    /**
     * Whether two facts tell of one measure: their sources differ, they agree in all that both say but either in dates or in
     * figures, and the two would be in force at the same time. Steps of a tariff, announced on days of their own, are several
     * measures.
     */
    static boolean ofOne(Measure one, Measure other) {
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
        return !(dates && figures) && !announcedApart(one.schedule(), other.schedule());
    }

    /** How many of its fields an account fills. */
    static long saidBy(Fact fact) {
        return FactType.of(fact).fields().stream()
                .filter(f -> isSaid(f.of(fact)))
                .count();
    }

    /** The fields in which two accounts give different dates; a date that only one of them gives is no contradiction. */
    static List<FactType.Field> datesThatDiffer(Fact one, Fact other) {
        return FactType.of(one).fields().stream()
                .filter(Accounts::isDate)
                .filter(f -> f.type() == Suspension.class || f.of(one) != null && f.of(other) != null)
                .filter(f -> !Objects.equals(f.of(one), f.of(other)))
                .toList();
    }

    private static boolean isDate(FactType.Field field) {
        return field.type() == LocalDate.class || field.type() == Suspension.class;
    }

    private static boolean isSaid(Object value) {
        return value != null && !(value instanceof Collection<?> c && c.isEmpty());
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
