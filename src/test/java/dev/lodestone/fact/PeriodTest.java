package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void two_digits_go_on_in_the_century_or_into_the_next() {
        assertThat(Period.parse("2021-24")).isEqualTo(new Period(2021, 2024, false));
        assertThat(Period.parse("1999-02")).isEqualTo(new Period(1999, 2002, false));
        assertThatThrownBy(() -> Period.parse("2024-21")).hasMessageContaining("ends before it begins");
    }
}
