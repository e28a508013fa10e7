package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Several things that page one tells of one mineral, of which none may hide another. */
class OtherSupplyTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    @Test
    void a_dependence_at_another_stage_is_told_beside_the_first() {
        Briefing page = page(
                "2026-05-10",
                "KR",
                share("KR", "AU", "lithium", "mined", "80%"),
                share("KR", "CL", "lithium", "refined", "75%"));
        assertThat(page.concerns()).hasSize(1);
        assertThat(page.concerns().get(0).says())
                .contains("Australia alone supplies", "into South Korea come from Chile");
    }

    @Test
    void a_dependence_on_another_country_does_not_stand_under_a_ban_of_the_first() {
        Briefing page = page(
                "2026-05-10",
                "US",
                """
                {"fact": "ExportControl", "by": "CN", "on": ["US"], "minerals": ["rare earths"], "stages": ["refined"], "measure": "ban", "from": "2026-05-09", "source": "x"}\
                """,
                share("US", "CN", "yttrium", "refined", "93%"),
                share("US", "EE", "neodymium", "refined", "80%"));
        assertThat(page.concerns()).anySatisfy(c -> assertThat(c.says()).startsWith("Estonia alone supplies"));
    }

    @Test
    void what_a_stop_of_one_supplier_costs_is_not_at_stake_in_the_measure_of_another() {
        String loss = """
                {"fact": "EconomicEffect", "economy": "US", "mineral": "potash", "scenario": "Russian cut-off", "loss": 3.5, "kind": "scenario", "supplier": "RU", "source": "x"}\
                """;
        String quota = """
                {"fact": "ExportControl", "by": "CA", "on": ["US"], "minerals": ["potash"], "stages": ["mined"], "measure": "ban", "from": "2026-05-09", "source": "x"}\
                """;
        Briefing page = page("2026-05-10", "US", loss, quota, share("US", "CA", "potash", "mined", "80%"));
        assertThat(page.concerns().get(0).stake()).isNull();
        assertThat(page(
                                "2026-05-10",
                                "US",
                                loss.replace("RU", "CA"),
                                quota,
                                share("US", "CA", "potash", "mined", "80%"))
                        .concerns()
                        .get(0)
                        .stake())
                .isNotNull();
    }

    @Test
    void the_day_of_a_plan_that_passed_is_its_first_day() {
        Briefing page = page("2026-05-20", "JP", """
                {"fact": "PlannedMeasure", "by": "CN", "on": ["JP"], "minerals": ["gallium"], "instrument": "export ban", "announced": "2026-05-01", "from": "2026-05-15", "source": "x"}\
                """, share("JP", "CN", "gallium", "refined", "60%"));
        assertThat(page.headline()).contains("passed without news 5 days ago");
    }

    @Test
    void of_a_day_of_which_only_the_month_is_known_the_month_is_told() {
        Briefing page = page("2026-05-10", "AU", """
                {"fact": "ExportControl", "by": "CN", "on": ["World"], "minerals": ["gallium"], "measure": "ban", "precision": "month", "announced": "2026-05-01", "from": "2026-05-01", "source": "x"}\
                """, share("AU", "CN", "gallium", "refined", "90%"));
        assertThat(page.concerns().get(0).says()).contains("since May 2026").doesNotContain("2026-05-01");
    }

    @Test
    void an_exclusion_that_ends_dates_the_tariff_on_its_mineral() {
        Briefing page = page("2026-05-20", "US", """
                {"fact": "Tariff", "by": "US", "on": ["CN"], "minerals": ["gallium"], "scope": "targeted", "rate": "25%", "announced": "2026-05-01", "from": "2026-05-20", "source": "x"},
                {"fact": "TariffExclusion", "by": "US", "on": ["CN"], "minerals": ["gallium"], "announced": "2026-05-10", "from": "2026-05-20", "until": "2026-06-10", "source": "x"},
                {"fact": "ImportReliance", "economy": "US", "mineral": "gallium", "stage": "refined", "reliance": "100%", "source": "x"}\
                """, share("US", "CN", "gallium", "refined", "60%"));
        assertThat(page.headline()).contains("change in 21 days");
    }

    @Test
    void a_disturbance_ahead_is_on_the_calendar_of_whom_it_hits() {
        Briefing page = page("2026-05-20", "US", """
                {"fact": "SupplyShock", "in": "CN", "on": ["US"], "from": "2026-06-20", "minerals": ["gallium"], "says": "planned outage", "source": "x"}\
                """);
        assertThat(page.calendar())
                .extracting(Briefing.Due::says)
                .containsExactly("disturbance of gallium from China starts");
    }

    @Test
    void of_an_extension_that_ran_out_too_it_is_asked_whether_it_was_extended() {
        Briefing page = page("2026-11-25", "KR", """
                {"fact": "ExportControl", "id": "c", "by": "CN", "on": ["KR"], "minerals": ["gallium"], "measure": "licensing", "from": "2025-11-08", "suspensions": ["2025-11-09/2026-05-20"], "source": "x"},
                {"fact": "Extension", "of": ["c"], "until": "2026-11-20", "by": "CN", "announced": "2026-05-02", "source": "x"}\
                """, share("KR", "CN", "gallium", "refined", "60%"));
        assertThat(page.concerns().get(0).says())
                .contains("again since 2026-11-21, unless the suspension was extended");
    }

    @Test
    void a_case_is_told_with_the_measure_that_it_is_about() {
        assertThat(answer("2026-01-01", "US", """
                {"fact": "Tariff", "by": "US", "on": ["IN"], "scope": "broad", "rate": "25%", "announced": "2025-12-01", "from": "2025-12-10", "authority": "IEEPA", "source": "x"},
                {"fact": "Litigation", "name": "V.O.S. Selections", "forum": "court", "by": "US", "authority": "IEEPA", "filed": "2025-12-15", "source": "x"}\
                """).riskFlags())
                .extracting(RiskFlag::rule, RiskFlag::foldedInto)
                .containsExactly(tuple("tariff/broad-on-inputs", null), tuple("uncertainty/case-pending", "f1"));
    }

    @Test
    void a_ban_leaves_the_licences_of_another_country_to_be_applied_for() {
        Assessment answer = answer(
                "2026-01-01",
                "US",
                control("CN", "antimony", "ban"),
                share("US", "CN", "antimony", "refined", "40%"),
                control("TJ", "antimony", "licensing"),
                share("US", "TJ", "antimony", "refined", "35%"));
        assertThat(answer.responses())
                .extracting(RecommendedResponse::response)
                .contains("substitute-source", "apply-early");
    }

    @Test
    void a_dispute_is_spared_with_whom_a_channel_is_opened_and_no_one_else() {
        Assessment answer = answer(
                "2025-06-01",
                "US",
                control("CN", "gallium", "ban"),
                share("US", "CN", "gallium", "refined", "40%"),
                """
                {"fact": "Tariff", "by": "US", "on": ["CN"], "scope": "broad", "rate": "25%", "announced": "2024-12-02", "from": "2024-12-02", "source": "x"}\
                """,
                control("ID", "nickel", "ban"),
                share("US", "ID", "nickel", "mined", "40%"));
        assertThat(answer.responses())
                .filteredOn(r -> r.response().equals("dispute"))
                .extracting(r -> r.mineral().name())
                .containsExactly("nickel");
        assertThat(answer.responses()).anyMatch(r -> r.response().equals("de-escalate"));
    }

    @Test
    void a_quota_hides_no_ban_on_end_users() {
        Briefing page = page("2026-11-15", "JP", """
                {"fact": "ExportControl", "by": "CN", "on": ["JP"], "minerals": ["gallium"], "measure": "ban", "endUsers": "military end users", "announced": "2026-01-06", "from": "2026-01-06", "source": "x"},
                {"fact": "ExportControl", "by": "CN", "on": ["World"], "minerals": ["gallium"], "measure": "quota", "quota": 150000, "unit": "kg", "quotaDays": 92, "announced": "2026-09-01", "from": "2026-10-01", "until": "2026-12-31", "source": "x"}\
                """, share("JP", "CN", "gallium", "refined", "60%"));
        assertThat(page.concerns()).anySatisfy(c -> assertThat(c.says()).contains("by a quota"));
        assertThat(page.concerns()).anySatisfy(c -> assertThat(c.says()).contains("military end users"));
    }

    @Test
    void a_stock_of_ore_is_not_told_beside_a_quota_on_metal() {
        String quota = """
                {"fact": "ExportControl", "by": "CL", "on": ["World"], "minerals": ["lithium"], "stages": ["refined"], "measure": "quota", "announced": "2026-01-01", "from": "2026-01-10", "source": "x"}\
                """;
        String stock = """
                {"fact": "Stockpile", "economy": "KR", "mineral": "lithium", "stage": "%s", "days": 10, "source": "x"}\
                """;
        String share = share("KR", "CL", "lithium", "refined", "60%");
        assertThat(page("2026-01-20", "KR", quota, share, stock.formatted("refined"))
                        .concerns()
                        .get(0)
                        .says())
                .contains("in stock");
        assertThat(page("2026-01-20", "KR", quota, share, stock.formatted("mined"))
                        .concerns()
                        .get(0)
                        .says())
                .doesNotContain("in stock");
    }

    @Test
    void what_makes_a_concern_more_severe_than_its_sentence_is_told_with_it() {
        String production = """
                {"fact": "Production", "country": "%s", "mineral": "cobalt", "stage": "mined", "quantity": %s, "unit": "kt", "period": "2025", "source": "x"}\
                """;
        String quota = """
                {"fact": "ExportControl", "by": "CD", "on": ["World"], "minerals": ["cobalt"], "stages": ["mined"], "measure": "quota", "quota": 96, "unit": "kt", "announced": "2026-02-01", "from": "2026-03-01", "source": "x"}\
                """;
        Briefing page = page(
                "2026-05-01",
                "JP",
                quota,
                share("JP", "CD", "cobalt", "mined", "58%"),
                production.formatted("CD", "220"),
                production.formatted("World", "290"));
        assertThat(page.concerns()).first().satisfies(c -> {
            assertThat(c.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(c.says())
                    .contains("by a quota of 96 kt a year (43.6% of what it produces)", "Without the DR Congo 24.1%");
        });
    }

    @Test
    void a_loss_lifts_no_control_of_technology_and_is_a_concern_of_its_own() {
        Briefing page = page("2026-05-01", "JP", """
                {"fact": "ExportControl", "by": "CN", "on": ["World"], "minerals": ["rare earths"], "measure": "technology", "announced": "2023-12-21", "from": "2023-12-21", "source": "x"}\
                """, share("JP", "CN", "rare earths", "refined", "60%"), """
                {"fact": "EconomicEffect", "economy": "JP", "mineral": "rare earths", "scenario": "no imports", "kind": "scenario", "loss": 20, "supplier": "CN", "period": "2025", "source": "x"}\
                """);
        assertThat(page.concerns()).anySatisfy(c -> assertThat(c.says()).startsWith("A cut-off of rare earths"));
        assertThat(page.concerns())
                .filteredOn(c -> c.says().contains("technology"))
                .allSatisfy(c -> assertThat(c.severity()).isLessThan(Severity.CRITICAL));
    }

    private static String control(String by, String mineral, String measure) {
        return """
                {"fact": "ExportControl", "by": "%s", "on": ["US"], "minerals": ["%s"], "measure": "%s", "announced": "2024-12-03", "from": "2024-12-03", "source": "x"}\
                """.formatted(by, mineral, measure);
    }

    private static String share(String importer, String supplier, String mineral, String stage, String share) {
        return """
                {"fact": "ImportShare", "importer": "%s", "supplier": "%s", "mineral": "%s", "stage": "%s", "share": "%s", "source": "x"}\
                """.formatted(importer, supplier, mineral, stage, share);
    }

    private static Briefing page(String asOf, String reader, String... facts) {
        return answer(asOf, reader, facts).briefing();
    }

    private static Assessment answer(String asOf, String reader, String... facts) {
        String text = "{\"asOf\": \"" + asOf + "\", \"for\": [\"" + reader + "\"], \"facts\": ["
                + String.join(", ", facts) + "]}";
        Request request = JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "facts.json", 100);
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }
}
