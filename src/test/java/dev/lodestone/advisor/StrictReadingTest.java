package dev.lodestone.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Threshold;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is certain by replacing doubtful thresholds is what a session with all thresholds strict concludes. */
class StrictReadingTest {
    private final RuleBase rules = Shipped.RULES;
    private final Advisor advisor = new Advisor(rules);
    private final Advisor strict = advisor.with(allStrict(rules.parameters()));
    private static final Set<Doubt.Kind> NOT_OF_FIGURES =
            EnumSet.of(Doubt.Kind.SOURCE, Doubt.Kind.DATE, Doubt.Kind.EXEMPTION);

    private int possible;

    @Test
    void theDossiersHaveTheSameCertainFlagsAsWithAllThresholdsStrict() {
        for (String dossier : Intake.dossiers()) {
            assertSame(Intake.dossier(dossier).asOf(LocalDate.of(2025, 10, 15)), dossier);
        }
        assertTrue(possible > 20, "the dossiers should hold many flags that are only possible: " + possible);
    }

    @Test
    void theCasesHaveTheSameCertainFlagsAsWithAllThresholdsStrict() {
        for (RuleCase each : CaseRunner.cases(RuleFiles.embedded())) {
            assertSame(each.request(), each.name());
        }
        assertTrue(possible > 20, "the cases should hold many flags that are only possible: " + possible);
    }

    private void assertSame(Request request, String name) {
        List<RiskFlag> flags =
                advisor.assess(request.facts(), request.asOf(), request.asked()).riskFlags();
        Set<String> loose = new TreeSet<>();
        Set<String> certain = new TreeSet<>();
        Set<String> doubted = new TreeSet<>();
        for (RiskFlag flag : flags) {
            loose.add(show(flag));
            if (flag.certainty() == Certainty.CERTAIN) {
                certain.add(show(flag));
            } else {
                possible++;
                if (flag.uncertainBecause().stream().anyMatch(d -> NOT_OF_FIGURES.contains(d.kind()))) {
                    doubted.add(show(flag));
                }
            }
        }
        Set<String> expected = new TreeSet<>();
        strict.flags(request.facts(), request.asOf(), request.asked(), any -> true)
                .forEach(f -> expected.add(show(f)));
        expected.retainAll(loose);
        // A fact that is not established leaves open what its figures would decide.
        expected.removeAll(doubted);
        assertEquals(expected, certain, name);
    }

    private static String show(RiskFlag flag) {
        return flag.rule() + " " + flag.economy().code() + " " + flag.mineral() + ": " + flag.says();
    }

    private static Parameters allStrict(Parameters parameters) {
        List<Parameter> all = new ArrayList<>();
        parameters
                .byName()
                .values()
                .forEach(values -> values.forEach(p -> all.add(new Parameter(
                        p.name(),
                        new Threshold(p.threshold().value(), p.threshold().kind(), true),
                        p.unit(),
                        p.kind(),
                        p.source(),
                        p.since(),
                        p.note(),
                        p.reach()))));
        return new Parameters(all);
    }
}
