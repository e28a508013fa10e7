package dev.lodestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void a_constraint_is_told_with_the_values_of_its_variables() {
        assertThat(Phrases.of("share.atLeast( $min )", Map.of("$min", "50%"))).isEqualTo("share is at least 50%");
    }

    @Test
    void the_same_constraint_is_told_with_other_values() {
        assertThat(Phrases.of("tonnes < $max", Map.of("$max", 40.0))).isEqualTo("tonnes is below 40");
        assertThat(Phrases.of("tonnes < $max", Map.of("$max", 2.5))).isEqualTo("tonnes is below 2.5");
    }

    @Test
    void a_value_is_told_as_it_is() {
        assertThat(Phrases.of("$share : share > $max", Map.of("$max", ">50%"))).isEqualTo("share is above >50%");
    }

    @Test
    void a_variable_without_a_value_keeps_its_name() {
        assertThat(Phrases.of("mineral == $mineral, share != null", Map.of()))
                .isEqualTo("mineral is $mineral, share is known");
    }
}
