package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.State;
import dev.lodestone.intake.JsonIntake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of measures that are only planned, before their day and after it. */
class PlannedMeasureTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final String SHARE = """
        { "fact": "ImportShare", "importer": "KR", "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "60%",
          "source": "a table" }\
        """;
    private static final String PLAN = """
        , { "fact": "PlannedMeasure", "id": "PM", "by": "CN", "on": ["KR"], "minerals": ["gallium"], "instrument": "export-control",
          "announced": "2026-10-01", "from": "2027-02-01", "source": "a notice" }\
        """;
    private static final String CONTROL = """
        , { "fact": "ExportControl", "id": "EC", "by": "CN", "on": ["KR"], "minerals": ["gallium"], "measure": "licensing",
          "announced": "2027-01-15", "from": "2027-02-01", "source": "a notice" }\
        """;

    @Test
    void on_its_first_day_a_plan_of_which_nothing_more_is_known_is_of_unknown_state() {
        Assessment answer = answer(SHARE + PLAN, "2027-02-01");
        assertThat(state(answer)).isEqualTo(State.UNKNOWN);
        assertThat(answer.riskFlags())
                .anySatisfy(f -> assertThat(f.rule()).isEqualTo("uncertainty/planned-control-unknown"));
        assertThat(answer.questions())
                .anySatisfy(
                        q -> assertThat(q.says())
                                .isEqualTo(
                                        "What came of the plan of China for an export control on gallium aimed at South Korea, to start on 2027-02-01?"));
        assertThat(answer.briefing().headline()).doesNotContain("suspension");
    }

    @Test
    void once_a_control_carries_it_out_the_plan_is_in_force() {
        Assessment answer = answer(SHARE + PLAN + CONTROL, "2027-02-01");
        assertThat(state(answer)).isEqualTo(State.IN_FORCE);
        assertThat(answer.riskFlags()).noneSatisfy(f -> assertThat(f.rule()).startsWith("uncertainty/"));
    }

    @Test
    void a_plan_that_names_no_economy_is_on_everybodys_calendar() {
        Assessment answer = answer(SHARE + PLAN.replace("\"on\": [\"KR\"], ", ""), "2027-01-20");
        assertThat(answer.unused()).isEmpty();
        assertThat(answer.briefing().calendar())
                .singleElement()
                .satisfies(due ->
                        assertThat(due.says()).isEqualTo("China is to start its planned export control on gallium"));
    }

    @Test
    void plans_of_several_kinds_are_not_told_as_one() {
        String other = SHARE.replace("gallium", "germanium");
        String quota = PLAN.replace("gallium", "germanium").replace("PM", "PQ").replace("export-control", "quota");
        assertThat(answer(SHARE + "," + other + PLAN + quota, "2027-01-20")
                        .briefing()
                        .concerns())
                .extracting(c -> c.says())
                .anyMatch(s -> s.startsWith("China plans an export control on gallium aimed at South Korea"))
                .anyMatch(s -> s.startsWith("China plans an export quota on germanium aimed at South Korea"));
    }

    private static State state(Assessment answer) {
        return answer.measures().stream()
                .filter(m -> m.fact().equals("PM"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Assessment answer(String facts, String asOf) {
        byte[] text = ("{ \"facts\": [ " + facts + " ] }").getBytes(StandardCharsets.UTF_8);
        FactSet read = JsonIntake.read(text, "facts.json", 10).facts();
        return ADVISOR.assess(read, LocalDate.parse(asOf), List.of(Economy.of("KR")));
    }
}
