package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Decision;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.witness.Witness;
import dev.lodestone.workbench.CaseRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rules at random, of all that the vocabulary and the subset offer: Drools' own compiler concludes the same from them. Those that
 * it does not read are named by {@code check --drools}, and left out.
 */
class RandomAgreementTest {
    private static final int RULES = Integer.getInteger("lodestone.test.agreements", 200);
    private static final long SEED = Long.getLong("lodestone.test.seed", 20261126L);
    private static final int AT_ONCE = 200;
    private static final List<String> DOSSIERS =
            List.of("gallium-germanium", "tariffs-2024", "china-imports", "germany");
    private static final int EVERY = 7;
    private static final List<Request> REQUESTS = requests();

    private static List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        DOSSIERS.forEach(name -> requests.add(Intake.dossier(name)));
        var cases = CaseRunner.cases(RuleFiles.embedded());
        for (int i = 0; i < cases.size(); i += EVERY) {
            requests.add(cases.get(i).request());
        }
        return requests;
    }

    @Test
    void drools_own_compiler_concludes_the_same() {
        Set<String> concluded = new TreeSet<>();
        int compared = 0;
        for (long seed = SEED; compared < RULES; seed++) {
            Map<String, String> rules = passing(new Random(seed));
            Witness witness = readByBoth(rules);
            Advisor ours = new Advisor(new RuleBase(GeneratedRulesTest.with(rules)));
            for (Request request : REQUESTS) {
                assertAgree(witness, request, rules, seed);
                for (Decision decision : ours.decisions(request.facts(), request.asOf(), request.asked())) {
                    concluded.add(seed + " " + decision.rule());
                }
            }
            compared += rules.size();
        }
        assertThat(concluded)
                .as("of %s rules, those that concluded anything", compared)
                .hasSizeGreaterThan(compared / 5);
    }

    private static void assertAgree(Witness witness, Request request, Map<String, String> rules, long seed) {
        List<Witness.Difference> differences = witness.differences(request.facts(), request.asOf(), request.asked());
        String texts = differences.stream()
                .map(d -> rules.getOrDefault(d.rule(), ""))
                .distinct()
                .collect(Collectors.joining("\n"));
        assertThat(differences)
                .as("seed %s on %s as of %s:\n%s", seed, request.title(), request.asOf(), texts)
                .isEmpty();
    }

    /** As many as pass the checks, of a number written at random. */
    private static Map<String, String> passing(Random random) {
        RuleTexts texts = RuleTexts.ofEverything(random);
        Map<String, String> rules = new TreeMap<>();
        for (int i = 0; rules.size() < AT_ONCE; i++) {
            String name = "made/rule-" + i;
            rules.put(name, texts.rule(name));
            if (rules.size() == AT_ONCE) {
                drop(rules);
            }
        }
        return rules;
    }

    private static void drop(Map<String, String> rules) {
        List<Diagnostic> found;
        do {
            found = new Draft(GeneratedRulesTest.with(rules)).diagnostics();
            found.forEach(d -> rules.remove(d.rule()));
        } while (!found.isEmpty());
    }

    /** Without those that Drools does not read, of which {@code check --drools} says so. */
    private static Witness readByBoth(Map<String, String> rules) {
        Witness witness = new Witness(GeneratedRulesTest.with(rules));
        while (!witness.refused().isEmpty()) {
            witness.refused().forEach(d -> rules.remove(d.rule()));
            drop(rules);
            witness = new Witness(GeneratedRulesTest.with(rules));
        }
        return witness;
    }
}
