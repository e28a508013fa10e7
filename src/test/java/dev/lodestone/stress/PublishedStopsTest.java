package dev.lodestone.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Estimate;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.method.PublishedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Published stops of supply, turned into facts and put to the product: what was printed comes out, or the table says why it cannot. */
class PublishedStopsTest {
    private static final Path CASES = Path.of("src/test/resources/published/stress");

    private static Request request(String name) {
        return Intake.file(CASES.resolve(name + ".json"));
    }

    private static Stress stress(String name, String mineral, String months) {
        return Stops.of(request(name), "mineral", mineral, "without", "CN", "months", months);
    }

    @Test
    void every_case_has_its_facts_or_a_reason() {
        for (CSVRecord row : PublishedTable.rows("stress_cases.csv")) {
            boolean facts = Files.exists(CASES.resolve(row.get("case") + ".json"));
            assertThat(facts)
                    .as(row.get("case"))
                    .isEqualTo(!row.get("reproduced").startsWith("no: "));
            assertThat(row.get("source")).isNotBlank();
        }
    }

    @Test
    void pl01_the_loss_of_japan_grows_with_the_months() {
        Estimate three = stress("PL-01", "rare-earths", "3").cost().whole();
        Estimate twelve = stress("PL-01", "rare-earths", "12").cost().whole();
        assertThat(three).isEqualTo(Estimate.number(4.2));
        // Published: JPY 2,600bn for twelve months against 660bn for three, 3.94 times as much.
        assertThat(twelve.low() / three.low()).isCloseTo(3.94, within(0.1));
    }

    @Test
    void pl03_two_models_are_the_bounds() {
        Cost cost = stress("PL-03", "rare-earths", "12").cost();
        assertThat(cost.models()).hasSize(2);
        assertThat(cost.whole().high()).isEqualTo(44.5);
        assertThat(cost.whole().high() / cost.whole().low()).isCloseTo(3, within(0.4));
    }

    @Test
    void pl05_sixty_days_cover_16_percent_of_a_year_and_the_flag_stays() {
        Request request = request("PL-05");
        Stress stress = stress("PL-05", "rare-earths", "12");
        assertThat(stress.covered().middle()).isCloseTo(0.16, within(0.005));
        assertThat(stress.share().middle()).isCloseTo(0.84, within(0.005));
        assertThat(Stops.ADVISOR
                        .assess(request.facts(), request.asOf(), request.asked())
                        .riskFlags())
                .extracting(RiskFlag::rule)
                .contains("export-control/ban-active");
    }

    @Test
    void pl13_thirty_days_of_release_need_thirty_days_of_company_stock_in_front() {
        Stress alone = stress("PL-13", "gallium", "12");
        LocalDate from = alone.from();
        assertThat(alone.opens().earliest()).isEqualTo(from);
        assertThat(alone.gaps().get(0).until()).isEqualTo(from.plusDays(29));
        assertThat(alone.lasts().earliest()).isEqualTo(from.plusDays(130));
        Request bridged = request("PL-13")
                .with(
                        Stops.facts(
                                "KR",
                                "\"fact\":\"Stockpile\",\"economy\":\"KR\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"days\":30,\"holder\":\"users\""));
        assertThat(Stops.of(bridged, "mineral", "gallium", "without", "CN").opens())
                .isEqualTo(new Between(from.plusDays(130), from.plusDays(130)));
    }

    @Test
    void pl19_a_ban_on_germanium_costs_the_united_states_what_was_modelled() {
        Cost cost = stress("PL-19", "germanium", "12").cost();
        assertThat(cost.whole()).isEqualTo(Estimate.number(0.01, 1.1));
    }

    @Test
    void pl23_licences_bring_magnets_back_after_two_to_three_months() {
        Stress stress = stress("PL-23", "permanent-magnets", "1");
        LocalDate over = stress.until();
        assertThat(stress.months()).hasSize(4);
        assertThat(stress.months().get(1).worst().missing()).isPositive();
        assertThat(stress.months().get(3).until()).isAfterOrEqualTo(over.plusDays(91));
        assertThat(stress.lags())
                .anySatisfy(lag ->
                        assertThat(lag.earliest()).isEqualTo(stress.from().plusDays(61)));
    }

    @Test
    void pl25_magnesium_in_europe_lasts_until_about_the_end_of_november_2021() {
        Stress stress = stress("PL-25", "magnesium", "6");
        assertThat(stress.opens().earliest()).isBetween(LocalDate.parse("2021-11-23"), LocalDate.parse("2021-12-07"));
    }

    @Test
    void pl29_what_china_delivers_less_is_told_and_that_others_may_fall_as_well() {
        // China fell from 67 to 28 tonnes; the others, who feed on it, from 201 to 110.
        Stress stress = Stops.of(request("PL-29"), "mineral", "heavy-rare-earths", "without", "CN", "cut", "58.2%");
        assertThat(stress.missing().high()).isCloseTo(39, within(0.5));
        assertThat(stress.leftOut()).anyMatch(l -> l.contains("98% of world output"));
    }

    /** China's magnets rose from 18,385 to 24,111 tonnes under general licences: the risk is in the licence, not in the flow. */
    @Test
    void pl31_a_control_after_which_more_arrives_shows_no_effect_and_asks_for_licences() {
        Request magnets = request("PL-31");
        Assessment answer = Stops.ADVISOR.assess(magnets.facts(), magnets.asOf(), magnets.asked());
        assertThat(answer.riskFlags())
                .anyMatch(f -> f.rule().equals("export-control/no-visible-effect")
                        && f.says().contains("29%")
                        && f.says().contains("9%"))
                .anyMatch(f -> f.rule().equals("export-control/licensing-by-main-supplier")
                        && f.says().contains("92.9%"))
                .noneMatch(f -> f.rule().equals("export-control/has-bitten"));
        assertThat(answer.responses())
                .anyMatch(
                        r -> r.response().equals("apply-early") || r.response().equals("licence-in-advance"));
    }

    @Test
    void pl31_where_nothing_stops_there_is_no_stop() {
        Request magnets = request("PL-23");
        assertThatThrownBy(() -> Stops.stop(magnets, "mineral", "permanent-magnets", "without", "CN", "cut", "0%"))
                .hasMessageContaining("nothing stops");
    }

    @Test
    void each_case_is_one_row() {
        TreeSet<String> names = new TreeSet<>();
        PublishedTable.rows("stress_cases.csv").forEach(row -> names.add(row.get("case")));
        assertThat(names).hasSize(11);
    }
}
