package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 15);
    private static final Economy JAPAN = Economy.of("JP");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"fact\": \"Demand\", \"economy\": \"WORLD\", \"mineral\": \"tin\", \"quantity\": 1, \"unit\": \"t\", \"source\": \"s\" }",
                "{ \"fact\": \"TradeVolume\", \"importer\": \"WORLD\", \"exporter\": \"CN\", \"mineral\": \"tin\", \"stage\": \"mined\","
                        + " \"quantity\": 1, \"unit\": \"t\", \"source\": \"s\" }",
                "{ \"fact\": \"PublishedIndicator\", \"indicator\": \"hhi\", \"economy\": \"WORLD\", \"mineral\": \"tin\", \"value\": 2000,"
                        + " \"source\": \"s\" }",
                "{ \"fact\": \"Recycling\", \"economy\": \"WORLD\", \"mineral\": \"tin\", \"rate\": \"10%\", \"source\": \"s\" }"
            })
    void a_figure_of_the_world_leaves_the_economy_that_asks_its_place(String figure) {
        assertThat(Subjects.in(facts(figure)).of(List.of(JAPAN), DAY)).containsExactly(JAPAN);
    }

    @Test
    void a_member_without_figures_is_advised_on_those_of_its_union() {
        FactSet facts = facts(
                "{ \"fact\": \"ImportReliance\", \"economy\": \"EU\", \"mineral\": \"tin\", \"reliance\": \"90%\", \"source\": \"s\" }");
        assertThat(Subjects.in(facts).of(List.of(Economy.of("DE")), DAY)).containsExactly(Economy.EU);
    }

    private static FactSet facts(String fact) {
        String request = "{ \"asOf\": \"2026-02-15\", \"facts\": [ " + fact + " ] }";
        return JsonIntake.read(request.getBytes(StandardCharsets.UTF_8), "", Intake.MAX_FACTS)
                .facts();
    }
}
