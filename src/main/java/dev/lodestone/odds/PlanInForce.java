package dev.lodestone.odds;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Scope;
import dev.lodestone.odds.Eventuality.Edit;
import dev.lodestone.situation.Measures;
import dev.lodestone.situation.PlanKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a planned measure is once it is in force: as much of it as the plan says. */
final class PlanInForce {
    private static final String LATER = "taken to be in force as planned";

    private PlanInForce() {}

    static String says(PlannedMeasure plan) {
        return "the " + Measures.planned(plan) + " that " + plan.by() + " plans comes into force";
    }

    /** Whether its plan says enough for rules to see it in force. */
    static boolean isSeen(PlannedMeasure plan) {
        return PlanKinds.kind(plan) != null && !plan.minerals().isEmpty() || PlanKinds.isTariff(plan);
    }

    static Edit of(PlannedMeasure plan, LocalDate starts) {
        // From that day on it is no plan any more: what it becomes carries it out, or nothing is left of it.
        Fact due = FactType.with(plan, "from", starts);
        Map<String, Optional<Fact>> instead = Map.of(plan.id(), isSeen(plan) ? Optional.of(due) : Optional.empty());
        return new Edit(
                instead,
                isSeen(plan)
                        ? List.of(PlanKinds.isTariff(plan) ? tariff(plan, starts) : control(plan, starts))
                        : List.of());
    }

    private static Fact control(PlannedMeasure plan, LocalDate starts) {
        Map<String, Object> values = begun(plan, starts);
        values.put("measure", PlanKinds.kind(plan));
        return built("ExportControl", values);
    }

    private static Fact tariff(PlannedMeasure plan, LocalDate starts) {
        Map<String, Object> values = begun(plan, starts);
        Scope broad = plan.minerals().isEmpty() ? Scope.BROAD : Scope.TARGETED;
        values.put("scope", plan.scope() == null ? broad : plan.scope());
        return built("Tariff", values);
    }

    private static Map<String, Object> begun(PlannedMeasure plan, LocalDate starts) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", plan.id() + ".in-force");
        values.put("by", plan.by());
        values.put("on", plan.on().isEmpty() ? List.of(Economy.WORLD) : plan.on());
        values.put("minerals", plan.minerals());
        values.put("announced", plan.announced());
        values.put("from", starts);
        values.put("inForce", false);
        values.put("publishedOn", plan.publishedOn());
        values.put("source", LATER);
        return values;
    }

    private static Fact built(String type, Map<String, Object> values) {
        FactType of = FactType.of(type);
        List<Object> all = new ArrayList<>();
        of.fields().forEach(f -> all.add(values.getOrDefault(f.name(), f.list() ? List.of() : null)));
        return of.create(all);
    }
}
