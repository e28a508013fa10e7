package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void no_cell_ends_its_row_or_itself() {
        assertThat(MarkdownTable.head(List.of("id", "says"))).isEqualTo("| id | says |\n|---|---|");
        assertThat(MarkdownTable.row("a|b", "two\nlines", 3, "")).isEqualTo("| a\\|b | two lines | 3 |  |");
    }
}
