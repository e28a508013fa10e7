package dev.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.FactType;
import dev.lodestone.fuzz.Bounded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonIntakeTest {
    private static final String BAN =
            "'fact':'ExportControl','by':'CN','on':'US','minerals':['gallium'],'measure':'ban',"
                    + "'from':'2024-12-03','source':'MOFCOM'";

    @Test
    void one_value_may_stand_for_a_list() {
        Request request = read("{'asOf':'2024-12-03','facts':[{" + BAN + "}]}");
        ExportControl control = (ExportControl) request.facts().all().get(0);
        assertThat(control.on()).hasSize(1);
        assertThat(control.id()).startsWith("ExportControl-");
    }

    @Test
    void control_characters_are_refused_with_their_place() {
        for (String json : List.of("{'title':'a\\u0000b','facts':[]}", "{'title':'a\\bb','facts':[]}")) {
            assertThatThrownBy(() -> read(json)).hasMessageContaining("/title: there is a control character in it");
        }
        assertThatThrownBy(() -> read("{'facts':[{" + BAN.replace("MOFCOM", "MOF\\u0007COM") + "}]}"))
                .hasMessageContaining("/facts/0/source: there is a control character in it");
        assertThat(read("{'about':'a\\tb\\nc\\u20ac','facts':[]}").facts().all())
                .isEmpty();
    }

    @Test
    void a_title_is_one_line_and_each_economy_is_asked_once() {
        Request request = read("{'title':'a\\n\\n# b ','for':['US','JP','US'],'facts':[]}");
        assertThat(request.title()).isEqualTo("a # b");
        assertThat(request.asked()).extracting(Economy::code).containsExactly("US", "JP");
    }

    @Test
    void a_made_id_depends_on_the_content_only() {
        String share =
                "{'fact':'ImportShare','importer':'US','supplier':'CN','mineral':'gallium','stage':'refined','share':0.2,'source':'x'}";
        String ban = "{" + BAN + "}";
        assertThat(read("{'facts':[" + ban + "," + share + "]}").facts().all())
                .isEqualTo(read("{'facts':[" + share + "," + ban + "]}").facts().all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'fact':'ExportContrl'                                         | /facts/0/fact     | did you mean 'ExportControl'?
            BAN,'mineal':'gallium'                                        | /facts/0/mineal   | its fields are
            'fact':'ImportRank','economy':'CN','source':'x'               | /facts/0/rank     | add its rank
            'fact':'ImportRank','economy':'CN','rank':'1','source':'x'    | /facts/0/rank     | write it without quotes
            'fact':'ImportRank','economy':'Chnia','rank':1,'source':'x'   | /facts/0/economy  | did you mean 'China'?
            'fact':'Recycling','mineral':'galium','rate':0,'source':'x'   | /facts/0/mineral  | did you mean 'gallium'?
            'fact':'Recycling','mineral':'gallium','rate':98,'source':'x' | /facts/0/rate     | did you mean 98%?
            'fact':'Recycling','mineral':'gallium','rate':'-5%','source':'x' | /facts/0/rate  | between 0% and 100%
            'fact':'Recycling','mineral':'gallium','rate':2E1000000000,'source':'x' | /facts/0/rate | write 0.98
            'fact':'ExportControl','by':'CN','on':'US','minerals':'tin','measure':'export ban','source':'x' | /facts/0/measure | write 'ban'
            'fact':'Production','country':'CN','mineral':'tin','stage':'refined','quantity':1,'unit':'tonnes','source':'x' | /facts/0/unit | write 't'
            BAN,'until':'2024-12-02'                                      | /facts/0/from     | exchange the two dates
            BAN,'announced':'-999999999-12-03'                            | /facts/0/announced | write year-month-day
            BAN,'announced':'0202-12-03'                                  | /facts/0/announced | check the digits of the year
            'fact':'ExportControl','by':'CN','on':'US','minerals':'tin, zinc','measure':'ban','source':'x' | /facts/0/minerals | write [ "tin", "zinc" ]
            BAN,'announced':'2024-02-30'                                  | /facts/0/announced | no such day
            'fact':'Claim','kind':'response','effect':'CN-99','says':'s','attributedTo':'a','source':'x' | /facts/0/effect | leave the reference out
            """)
    void a_fault_is_named_with_its_place_and_the_way_out(String fact, String pointer, String suggestion) {
        String request = "{'asOf':'2024-12-03','facts':[{" + fact.replace("BAN", BAN) + "}]}";
        Bounded.run(bytes(request), () -> refused(request));
        BadInput refused = refused(request);
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).pointer()).isEqualTo(pointer);
        assertThat(refused.problems().get(0).suggestion()).contains(suggestion);
    }

    @Test
    void all_faults_are_reported_at_once() {
        BadInput refused = refused(
                "{'asof':'2024-12-03','for':['XX'],'facts':[{'fact':'Recycling'},{" + BAN + ",'until':'2020-01-01'}]}");
        assertThat(refused.problems())
                .extracting(Problem::pointer)
                .containsExactly(
                        "/asof", "/for/0", "/facts/0/mineral", "/facts/0/rate", "/facts/0/source", "/facts/1/from");
    }

    @Test
    void two_facts_of_one_id_are_refused() {
        BadInput refused = refused("{'facts':[{" + BAN + ",'id':'a'},{" + BAN + ",'id':'a','ground':'XXI'}]}");
        assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/facts/1/id");
    }

    @Test
    void import_shares_of_one_whole_cannot_exceed_it() {
        String share =
                "{'fact':'ImportShare','importer':'US','supplier':'%s','mineral':'gallium','stage':'refined','share':'%s','period':'2024','source':'x'}";
        assertThat(read("{'facts':[" + share.formatted("CN", "60%") + "," + share.formatted("JP", "45%") + "]}")
                        .facts()
                        .size())
                .isEqualTo(2);
        BadInput refused =
                refused("{'facts':[" + share.formatted("CN", "60%") + "," + share.formatted("JP", "46%") + "]}");
        assertThat(refused.problems().get(0).message()).contains("sum to 106%");
    }

    @Test
    void tables_of_two_sources_are_each_a_whole() {
        String share =
                "{'fact':'ImportShare','importer':'US','supplier':'%s','mineral':'gallium','stage':'refined','share':'%s','period':'2024','source':'%s'}";
        String one = share.formatted("CN", "70%", "a") + "," + share.formatted("JP", "30%", "a");
        assertThat(read("{'facts':[" + one + "," + share.formatted("CN", "60%", "b") + ","
                                + share.formatted("JP", "40%", "b") + "]}")
                        .facts()
                        .size())
                .isEqualTo(4);
        BadInput own = refused("{'facts':[" + one + "," + share.formatted("CN", "60%", "b") + ","
                + share.formatted("JP", "46%", "b") + "]}");
        assertThat(own.problems().get(0).message()).contains("sum to 106%");
        BadInput both = refused(
                "{'facts':[" + share.formatted("CN", "70%", "a") + "," + share.formatted("JP", "40%", "b") + "]}");
        assertThat(both.problems().get(0).message()).contains("sum to 110%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|empty", "'{'|not JSON", "'[]'|JSON object", "'{}'|missing", "'{\"facts\":1}'|not a list"})
    void what_is_no_request_is_refused(String json, String reason) {
        BadInput refused = refused(json);
        assertThat(refused.getMessage()).contains(reason);
    }

    @Test
    void too_many_facts_are_refused() {
        BadInput refused =
                catchThrowableOfType(BadInput.class, () -> JsonIntake.read(bytes("{'facts':[{},{},{}]}"), "", 2));
        assertThat(refused.getMessage()).contains("limit of 2");
    }

    @Test
    void a_mistake_in_a_file_is_told_with_its_line_and_column(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), """
                {
                  "asOf": "2024-12-03",
                  "fro": ["US"],
                  "facts": [
                    { "fact": "ProductionShare", "mineral": "gallium", "stage": "refined",
                      "country": "CN", "share": 98, "period": "2024", "source": "USGS" },
                    { "fact": "Demand", "economy": "US", "mineral": "galium", "quantity": 20, "unit": "t",
                      "period": "2024", "source": "USGS" },
                    17
                  ]
                }
                """);
        BadInput refused = catchThrowableOfType(BadInput.class, () -> Intake.file(file));
        assertThat(refused.problems())
                .extracting(p -> folder.relativize(Path.of(p.pointer())).toString())
                .containsExactly(
                        "mine.json:3:3 /fro",
                        "mine.json:6:24 /facts/0/share",
                        "mine.json:7:42 /facts/1/mineral",
                        "mine.json:9:5 /facts/2");
        Files.writeString(file, "{\n  \"facts\": [ }");
        assertThatThrownBy(() -> Intake.file(file)).hasMessageStartingWith(file + ":2:14: not JSON");
    }

    @Test
    void of_a_very_large_file_the_pointer_is_told_alone(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("large.json"), "{ \"facts\": [ 17 ]" + " ".repeat(9_000_000) + "}");
        assertThatThrownBy(() -> Intake.file(file)).hasMessageStartingWith(file + " /facts/0: ");
    }

    @Test
    void facts_of_one_file_that_do_not_go_together_are_told_with_their_lines(@TempDir Path folder) throws Exception {
        String fact = "{ \"fact\": \"Demand\", \"id\": \"D\", \"economy\": \"US\", \"mineral\": \"gallium\","
                + " \"quantity\": 20, \"unit\": \"t\", \"period\": \"2024\", \"source\": \"USGS\" }";
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{ \"asOf\": \"2024-12-03\", \"facts\": [\n" + fact + ",\n" + fact.replace(": 20,", ": 30,") + "\n] }");
        assertThatThrownBy(() -> Intake.file(file)).hasMessageStartingWith(file + ":3:21 /facts/1/id: ");
    }

    @TestFactory
    Stream<DynamicTest> every_shipped_dossier_can_be_read() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(
                            f.getFileName().toString(),
                            () -> assertThat(Intake.file(f).facts().size()).isPositive()));
        }
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused_and_nothing_else(@ForAll String text) {
        try {
            JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "", 10);
        } catch (BadInput e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Test
    void the_schema_has_a_definition_for_every_fact_type() {
        assertThat(FactSchema.whole().get("$defs").properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toList()))
                .isEqualTo(FactType.all().stream().map(FactType::name).toList());
    }

    private static Request read(String json) {
        return JsonIntake.read(bytes(json), "", 100);
    }

    private static BadInput refused(String json) {
        return catchThrowableOfType(BadInput.class, () -> read(json));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
