package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Question;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {
    private static Question stock(String economy, String mineral) {
        return new Question(
                "stockpile/ask-days",
                Economy.of(economy),
                Mineral.of(mineral),
                "How many days of " + Mineral.of(mineral) + " does " + economy + " hold in stock?",
                "Stockpile",
                List.of("stockpile/below-60-days"),
                null);
    }

    @Test
    @DisplayName("questions that differ in the mineral alone are one")
    void questions_that_differ_in_the_mineral_alone_are_one() {
        List<AskedTogether> asked = AskedTogether.of(List.of(stock("DE", "tin"), stock("DE", "zinc")));
        assertThat(asked)
                .singleElement()
                .satisfies(a -> assertThat(a.several()).isTrue())
                .extracting(AskedTogether::says)
                .isEqualTo("How many days of tin does DE hold in stock? (The same for zinc.)");
    }

    @Test
    @DisplayName("questions to two economies stay two, word for word")
    void questions_to_two_economies_stay_two() {
        List<Question> questions = List.of(stock("DE", "tin"), stock("JP", "tin"));
        assertThat(AskedTogether.of(questions))
                .extracting(AskedTogether::says)
                .containsExactly(questions.get(0).says(), questions.get(1).says());
    }
}
