package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is not read again of edited rules makes no difference: to the new rules, to what is wrong with them, or to those that still run. */
class RereadTest {
    private static final Request REQUEST = Intake.dossier("gallium-germanium");

    private record Step(String what, String file, UnaryOperator<String> edit) {}

    /** What a name means in files that are not edited changes with some of these: a table, a parameter, a premise, a response. */
    private static final List<Step> STEPS = List.of(
            new Step("a comment", "tariff.drl", text -> text + "// An edit.\n"),
            new Step(
                    "a rule that is gone",
                    "export-control.drl",
                    text -> text.substring(0, text.lastIndexOf("\nrule "))),
            new Step("no table", "stockpile.csv", text -> null),
            new Step("another threshold", "parameters.yaml", text -> text.replaceFirst("value: \\d+", "value: 77")),
            new Step(
                    "a parameter of another name",
                    "parameters.yaml",
                    text -> text.replaceFirst("high-risk-days", "days")),
            new Step(
                    "a rule of another name",
                    "dependency.drl",
                    text -> text.replaceFirst("rule \"dependency/", "rule \"dependency/x-")),
            new Step("a mistake", "tariff.drl", text -> text.replaceFirst("AppliedTariff\\(", "AppliedTarif(")),
            new Step(
                    "a response of another name",
                    "responses.yaml",
                    text -> text.replaceFirst("(?m)^([a-z-]+):", "x-$1:")));

    @Test
    void rules_after_any_edit_are_those_that_would_be_read_anew() {
        SortedMap<String, String> original = RuleFiles.embedded().texts();
        List<String> refused = new ArrayList<>();
        try (LiveRules live = LiveRules.handed("a test", new RuleFiles(original), s -> {}, RuleGate.OPEN)) {
            for (Step step : STEPS) {
                SortedMap<String, String> edited = new TreeMap<>(original);
                edited.compute(step.file, (file, text) -> step.edit.apply(text));
                assertThat(edited).as(step.what).isNotEqualTo(original);
                if (!isTakenAsReadAnew(live, edited, step.what)) {
                    refused.add(step.what);
                }
                assertThat(isTakenAsReadAnew(live, original, step.what)).isTrue();
            }
        }
        assertThat(refused)
                .contains("a parameter of another name", "a mistake")
                .doesNotContain("no table", "a comment");
    }

    private static boolean isTakenAsReadAnew(LiveRules live, SortedMap<String, String> texts, String what) {
        Advisor before = live.status().advisor();
        Assessment answer = answer(before);
        boolean taken = live.offer(new RuleFiles(texts), () -> {}, why -> {});
        try {
            Advisor anew = new Advisor(new RuleBase(new RuleFiles(texts)));
            assertThat(taken).as(what).isTrue();
            assertThat(answer(live.status().advisor())).as(what).isEqualTo(answer(anew));
        } catch (BrokenRules e) {
            assertThat(live.status().diagnostics()).as(what).isEqualTo(e.diagnostics());
        }
        assertThat(answer(before)).as("the rules before " + what).isEqualTo(answer);
        return taken;
    }

    private static Assessment answer(Advisor advisor) {
        return advisor.assess(REQUEST.facts(), REQUEST.asOf(), REQUEST.asked());
    }
}
