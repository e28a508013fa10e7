package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many assessments are worked on at once while the service is cold. */
class ColdStartTest {
    private final List<Integer> begun = new ArrayList<>();

    private void take(ColdStart cold, int number) {
        cold.take(() -> begun.add(number));
    }

    @Test
    void as_many_begin_as_there_are_processors_and_the_others_in_their_order_as_these_are_done() {
        ColdStart cold = new ColdStart(2, false);
        for (int i = 1; i <= 5; i++) {
            take(cold, i);
        }
        assertThat(begun).containsExactly(1, 2);
        cold.give();
        assertThat(begun).containsExactly(1, 2, 3);
        cold.give();
        cold.give();
        assertThat(begun).containsExactly(1, 2, 3, 4, 5);
        cold.give();
        cold.give();
        take(cold, 6);
        assertThat(begun).endsWith(6);
    }

    @Test
    void after_twenty_thousand_answers_nobody_waits() {
        ColdStart cold = new ColdStart(1, false);
        for (int i = 1; i < 20_000; i++) {
            cold.take(() -> {});
            cold.give();
        }
        take(cold, 1);
        take(cold, 2);
        take(cold, 3);
        assertThat(begun).containsExactly(1);
        cold.give();
        assertThat(begun).containsExactly(1, 2, 3);
        take(cold, 4);
        assertThat(begun).endsWith(4);
    }

    @Test
    void a_native_binary_is_warm_from_the_start() {
        ColdStart cold = new ColdStart(1, true);
        take(cold, 1);
        take(cold, 2);
        assertThat(begun).containsExactly(1, 2);
    }
}
