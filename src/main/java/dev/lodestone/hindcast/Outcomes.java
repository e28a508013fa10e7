package dev.lodestone.hindcast;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was told before each event, and what followed each warning. */
final class Outcomes {
    private final List<Standpoint> months;
    private final List<HistoricEvent> events;
    private final int horizon;

    /** @param months standpoints of one reader, in order */
    Outcomes(List<Standpoint> months, List<HistoricEvent> events, int horizon) {
        this.months = months;
        this.events = events;
        this.horizon = horizon;
    }

    /** The events between the first month and one after the last, in order. */
    List<Hindcast.Outcome> of(Economy reader) {
        LocalDate first = months.get(0).day();
        LocalDate last = months.get(months.size() - 1).day();
        return events.stream()
                .filter(e ->
                        e.touches(reader) && e.isWithin(first, last.plusDays(1).plusMonths(1)))
                .sorted(Comparator.comparing(HistoricEvent::day).thenComparing(HistoricEvent::id))
                .map(e -> outcome(reader, e))
                .toList();
    }

    private Hindcast.Outcome outcome(Economy reader, HistoricEvent event) {
        int before = 0;
        while (before + 1 < months.size() && months.get(before + 1).day().isBefore(event.day())) {
            before++;
        }
        List<Mineral> order = months.get(before).order(Forecaster.FLAGS);
        List<Hindcast.Told> told = new ArrayList<>();
        for (Mineral mineral : order) {
            if (event.touches(mineral)) {
                int lead = 0;
                while (lead <= before && months.get(before - lead).warned().contains(mineral)) {
                    lead++;
                }
                told.add(new Hindcast.Told(mineral, lead > 0, lead, order.indexOf(mineral) + 1, order.size()));
            }
        }
        List<Mineral> unknown = event.minerals().stream()
                .filter(m -> order.stream().noneMatch(u -> Counted.touches(m, u)))
                .toList();
        return new Hindcast.Outcome(reader, event.id(), event.says(), event.counts(), event.day(), told, unknown);
    }

    Hindcast.Alarms alarms(Economy reader) {
        List<HistoricEvent> meant =
                events.stream().filter(e -> e.touches(reader)).toList();
        int[] counts = new int[4];
        Map<Mineral, Boolean> idle = new TreeMap<>();
        for (Standpoint month : months) {
            LocalDate until = month.day().plusMonths(horizon);
            for (Mineral mineral : month.by(Forecaster.FLAGS).keySet()) {
                boolean warned = month.warned().contains(mineral);
                boolean came = meant.stream().anyMatch(e -> e.isWithin(month.day(), until) && e.touches(mineral));
                counts[(warned ? 0 : 2) + (warned == came ? 0 : 1)]++;
                idle.merge(mineral, warned && !came, Boolean::logicalAnd);
            }
        }
        return new Hindcast.Alarms(
                reader,
                counts[0],
                counts[1],
                counts[3],
                counts[2],
                new ArrayList<>(
                        new TreeSet<>(idle.keySet().stream().filter(idle::get).toList())));
    }
}
