package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.FactType;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FactGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*)\n```");

    @Test
    void the_page_in_the_documentation_is_current() throws Exception {
        assertThat(Files.readString(Path.of("docs/facts.md")))
                .as("run: ./lodestone fact-types --format md > docs/facts.md")
                .isEqualTo(FactGuide.markdown());
    }

    @TestFactory
    Stream<DynamicTest> every_example_can_be_submitted() {
        ObjectMapper json = new ObjectMapper();
        Matcher examples = EXAMPLE.matcher(FactGuide.markdown());
        return examples.results()
                .map(r -> r.group(1))
                .map(example -> DynamicTest.dynamicTest(example.substring(0, 40), () -> {
                    JsonNode fact = json.readTree(example);
                    ObjectNode request = json.createObjectNode();
                    request.putArray("facts").add(fact);
                    try {
                        assertThat(JsonIntake.read(request, 1).facts().size()).isEqualTo(1);
                    } catch (BadInput e) {
                        // A reference to another fact cannot be resolved in an example that stands alone.
                        assertThat(e.problems())
                                .allSatisfy(p -> assertThat(p.message()).contains("there is no fact with the id"));
                    }
                }));
    }

    @Test
    void every_fact_type_is_described() {
        for (FactType type : FactType.all()) {
            assertThat(FactGuide.markdown()).contains("\n## " + type.name() + "\n");
        }
    }
}
