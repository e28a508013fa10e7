package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AccountedTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    @Test
    void a_flag_on_a_figure_that_another_source_has_otherwise_names_the_other_figure() {
        RiskFlag flag = flag("dependency/single-source-import", """
                {"fact": "ImportShare", "id": "a", "importer": "KR", "supplier": "CN", "mineral": "yttrium", "stage": "refined", "share": "90%", "source": "one"},
                {"fact": "ImportShare", "id": "b", "importer": "KR", "supplier": "CN", "mineral": "yttrium", "stage": "refined", "share": "20%", "source": "two"}
                """);
        assertThat(flag.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(flag.uncertainBecause())
                .containsExactly(
                        new Doubt(Doubt.Kind.SOURCE, "a", "contradicted by two, which has 20% as the import share"));
    }

    @Test
    void a_flag_on_a_figure_that_cannot_be_says_so() {
        RiskFlag flag = flag("concentration/single-country-dominance", """
                {"fact": "Production", "id": "a", "country": "CN", "mineral": "gallium", "stage": "refined", "quantity": 750000, "unit": "t", "source": "one"},
                {"fact": "Production", "id": "w", "country": "World", "mineral": "gallium", "stage": "refined", "quantity": 760, "unit": "t", "source": "one"}
                """);
        assertThat(flag.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(flag.uncertainBecause())
                .contains(new Doubt(
                        Doubt.Kind.SOURCE, "a", "750,000 t is more than can be beside a world output of 760 t"));
    }

    private static RiskFlag flag(String rule, String facts) {
        String text = "{\"asOf\": \"2026-01-01\", \"for\": [\"KR\"], \"facts\": [" + facts + "]}";
        Request request = JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "facts.json", 100);
        Assessment answer = ADVISOR.assess(request.facts(), request.asOf(), request.asked());
        return answer.riskFlags().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
