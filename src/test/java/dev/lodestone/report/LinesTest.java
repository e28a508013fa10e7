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
}
