package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Unused;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Why a fact is in no reason, where the first reason that comes to mind would be false. */
class LeftoversTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final String SILENT = "read, but none of the rules concludes anything from it here";

    @Test
    void a_fact_that_names_the_reader_as_supplier_host_or_exporter_is_no_others_alone() {
        Assessment answer = answer("BR", """
                {"fact": "EquityStake", "id": "e", "economy": "SA", "company": "Vale Base Metals", "in": "BR", "minerals": ["nickel"], "commitment": "spent", "source": "x"},
                {"fact": "Offtake", "id": "o", "by": "SA", "supplier": "BR", "minerals": ["nickel"], "begins": "2025-01-01", "source": "x"},
                {"fact": "TradeVolume", "id": "v", "importer": "US", "exporter": "BR", "mineral": "niobium", "stage": "refined", "quantity": 2, "unit": "t", "source": "x"},
                {"fact": "Strategy", "id": "s", "economy": "SA", "name": "Future Minerals", "source": "x"}
                """);
        assertThat(answer.unused())
                .extracting(Unused::why, u -> String.join(" ", u.facts()))
                .containsExactlyInAnyOrder(
                        tuple(SILENT, "e o v"), tuple("tells of economies that advice is not asked for", "s"));
    }

    @Test
    void what_the_calendar_or_a_conclusion_about_others_rests_on_is_said_to() {
        Assessment answer = answer("FR", """
                {"fact": "Instrument", "id": "p", "name": "Raw materials fund", "economies": ["FR"], "authority": "BRGM", "responses": ["overseas-equity"], "status": "in-force", "kind": "published", "until": "2026-07-31", "source": "x"},
                {"fact": "DomesticProducers", "id": "d", "economy": "DE", "mineral": "gallium", "stage": "refined", "producers": 1, "names": ["PPM"], "source": "x"}
                """);
        assertThat(answer.unused())
                .extracting(Unused::why)
                .containsExactlyInAnyOrder(
                        "told on the calendar; none of the rules concludes anything from it here",
                        "what is concluded about others rests on it");
    }

    @Test
    void a_ruling_on_measures_that_it_ended_is_told_with_them() {
        Assessment answer = answer("CN", """
                {"fact": "Tariff", "id": "t", "by": "US", "on": ["CN"], "scope": "broad", "rate": "10%", "from": "2025-11-10", "ended": "2026-02-20", "ending": "struck-down", "authority": "IEEPA", "source": "x"},
                {"fact": "Litigation", "id": "l", "name": "Learning Resources v. Trump", "forum": "Supreme Court of the United States", "against": ["t"], "by": "US", "authority": "IEEPA", "filed": "2025-04-22", "decided": "2026-02-20", "outcome": "void", "source": "x"}
                """);
        assertThat(answer.unused())
                .filteredOn(u -> u.facts().contains("l"))
                .extracting(Unused::why)
                .containsOnly("a ruling on measures that had ended before the date of the advice");
    }

    @Test
    void events_and_cases_of_other_days_and_of_others_are_told_as_such() {
        Assessment answer = answer("KR", """
                {"fact": "SupplyShock", "id": "later", "in": "CN", "minerals": ["tungsten"], "says": "a flood", "from": "2030-01-01", "source": "x"},
                {"fact": "SupplyShock", "id": "over", "in": "CN", "minerals": ["tungsten"], "says": "a flood", "from": "2024-01-01", "until": "2024-02-01", "source": "x"},
                {"fact": "SupplyShock", "id": "others", "in": "CL", "on": ["BR"], "minerals": ["molybdenum"], "says": "a strike", "from": "2024-01-01", "source": "x"},
                {"fact": "Litigation", "id": "case", "name": "DS700", "forum": "World Trade Organization", "by": "US", "filed": "2024-01-01", "source": "x"},
                {"fact": "ImportShare", "id": "share", "importer": "KR", "supplier": "CN", "mineral": "tungsten", "stage": "refined", "share": "40%", "source": "x"}
                """);
        assertThat(answer.unused())
                .filteredOn(u -> !u.facts().contains("share"))
                .extracting(Unused::why, u -> String.join(" ", u.facts()))
                .containsExactlyInAnyOrder(
                        tuple("made known after the date of the advice", "later"),
                        tuple("an event that was over before the date of the advice", "over"),
                        tuple("tells of economies that advice is not asked for", "case others"));
    }

    @Test
    void an_extension_that_was_announced_later_is_not_known_yet() {
        Assessment answer = answer("DE", """
                {"fact": "ExportControl", "id": "c", "by": "CN", "on": ["EU"], "minerals": ["gallium"], "measure": "licensing", "from": "2025-11-08", "suspensions": ["2025-11-09/2026-05-20"], "source": "x"},
                {"fact": "ImportShare", "id": "i", "importer": "DE", "supplier": "CN", "mineral": "gallium", "stage": "refined", "share": "60%", "source": "x"},
                {"fact": "Extension", "id": "e", "of": ["c"], "until": "2026-11-20", "by": "CN", "announced": "2026-05-20", "source": "x"}
                """);
        assertThat(answer.unused()).extracting(Unused::why).containsExactly("made known after the date of the advice");
    }

    @Test
    void what_is_concluded_about_others_is_possible_where_a_figure_is_bounded() {
        Assessment answer = answer("CN", """
                {"fact": "ImportReliance", "id": "r", "economy": "US", "mineral": "tungsten", "stage": "refined", "reliance": ">50%", "source": "x"},
                {"fact": "Tariff", "id": "t", "by": "US", "on": ["CN"], "scope": "broad", "rate": "30%", "from": "2025-02-04", "source": "x"}
                """);
        assertThat(answer.elsewhere())
                .filteredOn(e -> e.rule().equals("dependency/fully-import-reliant"))
                .extracting(Assessment.Elsewhere::certainty)
                .containsExactly(Certainty.POSSIBLE);
    }

    private static Assessment answer(String reader, String facts) {
        String text = "{\"asOf\": \"2026-05-10\", \"for\": [\"" + reader + "\"], \"facts\": [" + facts + "]}";
        Request request = JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "facts.json", 100);
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }
}
