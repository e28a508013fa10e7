package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dates of a measure, and the one place that decides its state at a date. */
public record Schedule(
        @About("the day it was made known; null if unknown") @MayBeMissing
        LocalDate announced,

        @About("its first day in force; null if no day is set or known") @MayBeMissing
        LocalDate from,

        @About("whether it is said to be in force since a day that is not known")
        boolean inForce,

        @About("its last day in force by its own terms; null if open-ended") @MayBeMissing
        LocalDate until,

        @About("periods in which it does not apply") List<Suspension> suspensions,

        @About("a day on which it was seen to be in force again after its last suspension; null if there is no such"
                + " news")
        @MayBeMissing
        LocalDate resumed,

        @About("the first day on which it was gone by a later act; null if none") @MayBeMissing
        LocalDate ended,

        @About("how that act ended it; null if ended is") @MayBeMissing
        Ending ending) {

    /** One that tells its first day, or has none. */
    public Schedule(
            LocalDate announced,
            LocalDate from,
            LocalDate until,
            List<Suspension> suspensions,
            LocalDate resumed,
            LocalDate ended,
            Ending ending) {
        this(announced, from, false, until, suspensions, resumed, ended, ending);
    }

    public static Schedule of(LocalDate announced, LocalDate from, LocalDate until) {
        return new Schedule(announced, from, until, List.of(), null, null, null);
    }

    /** The same as known by months or years: what ends in one of these may last to its last day, for which its first one stands. */
    public Schedule asKnown(Precision precision) {
        if (!Precision.isVague(precision)) {
            return this;
        }
        List<Suspension> whole = suspensions.stream()
                .map(s -> new Suspension(s.from(), precision.lastOf(s.until()), s.minerals()))
                .toList();
        return new Schedule(announced, from, inForce, precision.lastOf(until), whole, resumed, ended, ending);
    }

    /** The same dates, with what ends last going on to a later day: the last suspension, or else the measure itself. */
    public Schedule extended(LocalDate end) {
        if (suspensions.isEmpty()) {
            boolean later = until == null || until.isBefore(end);
            return later ? new Schedule(announced, from, inForce, end, suspensions, resumed, ended, ending) : this;
        }
        List<Suspension> longer = new ArrayList<>(suspensions);
        LocalDate last = suspensions.stream()
                .map(Suspension::from)
                .max(LocalDate::compareTo)
                .orElseThrow();
        longer.replaceAll(
                s -> s.from().equals(last) && s.until() != null && s.until().isBefore(end)
                        ? new Suspension(s.from(), end, s.minerals())
                        : s);
        return new Schedule(announced, from, inForce, until, longer, resumed, ended, ending);
    }

    /** The state at a date, as a whole: a suspension of some minerals only makes it {@link State#PARTLY_SUSPENDED}. */
    public Standing at(LocalDate date) {
        Standing whole = at(date, null);
        if (whole.state() != State.IN_FORCE) {
            return whole;
        }
        return suspensions.stream()
                .filter(s -> !s.minerals().isEmpty() && s.covers(date))
                .findFirst()
                .map(s -> new Standing(State.PARTLY_SUSPENDED, s.from(), s.until()))
                .orElse(whole);
    }

    /**
     * The state at a date for one mineral.
     *
     * <p>A suspension whose end has passed without news leaves the state unknown: the text may have come back into force,
     * been suspended again or been dropped, and the facts do not say which.
     *
     * @param mineral the mineral asked about; null asks about the measure as a whole
     */
    public Standing at(LocalDate date, Mineral mineral) {
        if (ended != null && !date.isBefore(ended)) {
            return new Standing(ending.state(), ended, null);
        }
        if (announced != null && date.isBefore(announced)) {
            return new Standing(State.NOT_YET_ANNOUNCED, null, announced.minusDays(1));
        }
        // What has ended by its own terms is not brought back by the end of a suspension that outlasts them.
        if (until != null && date.isAfter(until)) {
            return new Standing(State.EXPIRED, until.plusDays(1), null);
        }
        Suspension last = lastSuspension(date, mineral);
        if (last != null && from != null && last.isOverBy(from) && !last.covers(date)) {
            // What was over before the first day leaves nothing open.
            last = null;
        }
        if (last != null && (resumed == null || resumed.isBefore(last.from()) || date.isBefore(resumed))) {
            // One that outlasts the measure itself has no end with which that could come back.
            boolean outlasts =
                    until != null && last.until() != null && !last.until().isBefore(until);
            return last.covers(date)
                    ? new Standing(State.SUSPENDED, last.from(), outlasts ? null : last.until())
                    : new Standing(State.UNKNOWN, last.until().plusDays(1), null);
        }
        if (from == null && !inForce) {
            return new Standing(State.ANNOUNCED, announced, null);
        }
        if (from != null && date.isBefore(from)) {
            return new Standing(State.PENDING, from, null);
        }
        return new Standing(State.IN_FORCE, last == null ? from : resumed, until);
    }

    /**
     * The state at a date for one mineral, as it comes to those whom it is on: what is known to be suspended on its first day does not
     * start on that day.
     */
    public Standing comingTo(LocalDate date, Mineral mineral) {
        Standing standing = at(date, mineral);
        if (standing.state() != State.PENDING || !isSuspendedFromTheStart(mineral)) {
            return standing;
        }
        Suspension first = lastSuspension(from, mineral);
        return first.isKnown(date) ? new Standing(State.SUSPENDED, first.from(), first.until()) : standing;
    }

    /** Whether a suspension that began before its first day kept it from ever applying: its end cannot bring it back. */
    public boolean isSuspendedFromTheStart(Mineral mineral) {
        Suspension last = from == null || resumed != null ? null : lastSuspension(from, mineral);
        return last != null && last.covers(from);
    }

    /** Whether it is in force again since that day, after a suspension of what had applied before. */
    public boolean isBackSince(LocalDate day) {
        return day != null
                && day.equals(resumed)
                && (inForce || from != null)
                && suspensions.stream().noneMatch(s -> from != null && s.covers(from));
    }

    /** The next suspension that begins after a date; null if none is known by then. */
    public Suspension nextSuspension(LocalDate date, Mineral mineral) {
        return suspensions.stream()
                .filter(s -> concerns(s, mineral) && s.from().isAfter(date) && s.isKnown(date))
                .min(Comparator.comparing(Suspension::from))
                .orElse(null);
    }

    private Suspension lastSuspension(LocalDate date, Mineral mineral) {
        Suspension last = null;
        for (Suspension s : suspensions) {
            if (concerns(s, mineral)
                    && !date.isBefore(s.from())
                    && (last == null || s.from().isAfter(last.from()))) {
                last = s;
            }
        }
        return last;
    }

    private static boolean concerns(Suspension suspension, Mineral mineral) {
        return suspension.minerals().isEmpty()
                || mineral != null && suspension.minerals().stream().anyMatch(m -> m.covers(mineral));
    }
}
