package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a file that is no YAML the usual causes are told in words of who wrote it, each with the way out. */
class YamlFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a:_\tb: 1_|2:1|the line is indented by a tab|YAML is indented by blanks",
                "a: b: c_|1:5|a text without quotes has a colon|put the text into quotes, as it has a colon",
                "a:_  x: 1_   y: 2_|3:5|the line is indented otherwise than those above it|begin it below the first letter of what it belongs to",
                "- a: 1_ b: 2_|2:2|the line is indented otherwise than those above it|begin it below the first letter of what it belongs to",
                "a: \"open_b: 1_|1:4|the quotation mark is not closed|write \" behind the text",
                "a: 'open_b: 1_|1:4|the quotation mark is not closed|write ' behind the text",
                "a: [ 1, 2_b: 3_|2:2|the bracket that is opened in line 1 is not closed|write ] behind the last of what is in it",
                "a: { x: 1_b: 3_|2:2|the bracket that is opened in line 1 is not closed|write } behind the last of what is in it",
                "a: { x: \"1\" y: 2 }_|1:13|a comma is missing between two parts of a list|write a comma before this",
                "a: @x_|1:4|a text begins with @|put the text into quotes",
                "a: 'it's'_|1:8|a text goes on behind its quotation mark or bracket|put all of the text into one pair of quotes",
                "a: 1_a: 2_|2:2|'a' stands here twice|leave one out, or rename it"
            })
    void each_is_told_with_the_way_out(String text, String place, String message, String wayOut) {
        String yaml = text.replace('_', '\n');
        JsonProcessingException e = catchThrowableOfType(JsonProcessingException.class, () -> YamlTrees.of(yaml));
        YamlFault fault = YamlFault.of(yaml, e);
        assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.suggestion()).isEqualTo(wayOut);
    }
}
