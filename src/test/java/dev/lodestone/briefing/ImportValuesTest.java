package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Briefing;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.JsonIntake;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an economy pays for its imports, where nothing says what it would lose. */
class ImportValuesTest {
    private static final String SHARES = """
            { "fact": "ImportShare", "importer": "KR", "supplier": "CN", "mineral": "natural-graphite", "stage": "mined", "share": "90%",
              "source": "a table" },
            { "fact": "ImportShare", "importer": "KR", "supplier": "ZA", "mineral": "platinum", "stage": "refined", "share": "80%",
              "source": "a table" }""";

    @Test
    void the_part_of_a_supplier_is_told_by_its_share_and_cited() {
        Briefing.Stake stake = stake("natural-graphite", volume("natural-graphite", "mined", "WORLD", 100));
        assertThat(stake.says()).isEqualTo("90 million dollars");
        assertThat(stake.kind()).isEqualTo("import value");
        assertThat(stake.source()).isEqualTo("natural-graphite-WORLD");
    }

    @Test
    void what_is_counted_of_the_supplier_itself_needs_no_share() {
        assertThat(stake("natural-graphite", volume("natural-graphite", "mined", "CN", 70))
                        .says())
                .isEqualTo("70 million dollars");
    }

    @Test
    void imports_of_another_stage_are_not_those_that_the_share_is_of() {
        assertThat(stake("natural-graphite", volume("natural-graphite", "refined", "WORLD", 100)))
                .isNull();
    }

    @Test
    void a_billion_comes_first_and_less_decides_nothing() {
        assertThat(first(volume("platinum", "refined", "WORLD", 1180))).isEqualTo("natural graphite");
        assertThat(first(volume("platinum", "refined", "WORLD", 1250))).isEqualTo("platinum");
    }

    @Test
    void a_value_that_is_withheld_or_has_no_end_tells_nothing() {
        String volume = volume("natural-graphite", "mined", "WORLD", 100);
        assertThat(stake("natural-graphite", volume.replace("100000000", "\"W\"")))
                .isNull();
        assertThat(stake("natural-graphite", volume.replace("100000000", "\">100000000\"")))
                .isNull();
        assertThat(stake("natural-graphite", volume.replace("100000000", "\"50000000-100000000\""))
                        .says())
                .isEqualTo("45 to 90 million dollars");
    }

    @Test
    void a_published_loss_is_told_instead() {
        String loss = """
                { "fact": "EconomicEffect", "economy": "KR", "mineral": "natural-graphite", "loss": 0.2, "kind": "scenario", "scenario": "a ban",
                  "source": "a study" }""";
        assertThat(stake("natural-graphite", volume("natural-graphite", "mined", "WORLD", 5000) + "," + loss)
                        .kind())
                .isEqualTo("scenario");
    }

    private static String volume(String mineral, String stage, String exporter, int millions) {
        return """
                { "fact": "TradeVolume", "id": "%s-%s", "importer": "KR", "exporter": "%s", "mineral": "%s", "stage": "%s", "value": %d000000,
                  "source": "customs" }""".formatted(mineral, exporter, exporter, mineral, stage, millions);
    }

    private static String first(String more) {
        return page(more).concerns().get(0).minerals().get(0).toString();
    }

    private static Briefing.Stake stake(String mineral, String more) {
        return page(more).concerns().stream()
                .filter(c -> c.minerals().get(0).key().equals(mineral))
                .findFirst()
                .orElseThrow()
                .stake();
    }

    private static Briefing page(String more) {
        String request = "{\"facts\": [" + SHARES + "," + more + "]}";
        FactSet facts = JsonIntake.read(request.getBytes(StandardCharsets.UTF_8), "facts.json", 10)
                .facts();
        return Shipped.ADVISOR
                .assess(facts, LocalDate.of(2026, 1, 1), List.of(Economy.of("KR")))
                .briefing();
    }
}
