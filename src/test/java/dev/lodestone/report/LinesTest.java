package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a briefing is written with. */
class LinesTest {
    @Test
    void tags_and_links_that_facts_bring_along_are_text() {
        Lines lines = new Lines();
        lines.heading("# A title <script>alert(1)</script>");
        lines.line("[click](javascript:alert(1)) <img src=x onerror=alert(1)>; 3 < 4, [1,2]");
        assertThat(lines.toString()).isEqualTo("""
                # A title &lt;script>alert(1)&lt;/script>

                [click]\\(javascript:alert(1)) &lt;img src=x onerror=alert(1)>; 3 < 4, [1,2]
                """);
        assertThat(Passages.of(lines.toString()).toString())
                .contains("A title <script>alert(1)</script>")
                .contains("[click](javascript:alert(1)) <img");
    }

    @Test
    void what_the_sentence_has_said_is_left_out_of_what_stands_beneath_it() {
        String basis = "of world output (refined, 2025e); what India buys there is not known";
        assertThat(Lines.untold(
                        basis, "China licenses exports of gallium to India; what India buys there is not known."))
                .isEqualTo("of world output (refined, 2025e)");
        assertThat(Lines.untold(
                        basis, "China licenses exports of gallium to India; of germanium it has 60% of imports."))
                .isEqualTo(basis);
        assertThat(Lines.untold(basis, basis)).isEqualTo("of world output (refined, 2025e)");
    }
}
