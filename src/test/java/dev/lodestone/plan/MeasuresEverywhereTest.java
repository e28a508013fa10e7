package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.ComparisonText;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.SheetCell;
import dev.lodestone.report.Format;
import dev.lodestone.report.Json;
import dev.lodestone.report.XlsxReport;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Tables, comparisons and sensitivities tell of a measure what the answer tells of it. */
class MeasuresEverywhereTest {
    private static final Request GALLIUM = Small.states("gallium").withEffects();
    private static final Assessment ANSWER = Effects.proved(
            Small.ADVISOR.assess(GALLIUM.facts(), GALLIUM.asOf(), GALLIUM.asked()), GALLIUM, Small.ADVISOR);
    private static final RecommendedResponse RECOVERY = ANSWER.responses().stream()
            .filter(r -> r.effect() != null && !r.effect().clears().isEmpty())
            .findFirst()
            .orElseThrow();

    @Test
    void csv_has_a_measure_with_its_cost_and_what_it_clears_and_leaves() throws Exception {
        List<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Format.CSV.write(ANSWER, GALLIUM.title())))
                .getRecords();
        holdsTheMeasure(rows.stream().map(CSVRecord::toMap).toList());
    }

    @Test
    void so_has_a_workbook() throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(XlsxReport.of(ANSWER, GALLIUM.title())), new ReadingOptions(true, false))) {
            List<Row> rows = book.findSheet("Responses").orElseThrow().read();
            int head =
                    rows.stream().map(r -> cells(r).contains("clears")).toList().indexOf(true);
            List<String> names = cells(rows.get(head));
            holdsTheMeasure(rows.subList(head + 1, rows.size()).stream()
                    .map(row -> byName(names, cells(row)))
                    .toList());
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? "" : SheetCell.shown(cell)));
        return cells;
    }

    private static Map<String, String> byName(List<String> names, List<String> cells) {
        Map<String, String> row = new java.util.HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    private static void holdsTheMeasure(List<Map<String, String>> rows) {
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.values()).contains(RECOVERY.response());
            assertThat(row.get("cost")).isEqualTo(RECOVERY.particulars().cost().toString());
            assertThat(row.get("takes"))
                    .isEqualTo(RECOVERY.particulars().takes().toString());
            assertThat(row.get("worksOn")).isEqualTo(RECOVERY.effect().worksOn().toString());
            RECOVERY.effect()
                    .clears()
                    .forEach(flag -> assertThat(row.get("clears")).contains(flag.severity() + " " + flag.rule()));
            assertThat(row.get("leaves").split(";"))
                    .hasSize(Math.max(1, RECOVERY.effect().leaves().size()));
        });
    }

    @Test
    void a_comparison_tells_what_a_measure_costs_and_clears_in_each_option() throws Exception {
        Comparison comparison = new Comparer(Small.ADVISOR, Effects::proved)
                .compare(GALLIUM, Variants.list(Json.shared().readTree("""
                                [ { "name": "later", "asOf": "2026-12-26" } ]
                                """), ""));
        Comparison.ResponseRow row = comparison.responses().stream()
                .filter(r -> r.response().equals(RECOVERY.response()) && r.isMeasure())
                .findFirst()
                .orElseThrow();
        assertThat(row.cells()).hasSize(2).allSatisfy(cell -> {
            assertThat(cell.cost()).isEqualTo(RECOVERY.particulars().cost());
            assertThat(cell.takes()).isEqualTo(RECOVERY.particulars().takes());
            assertThat(cell.clears()).hasSameSizeAs(RECOVERY.effect().clears());
        });
        assertThat(ComparisonText.markdown(comparison))
                .contains(RECOVERY.particulars().cost().toString());
    }

    @Test
    void what_would_change_a_flag_names_the_measure_that_clears_it() {
        Sensitivity sensitivity = new Sensitivities(Small.ADVISOR, new Budget(50), Effects::proved)
                .of(GALLIUM, Mineral.of("gallium"), null);
        String cleared = RECOVERY.effect().clears().get(0).rule();
        assertThat(sensitivity.flags())
                .filteredOn(turn -> turn.present() && turn.rule().equals(cleared))
                .isNotEmpty()
                .allSatisfy(turn -> assertThat(turn.clearedBy())
                        .anyMatch(says -> says.contains(RECOVERY.response())
                                && says.contains(RECOVERY.effect().worksOn().toString())
                                && says.contains(RECOVERY.particulars().cost().toString())));
    }
}
