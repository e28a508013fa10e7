package dev.lodestone.inquiry;

import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.advisor.Upshot;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the dates on which an answer changes, by asking the rules on every date on which it can. */
public final class Timelines {
    /** How many dates are assessed unless told otherwise. */
    public static final int BUDGET = 5_000;

    /** Dates whose answers are asked for on all processors before they are compared: enough for none of them to wait for long. */
    private static final int AT_ONCE = 32;

    private final Advisor advisor;
    private final Budget budget;

    public Timelines(Advisor advisor, Budget budget) {
        this.advisor = advisor;
        this.budget = budget;
    }

    /** @param budget how many dates to assess at most */
    public Timelines(Advisor advisor, int budget) {
        this(advisor, new Budget(budget));
    }

    /**
     * @param mineral to look at only what is about it, or null for everything
     * @throws BadInput if the last day lies before the first
     */
    public Timeline between(Request request, LocalDate from, LocalDate to, Mineral mineral) {
        Budget.Spending spending = budget.begin();
        if (to.isBefore(from)) {
            throw new BadInput("to", "the last day " + to + " lies before the first day " + from, "swap them");
        }
        DaySpans spans = new DaySpans(advisor);
        Calendar calendar = Calendar.of(request.facts(), advisor, spans, from, to);
        Advisor remembering = advisor.remembering(request.facts(), request.asked());
        FlagKeys keys = new FlagKeys();
        CountedDays counted = new CountedDays(request, remembering, keys, calendar, spans, from);
        List<Timeline.Entry> entries = new ArrayList<>();
        spending.mayAsk();
        View before = view(remembering, request, keys, from, mineral);
        entries.add(new Timeline.Entry(
                from,
                List.of(AboutMineral.untold(request.facts(), mineral)
                        .map(none -> none.replaceFirst("\\.$", ""))
                        .orElse("how it stands")),
                List.of(),
                flags(View.NOTHING, before),
                List.of()));
        List<LocalDate> leftOut = new ArrayList<>();
        List<LocalDate> dates = List.copyOf(calendar.dates().keySet());
        for (int i = 0; i < dates.size(); i += AT_ONCE) {
            List<LocalDate> next = new ArrayList<>();
            for (LocalDate date : dates.subList(i, Math.min(dates.size(), i + AT_ONCE))) {
                (spending.mayAsk() ? next : leftOut).add(date);
            }
            for (View now : SideBySide.each(
                    counted.worthAsking(next), date -> view(remembering, request, keys, date, mineral))) {
                LocalDate last = calendar.before(now.date);
                if (before.date.isBefore(last) && before.countsDownTo(now)) {
                    before = view(remembering, request, keys, last, mineral);
                }
                entry(before, now, calendar.dates().get(now.date)).ifPresent(entries::add);
                before = now;
            }
        }
        return new Timeline(request.title(), from, to, request.knownOn(), entries, spending.asked(), leftOut);
    }

    /** What changed on a date; nothing if all is as it was. */
    private static Optional<Timeline.Entry> entry(View before, View now, Set<Calendar.Cause> causes) {
        List<Timeline.Step> steps = steps(before, now);
        List<Timeline.FlagChange> flags = flags(before, now);
        List<String> responses = responses(before, now);
        return steps.isEmpty() && flags.isEmpty() && responses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Timeline.Entry(now.date, Calendar.plainest(causes), steps, flags, responses));
    }

    /**
     * The first day after another one on which an answer can become another at all, as long as facts and rules stay; at the
     * latest the turn of the year.
     */
    public static LocalDate next(Request request, Advisor advisor, LocalDate after) {
        return Calendar.next(request.facts(), advisor, after, LocalDate.of(after.getYear() + 1, 1, 1));
    }

    /** What is compared of an answer. */
    private record View(
            LocalDate date,
            Map<FlagKey, RiskFlag> flags,
            Map<String, MeasureState> measures,
            Map<String, String> responses) {
        static final View NOTHING = new View(null, Map.of(), Map.of(), Map.of());

        String lasting(RiskFlag flag) {
            return Happening.lasting(flag, date);
        }

        /** Whether a flag that is gone later tells the days that are left: it is told as it was last. */
        boolean countsDownTo(View later) {
            return flags.entrySet().stream()
                    .filter(e -> !later.flags.containsKey(e.getKey()))
                    .anyMatch(e -> !lasting(e.getValue()).equals(e.getValue().says()));
        }
    }

    private static View view(Advisor advisor, Request request, FlagKeys keys, LocalDate date, Mineral mineral) {
        Upshot answer = advisor.upshot(request.facts(), date, request.asked());
        View view = new View(date, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (RiskFlag flag : answer.flags()) {
            if (mineral == null || mineral.equals(flag.mineral())) {
                view.flags.putIfAbsent(keys.of(flag), flag);
            }
        }
        for (MeasureState state : answer.measures()) {
            boolean covers = state.minerals().stream().anyMatch(m -> mineral == null || m.covers(mineral));
            if (mineral == null || covers) {
                view.measures.put(state.fact(), state);
            }
        }
        for (RecommendedResponse r : answer.responses()) {
            if (mineral == null || mineral.equals(r.mineral())) {
                view.responses.put(r.says() + " (" + r.economy().code() + ")", "priority " + r.priority());
            }
        }
        return view;
    }

    private static List<Timeline.Step> steps(View before, View now) {
        List<Timeline.Step> steps = new ArrayList<>();
        Set<String> ids = new TreeSet<>(before.measures.keySet());
        ids.addAll(now.measures.keySet());
        for (String id : ids) {
            String was = state(before.measures.get(id));
            String is = state(now.measures.get(id));
            if (!was.equals(is)) {
                MeasureState one = now.measures.getOrDefault(id, before.measures.get(id));
                steps.add(new Timeline.Step(id, one.type(), one.minerals(), was, is));
            }
        }
        return steps;
    }

    private static String state(MeasureState state) {
        return state == null ? "not known" : state.state().toString();
    }

    private static List<Timeline.FlagChange> flags(View before, View now) {
        List<Timeline.FlagChange> changes = new ArrayList<>();
        now.flags.forEach((key, flag) -> {
            RiskFlag was = before.flags.get(key);
            Comparison.Change change = Comparer.change(was, flag);
            boolean isOfTheDayAlone =
                    change == Comparison.Change.OTHER_FIGURES && Happening.isOfTheDay(was, before.date, flag, now.date);
            if (change != Comparison.Change.SAME && !isOfTheDayAlone) {
                changes.add(changed(change, flag));
            }
        });
        before.flags.forEach((key, flag) -> {
            if (!now.flags.containsKey(key)) {
                changes.add(changed(Comparison.Change.GONE, flag));
            }
        });
        return changes;
    }

    private static Timeline.FlagChange changed(Comparison.Change change, RiskFlag f) {
        return new Timeline.FlagChange(
                change, f.rule(), f.severity(), f.certainty(), f.economy(), f.mineral(), f.says());
    }

    private static List<String> responses(View before, View now) {
        List<String> changes = new ArrayList<>();
        now.responses.forEach((says, priority) -> {
            String was = before.responses.get(says);
            if (was == null) {
                changes.add("new, " + priority + ": " + says);
            } else if (!was.equals(priority)) {
                changes.add("now " + priority + ", was " + was + ": " + says);
            }
        });
        before.responses.keySet().stream()
                .filter(says -> !now.responses.containsKey(says))
                .forEach(says -> changes.add("no longer: " + says));
        return changes;
    }
}
