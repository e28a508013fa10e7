package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Economy;
import dev.lodestone.intake.JsonIntake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page says once that several who read it have in common. */
class ReadTogetherTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String BAN = """
            { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["gallium"], "measure": "ban", "from": "2026-06-01", "source": "an act" },
            { "fact": "ImportShare", "importer": "DE", "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "80%", "source": "a table" },
            { "fact": "ImportShare", "importer": "EU", "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "70%", "source": "a table" }""";

    @Test
    void a_ban_on_a_country_and_its_union_is_told_once_with_the_figure_of_each() {
        assertThat(concerns(BAN, "DE", "EU"))
                .filteredOn(c -> c.says().contains("exports of gallium"))
                .singleElement()
                .satisfies(c -> assertThat(c.says())
                        .contains("to Germany since 2026-06-01; it has 80% of imports.")
                        .endsWith("The same is true of the European Union (70% of imports)."));
    }

    @Test
    void a_member_without_figures_of_its_own_is_told_with_its_union() {
        assertThat(concerns(BAN, "DE", "EU", "FR"))
                .filteredOn(c -> c.says().contains("exports of gallium"))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.says()).endsWith("The same is true of the European Union (70% of imports)."));
    }

    @Test
    void two_countries_that_are_no_union_are_told_each() {
        assertThat(concerns(BAN.replace("\"EU\"", "\"JP\""), "DE", "JP"))
                .filteredOn(c -> c.says().contains("exports of gallium"))
                .hasSize(2);
    }

    @Test
    void a_truce_that_both_its_parties_read_of_is_told_once() {
        String truce = """
                { "fact": "Truce", "id": "truce", "parties": ["JP", "KR"], "from": "2026-01-01", "until": "2026-12-20", "source": "a statement" },
                { "fact": "ExportControl", "by": "JP", "on": ["KR"], "minerals": ["gallium"], "measure": "licensing", "from": "2025-06-01",
                  "suspensions": ["2026-01-01/2026-12-20"], "source": "an act" }""";
        assertThat(concerns(truce, "JP", "KR"))
                .filteredOn(c -> c.says().contains("truce"))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.says()).endsWith("with it ends the suspension of 1 measure of Japan's own."));
    }

    @Test
    void a_part_of_what_is_used_says_what_part_of_the_imports_and_of_the_use_it_is() {
        String shock = """
                { "fact": "SupplyShock", "in": "GN", "minerals": ["bauxite"], "from": "2026-11-01", "says": "A strike.", "source": "a report" },
                { "fact": "ImportShare", "importer": "EU", "supplier": "GN", "mineral": "bauxite", "stage": "mined", "share": "70%", "source": "a table" },
                { "fact": "ImportReliance", "economy": "EU", "mineral": "bauxite", "stage": "mined", "reliance": "85%", "source": "a table" }""";
        assertThat(concerns(shock, "EU"))
                .first()
                .satisfies(c -> assertThat(c.exposure().basis())
                        .isEqualTo("of the supply: 70% of the imports (mined), which cover 85% of use"));
    }

    @Test
    void of_two_responses_alike_the_one_for_the_reader_comes_before_the_one_for_its_union() {
        Assessment answer = answer("""
                { "fact": "ProductionShare", "mineral": "iridium", "stage": "refined", "country": "ZA", "share": "93.5%", "source": "a study" },
                { "fact": "UseShare", "economy": "EU", "mineral": "iridium", "application": "Chemical", "sector": "C20", "share": "100%", "valueAdded": 132361, "source": "a study" },
                { "fact": "UseShare", "economy": "FR", "mineral": "iridium", "application": "Chemical", "sector": "C20", "share": "100%", "valueAdded": 132361, "source": "a study" }""", "FR");
        assertThat(answer.responses())
                .extracting(RecommendedResponse::says)
                .contains("Build a stockpile of iridium for the European Union.");
        String first = answer.briefing().concerns().get(0).first();
        assertThat(answer.responses())
                .filteredOn(r -> r.id().equals(first))
                .extracting(RecommendedResponse::says)
                .containsExactly("Build a stockpile of iridium for France.");
    }

    private static List<Briefing.Concern> concerns(String facts, String... readers) {
        return answer(facts, readers).briefing().concerns();
    }

    private static Assessment answer(String facts, String... readers) {
        byte[] text = ("{ \"facts\": [ " + facts + " ] }").getBytes(StandardCharsets.UTF_8);
        return Shipped.ADVISOR.assess(
                JsonIntake.read(text, "facts.json", 10).facts(),
                DAY,
                Stream.of(readers).map(Economy::of).toList());
    }
}
