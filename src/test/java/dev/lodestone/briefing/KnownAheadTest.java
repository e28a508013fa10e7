package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What page one tells of measures whose next turn is known: suspensions, repeals, the next quota. */
class KnownAheadTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    @Test
    void nothing_starts_on_the_first_day_of_what_is_suspended_by_then() {
        Briefing page = page("2026-01-05", "tungsten", """
                {"fact": "ExportControl", "by": "CN", "on": ["KR"], "minerals": ["tungsten"], "measure": "ban", "announced": "2025-11-01", "from": "2026-01-15", "suspensions": ["2026-01-10/2026-12-31"], "source": "x"}\
                """);
        assertThat(page.headline()).doesNotContain("starts", "lately");
        assertThat(page.calendar())
                .extracting(Briefing.Due::says)
                .containsExactly("suspension starts: export ban on tungsten by China");
    }

    @Test
    void a_suspension_ahead_dates_the_ban_in_force() {
        Briefing page = page("2026-01-05", "gallium", """
                {"fact": "ExportControl", "by": "CN", "on": ["KR"], "minerals": ["gallium"], "measure": "ban", "announced": "2025-06-01", "from": "2025-06-01", "suspensions": ["2026-01-10/2026-12-31"], "source": "x"}\
                """);
        assertThat(page.concerns().get(0).says()).contains("since 2025-06-01, suspended from 2026-01-10 to 2026-12-31");
        assertThat(page.concerns().get(0).daysLeft()).isEqualTo(5);
    }

    @Test
    void a_licence_that_is_repealed_before_one_is_granted_is_not_to_be_applied_for() {
        Briefing page = page("2026-10-20", "tungsten", """
                {"fact": "ExportControl", "by": "CN", "on": ["KR"], "minerals": ["tungsten"], "measure": "licensing", "from": "2025-02-04", "ended": "2026-11-01", "ending": "repealed", "source": "x"}\
                """);
        assertThat(page.concerns().get(0).says()).contains("to be repealed on 2026-11-01");
        assertThat(page.concerns().get(0).daysLeft()).isEqualTo(12);
        assertThat(page.concerns().get(0).first()).doesNotContain("licence");
    }

    @Test
    void a_quota_that_the_next_one_lowers_does_not_end() {
        Briefing page = page("2026-12-15", "cobalt", """
                {"fact": "ExportControl", "by": "CN", "on": ["World"], "minerals": ["cobalt"], "measure": "quota", "announced": "2025-09-21", "from": "2026-01-01", "until": "2026-12-31", "quota": 96600, "unit": "t", "source": "x"},
                {"fact": "ExportControl", "by": "CN", "on": ["World"], "minerals": ["cobalt"], "measure": "quota", "announced": "2026-11-21", "from": "2027-01-01", "until": "2027-12-31", "quota": 50000, "unit": "t", "source": "x"},
                {"fact": "Production", "mineral": "cobalt", "stage": "refined", "country": "CN", "quantity": 220000, "unit": "t", "source": "x"}\
                """);
        assertThat(page.concerns().get(0).says())
                .contains("a quota of 50,000 t a year (22.7% of what it produces, after 43.9%) from 2027-01-01");
        assertThat(page.concerns()).noneMatch(c -> c.whyHere().contains("ends"));
    }

    @Test
    void a_tariff_that_a_higher_one_follows_does_not_end_for_those_who_pay_it() {
        String tariff = """
                {"fact": "Tariff", "by": "KR", "on": ["CN"], "minerals": ["gallium"], "scope": "targeted", "rate": "%s", "from": "%s", %s "announced": "2024-05-01", "source": "x"},\
                """;
        String reliance =
                "{\"fact\": \"ImportReliance\", \"economy\": \"KR\", \"mineral\": \"gallium\", \"reliance\": \"100%\", \"source\": \"x\"}";
        String first = tariff.formatted("25%", "2024-06-01", "\"until\": \"2026-12-31\",");
        Briefing raised = page("2026-11-26", "gallium", first + tariff.formatted("50%", "2027-01-01", "") + reliance);
        assertThat(raised.concerns()).noneMatch(c -> c.whyHere().contains("ends"));
        assertThat(raised.calendar())
                .extracting(Briefing.Due::says)
                .containsExactly(
                        "25% tariff on gallium from China by South Korea gives way to one of 50%",
                        "50% tariff on gallium from China by South Korea starts");
        Briefing begun = page("2024-06-01", "gallium", first + tariff.formatted("50%", "2027-01-01", "") + reliance);
        assertThat(begun.concerns().get(0).daysLeft()).isZero();
        for (String others : List.of("", tariff.formatted("5%", "2027-01-01", ""))) {
            Briefing ends = page("2026-11-26", "gallium", first + others + reliance);
            assertThat(ends.concerns()).anyMatch(c -> c.whyHere().equals("One measure ends in 35 days."));
            assertThat(ends.calendar().get(0).says()).endsWith("25% tariff on gallium from China by South Korea ends");
        }
    }

    @Test
    void what_nobody_knows_since_two_days_is_told_with_each() {
        Briefing page = page("2027-01-20", "gallium", """
                {"fact": "ExportControl", "id": "a", "by": "CN", "on": ["KR"], "minerals": ["gallium"], "measure": "ban", "from": "2024-12-03", "suspensions": ["2025-11-09/2026-11-27"], "source": "x"},
                {"fact": "ExportControl", "id": "b", "by": "CN", "on": ["KR"], "minerals": ["tungsten"], "measure": "ban", "from": "2025-11-08", "suspensions": ["2025-11-07/2026-11-10"], "source": "x"},
                {"fact": "ImportShare", "importer": "KR", "supplier": "CN", "mineral": "tungsten", "stage": "refined", "share": "70%", "source": "x"},
                {"fact": "Extension", "of": ["a", "b"], "until": "2027-01-10", "by": "US", "announced": "2026-11-02", "source": "x"}\
                """);
        assertThat(page.concerns())
                .anyMatch(c -> c.says().contains("on gallium may have applied to South Korea again since 2026-11-28"))
                .anyMatch(c -> c.says().contains("on tungsten may have applied to South Korea since 2026-11-11"));
    }

    @Test
    void a_vote_in_a_country_on_which_a_concern_hangs_is_on_the_calendar_and_no_other() {
        Briefing page = page("2026-11-26", "gallium", """
                {"fact": "ImportShare", "importer": "KR", "supplier": "CL", "mineral": "lithium", "stage": "refined", "share": "70%", "source": "x"},
                {"fact": "Election", "economy": "CL", "on": "2026-12-20", "source": "x"},
                {"fact": "Election", "economy": "PE", "on": "2026-12-21", "source": "x"}\
                """);
        assertThat(page.calendar()).extracting(Briefing.Due::says).containsExactly("Chile votes");
    }

    private static Briefing page(String asOf, String mineral, String facts) {
        String share = """
                {"fact": "ImportShare", "importer": "KR", "supplier": "CN", "mineral": "%s", "stage": "refined", "share": "60%%", "source": "x"}\
                """.formatted(mineral);
        String text = "{\"asOf\": \"" + asOf + "\", \"for\": [\"KR\"], \"facts\": [" + share + ", " + facts + "]}";
        Request request = JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "facts.json", 100);
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked()).briefing();
    }
}
