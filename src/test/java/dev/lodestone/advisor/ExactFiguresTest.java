package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Question;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose figure a question is for, and in which unit it is known. */
class ExactFiguresTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    @Test
    void a_quantity_is_asked_for_with_its_unit_and_economy() {
        assertThat(questions("KR", """
                {"fact": "Stockpile", "id": "s", "economy": "KR", "mineral": "antimony", "quantity": 1200, "unit": "t", "source": "x"},
                {"fact": "Demand", "id": "d", "economy": "KR", "mineral": "antimony", "quantity": "7-9", "unit": "kt", "source": "x"}
                """))
                .containsExactly("What is the exact demand of antimony in South Korea? It is known as 7 to 9 kt.");
    }

    @Test
    void a_share_is_asked_for_with_whose_it_is() {
        assertThat(questions("KR", """
                {"fact": "ImportShare", "id": "i", "importer": "KR", "supplier": "CN", "mineral": "antimony", "stage": "refined", "share": ">60%", "source": "x"}
                """))
                .contains(
                        "What is the exact import share of antimony (refined) in South Korea from China? It is known as more than 60%.");
        assertThat(questions("KR", """
                {"fact": "ProductionShare", "id": "p", "country": "CN", "mineral": "antimony", "stage": "refined", "share": ">60%", "source": "x"}
                """))
                .contains(
                        "What is the exact production share of antimony (refined) in China? It is known as more than 60%.");
    }

    private static List<String> questions(String reader, String facts) {
        String text = "{\"asOf\": \"2026-06-01\", \"for\": [\"" + reader + "\"], \"facts\": [" + facts + "]}";
        Request request = JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "facts.json", 100);
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked()).questions().stream()
                .filter(q -> q.rule().equals("bounded-figure"))
                .map(Question::says)
                .toList();
    }
}
