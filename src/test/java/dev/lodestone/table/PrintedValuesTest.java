package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Production;
import dev.lodestone.intake.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures, units, days and texts as tables print them. */
class PrintedValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85,5% | . | 85.5%",
                "3,900 | . | 3900",
                "3,900 | , | 3.9",
                "3.900,5 | , | 3900.5",
                "1,234,567.8 | . | 1234567.8",
                "0,125 | . | 0.125",
                ">50 | . | >50",
                "more than 50 | . | >50",
                "<0.1% | . | <0.1%",
                "40-60 % | . | 40-60%",
                "1.128 million | . | 1128000",
                "1 234 | . | 1234",
                "−12 | . | -12",
                "about 60 percent | . | 60%"
            })
    void figures(String printed, char decimal, String written) {
        assertThat(PrintedFigure.parse(printed, decimal).written(false)).isEqualTo(written);
    }

    private static ImportReport read(String table, String type, Mend mend, List<Fact> facts) {
        SourceTable file = SourceTable.of(table.getBytes(StandardCharsets.UTF_8), "a.csv", false);
        Profile profile = Proposer.propose(file, type, Map.of(), mend).profile("a");
        return TableImport.run(file, profile, mend, f -> facts.add(f.fact()), row -> {}, () -> {})
                .findings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8.725|8725|8.7250", "8,725|8725|8,7250", "8.700|8700|8.7", "8,700|8700|8,7", "8.000|8000|8"})
    void a_sign_that_semicolons_leave_open_is_asked_about_until_it_is_answered(
            String printed, String whole, String decimals) {
        String table =
                "mineral;stage;country;quantity;unit;period;source\ncobalt;mined;Russia;" + printed + ";t;2023;USGS\n";
        assertThat(read(table, "Production", Mend.NOTHING, new ArrayList<>()).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.answers()).containsEntry(printed, List.of(whole, decimals)));
        for (String answer : List.of(whole, decimals)) {
            List<Fact> facts = new ArrayList<>();
            Mend mend = Mend.answers(List.of("quantity:" + printed + "=" + answer));
            assertThat(read(table, "Production", mend, facts).problems()).isEmpty();
            assertThat(facts)
                    .singleElement()
                    .satisfies(f -> assertThat(((Production) f).quantity().low())
                            .isEqualTo(Double.parseDouble(answer.replace(',', '.'))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.030.000", "1.234,5", "85,5", "0,125"})
    void both_who_look_know_a_comma_by_the_same_figures(String printed) {
        assertThat(DecimalSign.isComma(printed)).isTrue();
        String turned = printed.replace('.', 'S').replace(',', '.').replace('S', ',');
        assertThat(DecimalSign.isPoint(turned)).isTrue();
        assertThat(DecimalSign.isPoint(printed)).isFalse();
        assertThat(DecimalSign.isComma(turned)).isFalse();
    }

    @Test
    void an_approximate_whole_number_makes_a_fact_that_is_established_in_part() {
        List<Fact> facts = new ArrayList<>();
        ImportReport report = read(
                "economy,mineral,stage,producers,period,source\nUS,gallium,refined,about 3,2024,x\n",
                "DomesticProducers",
                Mend.NOTHING,
                facts);
        assertThat(report.problems()).isEmpty();
        assertThat(facts).singleElement().satisfies(f -> {
            assertThat(f.confidence()).isEqualTo(Confidence.PARTLY);
            assertThat(f.source()).isEqualTo("x; 'about 3' is approximate");
        });
    }

    @Test
    void no_cell_is_to_be_written_as_it_is() {
        ImportReport report = read(
                "mineral,stage,country,quantity,unit,period,source\ncobalt,mined,Russia,8,t,1850,x\n"
                        + "cobalt,mined,China,8,t,2023,x\ncobalt,mined,Canada,8,t,2024,x\n",
                "Production",
                Mend.NOTHING,
                new ArrayList<>());
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.fixes()).isEmpty();
            assertThat(p.suggestion()).isEqualTo("write 2024, 2021-24 or 2025e");
        });
        assertThat(DayRemedies.period("2O24").fix()).isEqualTo("2024");
        assertThat(DayRemedies.day("2025-12-01").unless("2025-12-01")).isEqualTo(Remedy.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~50", "≈50", "ca. 50", "about 50", "Approx. 50", "circa 50"})
    void an_approximate_figure_makes_a_fact_that_is_established_in_part(String printed) {
        String table = "importer,supplier,mineral,stage,share,period,source\nGermany,China,gallium,refined," + printed
                + "%,2024,x\n";
        List<Fact> facts = new ArrayList<>();
        SourceTable file = SourceTable.of(table.getBytes(StandardCharsets.UTF_8), "a.csv", false);
        Profile profile = Proposer.propose(file, null, Map.of(), Mend.NOTHING).profile("a");
        ImportReport report = TableImport.run(file, profile, f -> facts.add(f.fact()), () -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(facts).singleElement().satisfies(f -> {
            assertThat(f.confidence()).isEqualTo(Confidence.PARTLY);
            assertThat(f.source()).isEqualTo("x; '" + printed + "%' is approximate");
        });
        assertThat(report.notes()).anySatisfy(n -> assertThat(n).contains("approximate"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,34,5 | .", "1.2.3 | .", "twelve | ."})
    void what_is_no_figure_is_refused_and_not_guessed(String printed, char decimal) {
        assertThatThrownBy(() -> PrintedFigure.parse(printed, decimal)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kg | KG | 1 | ''",
                "t Li | T | 1 | Li",
                "kt Mn | KT | 1 | Mn",
                "Mt | MT | 1 | ''",
                "thousand metric tons | KT | 1 | ''",
                "thousand metric dry tons | KT | 1 | ''",
                "million metric tons | MT | 1 | ''",
                "lb | T | 0.00045359237 | ''",
                "short tons | T | 0.90718474 | ''",
                "thousand short tons | T | 907.18474 | ''",
                "kilograms of contained gallium | KG | 1 | contained gallium",
                "thousands of carats | T | 0.0002 | ''"
            })
    void units_of_mass(String printed, dev.lodestone.fact.Unit unit, String factor, String content) {
        Masses.Printed read = Masses.read(printed);
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.factor()).isEqualByComparingTo(factor);
        assertThat(read.content()).isEqualTo(content);
    }

    @Test
    void a_volume_or_a_unit_of_content_is_no_mass() {
        assertThatThrownBy(() -> Masses.read("million liters")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Masses.read("dry metric ton unit")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "15 Sep 2024,2024-09-15",
        "'Sep 15, 2024',2024-09-15",
        "15.09.2024,2024-09-15",
        "2024/09/15,2024-09-15",
        "20240915,2024-09-15",
        "15/09/2024,2024-09-15",
        "09/15/2024,2024-09-15",
        "2024-09-15T00:00:00,2024-09-15"
    })
    void days(String printed, String day) {
        assertThat(Days.day(printed)).isEqualTo(day);
    }

    @Test
    void a_day_that_may_be_two_is_asked_about() {
        assertThatThrownBy(() -> Days.day("03/04/2024"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("may be two days");
    }

    @ParameterizedTest
    @CsvSource({
        "FY2024,2024",
        "FY2023-24,2023-24",
        "2025e,2025e",
        "2025 (e),2025e",
        "2021–2024,2021-2024",
        "2024.0,2024"
    })
    void periods(String printed, String period) {
        assertThat(Days.period(printed)).isEqualTo(period);
    }

    @Test
    void a_price_is_brought_to_dollars_a_tonne() {
        assertThat(Scales.perTonne("dollars per kilogram")).isEqualByComparingTo("1000");
        assertThat(Scales.perTonne("cents per pound").doubleValue()).isBetween(22.04, 22.05);
        assertThatThrownBy(() -> Scales.perTonne("euros per kilogram")).isInstanceOf(InvalidValue.class);
    }

    private static ImportReport read(byte[] table, List<Imported> into) {
        String profile = """
                table: { headers: [ Metal, Land, Tonnes ], skip: [ "Source*" ] }
                facts:
                  - fact: Production
                    fields: { mineral: Metal, stage: { is: refined }, country: Land, quantity: Tonnes, unit: { is: t }, source: { is: mine } }
                """;
        return TableImport.run(
                SourceTable.of(table, "t.csv", false), Profiles.parse(profile, "p"), into::add, () -> {});
    }

    @Test
    void places_count_empty_lines() {
        ImportReport report =
                read("\n\nMetal,Land,Tonnes\n\nGa,CN,many\n".getBytes(StandardCharsets.UTF_8), new ArrayList<>());
        assertThat(report.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.first()).isEqualTo("t.csv:5:3"));
    }

    @Test
    void latin_1_is_read_as_it_is_and_said() {
        List<Imported> facts = new ArrayList<>();
        byte[] latin = "Metal;Land;Tonnes\nGa;Türkiye;1,5\n".getBytes(StandardCharsets.ISO_8859_1);
        ImportReport report = read(latin, facts);
        assertThat(facts)
                .singleElement()
                .satisfies(f -> assertThat(f.fact().toString()).contains("country=Turkey"));
        assertThat(report.notes()).anySatisfy(n -> assertThat(n).contains("read as Latin-1"));
    }

    @Test
    void a_nul_and_what_is_neither_utf_8_nor_latin_1_are_refused_in_their_line() {
        assertThatThrownBy(() ->
                        read("Metal,Land,Tonnes\nGa,CN,1\0\n".getBytes(StandardCharsets.UTF_8), new ArrayList<>()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("t.csv:2: there is a NUL character");
        assertThatThrownBy(() -> read(
                        "Metal,Land,Tonnes\nGa,\u0081,1\n".getBytes(StandardCharsets.ISO_8859_1), new ArrayList<>()))
                .hasMessageContaining("neither UTF-8 nor Latin-1");
    }

    @Test
    void titles_and_notes_are_skipped_and_a_bad_row_costs_itself() {
        List<Imported> facts = new ArrayList<>();
        ImportReport report = read(
                ("Table 3. Production,,\n,,\nMetal,Land,Tonnes\nGa,China,\"1,128\"\nGa,Chyna,5\nGa,Japan,n/a\nGe,Canada,7 lb\n"
                                + "Source: a ministry,,\n")
                        .getBytes(StandardCharsets.UTF_8),
                facts);
        assertThat(facts).hasSize(2);
        assertThat(report.notes()).contains("2 rows before the header skipped");
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.column()).isEqualTo("Land");
            assertThat(p.first()).isEqualTo("t.csv:5:2");
            assertThat(p.suggestion()).contains("China");
        });
        assertThat(report.leftOut())
                .extracting(ImportReport.Group::says)
                .containsExactly("no figure in 'Tonnes'", "notes, by what the row begins with");
    }

    @Test
    void a_star_takes_as_little_as_it_can_and_no_pattern_takes_long() {
        assertThat(Glob.of("*(*)").fill("rare earths (REO)", "$2")).isEqualTo("REO");
        assertThat(Glob.of("y20*").fill("Y2025e", "20$1")).isEqualTo("2025e");
        assertThat(Glob.of("*a*a*a*a*a*a*a*a*b").fits("a".repeat(2_000))).isFalse();
    }
}
