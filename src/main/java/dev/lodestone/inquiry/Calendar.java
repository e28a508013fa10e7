package dev.lodestone.inquiry;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The dates on which an answer can change at all, with what happens on each: days that stand in facts, days that lie a
 * parameter's number of days before or after them, first days of parameters' values, first and last days of rules, days on which a
 * union has other members, and the turns of years, which change the vintages of figures and the steps of credits.
 */
final class Calendar {
    /** What days stand in. */
    private static final Set<Class<?>> DAYS = Set.of(LocalDate.class, Suspension.class, PhaseOut.class);

    private final long from;
    private final boolean first;
    /** Where the first day alone is asked for, the first that was found. */
    private long to;

    private final SortedMap<LocalDate, Set<String>> dates = new TreeMap<>();
    /** Those on which something happens by itself, or on the day before or after. */
    private final Set<LocalDate> eventful = new HashSet<>();
    /** The days before those on which something happens; around days in facts they are eventful themselves. */
    private final Set<LocalDate> eves = new HashSet<>();

    private Calendar(LocalDate from, LocalDate to, boolean first) {
        this.from = from.toEpochDay();
        this.to = to.toEpochDay();
        this.first = first;
    }

    /** The dates after {@code from} and up to {@code to}. */
    static Calendar of(FactSet facts, Advisor advisor, DaySpans spans, LocalDate from, LocalDate to) {
        return new Calendar(from, to, false).filled(facts, advisor, spans::of, from.getYear(), to.getYear());
    }

    /** All of them in order, each with its causes in a few words. */
    SortedMap<LocalDate, Set<String>> dates() {
        return dates;
    }

    /** Those on which something happens, and the days before, on which it has not: all that matters to a rule that counts no days. */
    SortedSet<LocalDate> eventful() {
        SortedSet<LocalDate> days = new TreeSet<>(eventful);
        eves.stream().filter(day -> isAsked(day.toEpochDay())).forEach(days::add);
        return days;
    }

    /** The one before one of them; before the first, the day after which they begin. */
    LocalDate before(LocalDate date) {
        SortedMap<LocalDate, Set<String>> earlier = dates.headMap(date);
        return earlier.isEmpty() ? LocalDate.ofEpochDay(from) : earlier.lastKey();
    }

    /** Whether nothing happens on one of them but that it lies so many days before or after a day, as rules count them. */
    boolean isCounted(LocalDate date) {
        return !eventful.contains(date);
    }

    /** The first of them, which has to be there. */
    static LocalDate next(FactSet facts, Advisor advisor, LocalDate from, LocalDate to) {
        // Page one looks at days by which no rule does.
        Set<Integer> all = DaySpans.all(advisor);
        return new Calendar(from, to, true)
                .filled(facts, advisor, any -> all, from.getYear(), to.getYear())
                .dates
                .firstKey();
    }

    private Calendar filled(
            FactSet facts, Advisor advisor, Function<Fact, Set<Integer>> spans, int firstYear, int lastYear) {
        advisor.rules().rules().forEach(this::add);
        advisor.parameters()
                .byName()
                .values()
                .forEach(values -> values.forEach(p -> {
                    if (p.since() != null) {
                        add(p.since(), "parameter " + p.id() + " becomes " + p.threshold());
                    }
                }));
        Economy.accessions().forEach(a -> add(a.day(), a.says()));
        boolean figures = false;
        for (Fact fact : facts.all()) {
            figures |= fact instanceof Dated;
            add(fact, spans.apply(fact));
        }
        for (int year = firstYear; year <= lastYear; year++) {
            add(LocalDate.of(year, 1, 1), "the year turns" + (figures ? ": figures age" : ""));
        }
        return this;
    }

    private void add(RuleCard rule) {
        if (rule.from() != null) {
            add(rule.from(), "the rule " + rule.name() + " holds from this day on");
        }
        if (rule.until() != null) {
            add(rule.until().plusDays(1), "the rule " + rule.name() + " is past its last day");
        }
    }

    private void add(Fact fact, Set<Integer> spans) {
        for (FactType.Field field : FactType.of(fact).fields()) {
            if (!DAYS.contains(field.type())) {
                continue;
            }
            Object value = field.of(fact);
            Collection<?> values = value instanceof Collection<?> c ? c : value == null ? List.of() : List.of(value);
            for (Object one : values) {
                if (one instanceof LocalDate day) {
                    boolean last = field.name().equals("until");
                    add(last ? day.plusDays(1) : day, fact.id() + " " + (last ? "is past its last day" : field.name()));
                    around(day, fact.id() + " " + field.name(), spans);
                } else if (one instanceof Suspension s) {
                    add(s.from(), fact.id() + " suspended");
                    around(s.from(), fact.id() + " suspension", spans);
                    if (s.until() != null) {
                        add(s.until().plusDays(1), fact.id() + " suspension has run out");
                        around(s.until(), fact.id() + " suspension's end", spans);
                    }
                } else if (one instanceof PhaseOut step) {
                    add(LocalDate.of(step.year(), 1, 1), fact.id() + " phase-out " + step);
                }
            }
        }
    }

    /** The day itself, its neighbours, and every span before and after it: whether a rule counts the last day in is open. */
    private void around(LocalDate date, String what, Set<Integer> spans) {
        long day = date.toEpochDay();
        for (int offset = -1; offset <= 1; offset++) {
            if (isAsked(day + offset)) {
                add(day + offset, offset == 0 ? what : "the day " + (offset < 0 ? "before " : "after ") + what);
            }
        }
        for (int span : spans) {
            for (int offset = -1; offset <= 1; offset++) {
                if (isAsked(day - span - offset)) {
                    addCounted(day - span - offset, span + " days before " + what);
                }
                if (isAsked(day + span + offset)) {
                    addCounted(day + span + offset, span + " days after " + what);
                }
            }
        }
    }

    private void add(LocalDate date, String cause) {
        if (isAsked(date.toEpochDay())) {
            add(date.toEpochDay(), cause);
            eves.add(date.minusDays(1));
        }
    }

    /** Most days are not: their causes need not be made. */
    private boolean isAsked(long day) {
        return day > from && day <= to;
    }

    private void add(long day, String cause) {
        eventful.add(LocalDate.ofEpochDay(day));
        addCounted(day, cause);
    }

    private void addCounted(long day, String cause) {
        dates.computeIfAbsent(LocalDate.ofEpochDay(day), d -> new TreeSet<>()).add(cause);
        to = first ? day : to;
    }

    /** The causes that a person would name: a plain step before anything counted from it. */
    static List<String> plainest(Set<String> causes) {
        List<String> plain = new ArrayList<>();
        for (String cause : causes) {
            if (!cause.startsWith("the day ") && !cause.matches("\\d+ days .*")) {
                plain.add(cause);
            }
        }
        return plain.isEmpty() ? List.copyOf(causes) : plain;
    }
}
