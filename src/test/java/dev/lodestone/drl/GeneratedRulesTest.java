package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Rules that pass the checks never fail at run time, on whatever facts. */
class GeneratedRulesTest {
    private static final int RULES = 600;
    private static final Limits LIMITS = new Limits(10_000_000, Duration.ofMinutes(5));
    private static final RuleFiles SHIPPED = RuleFiles.embedded();
    private static final List<RuleCase> CASES = CaseRunner.cases(SHIPPED);
    private static final String HEAD = """
            package rules.made
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*
            import java.time.LocalDate

            """;

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void what_passes_the_checks_never_fails(@ForAll long seed) {
        RuleTexts texts = new RuleTexts(new Random(seed));
        Map<String, String> rules = new TreeMap<>();
        for (int i = 0; i < RULES; i++) {
            rules.put("made/rule-" + i, texts.rule("made/rule-" + i));
        }
        // What one rule gets wrong may hide what another does.
        List<Diagnostic> found;
        do {
            found = new Draft(with(rules)).diagnostics();
            found.forEach(d -> rules.remove(d.rule()));
        } while (!found.isEmpty());
        assertThat(rules).as("rules that pass").hasSizeGreaterThan(RULES / 10);
        RuleBase base = new RuleBase(with(rules));
        try {
            run(new Advisor(base, LIMITS));
        } catch (RuleFailed e) {
            throw new AssertionError(rules.get(e.rule()), e);
        }
    }

    static RuleFiles with(Map<String, String> made) {
        TreeMap<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.keySet()
                .removeIf(
                        name -> name.endsWith(".drl") || name.endsWith(".cases.yaml") || name.equals(PolicyFile.NAME));
        texts.put("made.drl", HEAD + String.join("", made.values()));
        return new RuleFiles(texts);
    }

    private static void run(Advisor advisor) {
        List<Request> requests = new ArrayList<>();
        Intake.dossiers().forEach(name -> requests.add(Intake.dossier(name)));
        CASES.stream().map(RuleCase::request).forEach(requests::add);
        for (Request request : requests) {
            assertThat(advisor.flags(request.facts(), request.asOf(), request.asked(), d -> true))
                    .isNotNull();
        }
    }
}
