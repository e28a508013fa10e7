package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Figure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded excerpts of tables as they are published, each with the facts that it should give. */
class ShippedProfilesTest {
    private static final Path TABLES = Path.of("src/test/resources/tables");

    private static final Map<String, String> PROFILE = Map.of(
            "trade-consumption", "consumption",
            "responses-consumption", "consumption",
            "un-comtrade-api", "un-comtrade",
            "eurostat-comext-bulk", "eurostat-comext");

    private final List<Imported> imported = new ArrayList<>();

    private ImportReport read(String table) {
        imported.clear();
        return TableImport.run(SourceTable.of(TABLES.resolve(table + ".csv")), null, imported::add, () -> {});
    }

    private static List<CSVRecord> expected() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(TABLES.resolve("expected.csv")))) {
            return parser.getRecords();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_figure_becomes_the_fact_that_it_should() throws IOException {
        Map<String, List<CSVRecord>> byTable = expected().stream()
                .collect(Collectors.groupingBy(r -> r.get("table"), TreeMap::new, Collectors.toList()));
        assertThat(byTable).hasSize(20);
        return byTable.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> figures(e.getKey(), e.getValue())));
    }

    private void figures(String table, List<CSVRecord> expected) {
        ImportReport findings = read(table);
        assertThat(findings.profile().name()).isEqualTo(PROFILE.getOrDefault(table, table));
        TreeSet<String> told = new TreeSet<>();
        for (Imported each : imported) {
            each.cells().forEach((field, place) -> told.add(told(each.fact(), field, place)));
        }
        List<String> missing = expected.stream()
                .map(r -> r.get("line") + ":" + r.get("column") + " " + r.get("fact") + " " + r.get("economy") + " "
                        + r.get("mineral") + " " + r.get("period") + " " + r.get("figure"))
                .filter(wanted -> !told.contains(wanted))
                .toList();
        assertThat(missing).isEmpty();
    }

    /** A value as expected.csv has it: quantities in tonnes, shares in per cent, economies by their codes, lists with bars. */
    private static String told(Fact fact, String field, String place) {
        FactType type = FactType.of(fact);
        Object value = type.field(field).of(fact);
        String figure = value instanceof List<?> list
                ? list.stream().map(ShippedProfilesTest::written).collect(Collectors.joining("|"))
                : written(value);
        if (value instanceof Estimate e && e.isExact() && type.field("unit") != null && field.equals("quantity")) {
            Unit unit = (Unit) type.field("unit").of(fact);
            // What a factor adds beyond twelve digits is no figure.
            figure = new BigDecimal(e.map(unit::toTonnes).written())
                    .round(new MathContext(12))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        Object period = fact instanceof Figure f
                ? f.period()
                : type.field("period") == null ? "" : type.field("period").of(fact);
        String mineral = fact.minerals().isEmpty() ? "" : fact.minerals().get(0).key();
        String[] parts = place.split(":");
        return parts[parts.length - 2] + ":" + parts[parts.length - 1] + " " + type.name() + " " + economy(fact, type)
                + " " + mineral + " " + period + " " + figure;
    }

    private static String written(Object value) {
        if (value instanceof Estimate e) {
            return e.written();
        } else if (value instanceof Economy e) {
            return e.code();
        } else if (value instanceof Mineral m) {
            return m.key();
        }
        return value instanceof LocalDate || value instanceof Enum ? value.toString() : "";
    }

    private static String economy(Fact fact, FactType type) {
        for (String field : List.of("supplier", "exporter", "country", "economy", "by")) {
            if (type.field(field) != null) {
                return ((Economy) type.field(field).of(fact)).code();
            }
        }
        return "";
    }

    @Test
    void what_is_left_out_is_told_with_its_reason() {
        assertThat(read("import-shares").leftOut())
                .extracting(ImportReport.Group::says)
                .contains(
                        "several minerals in one code or row say nothing of one of them",
                        "no single supplier is named",
                        "a set of less than a million dollars: its shares say nothing of a supply");
        assertThat(read("vintages").leftOut())
                .extracting(ImportReport.Group::says)
                .contains("a volume is no mass", "the table gives no stage", "no figure in 'share_pct'");
    }

    @Test
    void a_share_that_cannot_be_costs_its_row_alone() {
        ImportReport findings = read("vintages");
        assertThat(findings.problems()).singleElement().satisfies(p -> {
            assertThat(p.says()).isEqualTo("'240%' is not a share between 0 and 1");
            assertThat(p.column()).isEqualTo("share_pct");
        });
        assertThat(imported).hasSizeGreaterThan(50);
    }

    @TestFactory
    Stream<DynamicTest> the_facts_of_a_table_go_together() throws IOException {
        return expected().stream()
                .map(r -> r.get("table"))
                .distinct()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    read(table);
                    assertThat(FactSet.faults(
                                    imported.stream().map(Imported::fact).toList()))
                            .isEmpty();
                }));
    }

    @Test
    void trade_that_says_nothing_of_one_mineral_or_counts_twice_is_left_out_and_told() {
        assertThat(read("un-comtrade").leftOut())
                .extracting(ImportReport.Group::says)
                .anySatisfy(says ->
                        assertThat(says).startsWith("gallium, germanium, indium, niobium, vanadium are counted"))
                .contains(
                        "re-exports and re-imports are a part of exports and imports, which are taken as wholes",
                        "no country: areas not elsewhere specified: no single economy is named",
                        "an economy's trade with itself is no supply from elsewhere",
                        "a part of a flow, by mode of transport: the row of the whole is taken",
                        "a month is no year's trade, and a trade volume has years: download yearly data");
        assertThat(read("un-comtrade").problems()).singleElement().satisfies(p -> {
            assertThat(p.column()).isEqualTo("netWgt");
            assertThat(p.first()).endsWith("un-comtrade.csv:23:38");
        });
        assertThat(read("eurostat-comext").leftOut())
                .extracting(ImportReport.Group::says)
                .contains(
                        "a value in euros, where a trade volume has dollars: its quantity is taken",
                        "several countries: all outside the EU: no single economy is named");
    }

    @Test
    void where_a_code_counts_more_than_its_mineral_the_fact_says_so() {
        read("cepii-baci");
        assertThat(imported)
                .extracting(Imported::fact)
                .filteredOn(f -> f.minerals().contains(Mineral.of("iridium")))
                .singleElement()
                .satisfies(f -> assertThat(f.toString())
                        .contains("confidence=partly")
                        .contains("HS 711041 with osmium, ruthenium"));
    }

    @Test
    void what_several_rows_tell_of_one_measure_is_one_fact_with_the_cell_of_each_value() {
        read("oecd-export-restrictions");
        assertThat(imported)
                .filteredOn(i -> i.fact().toString().contains("by=Angola"))
                .singleElement()
                .satisfies(i -> assertThat(i.cells())
                        .containsEntry("from", "oecd-export-restrictions.csv:10:10")
                        .containsEntry("until", "oecd-export-restrictions.csv:11:10")
                        .containsEntry("by", "oecd-export-restrictions.csv:8:4"));
    }

    @Test
    void measures_that_open_trade_or_are_of_no_kind_of_ours_are_told_and_not_taken() {
        assertThat(read("global-trade-alert").leftOut())
                .extracting(ImportReport.Group::says)
                .contains(
                        "it opens trade: what it eases or ends stands in the row of that measure",
                        "'Financial grant' is no kind of measure that a fact tells of: neither a restriction of exports nor a duty on imports",
                        "its codes hold gallium, germanium, indium, niobium, vanadium, and its title names none of them");
    }

    @Test
    void a_table_without_facts_is_known_and_says_why() {
        ImportReport findings = read("usgs-hts-minerals");
        assertThat(findings.profile().name()).isEqualTo("usgs-hts-minerals");
        assertThat(imported).isEmpty();
        assertThat(findings.leftOut())
                .hasSize(7)
                .noneSatisfy(g -> assertThat(g.says()).contains("no part of the profile"));
    }

    @Test
    void each_shipped_profile_reads_without_fault_and_says_where_its_table_is_documented() {
        assertThat(Profiles.names()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(name -> {
            Profile profile = Profiles.shipped(name);
            assertThat(profile.documented()).as(name).isNotEmpty();
            assertThat(profile.licence()).as(name).isNotEmpty();
        });
    }
}
