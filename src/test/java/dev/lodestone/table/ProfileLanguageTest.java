package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.intake.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a profile can say: columns found from others, lists in a cell, rows that are one together. */
class ProfileLanguageTest {
    private final List<Imported> imported = new ArrayList<>();

    private ImportReport read(String table, String profile) {
        imported.clear();
        return TableImport.run(
                SourceTable.of(table.getBytes(StandardCharsets.UTF_8), "t.csv", false),
                Profiles.parse(profile, "p"),
                imported::add,
                () -> {});
    }

    private static String production(String further, String fields) {
        return """
                table: { headers: [ code, land ] }
                %s
                facts:
                  - fact: Production
                    fields: { mineral: "[mineral]", stage: { is: refined }, country: land, quantity: t, unit: { is: t }, source: { is: mine }%s }
                """.formatted(further, fields);
    }

    @Test
    void a_further_column_is_found_from_others_and_stands_in_their_cell() {
        read(
                "code,land,t\n8112.92.89,DE,3\n",
                production("columns: { mineral: { from: code, lookup: hs, give: mineral } }", ""));
        assertThat(imported).singleElement().satisfies(i -> {
            assertThat(i.fact().toString()).contains("mineral=gallium");
            assertThat(i.cells()).containsEntry("mineral", "t.csv:2:1");
        });
    }

    @Test
    void a_further_column_looks_at_those_before_it_alone() {
        String profile = production("columns: { mineral: '[other]', other: code }", "");
        assertThatThrownBy(() -> Profiles.parse(profile, "p"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no '[other]' before it");
    }

    @Test
    void a_reason_that_names_a_column_is_for_the_rows_in_which_it_says_something() {
        ImportReport findings = read(
                "code,land,t,remark\n8112.92.89,DE,3,\n8112.92.89,FR,3,secret\n8112.92.89,FR,FR,\n",
                production("""
                        columns: { mineral: { from: code, lookup: hs, give: mineral } }
                        leave: [ { because: "it is {remark}" }, { where: { land: "{t}" }, because: the same twice } ]
                        """, ""));
        assertThat(imported).hasSize(1);
        assertThat(findings.leftOut())
                .extracting(ImportReport.Group::says)
                .containsExactly("it is secret", "the same twice");
    }

    @Test
    void the_values_of_a_cell_make_a_list_or_a_fact_each() {
        read(
                "code,land,whom\n\"260400, 810520,260400,999999\",\"China, Japan\",\"Trinidad and Tobago, Antigua & Barbuda\"\n",
                """
                table: { headers: [ code, land, whom ] }
                facts:
                  - fact: ExportControl
                    turn: { values: land, at: "," }
                    fields:
                      by: "[cell]"
                      on: { from: whom, each: "," }
                      minerals: { from: code, each: ",", lookup: hs, give: mineral }
                      measure: { is: ban }
                      source: { is: mine }
                """);
        assertThat(imported)
                .hasSize(2)
                .allSatisfy(i -> assertThat(i.fact().toString())
                        .contains("on=[Trinidad and Tobago, Antigua and Barbuda]", "minerals=[nickel, cobalt]"));
        assertThat(imported)
                .extracting(i -> i.fact().toString())
                .anySatisfy(f -> assertThat(f).contains("by=Japan"));
    }

    @Test
    void rows_of_one_thing_are_gathered_wherever_they_stand() {
        ImportReport findings = read(
                "land,what,value\nCN,mineral,gallium\nID,mineral,nickel\nCN,day,2023-08-01\nCN,day,2024-08-01\nID,colour,green\n",
                """
                table: { headers: [ land, what, value ], gather: { by: [ land ], heading: what, cell: value } }
                leave: [ { where: { mineral: nickel }, because: not this one } ]
                facts:
                  - fact: ExportControl
                    fields: { by: land, on: { is: World }, minerals: mineral, measure: { is: licensing }, from: day, source: { is: mine } }
                """);
        assertThat(imported).singleElement().satisfies(i -> {
            assertThat(i.fact().toString()).contains("by=China", "from=2023-08-01");
            assertThat(i.cells()).containsEntry("from", "t.csv:4:3").containsEntry("by", "t.csv:2:1");
        });
        assertThat(findings.leftOut()).extracting(ImportReport.Group::says).containsExactly("not this one");
        assertThat(findings.problems()).singleElement().satisfies(p -> {
            assertThat(p.says()).isEqualTo("a row before tells another 'day' of the same");
            assertThat(p.first()).isEqualTo("t.csv:5");
        });
        assertThat(findings.notes()).contains("'colour' is not taken: the profile does not speak of it");
    }

    @Test
    void the_codes_of_the_un_and_of_eurostat_are_looked_up() {
        Lookup countries = Lookup.of("countries");
        assertThat(countries.find("842", "economy")).isEqualTo("US");
        assertThat(countries.find("004", "economy")).isEqualTo("AF");
        assertThat(countries.find("S19", "economy")).isEqualTo("TW");
        assertThat(countries.find("EL", "economy")).isEqualTo("GR");
        assertThat(countries.find("899", "economy")).isNull();
        assertThat(countries.find("899", "area")).contains("not elsewhere specified");
    }
}
