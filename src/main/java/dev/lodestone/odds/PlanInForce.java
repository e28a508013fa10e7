package dev.lodestone.odds;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Scope;
import dev.lodestone.odds.Eventuality.Edit;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
        return kind(plan) != null && !plan.minerals().isEmpty() || isTariff(plan);
    }

    static Edit of(PlannedMeasure plan, LocalDate starts) {
        // From that day on it is no plan any more.
        Fact due = Suspended.with(plan, "from", starts);
        Map<String, Optional<Fact>> instead = Map.of(plan.id(), Optional.of(due));
        return new Edit(
                instead,
                isSeen(plan) ? List.of(isTariff(plan) ? tariff(plan, starts) : control(plan, starts)) : List.of());
    }

    private static boolean isTariff(PlannedMeasure plan) {
        return plan.instrument().equalsIgnoreCase("tariff");
    }

    /** Null if it is no control of exports. */
    private static ControlKind kind(PlannedMeasure plan) {
        return switch (plan.instrument().toLowerCase(Locale.ROOT).replace('-', ' ')) {
            case "export control", "export licensing", "export licence", "licensing" -> ControlKind.LICENSING;
            case "export ban", "ban" -> ControlKind.BAN;
            case "export quota" -> ControlKind.QUOTA;
            case "export tax" -> ControlKind.TAX;
            default -> null;
        };
    }

    private static Fact control(PlannedMeasure plan, LocalDate starts) {
        Map<String, Object> values = begun(plan, starts);
        values.put("measure", kind(plan));
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
