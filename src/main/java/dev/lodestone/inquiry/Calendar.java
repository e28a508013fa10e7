package dev.lodestone.inquiry;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String TURN = "the year turns";

    /** Facts that a cause names; of more the rest is counted. */
    private static final int MOST_NAMED = 6;

    private final long from;
    private final boolean first;
    /** Where the first day alone is asked for, the first that was found. */
    private long to;

    private final SortedMap<LocalDate, Set<Cause>> dates = new TreeMap<>();
    /** Those on which something happens by itself, or on the day before or after. */
    private final Set<LocalDate> eventful = new HashSet<>();
    /** The days before those on which something happens; around days in facts they are eventful themselves. */
    private final Set<LocalDate> eves = new HashSet<>();

    /**
     * What happens on a date.
     *
     * @param counted how many days before or after another one it is; 0 if it is that day itself
     * @param what the day in words; without a fact all that there is to say
     * @param fact the id of the fact that the day is of; empty if it is of none
     */
    record Cause(int counted, String what, String fact) implements Comparable<Cause> {
        private static final Comparator<Cause> ORDER =
                Comparator.comparing(Cause::what).thenComparing(Cause::counted).thenComparing(Cause::fact);

        static Cause of(String what) {
            return new Cause(0, what, "");
        }

        @Override
        public int compareTo(Cause other) {
            return ORDER.compare(this, other);
        }

        private String when() {
            return switch (counted) {
                case 0 -> "";
                case -1 -> "the day before the ";
                case 1 -> "the day after the ";
                default -> Words.days(Math.abs(counted)) + (counted < 0 ? " before the " : " after the ");
            };
        }
    }

    private Calendar(LocalDate from, LocalDate to, boolean first) {
        this.from = from.toEpochDay();
        this.to = to.toEpochDay();
        this.first = first;
    }

    /** The dates after {@code from} and up to {@code to}. */
    static Calendar of(FactSet facts, Advisor advisor, DaySpans spans, LocalDate from, LocalDate to) {
        return new Calendar(from, to, false).filled(facts, advisor, spans::of, from.getYear(), to.getYear());
    }

    /** All of them in order, each with its causes. */
    SortedMap<LocalDate, Set<Cause>> dates() {
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
        SortedMap<LocalDate, Set<Cause>> earlier = dates.headMap(date);
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
                        add(p.since(), Cause.of("parameter " + p.id() + " becomes " + p.threshold()));
                    }
                }));
        Economy.accessions().forEach(a -> add(a.day(), Cause.of(a.says())));
        boolean figures = false;
        for (Fact fact : facts.all()) {
            figures |= fact instanceof Dated;
            add(fact, spans.apply(fact));
        }
        for (int year = firstYear; year <= lastYear; year++) {
            add(LocalDate.of(year, 1, 1), Cause.of(TURN + (figures ? ": figures age" : "")));
        }
        return this;
    }

    private void add(RuleCard rule) {
        if (rule.from() != null) {
            add(rule.from(), Cause.of("the rule " + rule.name() + " holds from this day on"));
        }
        if (rule.until() != null) {
            add(rule.until().plusDays(1), Cause.of("the rule " + rule.name() + " is past its last day"));
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
                    Cause cause = new Cause(0, Naming.field(fact.getClass(), field.name()), fact.id());
                    around(day, cause, spans);
                } else if (one instanceof Suspension s) {
                    around(s.from(), new Cause(0, "first day of the suspension", fact.id()), spans);
                    if (s.until() != null) {
                        around(s.until(), new Cause(0, "last day of the suspension", fact.id()), spans);
                    }
                } else if (one instanceof PhaseOut step) {
                    add(LocalDate.of(step.year(), 1, 1), new Cause(0, "phase-out " + step, fact.id()));
                }
            }
        }
    }

    /** The day itself, its neighbours, and every span before and after it: whether a rule counts the last day in is open. */
    private void around(LocalDate date, Cause cause, Set<Integer> spans) {
        long day = date.toEpochDay();
        for (int offset = -1; offset <= 1; offset++) {
            if (isAsked(day + offset)) {
                add(day + offset, counted(cause, offset));
            }
        }
        for (int span : spans) {
            for (int offset = -1; offset <= 1; offset++) {
                if (isAsked(day - span - offset)) {
                    addCounted(day - span - offset, counted(cause, -span - offset));
                }
                if (isAsked(day + span + offset)) {
                    addCounted(day + span + offset, counted(cause, span + offset));
                }
            }
        }
    }

    private static Cause counted(Cause cause, int days) {
        return days == 0 ? cause : new Cause(days, cause.what, cause.fact);
    }

    private void add(LocalDate date, Cause cause) {
        if (isAsked(date.toEpochDay())) {
            add(date.toEpochDay(), cause);
            eves.add(date.minusDays(1));
        }
    }

    /** Most days are not: their causes need not be made. */
    private boolean isAsked(long day) {
        return day > from && day <= to;
    }

    private void add(long day, Cause cause) {
        eventful.add(LocalDate.ofEpochDay(day));
        addCounted(day, cause);
    }

    private void addCounted(long day, Cause cause) {
        dates.computeIfAbsent(LocalDate.ofEpochDay(day), d -> new TreeSet<>()).add(cause);
        to = first ? day : to;
    }

    /** The causes that a person would name: a day itself, or what has just run out, before anything counted; each for all its facts, of which a few are named. */
    static List<String> plainest(Set<Cause> causes) {
        List<Cause> plain = causes.stream().filter(Calendar::isPlain).toList();
        Map<List<String>, List<String>> facts = new LinkedHashMap<>();
        // That a year turns explains less than what is counted from a day in a fact.
        boolean explains = plain.stream().anyMatch(c -> !c.what.startsWith(TURN));
        for (Cause cause : explains ? plain : causes) {
            facts.computeIfAbsent(List.of(cause.when(), cause.what), w -> new ArrayList<>())
                    .add(cause.fact);
        }
        Map<List<String>, List<String>> days = new LinkedHashMap<>();
        facts.forEach((day, ids) -> days.computeIfAbsent(
                        List.of(day.get(0), ids.equals(List.of("")) ? "" : " of " + few(ids)), d -> new ArrayList<>())
                .add(day.get(1)));
        List<String> all = new ArrayList<>();
        days.forEach((when, whats) -> {
            if (when.get(1).isEmpty()) {
                all.addAll(whats);
            } else {
                all.add(when.get(0) + Words.and(whats) + when.get(1));
            }
        });
        return all;
    }

    private static String few(List<String> ids) {
        return ids.size() <= MOST_NAMED ? Words.and(ids) : Words.few(ids, MOST_NAMED);
    }

    private static boolean isPlain(Cause cause) {
        return cause.counted == 0 || cause.counted == 1 && cause.what.startsWith("last day");
    }
}
