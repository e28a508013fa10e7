package dev.lodestone.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Indicator;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published figures, turned into facts and put to the advisor: what was printed must come out. */
class PublishedTablesTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SUPPLY_RISK = Set.of("criticality/supply-risk", "criticality/severe-supply-risk");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** Facts of one request, as a user writes them. */
    private static final class Facts {
        private final ArrayNode facts = JSON.createArrayNode();

        Facts add(String type, Object... fieldsAndValues) {
            ObjectNode fact = facts.addObject().put("fact", type).put("source", "published table");
            for (int i = 0; i < fieldsAndValues.length; i += 2) {
                fact.put((String) fieldsAndValues[i], String.valueOf(fieldsAndValues[i + 1]));
            }
            return this;
        }

        Assessment assess(String asOf, String... economies) {
            ObjectNode request = JSON.createObjectNode().put("asOf", asOf);
            request.set("for", JSON.valueToTree(economies));
            request.set("facts", facts);
            Request read = JsonIntake.read(request, 10_000);
            return ADVISOR.assess(read.facts(), read.asOf(), read.asked());
        }
    }

    @TestFactory
    Stream<DynamicTest> supply_risk_of_2017_lies_within_what_the_rounding_of_its_inputs_allows() {
        return rows("eu2017_sr_validation_78.csv", row -> {
            Estimate risk = value(risk(row, true).assess("2017-12-31", "EU"), "supply-risk", "");
            double published = number(row, "SR_published");
            assertThat(risk.low()).isLessThanOrEqualTo(published + 0.05);
            assertThat(risk.high()).isGreaterThanOrEqualTo(published - 0.05);
        });
    }

    @TestFactory
    Stream<DynamicTest> supply_risk_of_2017_is_flagged_from_one_on_as_published() {
        return rows("eu2017_sr_validation_78.csv", row -> {
            Assessment rounded = risk(row, true).assess("2017-12-31", "EU");
            Estimate risk = value(rounded, "supply-risk", "");
            boolean open = risk.low() < 1 && risk.high() >= 1;
            boolean published = number(row, "SR_published") >= 1;
            assertThat(certainly(rounded, SUPPLY_RISK)).isEqualTo(published && !open);
            if (!open) {
                assertThat(flagged(risk(row, false).assess("2017-12-31", "EU"), SUPPLY_RISK))
                        .isEqualTo(published);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> concentration_of_the_ten_largest_suppliers_is_as_published() {
        return rows("eu2020_top10_shares_hhi_30.csv", row -> {
            Facts facts = new Facts();
            for (String supplier : row.get("shares_pct_country_list").split(";")) {
                int colon = supplier.lastIndexOf(':');
                facts.add(
                        "ProductionShare",
                        "mineral",
                        row.get("material"),
                        "stage",
                        "mined",
                        "country",
                        supplier.substring(0, colon).strip(),
                        "share",
                        supplier.substring(colon + 1).strip() + "%",
                        "period",
                        "2020");
            }
            Assessment answer = facts.assess("2020-12-31", "EU");
            assertThat(value(answer, "hhi-top10-normalised", "").low())
                    .isCloseTo(number(row, "hhi_normalized_published"), within(0.001));
            Estimate hhi = value(answer, "hhi", "");
            assertThat(number(row, "HHI_plain_of_top10_0_10000")).isBetween(hhi.low() - 0.5, hhi.high() + 0.5);
            assertThat(value(answer, "top-1-share", "").low())
                    .isCloseTo(number(row, "top1_share_pct") / 100, within(0.0005));
        });
    }

    @TestFactory
    Stream<DynamicTest> net_import_reliance_lies_within_a_point_and_a_half_of_what_usgs_prints() {
        return rows("usgs_nir_worked_cases.csv", row -> {
            Estimate reliance = value(
                    balance(row).assess("2026-02-15", "US"),
                    "net-import-reliance",
                    "worked out from the supply balance");
            double published = number(row, "NIR_published_pct");
            assertThat(Math.max(0, reliance.low()) * 100).isCloseTo(Math.max(0, published), within(1.5));
        });
    }

    @TestFactory
    Stream<DynamicTest> raw_materials_are_critical_as_the_thresholds_of_their_year_decided() {
        return rows("eu_crm_sr_ei_2011_2023.csv", row -> {
            if (!row.get("critical_by_threshold").isEmpty()) {
                Assessment alone = criticality(new Facts(), row).assess(row.get("year") + "-12-31", "EU");
                assertThat(flagged(alone, Set.of("criticality/critical-raw-material")))
                        .isEqualTo(row.get("critical_by_threshold").equals("yes"));
            }
        });
    }

    /** All rows of one list in one request: a group's own figures and those of other minerals do not disturb each other. */
    @TestFactory
    Stream<DynamicTest> whole_lists_are_critical_as_published() {
        Map<String, List<Map<String, String>>> years = read("eu_crm_sr_ei_2011_2023.csv").stream()
                .filter(row -> !row.get("critical_by_threshold").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("year")));
        return years.entrySet().stream()
                .map(year -> DynamicTest.dynamicTest(year.getKey(), () -> {
                    Facts facts = new Facts();
                    year.getValue().forEach(row -> criticality(facts, row));
                    Assessment answer = facts.assess(year.getKey() + "-12-31", "EU");
                    Set<Mineral> critical = answer.riskFlags().stream()
                            .filter(f -> f.rule().equals("criticality/critical-raw-material"))
                            .map(f -> f.mineral())
                            .collect(Collectors.toSet());
                    Set<Mineral> published = year.getValue().stream()
                            .filter(row -> row.get("critical_by_threshold").equals("yes"))
                            .map(row -> Mineral.of(row.get("material")))
                            .collect(Collectors.toSet());
                    assertThat(critical).isEqualTo(published);
                }));
    }

    @TestFactory
    Stream<DynamicTest> main_suppliers_of_2017_dominate_above_65_percent() {
        return rows("eu2017_table9_main_supplier.csv", row -> {
            Assessment answer = new Facts()
                    .add(
                            "ProductionShare",
                            "mineral",
                            row.get("material"),
                            "stage",
                            row.get("stage").equals("E") ? "mined" : "refined",
                            "country",
                            row.get("main_global_supplier"),
                            "share",
                            row.get("share_pct") + "%",
                            "period",
                            "2017")
                    .assess("2017-12-31", "EU");
            assertThat(flagged(answer, Set.of("concentration/single-country-dominance")))
                    .isEqualTo(row.get("above_CRMA_65").equals("yes"));
            assertThat(value(answer, "hhi", "").low()).isCloseTo(number(row, "HHI_lower_bound_0_10000"), within(0.5));
        });
    }

    /** Quantities are compared as figures; the other rows that contradict each other are about the dates of one measure. */
    @TestFactory
    Stream<DynamicTest> sources_that_differ_are_both_shown() {
        Pattern megatonnes = Pattern.compile("[0-9.]+ Mt");
        return rows("source_conflicts.csv", row -> {
            Matcher one = megatonnes.matcher(row.get("reading_A"));
            Matcher other = megatonnes.matcher(row.get("reading_B"));
            if (one.matches() && other.matches()) {
                Assessment answer = exports(exports(new Facts(), "A", one.group()), "B", other.group())
                        .assess("2026-02-15");
                assertThat(flagged(answer, Set.of("data-quality/conflict"))).isTrue();
            }
            String first = day(row.get("reading_A"));
            String second = day(row.get("reading_B"));
            if (first != null && second != null && !first.equals(second)) {
                Assessment answer = control(
                                control(new Facts(), "A", first, row.get("source_A")), "B", second, row.get("source_B"))
                        .assess("2026-02-15");
                assertThat(flagged(answer, Set.of("data-quality/conflicting-dates")))
                        .isTrue();
            }
        });
    }

    private static String day(String reading) {
        Matcher day = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}").matcher(reading);
        return day.find() ? day.group() : null;
    }

    private static Facts control(Facts facts, String id, String from, String source) {
        return facts.add(
                "ExportControl",
                "id",
                id,
                "by",
                "CD",
                "on",
                "World",
                "minerals",
                "cobalt",
                "measure",
                "quota",
                "quota",
                "96600",
                "unit",
                "t",
                "from",
                from,
                "source",
                source);
    }

    private static Facts exports(Facts facts, String id, String quantity) {
        return facts.add(
                "TradeVolume",
                "id",
                id,
                "importer",
                "World",
                "exporter",
                "Zimbabwe",
                "mineral",
                "lithium",
                "stage",
                "mined",
                "quantity",
                quantity.replace(" Mt", ""),
                "unit",
                "Mt",
                "period",
                "2025");
    }

    /** The parts of a supply risk, as printed or as the range that their rounding stands for. */
    private static Facts risk(Map<String, String> row, boolean ranges) {
        String mineral = row.get("material");
        String stage = row.get("stage").equals("Extraction") ? "mined" : "refined";
        Facts facts = new Facts();
        for (String whose : List.of("GS", "EU")) {
            String value = row.get("HHI_WGI_t_" + whose);
            if (!value.isEmpty()) {
                facts.add(
                        "PublishedIndicator",
                        "indicator",
                        "hhi-wgi-t",
                        "economy",
                        whose.equals("GS") ? "World" : "EU",
                        "mineral",
                        mineral,
                        "stage",
                        stage,
                        "value",
                        ranges ? range(value, 0.05, 100) : value,
                        "period",
                        "2017");
            }
        }
        if (!row.get("IR_pct").isEmpty()) {
            String reliance = ranges ? range(row.get("IR_pct"), 0.5, 100) : row.get("IR_pct");
            facts.add("ImportReliance", "economy", "EU", "mineral", mineral, "reliance", reliance + "%");
        }
        String recycled = ranges ? range(row.get("EoL_RIR_pct"), 0.5, 100) : row.get("EoL_RIR_pct");
        String index = ranges ? range(row.get("SI_SR"), 0.05, 1) : row.get("SI_SR");
        String basis = switch (row.get("supply_used")) {
            case "GS only" -> "global-only";
            case "EUS only" -> "sourcing-only";
            default -> "both";
        };
        return facts.add("Recycling", "economy", "EU", "mineral", mineral, "rate", recycled + "%")
                .add("Substitutability", "mineral", mineral, "supplyRisk", index)
                .add("SourcingData", "economy", "EU", "mineral", mineral, "basis", basis);
    }

    private static String range(String printed, double half, double most) {
        double value = Double.parseDouble(printed);
        return String.format(Locale.ROOT, "%.3f-%.3f", Math.max(0, value - half), Math.min(most, value + half));
    }

    private static Facts criticality(Facts facts, Map<String, String> row) {
        for (String column : List.of("SR", "EI")) {
            facts.add(
                    "PublishedIndicator",
                    "indicator",
                    column.equals("SR") ? "supply-risk" : "economic-importance",
                    "economy",
                    "EU",
                    "mineral",
                    row.get("material"),
                    "value",
                    row.get(column),
                    "period",
                    row.get("year"));
        }
        return facts;
    }

    /** The balance as its row words it, "imports 24000+4920; exports 2690; primary 588; stocks 925->956"; else the row's sums. */
    private static Facts balance(Map<String, String> row) {
        String inputs = row.get("inputs");
        if (!inputs.contains("imports")) {
            double net = number(row, "net_imports_incl_stock_adj");
            return balance(row, Math.max(0, net), Math.max(0, -net), number(row, "domestic_production"), 0, 0);
        }
        double[] parts = new double[5];
        for (String part : inputs.split(";")) {
            double amount = NUMBER.matcher(part)
                    .results()
                    .mapToDouble(n -> Double.parseDouble(n.group()))
                    .sum();
            String name = part.strip();
            if (name.startsWith("imports")) {
                parts[0] += amount;
            } else if (name.startsWith("exports")) {
                parts[1] += amount;
            } else if (name.startsWith("secondary")) {
                parts[3] += amount;
            } else if (name.contains("stocks")) {
                double[] change = NUMBER.matcher(part)
                        .results()
                        .mapToDouble(n -> Double.parseDouble(n.group()))
                        .toArray();
                parts[4] += change[0] - change[1];
            } else {
                parts[2] += amount;
            }
        }
        return balance(row, parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static Facts balance(
            Map<String, String> row, double imports, double exports, double primary, double secondary, double stocks) {
        return new Facts()
                .add(
                        "SupplyBalance",
                        "economy",
                        "US",
                        "mineral",
                        row.get("mineral"),
                        "imports",
                        Estimate.number(imports).written(),
                        "exports",
                        Estimate.number(exports).written(),
                        "primaryProduction",
                        Estimate.number(primary).written(),
                        "secondaryProduction",
                        Estimate.number(secondary).written(),
                        "stockRelease",
                        Estimate.number(stocks).written(),
                        "unit",
                        "t",
                        "period",
                        row.get("year"));
    }

    private static Estimate value(Assessment answer, String indicator, String note) {
        List<Indicator> found = answer.indicators().stream()
                .filter(i -> i.indicator().equals(indicator) && i.note().contains(note))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).value();
    }

    private static boolean flagged(Assessment answer, Set<String> rules) {
        return answer.riskFlags().stream().anyMatch(f -> rules.contains(f.rule()));
    }

    /** By one of several rules for certain, or by several that share out all that is possible. */
    private static boolean certainly(Assessment answer, Set<String> rules) {
        return answer.riskFlags().stream().anyMatch(f -> rules.contains(f.rule()) && f.certainty() == Certainty.CERTAIN)
                || answer.riskFlags().stream()
                                .filter(f -> rules.contains(f.rule()))
                                .count()
                        > 1;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Stream<DynamicTest> rows(String table, Consumer<Map<String, String>> check) {
        return read(table).stream().map(row -> {
            String name = row.values().stream().limit(3).collect(Collectors.joining(" "));
            return DynamicTest.dynamicTest(name, () -> check.accept(row));
        });
    }

    private static List<Map<String, String>> read(String table) {
        return PublishedTable.rows(table).stream().map(CSVRecord::toMap).toList();
    }
}
