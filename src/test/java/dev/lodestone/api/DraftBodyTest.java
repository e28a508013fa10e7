package dev.lodestone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft says is heard, or refused. */
class DraftBodyTest {
    private static DraftBody read(String json) {
        return DraftBody.read(json.replace('~', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | a draft is a JSON object",
                "{~upn~:3,~files~:{}} | /upn: a draft has no such field (did you mean 'upon'?)",
                "{~changesOf~:3,~files~:{}} | /files: what another draft changed is taken as it is",
                "{~whole~:~yes~,~files~:{}} | /whole: this is neither true nor false"
            },
            quoteCharacter = '"')
    void what_would_not_be_heard_is_refused(String json, String message) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"3.7", "0", "1e3", "~3~"})
    void a_revision_is_a_whole_number(String number) {
        assertThatThrownBy(() -> read("{~upon~:" + number + ",~files~:{}}").upon(9))
                .hasMessageContaining("/upon: this is no number of a revision");
        assertThat(read("{~files~:{}}").upon(9)).isEqualTo(9);
    }
}
