package dev.lodestone.plan;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shipped facts on a few minerals, for plans of which all packages can be tried. */
public final class Small {
    static final Advisor ADVISOR = Shipped.ADVISOR;

    private Small() {}

    /** What the dossier of the United States and that of instruments say of some minerals, and all measures. */
    public static Request states(String... minerals) {
        List<Mineral> wanted = Arrays.stream(minerals).map(Mineral::of).toList();
        Request whole = Intake.dossier("united-states-2026").with(Intake.dossier("instruments"));
        List<Fact> some = whole.submitted().all().stream()
                .filter(f -> !(f instanceof Dated)
                        || f.minerals().isEmpty()
                        || f.minerals().stream().anyMatch(m -> wanted.stream().anyMatch(m::covers)))
                .toList();
        return whole.about(new FactSet(some))
                .asOf(LocalDate.parse("2026-11-26"))
                .asking(List.of(Economy.of("US")));
    }

    static Plans plan(Request request, Wanted wanted) {
        return new Planner(ADVISOR, new Budget(Planner.BUDGET)).plan(request, wanted);
    }

    static FactSet plus(FactSet facts, Fact fact) {
        List<Fact> all = new ArrayList<>(facts.all());
        all.add(fact);
        return new FactSet(all);
    }

    /** Facts of a test for the United States on 1 June 2026, each a JSON object without its source and brackets. */
    static Request of(String... facts) {
        String text = "{\"asOf\":\"2026-06-01\",\"for\":[\"US\"],\"facts\":[{\"source\":\"a test\","
                + String.join("},{\"source\":\"a test\",", facts) + "}]}";
        return JsonIntake.read(JsonIntake.tree(text.getBytes(StandardCharsets.UTF_8), "test"), 1_000);
    }

    static String lead(String measure) {
        return "\"fact\":\"LeadTime\",\"measure\":\"" + measure
                + "\",\"months\":\"6-12\",\"typical\":6,\"what\":\"such measures\",\"kind\":\"judgement\"";
    }

    static String programme(String responses) {
        return "\"fact\":\"Instrument\",\"name\":\"a programme\",\"economies\":[\"US\"],\"responses\":[\"" + responses
                + "\"],\"authority\":\"the ministry\",\"status\":\"in-force\",\"kind\":\"published\"";
    }
}
