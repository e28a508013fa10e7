package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Question;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriedTest {
    @Test
    void a_fact_with_no_required_figure_is_tried_by_each_that_it_can_have_on_both_sides_of_thresholds() {
        Question stock = new Question(
                "a/rule",
                Economy.of("KR"),
                Mineral.of("gallium"),
                "How much is in stock?",
                "Stockpile",
                List.of(),
                null);
        assertThat(Tried.answers(stock, new FactSet(List.of())))
                .containsKeys("days 10", "days 60", "quantity 10", "quantity 1000");
    }

    @Test
    void a_share_is_tried_alone() {
        Question share = new Question(
                "a/rule", Economy.of("KR"), Mineral.of("gallium"), "From whom?", "ImportShare", List.of(), null);
        assertThat(Tried.answers(share, new FactSet(List.of())).keySet()).allMatch(k -> k.startsWith("share "));
    }
}
