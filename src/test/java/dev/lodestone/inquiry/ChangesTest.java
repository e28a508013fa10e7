package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.briefing.Policy;
import dev.lodestone.engine.Draft;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String BAN = "China has banned exports of gallium to the United States since 2024-12-03.";

    private static RiskFlag flag(String id, String rule, Severity severity, String mineral, String says) {
        return flag(id, rule, severity, Certainty.CERTAIN, mineral, says);
    }

    private static RiskFlag flag(
            String id, String rule, Severity severity, Certainty certainty, String mineral, String says) {
        return new RiskFlag(
                id,
                rule,
                severity,
                certainty,
                Economy.of("US"),
                mineral == null ? null : Mineral.of(mineral),
                says,
                null,
                "test",
                List.of(),
                new Because(List.of(), List.of(), List.of()),
                null,
                null,
                null);
    }

    @Test
    void what_is_new_gone_or_of_another_severity_is_told_most_severe_first() {
        List<RiskFlag> before = List.of(
                flag("f1", "a/x", Severity.HIGH, "gallium", "China has 50% of it."),
                flag("f2", "a/y", Severity.MEDIUM, "gallium", "A licence is needed."));
        List<RiskFlag> now = List.of(
                flag("f1", "a/ban", Severity.CRITICAL, "gallium", BAN),
                flag("f2", "a/x", Severity.CRITICAL, "gallium", "China has 70% of it."));
        assertThat(Changes.between(before, now))
                .containsExactly(
                        new Change("New: " + BAN, List.of("f1")),
                        new Change("Now critical, was high: China has 70% of it.", List.of("f2")),
                        new Change("Gone: A licence is needed.", List.of()));
    }

    @Test
    void the_days_that_were_left_are_not_told_of_what_is_gone() {
        RiskFlag ends = flag("f1", "a/x", Severity.HIGH, null, "The truce ends on 2026-11-10, in 9 days.");
        assertThat(Changes.between(List.of(ends), List.of()))
                .containsExactly(new Change("Gone: The truce ends on 2026-11-10.", List.of()));
    }

    @Test
    void figures_that_move_are_no_change_and_certainty_is_one() {
        RiskFlag before = flag("f1", "a/x", Severity.HIGH, Certainty.POSSIBLE, null, "It has 50% of 2023.");
        RiskFlag moved = flag("f9", "a/x", Severity.HIGH, Certainty.POSSIBLE, null, "It has 60% of 2024.");
        RiskFlag sure = flag("f9", "a/x", Severity.HIGH, Certainty.CERTAIN, null, "It has 60% of 2024.");
        assertThat(Changes.between(List.of(before), List.of(moved))).isEmpty();
        assertThat(Changes.between(List.of(before), List.of(sure)))
                .containsExactly(new Change("Now certain, was possible: It has 60% of 2024.", List.of("f9")));
        assertThat(Changes.between(List.of(), List.of(before)))
                .containsExactly(new Change("New, possible: It has 50% of 2023.", List.of("f1")));
    }

    @Test
    void a_matter_that_another_rule_tells_of_is_no_new_one_beside_one_that_is_gone() {
        Policy policy = new Draft(RuleFiles.in(Path.of("rules"))).briefing();
        RiskFlag far = flag("f1", "retaliation/truce-with-end", Severity.LOW, null, "The truce ends on 2026-12-04.");
        RiskFlag near = flag(
                "f1", "retaliation/truce-expiring", Severity.HIGH, null, "The truce ends on 2026-12-04, in 8 days.");
        RiskFlag other = flag("f1", "retaliation/truce-with-end", Severity.LOW, null, "Its truce ends on 2027-01-10.");
        assertThat(Changes.between(List.of(far), List.of(near), policy))
                .containsExactly(new Change("Now high, was low: " + near.says(), List.of("f1")));
        assertThat(Changes.between(List.of(other), List.of(near), policy))
                .extracting(Change::says)
                .containsExactly("New: " + near.says(), "Gone: " + other.says());
        RiskFlag soon =
                flag("f1", "export-control/ban-starting", Severity.CRITICAL, "gallium", BAN.replace("since", "from"));
        RiskFlag begun = flag("f1", "export-control/ban-active", Severity.CRITICAL, "gallium", BAN);
        RiskFlag germanium = flag(
                "f2", "export-control/ban-active", Severity.CRITICAL, "germanium", BAN.replace("gallium", "germanium"));
        assertThat(Changes.between(List.of(soon), List.of(begun, germanium), policy))
                .extracting(Change::says)
                .containsExactly("New: " + germanium.says(), "Now: " + BAN);
    }

    @Test
    void what_differs_in_nothing_but_the_mineral_is_told_once() {
        List<RiskFlag> now = new ArrayList<>();
        List.of("antimony", "gallium", "germanium", "tungsten", "tellurium", "bismuth")
                .forEach(m -> now.add(
                        flag("f" + (now.size() + 1), "a/ban", Severity.CRITICAL, m, BAN.replace("gallium", m))));
        assertThat(Changes.between(List.of(), now.subList(0, 3)))
                .containsExactly(new Change(
                        "New: " + BAN.replace("gallium", "antimony") + " Likewise gallium and germanium.",
                        List.of("f1", "f2", "f3")));
        assertThat(Changes.between(List.of(), now).get(0).says())
                .endsWith(" Likewise bismuth, gallium, germanium and 2 more.");
    }

    @Test
    void what_is_folded_into_another_change_is_told_with_it() {
        RiskFlag ban = flag("f1", "a/ban", Severity.CRITICAL, "gallium", BAN);
        RiskFlag ground = flag("f2", "a/ground", Severity.LOW, "gallium", "No ground is named.")
                .folded("f1");
        assertThat(Changes.between(List.of(), List.of(ban, ground)))
                .containsExactly(new Change("New: " + BAN, List.of("f1", "f2")));
        assertThat(Changes.between(List.of(ban), List.of(ban, ground)))
                .containsExactly(new Change("New: No ground is named.", List.of("f2")));
        assertThat(Changes.between(List.of(ban, ground), List.of()))
                .containsExactly(new Change("Gone: " + BAN, List.of()));
    }

    @Test
    void ten_are_told_and_the_rest_is_counted() {
        List<RiskFlag> now = new ArrayList<>();
        for (int i = 10; i < 23; i++) {
            now.add(flag("f" + i, "a/r" + i, Severity.LOW, null, "It is so."));
        }
        List<Change> changes = Changes.between(List.of(), now);
        assertThat(changes).hasSize(Changes.MOST + 1);
        assertThat(changes.get(10)).isEqualTo(new Change("And 3 more.", List.of("f20", "f21", "f22")));
    }

    @Test
    void a_long_sentence_loses_what_can_be_left_out() {
        String status =
                "Whether China's control on erbium (licensing) applies to Japan is unknown: its suspension ran out"
                        + " and no later fact says what has held since 2026-11-11.";
        assertThat(Shortened.to(20, status))
                .isEqualTo("Whether China's control on erbium (licensing) applies to Japan is unknown.");
        assertThat(Shortened.to(24, "One (a list of five, six, seven) was followed by two. It is no proof."))
                .isEqualTo("One (a list of five, six, seven) was followed by two.");
        assertThat(Shortened.to(7, "One (a list of five, six, seven) was followed by two."))
                .isEqualTo("One was followed by two.");
        assertThat(Shortened.to(6, "One has two, three; own share: none at all."))
                .isEqualTo("One has two, three.");
        assertThat(Shortened.to(4, "One two three, four five six seven.")).isEqualTo("One two three.");
        assertThat(Shortened.to(4, "One two three four five six seven.")).isEqualTo("One two three …");
    }

    @Test
    void the_ban_of_december_2024_is_what_changed_since_the_day_before() {
        Request request = Dossiers.dossier("gallium-germanium").asking(List.of(Economy.of("US")));
        Assessment now = assess(request, "2024-12-03");
        List<Change> changes = Changes.between(assess(request, "2024-12-02"), now);
        assertThat(changes.get(0).says())
                .startsWith("New: China has banned exports of")
                .endsWith(".");
        assertThat(changes.get(0).flags()).isNotEmpty();
        assertThat(Changes.between(now, now)).isEmpty();
        assertThat(Changes.between(now, assess(request, "2024-12-02")))
                .anyMatch(c -> c.says().startsWith("Gone: China has banned exports of")
                        && c.flags().isEmpty());
    }

    @Test
    void every_change_of_every_dossier_is_short_and_names_flags_of_the_answer() {
        for (String name : Dossiers.ALL) {
            Request request = Dossiers.dossier(name).with(Dossiers.dossier("timeline"));
            Assessment now = assess(request, "2026-11-26");
            Set<String> ids = now.riskFlags().stream().map(RiskFlag::id).collect(Collectors.toSet());
            for (String day : List.of("2023-08-01", "2024-12-03", "2025-11-15", "2026-11-01")) {
                List<Change> changes = Changes.between(assess(request, day), now);
                assertThat(changes).hasSizeBetween(1, Changes.MOST + 1);
                for (Change change : changes) {
                    assertThat(ids).containsAll(change.flags());
                    assertThat(change.says()).doesNotContain("{", "}");
                    assertThat(Stream.of(change.says().split("(?<=\\.) (?=Likewise)")))
                            .allMatch(s -> s.split(" ").length <= 25, "25 words at most");
                }
            }
        }
    }

    private static Assessment assess(Request request, String day) {
        return Dossiers.ADVISOR.assess(request.facts(), LocalDate.parse(day), request.asked());
    }
}
