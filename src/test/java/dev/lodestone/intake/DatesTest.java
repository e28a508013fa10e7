package dev.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.fact.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void a_day_that_is_not_in_the_calendar_is_told_by_what_is_wrong_with_it() {
        assertThat(Dates.read("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Dates.read("2035-12-31")).isEqualTo(LocalDate.of(2035, 12, 31));
        assertThatThrownBy(() -> Dates.read("2035-13-01"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("the months are 01 to 12"));
        assertThatThrownBy(() -> Dates.read("2035-00-01"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("the months are 01 to 12"));
        assertThatThrownBy(() -> Dates.read("2025-02-29"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("the month has no such day"));
    }
}
