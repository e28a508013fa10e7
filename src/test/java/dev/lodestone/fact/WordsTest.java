package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void oneDayIsNotOneDays() {
        assertThat(Words.days(0)).isEqualTo("0 days");
        assertThat(Words.days(1)).isEqualTo("1 day");
        assertThat(Words.days(14)).isEqualTo("14 days");
    }
}
