package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactWriter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private final Comparer comparer = new Comparer(Dossiers.ADVISOR);

    @Test
    @DisplayName("flags that differ in figures alone are compared each by itself, and which figure is another is told")
    void alike() {
        String stock =
                "{ \"fact\": \"Stockpile\", \"id\": \"%s\", \"economy\": \"KR\", \"mineral\": \"gallium\", \"days\": %d, \"stage\": \"%s\", \"source\": \"a survey\" }";
        String facts = "{ \"asOf\": \"2026-11-26\", \"for\": [\"KR\"], \"facts\": ["
                + stock.formatted("a", 10, "refined") + "," + stock.formatted("b", 20, "mined") + "] }";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        Comparison comparison = new Comparer(Dossiers.ADVISOR)
                .compare(
                        request,
                        Variants.list(
                                JsonIntake.tree(
                                        "[{\"name\": \"more\", \"change\": {\"b\": {\"days\": 30}}}]"
                                                .getBytes(StandardCharsets.UTF_8),
                                        "variants"),
                                "/variants"));
        List<Comparison.FlagRow> rows = comparison.flags().stream()
                .filter(r -> r.rule().equals("stockpile/below-60-days"))
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows).filteredOn(Comparison.FlagRow::differs).hasSize(1);
        assertThat(ComparisonText.markdown(comparison)).contains("(other figures: 30 in place of 20)");
    }

    @Test
    @DisplayName("bounds of a figure are told together, not word by word")
    void bounds() {
        String facts =
                "{ \"asOf\": \"2026-01-01\", \"for\": [\"JP\"], \"facts\": [{ \"fact\": \"Stockpile\", \"id\": \"a\","
                        + " \"economy\": \"JP\", \"mineral\": \"gallium\", \"days\": \"0-100\", \"source\": \"a survey\" }] }";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        byte[] more =
                "[{\"name\": \"more\", \"change\": {\"a\": {\"days\": \"20-120\"}}}]".getBytes(StandardCharsets.UTF_8);
        Comparison comparison = new Comparer(Dossiers.ADVISOR)
                .compare(request, Variants.list(JsonIntake.tree(more, "variants"), "/variants"));
        assertThat(ComparisonText.markdown(comparison))
                .contains("(other figures: 20 to 120 in place of at most 100)")
                .doesNotContain("to in place of");
    }

    @Test
    @DisplayName("what is told otherwise of the same is neither cleared nor raised, and another supplier is both")
    void otherwise() {
        String share =
                "{ \"fact\": \"ImportShare\", \"id\": \"%s\", \"importer\": \"KR\", \"supplier\": \"%s\", \"mineral\": \"gallium\", \"stage\": \"refined\", \"share\": \"%s\", \"form\": \"%s\", \"source\": \"a table\" }";
        String facts = "{ \"asOf\": \"2026-11-26\", \"for\": [\"KR\"], \"facts\": ["
                + share.formatted("a", "CN", "90%", "metal") + "] }";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        byte[] variants =
                "[{\"name\": \"oxide\", \"change\": {\"a\": {\"form\": \"oxide\"}}}, {\"name\": \"other\", \"change\": {\"a\": {\"supplier\": \"JP\"}}}]"
                        .getBytes(StandardCharsets.UTF_8);
        Comparison comparison = new Comparer(Dossiers.ADVISOR)
                .compare(request, Variants.list(JsonIntake.tree(variants, "variants"), "/variants"));
        assertThat(comparison.flags())
                .filteredOn(r -> r.rule().equals("dependency/single-source-import"))
                .extracting(
                        r -> r.cells().get(1).change(), r -> r.cells().get(2).change())
                .containsExactlyInAnyOrder(
                        tuple(Comparison.Change.OTHER_FIGURES, Comparison.Change.GONE),
                        tuple(Comparison.Change.ABSENT, Comparison.Change.NEW));
        assertThat(comparison.columns().get(1).clears()).isZero();
        assertThat(comparison.columns().get(1).raises()).isZero();
    }

    @Test
    @DisplayName("where the ban is lifted its flags are gone, and the fact that made the difference is named")
    void lifted() {
        Comparison comparison = comparer.compare(
                Dossiers.dossier("gallium-germanium"),
                List.of(variant("lifted", "ban-lifted"), variant("extended", "ban-extended")));
        assertThat(comparison.flags())
                .filteredOn(r -> r.rule().equals("export-control/ban-active")
                        && r.mineral().key().equals("gallium"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cells().get(1).change()).isEqualTo(Comparison.Change.GONE);
                    assertThat(row.cells().get(1).why()).contains("CN-06").contains("removes");
                    assertThat(row.cells().get(2).change()).isEqualTo(Comparison.Change.SAME);
                });
        assertThat(comparison.flags())
                .anyMatch(r -> r.mineral() != null
                        && r.mineral().key().equals("graphite")
                        && r.cells().get(2).change() == Comparison.Change.NEW);
    }

    @Test
    @DisplayName("every shipped variant fits the dossier it is for")
    void shipped() {
        for (File file : new File("facts/variants").listFiles()) {
            String base = file.getName().startsWith("ban") ? "gallium-germanium" : "tariffs-2024";
            assertThat(comparer.compare(Dossiers.dossier(base), List.of(Variants.file("v", file.toPath())))
                            .columns())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'change': {'CN-6': {'from': '2025-01-01'}}}|did you mean 'CN-06'|/variants/0/change/CN-6",
                "{'change': [{'id': 'CN-06'}], 'asOf': '2025-01-01'}|another kind of value|/variants/0/change",
                "{'remove': 'CN-06'}|another kind of value|/variants/0/remove",
                "{'change': {'CN-06': {}}}|the patch changes nothing|/variants/0/change/CN-06",
                "{'change': {'CN-06': {'from': '2025-13-01'}}}|there is no day|/variants/0/change/CN-06/from",
                "{'remove': ['nothing']}|there is no fact|/variants/0/remove/0",
                "{'asof': '2025-01-01'}|did you mean 'asOf'|/variants/0/asof",
                "{}|changes nothing|/variants/0"
            })
    @DisplayName("a variant that does not fit is refused with the place and the reason")
    void refused(String example) {
        String[] parts = example.split("\\|");
        String json = "["
                + parts[0].replace("'", "\"")
                        .replaceFirst("\\{", "{\"name\": \"v\"" + (parts[0].equals("{}") ? "" : ", "))
                + "]";
        assertThatThrownBy(() -> comparer.compare(Dossiers.dossier("gallium-germanium"), list(json)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(parts[1])
                .hasMessageContaining(parts[2]);
    }

    @Test
    @DisplayName("two variants of one name are refused")
    void twice() {
        assertThatThrownBy(() -> comparer.compare(
                        Dossiers.dossier("gallium-germanium"),
                        list("[{\"name\":\"v\",\"remove\":[\"S12\"]},{\"name\":\"v\",\"remove\":[\"S12\"]}]")))
                .hasMessageContaining("two variants are called 'v'");
    }

    @Test
    @DisplayName("what is written of a fact reads back as the fact")
    void writer() {
        for (String name : Dossiers.ALL) {
            Dossiers.dossier(name)
                    .facts()
                    .all()
                    .forEach(fact -> assertThat(
                                    JsonIntake.facts(List.of(FactWriter.json(fact)), List.of(UnaryOperator.identity())))
                            .containsExactly(fact));
        }
    }

    private static List<Variant> list(String json) {
        return Variants.list(JsonIntake.tree(json.getBytes(StandardCharsets.UTF_8), ""), "/variants");
    }

    private static Variant variant(String name, String file) {
        return Variants.file(name, Path.of("facts/variants", file + ".json"));
    }

    @Test
    void a_mistake_in_a_file_of_a_variant_is_told_with_its_line(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("lifted.json"), "{\n  \"titel\": \"Lifted\",\n  \"change\": { \"CN-06\": {} }\n}");
        assertThatThrownBy(() -> Variants.file("lifted", file))
                .hasMessageContaining("lifted.json:2:3 /titel: a variant has no field 'titel'")
                .hasMessageContaining("lifted.json:3:15 /change/CN-06: the patch changes nothing");
        Files.writeString(file, "{\n  \"remove\": [\n \"CN-6\"] }");
        Variant unknown = Variants.file("lifted", file);
        assertThatThrownBy(() -> unknown.applyTo(Dossiers.dossier("gallium-germanium")))
                .hasMessageContaining("lifted.json:3:2 /remove/0: there is no fact with the id 'CN-6'");
    }
}
