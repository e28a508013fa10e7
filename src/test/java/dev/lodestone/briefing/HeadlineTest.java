package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Precision;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first sentence of a briefing tells of, and how it tells of days. */
class HeadlineTest {
    private static final Advisor ADVISOR = new Advisor(new RuleBase(RuleFiles.in(Path.of("rules"))));
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

    private static Assessment answer(String facts) {
        byte[] text = ("{ \"facts\": [ " + facts + " ] }").getBytes(StandardCharsets.UTF_8);
        FactSet read = JsonIntake.read(text, "facts.json", 10).facts();
        return ADVISOR.assess(read, LocalDate.of(2026, 5, 20), List.of(Economy.of("KR")));
    }
}
