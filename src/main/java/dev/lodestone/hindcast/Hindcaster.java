package dev.lodestone.hindcast;

import dev.lodestone.advice.Assessment;
import dev.lodestone.engine.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Advises at the end of each month of the past by what was published by then, and compares with what happened. */
public final class Hindcaster {
    private static final double ALL = 1_000;

    private final Advisor advisor;
    private final EventTable events;
    private final int horizon;

    /** @param horizon how many months after a warning an event counts as warned of */
    public Hindcaster(Advisor advisor, EventTable events, int horizon) {
        this.advisor = withAllConcerns(advisor);
        this.events = events;
        this.horizon = horizon;
    }

    /** An order over all minerals needs all concerns, not those that a page has room for. */
    private static Advisor withAllConcerns(Advisor advisor) {
        String most = advisor.rules().briefing().concerns();
        List<Parameter> all = new ArrayList<>();
        advisor.parameters()
                .byName()
                .values()
                .forEach(dated -> dated.forEach(p -> all.add(p.name().equals(most) ? p.valued(ALL) : p)));
        return advisor.with(new Parameters(all));
    }

    /** The facts that the artifact carries for looking back. */
    public static Request shipped() {
        return Intake.layers(
                Map.of("facts/history/editions.json", EventTable.resource("editions.json")),
                List.of(),
                List.of("vintages", "eu-2023", "united-states-2026", "timeline"));
    }

    /**
     * Looks back.
     *
     * @param from within the first month
     * @param to within the last month
     * @param step called after each assessment
     */
    public Hindcast between(Request request, LocalDate from, LocalDate to, List<Economy> readers, Runnable step) {
        LocalDate first = YearMonth.from(from).atEndOfMonth();
        List<LocalDate> days = months(first, YearMonth.from(to).atEndOfMonth());
        Set<String> undated = new HashSet<>(request.knownOn(first).facts().undated());
        Request dated = undated.isEmpty() ? request : request.changed(undated, List.of());
        LocalDate last = days.get(days.size() - 1);
        LocalDate known = events.until();
        List<Hindcast.Skill> skills = new ArrayList<>();
        List<Hindcast.Outcome> outcomes = new ArrayList<>();
        List<Hindcast.Alarms> alarms = new ArrayList<>();
        for (Economy reader : readers) {
            List<Standpoint> months = new ArrayList<>();
            for (LocalDate day : days) {
                months.add(standpoint(dated, day, reader));
                step.run();
            }
            List<Standpoint> whole = months.stream()
                    .filter(m -> !m.day().plusMonths(horizon).isAfter(known))
                    .toList();
            Skills measured = new Skills(whole, events.counted(), horizon);
            for (Hindcast.Group group : Hindcast.Group.values()) {
                Hindcast.Skill skill = measured.of(reader, group);
                if (skill != null) {
                    skills.add(skill);
                }
            }
            Outcomes looked = new Outcomes(months, events.counted(), horizon);
            outcomes.addAll(looked.of(reader));
            if (!whole.isEmpty()) {
                alarms.add(new Outcomes(whole, events.counted(), horizon).alarms(reader));
            }
        }
        return new Hindcast(
                first,
                last,
                horizon,
                days.stream()
                        .filter(d -> !d.plusMonths(horizon).isAfter(known))
                        .reduce((a, b) -> b)
                        .orElse(null),
                dated.submitted().size(),
                undated.size(),
                skills,
                outcomes,
                alarms,
                events.apart().entrySet().stream()
                        .map(e -> new Hindcast.Apart(e.getKey(), e.getValue()))
                        .toList());
    }

    static List<LocalDate> months(LocalDate first, LocalDate last) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first);
                !month.atEndOfMonth().isAfter(last);
                month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        return days;
    }

    private Standpoint standpoint(Request request, LocalDate day, Economy reader) {
        Request known = request.asOf(day).knownOn(day);
        Set<String> own = ofComing(known.facts(), day);
        Request fair = own.isEmpty()
                ? known
                : request.changed(own, List.of()).asOf(day).knownOn(day);
        Assessment answer = advisor.assess(fair.facts(), day, List.of(reader));
        Set<Mineral> universe = fair.facts().all().stream()
                .filter(Figure.class::isInstance)
                .flatMap(f -> f.minerals().stream())
                .flatMap(m -> Counted.of(m).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Forecaster, Map<Mineral, Double>> scores = new EnumMap<>(Forecaster.class);
        for (Forecaster by : Forecaster.values()) {
            scores.put(by, by.scores(answer, fair.facts().all(), reader, universe));
        }
        return Standpoint.of(answer, reader, universe, scores);
    }

    /** Facts that tell of an event that is still to come: what it is told by, and plans of its author for its minerals. */
    private Set<String> ofComing(FactSet known, LocalDate day) {
        Set<String> own = new HashSet<>();
        for (HistoricEvent event : events.counted()) {
            if (event.isWithin(day, day.plusMonths(horizon))) {
                for (Fact fact : known.all()) {
                    if (tells(fact, event)) {
                        own.add(fact.id());
                    }
                }
            }
        }
        return own;
    }

    private static boolean tells(Fact fact, HistoricEvent event) {
        boolean named = event.facts().stream()
                .anyMatch(id -> fact.id().equals(id)
                        || fact.id().startsWith(id + ".")
                        || fact.id().startsWith(id + "-"));
        boolean planned = fact instanceof PlannedMeasure plan
                && event.by().contains(plan.by())
                && plan.minerals().stream().anyMatch(event::touches);
        return named || planned;
    }
}
