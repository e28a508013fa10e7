package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of CSV files that spreadsheets open. */
class CsvLineTest {
    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text_and_figures_stay_figures() {
        assertThat(CsvLine.of("variant", "=HYPERLINK(1)", -0.5, null, "a \"b\", c"))
                .isEqualTo("variant,'=HYPERLINK(1),-0.5,,\"a \"\"b\"\", c\"\n");
    }
}
