package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @Test
    void a_day_that_is_not_in_the_calendar_is_told_by_what_is_wrong_with_it() {
        assertThat(Dates.read("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Dates.read("2035-12-31")).isEqualTo(LocalDate.of(2035, 12, 31));
        assertThatThrownBy(() -> Dates.read("2035-13-14"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("the months are 01 to 12"));
        assertThatThrownBy(() -> Dates.read("2035-00-01"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("the months are 01 to 12"));
        assertThatThrownBy(() -> Dates.read("2025-02-29"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("the month has no such day"));
    }

    @ParameterizedTest
    @CsvSource({
        "2035-13-01,the months are 01 to 12: did you mean 2035-01-13?",
        "2O23-05-01,did you mean 2023-05-01? Write year-month-day",
        "24.11.2026,did you mean 2026-11-24? Write year-month-day",
        "11/24/2026,did you mean 2026-11-24? Write year-month-day",
        "2026/3/4,did you mean 2026-03-04? Write year-month-day",
        "03/04/2026,did you mean 2026-03-04 or 2026-04-03? Write year-month-day",
        "31.02.2026,'write year-month-day, such as 2024-12-03'"
    })
    void the_days_that_can_be_meant_are_suggested(String text, String suggestion) {
        assertThatThrownBy(() -> Dates.read(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo(suggestion));
    }
}
