package dev.lodestone.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The verdicts of a published event study, from its measured changes through facts and rules. */
class EventStudyTest {
    private static final String TABLE = "export_control_effects_eventstudy.csv";
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    /** What each verdict is in our words; a p-value alone is no verdict, the price is above the mark all the same. */
    private static final Map<String, String> VERDICTS = Map.of(
            "bit", "export-control/has-bitten",
            "price bit", "export-control/price-has-risen",
            "price", "export-control/price-has-risen",
            "p=.08", "export-control/price-has-risen",
            "no visible effect", "export-control/no-visible-effect",
            "untestable (shared HS code)", "export-control/effect-untestable",
            "untestable (code)", "export-control/effect-untestable");

    @TestFactory
    Stream<DynamicTest> every_verdict_is_as_published() {
        List<DynamicTest> tests = new ArrayList<>();
        for (CSVRecord row : PublishedTable.rows(TABLE)) {
            for (String mineral : row.get("mineral").split("/")) {
                String name = row.get("importer") + " " + mineral + ", " + row.get("control");
                tests.add(DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(verdicts(row, mineral)).containsExactly(VERDICTS.get(row.get("verdict")))));
            }
        }
        return tests.stream();
    }

    private static List<String> verdicts(CSVRecord row, String mineral) {
        // The Union counts these minerals under one code; the United States have a code for each (8112.92.10,
        // 8112.92.60).
        boolean shared = row.get("importer").equals("EU") && row.get("mineral").contains("/");
        String fact =
                "{\"fact\":\"ExportEffect\",\"importer\":\"%s\",\"by\":\"CN\",\"mineral\":\"%s\",\"sharedCode\":%s%s%s%s,\"source\":\"%s\"}"
                        .formatted(
                                row.get("importer"),
                                mineral,
                                shared,
                                field("quantityFromController", fromAsinh(row.get("china_qty_effect_asinh"))),
                                field("totalQuantity", fromAsinh(row.get("total_qty_effect"))),
                                field("unitValue", row.get("unit_value_effect_pct")),
                                row.get("source"));
        String request = "{\"asOf\":\"2026-11-24\",\"facts\":[" + fact + "]}";
        Request read = JsonIntake.read(request.getBytes(StandardCharsets.UTF_8), "event study", 1);
        return ADVISOR.assess(read.facts(), read.asOf(), read.asked()).riskFlags().stream()
                .map(RiskFlag::rule)
                .filter(r -> r.startsWith("export-control/"))
                .toList();
    }

    /** Differences of inverse hyperbolic sines of large quantities are logarithms of their ratio. */
    private static String fromAsinh(String effect) {
        return effect.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.1f", (Math.exp(Double.parseDouble(effect)) - 1) * 100);
    }

    private static String field(String name, String percent) {
        return percent.isEmpty() ? "" : ",\"" + name + "\":\"" + percent + "%\"";
    }
}
