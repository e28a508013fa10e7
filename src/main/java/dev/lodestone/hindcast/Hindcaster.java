package dev.lodestone.hindcast;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return advisor.with(advisor.parameters().with(p -> p.name().equals(most) ? Parameter.valued(p, ALL) : p));
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
        LocalDate last = YearMonth.from(to).atEndOfMonth();
        List<LocalDate> days = Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> !end.isAfter(last))
                .toList();
        Set<String> undated = new HashSet<>(request.knownOn(first).facts().undated());
        Request dated = undated.isEmpty() ? request : request.changed(undated, List.of());
        List<LocalDate> known = days.stream()
                .takeWhile(d -> !d.plusMonths(horizon).isAfter(events.until()))
                .toList();
        Map<Economy, List<Standpoint>> looked = looked(dated, days, readers, step);
        List<Hindcast.Skill> skills = new ArrayList<>();
        List<Hindcast.Outcome> outcomes = new ArrayList<>();
        List<Hindcast.Alarms> alarms = new ArrayList<>();
        looked.forEach((reader, months) -> {
            List<Standpoint> whole = months.subList(0, known.size());
            skills.addAll(skills(reader, whole));
            outcomes.addAll(new Outcomes(months, events.counted(), horizon).of(reader));
            if (!whole.isEmpty()) {
                alarms.add(new Outcomes(whole, events.counted(), horizon).alarms(reader));
            }
        });
        return new Hindcast(
                first,
                last,
                horizon,
                known.isEmpty() ? null : known.get(known.size() - 1),
                dated.submitted().size(),
                undated.size(),
                skills,
                outcomes,
                alarms,
                events.apart().entrySet().stream()
                        .map(e -> new Hindcast.Apart(e.getKey(), e.getValue()))
                        .toList());
    }

    /** What each reader is told on each of the days. */
    private Map<Economy, List<Standpoint>> looked(
            Request dated, List<LocalDate> days, List<Economy> readers, Runnable step) {
        Map<Economy, List<Standpoint>> looked = new LinkedHashMap<>();
        readers.forEach(reader -> looked.put(reader, new ArrayList<>()));
        for (LocalDate day : days) {
            FactSet fair = fair(dated, day);
            looked.forEach((reader, months) -> {
                months.add(standpoint(fair, day, reader));
                step.run();
            });
        }
        return looked;
    }

    private List<Hindcast.Skill> skills(Economy reader, List<Standpoint> months) {
        Skills measured = new Skills(months, events.counted(), horizon);
        return Arrays.stream(Hindcast.Group.values())
                .map(group -> measured.of(reader, group))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What was known on a day, without what tells of an event that is still to come. */
    private FactSet fair(Request request, LocalDate day) {
        FactSet known = request.knownOn(day).facts();
        Set<String> own = ofComing(known, day);
        return own.isEmpty()
                ? known
                : request.changed(own, List.of()).knownOn(day).facts();
    }

    private Standpoint standpoint(FactSet fair, LocalDate day, Economy reader) {
        Assessment answer = advisor.assess(fair, day, List.of(reader));
        Set<Mineral> universe = fair.all().stream()
                .filter(Figure.class::isInstance)
                .flatMap(f -> f.minerals().stream())
                .flatMap(m -> Counted.of(m).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Forecaster, Map<Mineral, Double>> scores = new EnumMap<>(Forecaster.class);
        for (Forecaster by : Forecaster.values()) {
            scores.put(by, by.scores(answer, fair.all(), reader, universe));
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
