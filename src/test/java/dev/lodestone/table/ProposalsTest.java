package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.fact.Capacity;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Price;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.intake.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as analysts keep them, which no profile knows. */
class ProposalsTest {
    private static final String TRADE =
            "Importer,Exporter,Product,%s,Qty (kg),Year\nDE,ZA,Manganese ore,%s,45000000,2024\n";

    private record Read(Proposal proposal, List<Fact> facts, ImportReport report) {
        Read {
            assertThat(proposal.open()).isEmpty();
        }

        String taken(String field) {
            return proposal.lines().stream()
                    .filter(l -> l.field().equals(field))
                    .map(Proposal.Line::toString)
                    .findFirst()
                    .orElse("");
        }
    }

    private static Read read(String table, String name) {
        SourceTable file = SourceTable.of(table.getBytes(StandardCharsets.UTF_8), name, false);
        Proposal proposal = Proposer.propose(file, null, Map.of(), Mend.NOTHING);
        List<Fact> facts = new ArrayList<>();
        ImportReport report = proposal.isComplete()
                ? TableImport.run(file, proposal.profile("p"), each -> facts.add(each.fact()), () -> {})
                : null;
        return new Read(proposal, facts, report);
    }

    @ParameterizedTest
    @CsvSource({"Metals A,Metals B,2", "Mined,Refined,1", "2023,2024,1"})
    void sheets_with_one_header_are_read_together_unless_their_names_say_otherwise(String one, String other, int facts)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheet(workbook.newWorksheet(one), "gallium");
            sheet(workbook.newWorksheet(other), "cobalt");
        }
        SourceTable file = SourceTable.of(bytes.toByteArray(), "w.xlsx", true);
        Map<String, String> said = one.equals("Mined") ? Map.of() : Map.of("stage", "refined");
        Proposal proposal = Proposer.propose(file, "Production", said, Mend.NOTHING);
        assertThat(proposal.open()).isEmpty();
        List<Fact> read = new ArrayList<>();
        ImportReport report = TableImport.run(file, proposal.profile("p"), each -> read.add(each.fact()), () -> {});
        assertThat(read).hasSize(facts);
        assertThat(report.notes().toString().contains("skipped")).isEqualTo(facts == 1);
    }

    @Test
    void sheets_whose_figures_have_other_signs_before_decimals_are_not_read_together() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheet(workbook.newWorksheet("A"), "gallium", "85,5");
            sheet(workbook.newWorksheet("B"), "cobalt", "1.128");
        }
        SourceTable file = SourceTable.of(bytes.toByteArray(), "w.xlsx", true);
        Map<String, String> said = Map.of("stage", "refined", "period", "2024");
        Proposal proposal = Proposer.propose(file, "Production", said, Mend.NOTHING);
        List<Fact> read = new ArrayList<>();
        ImportReport report = TableImport.run(file, proposal.profile("p"), each -> read.add(each.fact()), () -> {});
        assertThat(read)
                .singleElement()
                .satisfies(f -> assertThat(((Production) f).quantity().low()).isEqualTo(85.5));
        assertThat(report.notes().toString()).contains("sheet 'B' is not one that the profile names: skipped");
    }

    @ParameterizedTest
    @CsvSource({"Production in 2023,the title says 2023", "Production,the sheet is called '2024 edition'"})
    void the_year_of_a_title_counts_before_that_of_the_sheet(String title, String because) {
        Survey.Found table = new Survey.Found("2024 edition", List.of(title), List.of("Mineral", "Quantity"));
        FactType.Field period = FactType.of("Production").field("period");
        assertThat(new SaidOfAll(table, null, "t").of(period).because()).isEqualTo(because);
    }

    private static void sheet(Worksheet sheet, String mineral) {
        sheet(sheet, mineral, "750");
    }

    private static void sheet(Worksheet sheet, String mineral, String quantity) {
        List<List<String>> rows =
                List.of(List.of("Mineral", "Country", "Quantity", "Unit"), List.of(mineral, "China", quantity, "t"));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                sheet.value(r, c, rows.get(r).get(c));
            }
        }
    }

    @Test
    void headings_that_are_economies_make_a_fact_each_and_titles_say_unit_year_and_stage() {
        Read read = read("""
                Refined production 2024 by country (tonnes)
                Mineral,China,Japan,Russia
                Gallium,750,3,6
                Cobalt,170000,,1000
                """, "wide.csv");
        assertThat(read.taken("quantity"))
                .isEqualTo("China, Japan, Russia -> quantity: headings are economies: each makes a fact a row");
        assertThat(read.facts)
                .extracting(f -> ((Production) f).mineral().key() + " "
                        + ((Production) f).country().code() + " "
                        + ((Production) f).stage() + " " + ((Production) f).quantity() + " " + ((Production) f).unit()
                        + " " + ((Production) f).period())
                .containsExactly(
                        "gallium CN refined 750 t 2024",
                        "gallium JP refined 3 t 2024",
                        "gallium RU refined 6 t 2024",
                        "cobalt CN refined 170,000 t 2024",
                        "cobalt RU refined 1000 t 2024");
    }

    @Test
    void a_stage_may_stand_behind_the_mineral_and_units_in_a_row_below_the_heading() {
        Read read = read("""
                Production of selected minerals
                Commodity,Country,2023,2024
                ,,(kt),(kt)
                Cobalt (mine),Indonesia,19,28
                Cobalt (refinery),Finland,14,15
                """, "units.csv");
        assertThat(read.facts)
                .extracting(f -> ((Production) f).stage() + " "
                        + ((Production) f).country().code() + " " + ((Production) f).quantity() + " "
                        + ((Production) f).unit())
                .containsExactly("mined ID 19 kt", "mined ID 28 kt", "refined FI 14 kt", "refined FI 15 kt");
        assertThat(read.report.wrong()).isZero();
    }

    @Test
    void measures_are_known_by_what_offices_call_their_columns_and_all_are_the_world() {
        Read read = read("""
                Country imposing,Product,Type of measure,Date of entry into force,Announced on,Targeted country,Legal basis
                China,Gallium; Germanium,Export licence,1 August 2023,3 July 2023,All,MOFCOM 23/2023
                Indonesia,Nickel ore,Export ban,01-Jan-2020,,all countries,MEMR 11/2019
                """, "restrictions.csv");
        assertThat(read.facts).hasSize(2).allMatch(f -> f instanceof ExportControl);
        ExportControl licence = (ExportControl) read.facts.get(0);
        assertThat(licence.toString()).contains("measure=licensing", "from=2023-08-01", "announced=2023-07-03");
        assertThat(read.facts.get(1).toString()).contains("stages=[mined]", "measure=ban");
        assertThat(read.facts).allMatch(f -> f.toString().contains("on=[the world]"));
        assertThat(read.report.leftOut()).isEmpty();
    }

    @Test
    void a_stock_is_told_in_days_of_cover_and_what_is_no_field_is_told() {
        Read read = read("""
                Commodity,Agency,Days of cover,Year,Country
                Cobalt,JOGMEC,60,2024,Japan
                """, "stocks.csv");
        assertThat(read.facts)
                .singleElement()
                .satisfies(f -> assertThat(((Stockpile) f).days()).hasToString("60"));
        assertThat(read.report.notes()).contains("column 'Agency' is not taken: no field is called so");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Price (USD/kg) | 550000",
                "Price $ per lb | 1212543",
                "Average price, US dollars per tonne | 550",
                "Price 2024 (USD/kg) | 550000"
            })
    void a_heading_says_what_prices_are_of(String heading, double perTonne) {
        Read read = read("Mineral,\"" + heading + "\"\nGallium,550\nGermanium,2300\n", "prices.csv");
        assertThat(((Price) read.facts.get(0)).usdPerTonne().low()).isCloseTo(perTonne, within(1.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Value (USD) | 1250.5",
                "Value (kUSD) | 1250500",
                "Value (k$) | 1250500",
                "Value (1000 USD) | 1250500",
                "Value ('000 USD) | 1250500",
                "Value (USD thousand) | 1250500",
                "Value (k) | 1250500",
                "Value (mn USD) | 1250500000",
                "Value (US$ m) | 1250500000",
                "Value (million) | 1250500000",
                "Value (bn USD) | 1250500000000"
            })
    void a_heading_says_what_multiple_of_dollars_amounts_are_in(String heading, double dollars) {
        Read read = read(TRADE.formatted(heading, "1250.5"), "trade.csv");
        assertThat(((TradeVolume) read.facts.get(0)).value().low()).isEqualTo(dollars);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Value (EUR)",
                "Value (kEUR)",
                "Value (million EUR)",
                "Value (¥ million)",
                "Value (A$ m)",
                "Value (CHF)",
                "Value (m£)"
            })
    void another_currency_is_not_taken_for_dollars(String heading) {
        SourceTable file =
                SourceTable.of(TRADE.formatted(heading, "1250.5").getBytes(StandardCharsets.UTF_8), "trade.csv", false);
        assertThat(Proposer.propose(file, null, Map.of(), Mend.NOTHING).open())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("is in another currency: value is in US dollars"));
    }

    @ParameterizedTest
    @CsvSource({"1250.5 EUR", "€1250.5", "1250.5 kEUR", "£1250.5"})
    void cells_in_another_currency_are_not_taken_for_dollars(String cell) {
        assertThat(read(TRADE.formatted("Value", cell), "trade.csv").facts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1250.5 USD, 1250.5", "1250.5 kUSD, 1250500", "1.25 million USD, 1250000"})
    void cells_say_what_multiple_of_dollars_they_are(String cell, double dollars) {
        Read read = read(TRADE.formatted("Value", cell), "trade.csv");
        assertThat(((TradeVolume) read.facts.get(0)).value().low()).isEqualTo(dollars);
    }

    @Test
    void what_is_said_of_fields_and_columns_that_are_not_there_is_told_at_once() {
        SourceTable file = SourceTable.of(
                "mineral,country,stage,quantity,unit,period,source\ngallium,China,refined,10,t,2023,X\n"
                        .getBytes(StandardCharsets.UTF_8),
                "table.csv",
                false);
        assertThatThrownBy(() -> Proposer.propose(
                        file, "Production", Map.of("statge", "refined"), Mend.answers(List.of("contry:China=CN"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("set: there is no field 'statge' in Production")
                .hasMessageContaining("did you mean 'stage'?")
                .hasMessageContaining("answer: there is no column 'contry'")
                .hasMessageContaining("did you mean 'country'?");
    }

    @Test
    void prices_of_nobody_knows_what_are_asked_about_and_a_column_may_say_it() {
        SourceTable file = SourceTable.of(
                "Mineral,Year,Price\nGallium,2024,550\n".getBytes(StandardCharsets.UTF_8), "prices.csv", false);
        assertThat(Proposer.propose(file, null, Map.of(), Mend.NOTHING).open())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("'Price' does not say what it is a price of"));
        Read read = read("Mineral,Year,Price,Unit\nGallium,2024,550,USD/kg\nCobalt,2024,12,$/lb\n", "prices.csv");
        assertThat(read.facts)
                .extracting(f -> ((Price) f).usdPerTonne().low())
                .satisfiesExactly(
                        g -> assertThat(g).isEqualTo(550_000),
                        c -> assertThat(c).isCloseTo(26_455, within(1.0)));
    }

    @Test
    void plants_are_known_by_what_registers_call_their_columns() {
        SourceTable file = SourceTable.of("""
                Project,Metal,Country,Capacity (tpa),Start year,Status
                Alpha,Gallium,US,40,2026,Planned
                Beta,Gallium,DE,25,2028,Under construction
                """.getBytes(StandardCharsets.UTF_8), "plants.csv", false);
        Proposal proposal = Proposer.propose(file, null, Map.of("kind", "published"), Mend.NOTHING);
        assertThat(proposal.open()).isEmpty();
        List<Fact> facts = new ArrayList<>();
        TableImport.run(file, proposal.profile("p"), each -> facts.add(each.fact()), () -> {});
        assertThat(facts)
                .extracting(f -> ((Capacity) f).name() + " " + ((Capacity) f).quantity() + " " + ((Capacity) f).unit()
                        + " " + ((Capacity) f).firstYear() + " " + ((Capacity) f).status())
                .containsExactly("Alpha 40 t 2026 announced", "Beta 25 t 2028 building");
    }
}
