package dev.lodestone.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rule files are DRL: what Drools' own compiler makes of them concludes the same, with as many reasons. */
class DroolsAgreesTest {
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2024, 12, 3), LocalDate.of(2026, 11, 25));

    @Test
    void on_every_case_of_the_rulebook() {
        RuleFiles files = RuleFiles.embedded();
        Pair pair = new Pair(files);
        List<RuleCase> cases = CaseRunner.cases(files);
        cases.forEach(c -> pair.assertAgree(c.request(), c.name()));
        assertThat(cases).hasSizeGreaterThan(300);
    }

    @Test
    void on_every_dossier_at_several_dates() {
        Pair pair = new Pair(RuleFiles.embedded());
        for (String dossier : Intake.dossiers()) {
            DATES.forEach(date -> pair.assertAgree(Intake.dossier(dossier).asOf(date), dossier + " " + date));
        }
        assertThat(pair.fired).hasSizeGreaterThan(80);
    }

    @Test
    void on_every_construct_that_rules_may_have() throws IOException {
        Map<String, String> texts = new TreeMap<>(RuleFiles.embedded().texts());
        texts.keySet().removeIf(name -> name.endsWith(".drl") || name.equals(PolicyFile.NAME));
        String constructs =
                new String(getClass().getResourceAsStream("/constructs.drl").readAllBytes(), StandardCharsets.UTF_8);
        texts.put("constructs.drl", constructs);
        Pair pair = new Pair(new RuleFiles(new TreeMap<>(texts)));
        for (String dossier : List.of("gallium-germanium", "china", "timeline", "tariffs-2024")) {
            DATES.forEach(date -> pair.assertAgree(Intake.dossier(dossier).asOf(date), dossier + " " + date));
        }
        Set<String> all = constructs
                .lines()
                .filter(line -> line.startsWith("rule "))
                .map(line -> line.substring(6, line.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pair.fired).as("the rules that concluded anything").isEqualTo(all);
    }

    /** The same rules, built by us and by Drools. */
    private static final class Pair {
        private final Advisor ours;
        private final Witness theirs;
        private final Set<String> fired = new TreeSet<>();

        Pair(RuleFiles files) {
            ours = new Advisor(new RuleBase(files));
            theirs = new Witness(files);
            assertThat(theirs.refused()).isEmpty();
        }

        void assertAgree(Request request, String what) {
            assertThat(theirs.differences(request.facts(), request.asOf(), request.asked()))
                    .as(what)
                    .isEmpty();
            Parameters.Valid valid = ours.parameters().at(request.asOf());
            Situation situation = Situation.of(request.facts(), request.asOf(), request.asked(), valid);
            ours.read(situation, valid.loose(), false).keySet().forEach(c -> fired.add(c.rule()));
        }
    }
}
