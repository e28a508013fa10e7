package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Precision;
import dev.lodestone.intake.JsonIntake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first sentence of a briefing tells of, and how it tells of days. */
class HeadlineTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final String SHARE = """
            { "fact": "ImportShare", "importer": "KR", "supplier": "CN", "mineral": "natural-graphite", "stage": "mined", "share": "97%",
              "source": "a table" }""";
    private static final String QUOTA = """
            { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite"], "measure": "quota",
              "announced": "2026-04-01", "from": "2026-06-01", "precision": "month", "source": "a notice" }""";

    @Test
    void the_severest_concern_is_told_though_no_supplier_is_known_of_it() {
        String reliance = """
                , { "fact": "ImportReliance", "economy": "KR", "mineral": "bauxite", "reliance": "100%", "source": "a table" }""";
        assertThat(answer(SHARE + reliance).briefing().headline())
                .isEqualTo(
                        "South Korea: its supply of bauxite weighs most; China holds 97% of imports of natural graphite.");
    }

    @Test
    void of_a_measure_whose_month_alone_is_known_no_days_are_counted() {
        Assessment answer = answer(SHARE + "," + QUOTA);
        Briefing page = answer.briefing();
        assertThat(page.headline())
                .startsWith("South Korea: China's measures on natural graphite start in June 2026; ");
        assertThat(page.calendar()).singleElement().satisfies(due -> {
            assertThat(due.when()).isEqualTo("June 2026");
            assertThat(due.precision()).isEqualTo(Precision.MONTH);
        });
        assertThat(page.concerns().get(0).whyHere()).startsWith("In June 2026; ");
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.rule().startsWith("export-control/"))
                .isNotEmpty()
                .allSatisfy(f ->
                        assertThat(f.says()).contains("from 2026-06-01, on a day of that month that is not known,"));
    }

    @Test
    void within_its_month_nobody_knows_whether_it_has_begun() {
        assertThat(answer(SHARE + "," + QUOTA.replace("2026-06-01", "2026-05-01"))
                        .briefing()
                        .headline())
                .startsWith(
                        "South Korea: China's measures on natural graphite start in May 2026, on a day that is not known; ");
        assertThat(answer(SHARE + "," + QUOTA.replace("2026-06-01", "2026-04-01"))
                        .briefing()
                        .headline())
                .doesNotContain("on a day that is not known");
    }

    @Test
    void a_day_that_is_known_is_counted_to() {
        Briefing page = answer(SHARE + "," + QUOTA.replace(", \"precision\": \"month\"", ""))
                .briefing();
        assertThat(page.headline()).contains(" start in 12 days; ");
        assertThat(page.calendar()).extracting(Briefing.Due::when).containsExactly("2026-06-01 (12 days)");
    }

    @Test
    void that_one_side_reports_an_extension_is_said_where_one_does() {
        String truce = """
                { "fact": "Truce", "id": "t", "parties": ["KR", "CN"], "announced": "2025-10-30", "from": "2025-11-10",
                  "until": "2026-05-10", "source": "a notice" }""";
        String reported = """
                , { "fact": "Extension", "of": ["t"], "until": "2026-11-10", "by": "KR", "announced": "2026-05-09",
                  "confidence": "claimed", "source": "a speech" }""";
        assertThat(answer(truce).briefing().headline()).contains("the truce lapsed without news 10 days ago");
        assertThat(answer(truce + reported).briefing().headline())
                .contains("the truce ran out 10 days ago, but one side reports an extension");
    }

    @Test
    void a_report_that_has_passed_too_counts_from_its_own_end() {
        String truce = """
                { "fact": "Truce", "id": "t", "parties": ["KR", "CN"], "announced": "2025-10-30", "from": "2025-11-10",
                  "until": "2026-01-10", "source": "a notice" },
                { "fact": "Extension", "of": ["t"], "until": "2026-05-15", "by": "KR", "announced": "2026-01-09",
                  "confidence": "claimed", "source": "a speech" }""";
        assertThat(answer(truce).briefing().headline()).contains("the truce lapsed without news 5 days ago");
    }

    @Test
    void what_began_last_is_told_and_its_concern_comes_first() {
        String older = control("2026-03-20", "gallium") + "," + share("gallium", "99%");
        String newer = control("2026-05-17", "bismuth") + "," + share("bismuth", "70%");
        Briefing page = answer(older + "," + newer).briefing();
        assertThat(page.headline()).contains("China's measures on bismuth began 3 days ago");
        assertThat(page.concerns().get(0).says()).contains("bismuth");
        Briefing later =
                answer(older + "," + newer.replace("2026-05-17", "2026-05-02")).briefing();
        assertThat(later.headline()).contains("China's measures on bismuth began 18 days ago");
        assertThat(later.concerns().get(0).says())
                .as("after a week it is no news")
                .contains("gallium");
    }

    @Test
    void a_licence_is_no_part_of_a_listing_by_the_same_author() {
        String listing = """
                { "fact": "EntityListing", "by": "CN", "on": ["KR"], "entities": ["Mill"], "minerals": ["tungsten"], "from": "2026-05-27", "source": "a list" },
                { "fact": "DomesticProducers", "economy": "KR", "mineral": "tungsten", "stage": "refined", "producers": 1, "names": ["Mill"], "source": "a register" }""";
        List<Briefing.Concern> concerns = answer(
                        control("2026-06-10", "tungsten") + "," + share("tungsten", "70%") + "," + listing)
                .briefing()
                .concerns();
        assertThat(concerns).anyMatch(c -> c.says().contains("China licenses exports of tungsten"));
    }

    private static String control(String from, String mineral) {
        return """
                { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["%s"], "measure": "licensing",
                  "announced": "2026-03-01", "from": "%s", "source": "a notice" }""".formatted(mineral, from);
    }

    private static String share(String mineral, String part) {
        return SHARE.replace("natural-graphite", mineral)
                .replace("\"mined\"", "\"refined\"")
                .replace("97%", part);
    }

    @Test
    void a_truce_ends_and_with_it_perhaps_the_suspension_of_what_was_suspended_under_it_without_a_last_day() {
        String ban = """
                , { "fact": "ExportControl", "by": "CN", "on": ["KR"], "minerals": ["natural-graphite"], "measure": "ban",
                  "announced": "2026-01-06", "from": "2026-01-06", "suspensions": ["SUSPENDED/"], "source": "a notice" }
                , { "fact": "Truce", "parties": ["KR", "CN"], "announced": "2026-04-14", "from": "2026-04-15", "until": "2026-06-09",
                  "source": "a notice" }""";
        Briefing page = answer(SHARE + ban.replace("SUSPENDED", "2026-04-15")).briefing();
        assertThat(page.headline()).startsWith("South Korea: the truce ends in 20 days");
        assertThat(page.concerns().get(0).says())
                .isEqualTo(
                        "The truce of South Korea and China ends on 2026-06-09, unless it is extended; with it may end"
                                + " the suspension of 1 measure of China.");
        // What was suspended before the truce was agreed was not suspended under it.
        assertThat(answer(SHARE + ban.replace("SUSPENDED", "2026-04-13"))
                        .briefing()
                        .concerns()
                        .get(0)
                        .says())
                .isEqualTo("The truce of South Korea and China ends on 2026-06-09, unless it is extended.");
    }

    @Test
    void where_nothing_changes_what_has_long_been_in_force_and_comes_first_is_told() {
        String ban = """
                , { "fact": "ExportControl", "by": "CN", "on": ["KR"], "minerals": ["natural-graphite"], "measure": "ban",
                  "announced": "2025-01-06", "from": "2025-01-06", "source": "a notice" }""";
        assertThat(answer(SHARE + ban).briefing().headline())
                .startsWith("South Korea: China's measures on natural graphite have been in force since 2025-01-06; ");
    }

    @Test
    void where_nothing_weighs_more_what_ended_lately_is_told() {
        String exclusion = """
                { "fact": "TariffExclusion", "by": "KR", "on": ["CN"], "minerals": ["bismuth"], "authority": "an order",
                  "announced": "2025-01-01", "from": "2025-02-01", "until": "UNTIL", "source": "a notice" }
                , { "fact": "Tariff", "by": "KR", "on": ["CN"], "minerals": ["bismuth"], "scope": "targeted", "rate": "25%",
                  "announced": "2024-08-26", "from": "2024-10-01", "authority": "an order", "source": "a notice" }""";
        assertThat(answer(exclusion.replace("UNTIL", "2026-05-19")).briefing().concerns())
                .singleElement()
                .satisfies(c -> assertThat(c.says())
                        .startsWith(
                                "The products that South Korea left out of its tariffs (an order) on bismuth from China"
                                        + " until 2026-05-19 have paid them again since 2026-05-20"));
        assertThat(answer(exclusion.replace("UNTIL", "2025-05-19")).briefing().concerns())
                .isEmpty();
    }

    private static Assessment answer(String facts) {
        byte[] text = ("{ \"facts\": [ " + facts + " ] }").getBytes(StandardCharsets.UTF_8);
        FactSet read = JsonIntake.read(text, "facts.json", 10).facts();
        return ADVISOR.assess(read, LocalDate.of(2026, 5, 20), List.of(Economy.of("KR")));
    }
}
