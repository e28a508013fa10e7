package dev.lodestone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final String HEADER = "parameter,economy,mineral,value,source,since,kind,note\n";

    @Test
    void the_narrowest_value_holds_and_the_general_one_for_the_rest() {
        Advisor advisor = advisor(HEADER
                + "stockpile.high-risk-days,KR,,100,a,,,\n"
                + "stockpile.high-risk-days,,gallium,120,b,,,\n"
                + "stockpile.high-risk-days,KR,gallium,90,c,,,\n");
        assertThat(target(advisor, "KR", "gallium", "2026-01-01")).isEqualTo("[KR, gallium]");
        assertThat(target(advisor, "KR", "germanium", "2026-01-01")).isEqualTo("[KR]");
        assertThat(target(advisor, "JP", "gallium", "2026-01-01")).isEqualTo("[gallium]");
        assertThat(target(advisor, "JP", "germanium", "2026-01-01")).isEmpty();
    }

    @Test
    void a_row_holds_from_its_first_day() {
        Advisor advisor = advisor(HEADER
                + "stockpile.high-risk-days,JP,,150,a,2026-01-01,,\n"
                + "stockpile.high-risk-days,JP,,100,b,2027-01-01,,\n");
        assertThat(target(advisor, "JP", "gallium", "2025-12-31")).isEmpty();
        assertThat(target(advisor, "JP", "gallium", "2026-01-01")).isEqualTo("[JP]");
        assertThat(says(advisor, "JP", "gallium", "2026-06-01")).contains("less than 150");
        assertThat(says(advisor, "JP", "gallium", "2027-06-01")).contains("less than 100");
    }

    @Test
    void an_answer_cites_the_row_that_it_rests_on_with_its_source() {
        Advisor advisor =
                advisor(HEADER + "stockpile.high-risk-days,JP,,150,Tokyo decided,,judgement,for the sake of it\n");
        var assessment = advisor.assess(request("JP", "gallium").facts(), LocalDate.of(2026, 1, 1), List.of());
        assertThat(assessment.parameters())
                .filteredOn(p -> p.name().equals("stockpile.high-risk-days[JP]"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.value()).isEqualTo("150");
                    assertThat(p.source()).isEqualTo("Tokyo decided");
                    assertThat(p.kind()).isEqualTo("judgement");
                });
    }

    @Test
    void columns_stand_in_any_order_and_semicolons_part_them_as_well() {
        Advisor advisor = advisor("value;source;mineral;economy;parameter\n150;a;;JP;stockpile.high-risk-days\n");
        assertThat(target(advisor, "JP", "gallium", "2026-01-01")).isEqualTo("[JP]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            stockpile.high-risk-dais,KR,,100,a,,,             ~ 2:1: error table cell A2: there is no parameter 'stockpile.high-risk-dais'; did you mean 'stockpile.high-risk-days'?
            stockpile.high-risk-days,Koera,,100,a,,,          ~ 2:26: error table cell B2: unknown economy 'Koera'; did you mean 'Korea'?
            stockpile.high-risk-days,,galium,100,a,,,         ~ 2:27: error table cell C2: unknown mineral 'galium'; did you mean 'gallium'?
            stockpile.high-risk-days,KR,,many,a,,,            ~ 2:30: error table cell D2: 'many' is not a figure; write 45, ">30", "30-45", "35 (30-45)" or "W" (withheld)
            stockpile.high-risk-days,KR,,>100,a,,,            ~ 2:30: error table cell D2: '>100' is not one number; write a number
            stockpile.high-risk-days,KR,,-5,a,,,              ~ 2:30: error table cell D2: '-5' is less than no days; write 0 or more
            stockpile.high-risk-days,KR,,,a,,,                ~ 2:30: error table cell D2: the row lacks its value
            stockpile.high-risk-days,KR,,100,,,,              ~ 2:34: error table cell E2: the row lacks its source
            stockpile.high-risk-days,KR,,100,a,soon,,         ~ 2:36: error table cell F2: 'soon' is no date; write the first day, such as 2017-01-01
            stockpile.high-risk-days,KR,,100,a,,guess,        ~ 2:37: error table cell G2: 'guess' is no kind of parameter; write published, literature or judgement
            stockpile.high-risk-days,,,100,a,,,               ~ 2:1: error table row 2: the row names neither an economy nor a mineral; general values stand in parameters.yaml
            retaliation.quick-days,KR,,100,a,,,               ~ 2:1: error table cell A2: a method computes with 'retaliation.quick-days': it is the same for all
            """)
    void what_is_wrong_is_told_at_its_cell(String row, String expected) {
        assertThat(faults(HEADER + row + "\n")).containsExactly("limits.csv:" + expected);
    }

    @Test
    void all_mistakes_of_a_table_are_told_at_once() {
        assertThat(faults("parameter,economie,mineral,value\nx,KR,,1\n"))
                .containsExactly(
                        "limits.csv:1:11: error table cell B1: there is no column 'economie'; did you mean 'economy'?",
                        "limits.csv:1:1: error table row 1: the table lacks the column 'economy'; begin with parameter,economy,mineral,value,source",
                        "limits.csv:1:1: error table row 1: the table lacks the column 'source'; begin with parameter,economy,mineral,value,source");
        assertThat(faults(HEADER
                        + "stockpile.high-risk-days,KR,,100,a,,,\n\n"
                        + "stockpile.high-risk-days,South Korea,,110,a,,,\n"
                        + "stockpile.high-risk-days,KR,unobtainium,1,a,,,\n"))
                .hasSize(2)
                .anySatisfy(f -> assertThat(f).startsWith("limits.csv:4:1: error table row 4: row 2 has a value"))
                .anySatisfy(f -> assertThat(f).startsWith("limits.csv:5:29: error table cell C5: unknown mineral"));
    }

    @Test
    void what_is_wrong_with_a_general_value_is_not_told_again_for_its_rows() {
        String broken = RULES.parameters().replaceFirst("(high-risk-days:\\s+unit:) days", "$1 dayss");
        RuleFiles files = RULES.with(RuleFiles.PARAMETERS, broken)
                .with("limits.csv", HEADER + "stockpile.high-risk-days,KR,,100,a,,,\n");
        assertThat(new Draft(files).diagnostics())
                .extracting(Diagnostic::message, Diagnostic::suggestion)
                .containsExactly(tuple("unknown unit 'dayss'", "did you mean 'days'?"));
    }

    @Test
    void a_quote_that_is_not_closed_is_told_in_its_place() {
        assertThat(faults(HEADER + "stockpile.high-risk-days,KR,,100,\"a,,,\n"))
                .singleElement()
                .satisfies(
                        f -> assertThat(f).startsWith("limits.csv:2:1: error table row 2: the table cannot be read"));
    }

    @Test
    void a_rule_that_does_not_ask_for_whom_a_parameter_holds_is_refused() {
        RuleFiles files = RULES.with("limits.csv", HEADER + "stockpile.base-days,KR,,70,a,,,\n");
        assertThat(new Draft(files).diagnostics())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactlyInAnyOrder(
                        tuple("parameter-for-all", "stockpile.drl"),
                        tuple("parameter-for-all", "stockpile.drl"),
                        tuple("parameter-for-all", "stockpile.drl"),
                        tuple("parameter-for-all", "data-quality.drl"));
    }

    @Test
    void a_workbook_is_read_sheet_by_sheet_and_its_mistakes_are_told_at_sheet_and_cell(@TempDir Path folder)
            throws IOException {
        for (var text : RULES.with("stockpile.csv", "").texts().entrySet()) {
            if (!text.getKey().equals("stockpile.csv")) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
        }
        Files.write(folder.resolve("limits.xlsx"), workbook("100"));
        Files.write(folder.resolve("~$limits.xlsx"), new byte[] {1});
        Advisor advisor = new Advisor(new RuleBase(RuleFiles.in(folder)));
        assertThat(target(advisor, "KR", "gallium", "2025-12-31")).isEmpty();
        assertThat(target(advisor, "KR", "gallium", "2026-01-01")).isEqualTo("[KR]");
        Files.write(folder.resolve("limits.xlsx"), workbook("a hundred"));
        assertThat(new Draft(RuleFiles.in(folder)).diagnostics())
                .extracting(Diagnostic::toString)
                .anySatisfy(d -> assertThat(d)
                        .startsWith("limits.xlsx#Stocks:3:30: error table cell D3: 'a hundred' is not a figure"));
        Files.writeString(folder.resolve("limits.xlsx"), "no workbook");
        assertThat(new Draft(RuleFiles.in(folder)).diagnostics())
                .extracting(Diagnostic::toString)
                .anySatisfy(d -> assertThat(d).contains("limits.xlsx").contains("save it as .xlsx"));
    }

    @Test
    void a_cell_beyond_the_header_is_told_and_not_dropped() {
        assertThat(faults(HEADER + "stockpile.high-risk-days,KR,,100,a,,,b,c\n"))
                .singleElement()
                .satisfies(d -> assertThat(d)
                        .contains(
                                "limits.csv:2:",
                                "cell I2: 'c' stands in no column",
                                "put a cell with a , in it into quotes"));
        assertThat(faults(HEADER + "stockpile.high-risk-days,KR,,100,a,,,b,,\n"))
                .isEmpty();
    }

    @Test
    void a_share_with_a_decimal_comma_is_told_how_to_be_written() {
        assertThat(faults(HEADER + "concentration.dominance,KR,,\"30,5%\",a,,,\n"))
                .singleElement()
                .satisfies(d -> assertThat(d)
                        .contains("'30,5%' has a comma among its digits", "write 30.5%: decimals have a point"));
    }

    private static byte[] workbook(String value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Stocks");
            String[] header = {"parameter", "economy", "mineral", "value", "source", "since"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(2, 0, "stockpile.high-risk-days");
            sheet.value(2, 1, "KR");
            if (value.equals("100")) {
                sheet.value(2, 3, 100);
            } else {
                sheet.value(2, 3, value);
            }
            sheet.value(2, 4, "a test");
            sheet.value(2, 5, LocalDate.of(2026, 1, 1));
        }
        return out.toByteArray();
    }

    private static Advisor advisor(String table) {
        return new Advisor(new RuleBase(RULES.with("stockpile.csv", table)));
    }

    private static List<String> faults(String table) {
        return new ArrayList<>(new Draft(RULES.with("limits.csv", table))
                .diagnostics().stream().map(Diagnostic::toString).toList());
    }

    /** For whom the target holds that an economy's stock of 70 days is short of. */
    private static String target(Advisor advisor, String economy, String mineral, String day) {
        return flag(advisor, economy, mineral, day).because().parameters().stream()
                .filter(p -> p.startsWith("stockpile.high-risk-days"))
                .map(p -> p.substring("stockpile.high-risk-days".length()))
                .findFirst()
                .orElseThrow();
    }

    private static String says(Advisor advisor, String economy, String mineral, String day) {
        return flag(advisor, economy, mineral, day).says();
    }

    private static RiskFlag flag(Advisor advisor, String economy, String mineral, String day) {
        List<RiskFlag> flags =
                advisor.assess(request(economy, mineral).facts(), LocalDate.parse(day), List.of()).riskFlags().stream()
                        .filter(f -> f.rule().equals("stockpile/short-under-dominance"))
                        .toList();
        assertThat(flags).hasSize(1);
        return flags.get(0);
    }

    private static Request request(String economy, String mineral) {
        String json = """
                { "for": ["%1$s"], "facts": [
                  { "fact": "Stockpile", "economy": "%1$s", "mineral": "%2$s", "stage": "refined", "days": 70, "source": "a test" },
                  { "fact": "ProductionShare", "mineral": "%2$s", "stage": "refined", "country": "CN", "share": "99%%", "source": "a test" } ] }
                """.formatted(economy, mineral);
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", 10);
    }
}
