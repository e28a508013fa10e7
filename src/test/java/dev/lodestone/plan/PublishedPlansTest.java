package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Published packages and covers (published/plan-cases.csv): their inputs as facts, and what was published within its own spread. */
class PublishedPlansTest {
    /** Those that have not all inputs, with what is missing. */
    private static final Map<String, String> CANNOT = Map.of(
            "PL-09",
                    "the study's cost has neither minerals nor days of stock: 6.5 to 26 billion euros for an unsaid quantity",
            "PL-15",
                    "what 500 crore of rupees buy isn't said: minerals, tonnes and use are missing, so that money gives no days");

    private static final double TONNES_A_POUND = 0.000453592;

    @Test
    void every_case_is_reproduced_here_or_says_what_is_missing() throws IOException {
        Set<String> tested = java.util.Arrays.stream(PublishedPlansTest.class.getDeclaredMethods())
                .map(m -> m.getName())
                .filter(n -> n.startsWith("pl_"))
                .map(n -> "PL-" + n.substring(3, 5))
                .collect(Collectors.toCollection(TreeSet::new));
        try (var csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(
                        Path.of("src/test/resources/published/plan-cases.csv"), StandardCharsets.UTF_8))) {
            for (CSVRecord record : csv) {
                assertThat(tested.contains(record.get("case")) || CANNOT.containsKey(record.get("case")))
                        .as(record.get("case"))
                        .isTrue();
            }
        }
    }

    @Test
    void pl_17_forty_tonnes_of_clarksville_are_twice_the_reported_use_at_90_to_150_million() {
        Particulars recovery = recovery("40", "\"90-150\"", "Clarksville");
        assertThat(recovery.cost().value().low()).isEqualTo(90e6);
        assertThat(recovery.cost().value().high()).isEqualTo(150e6);
        assertThat(recovery.quantity().value().low() / 19).isCloseTo(2.11, within(0.01));
        assertThat(recovery.change().says()).contains("net imports cover 0% of use", "40 tonnes a year");
    }

    @Test
    void pl_21_fifty_tonnes_of_gramercy_are_2_6_times_the_reported_use() {
        Particulars recovery = recovery("50", "450", "Gramercy");
        assertThat(recovery.quantity().value().low() / 19).isCloseTo(2.63, within(0.01));
        assertThat(recovery.change().says()).contains("net imports cover 0% of use");
    }

    @Test
    void pl_27_others_replace_chinas_antimony_in_tonnes_and_not_at_its_price() {
        String facts = """
                {"fact":"ExportControl","by":"CN","on":["WORLD"],"minerals":["antimony"],"measure":"licensing","announced":"2024-08-15","from":"2024-09-15"},
                {"fact":"ImportShare","importer":"EU","supplier":"CN","mineral":"antimony","stage":"refined","share":"11.4%"},
                {"fact":"ImportShare","importer":"EU","supplier":"VN","mineral":"antimony","stage":"refined","share":"44%"},
                {"fact":"ImportShare","importer":"EU","supplier":"TJ","mineral":"antimony","stage":"refined","share":"44.6%"},
                {"fact":"Production","country":"VN","mineral":"antimony","stage":"refined","quantity":30000,"unit":"t"},
                {"fact":"Production","country":"TJ","mineral":"antimony","stage":"refined","quantity":30000,"unit":"t"},
                {"fact":"Production","country":"CN","mineral":"antimony","stage":"refined","quantity":60000,"unit":"t"},
                {"fact":"Demand","economy":"EU","mineral":"antimony","stage":"refined","quantity":19964,"unit":"t"},
                {"fact":"Price","mineral":"antimony","stage":"refined","usdPerTonne":12000,"period":"2024"},
                {"fact":"LeadTime","measure":"supply-contract","months":"1-6","typical":3,"what":"contract","kind":"judgement"}
                """;
        // Of a share of imports alone nobody knows how much of the use it is.
        assertThat(measure("EU", "diversify", "antimony", facts).quantity().value())
                .hasToString("at most 2276");
        Particulars contract = measure("EU", "diversify", "antimony", facts + """
                ,{"fact":"ImportReliance","economy":"EU","mineral":"antimony","stage":"refined","reliance":"100%"}
                """);
        assertThat(contract.quantity().value().low()).isCloseTo(2_284, within(15.0));
        // Others delivered 20,524 tonnes after 17,680: more than China's share, so that it falls to nothing.
        assertThat(contract.change().says()).contains("falls from 11.4% to 0%");
        assertThat(contract.cost().value().high() / (contract.quantity().value().low() * 12_000))
                .isCloseTo(4.1 - 1, within(0.02));
    }

    @Test
    void pl_33_the_union_extracts_3_6_of_the_10_percent_of_its_graphite() {
        assertThat(flags("EU", benchmark("natural-graphite", "extraction", "3.6%")))
                .anyMatch(
                        f -> f.rule().equals("crma/extraction-gap") && f.says().contains("3.6%"));
    }

    @Test
    void pl_35_nickel_and_cobalt_pass_the_processing_test_and_lithium_manganese_and_graphite_fail() {
        String facts = String.join(
                ",",
                benchmark("lithium", "processing", "25%"),
                benchmark("nickel", "processing", "76%"),
                benchmark("cobalt", "processing", "51%"),
                benchmark("manganese", "processing", "36%"),
                benchmark("natural-graphite", "processing", "20%"));
        assertThat(flags("EU", facts))
                .filteredOn(f -> f.rule().equals("crma/processing-gap"))
                .extracting(f -> f.mineral().key())
                .containsExactlyInAnyOrder("lithium", "manganese", "natural-graphite");
    }

    @Test
    void pl_37_users_hold_65_days_of_gallium_which_is_not_below_sixty() {
        String facts = stock("gallium", 3.4, 19) + """
                ,{"fact":"ImportReliance","economy":"US","mineral":"gallium","stage":"refined","reliance":"100%"},
                {"fact":"Instrument","name":"the stockpile","economies":["US"],"responses":["build-stockpile"],"authority":"DLA","status":"in-force","kind":"published"},
                {"fact":"LeadTime","measure":"stock-purchase","months":"1-9","what":"lots","kind":"judgement"}
                """;
        assertThat(flags("US", facts)).noneMatch(f -> f.rule().equals("stockpile/below-60-days"));
        Particulars sixty = measure("US", "build-stockpile", "gallium", facts);
        assertThat(sixty.quantity().value().low()).isCloseTo(3.12, within(0.01));
        assertThat(response("US", "build-stockpile", "gallium", facts).says())
                .contains("Users hold stocks for 65 days");
    }

    @Test
    void pl_39_cobalt_is_just_below_sixty_days_on_one_base_and_above_on_the_other() {
        assertThat(days("cobalt", 1_534, 9_600)).contains("58.3 days");
        assertThat(flags("US", stock("cobalt", 1_534, 8_000)))
                .noneMatch(f -> f.rule().equals("stockpile/below-60-days"));
    }

    @Test
    void pl_41_copper_lasts_75_days_in_2025_and_24_in_2024() {
        assertThat(flags("US", stock("copper", 450_000, 2_200_000)))
                .noneMatch(f -> f.rule().equals("stockpile/below-60-days"));
        assertThat(days("copper", 123_000, 1_860_000)).contains("24.1");
    }

    @Test
    void pl_43_vanadium_lasts_less_than_seven_days() {
        assertThat(days("vanadium", 240, 13_000)).contains("6.7");
    }

    @Test
    void pl_45_245_million_dollars_of_antimony_at_25_a_pound_last_57_or_36_days() {
        double tonnes = 245e6 / 25 * TONNES_A_POUND;
        assertThat(days("antimony", tonnes, 28_600)).contains("56.7");
        assertThat(days("antimony", tonnes, 45_000)).contains("36 days");
        Particulars sixty = measure("US", "build-stockpile", "antimony", """
                {"fact":"Demand","economy":"US","mineral":"antimony","stage":"refined","quantity":28600,"unit":"t"},
                {"fact":"ImportReliance","economy":"US","mineral":"antimony","stage":"refined","reliance":"100%"},
                {"fact":"Price","mineral":"antimony","stage":"refined","usdPerTonne":55116,"period":"2025"},
                {"fact":"Instrument","name":"the stockpile","economies":["US"],"responses":["build-stockpile"],"authority":"DLA","status":"in-force","kind":"published"},
                {"fact":"LeadTime","measure":"stock-purchase","months":"1-9","what":"lots","kind":"judgement"}
                """);
        assertThat(245e6 / sixty.cost().value().high() * 60).isCloseTo(57, within(1.0));
    }

    @Test
    void pl_47_a_floor_of_110_pays_41_dollars_a_kilo_and_a_credit_of_ten_percent_does_not_close_the_gap() {
        String floor = """
                {"fact":"PriceFloor","by":"US","minerals":["ndpr"],"usdPerTonne":110000,"from":"2025-10-01"},
                {"fact":"Price","mineral":"ndpr","usdPerTonne":69000,"period":"2025"},
                {"fact":"PriceGap","economy":"US","mineral":"ndpr","gap":"59%"},
                {"fact":"ProductionCredit","by":"US","minerals":["ndpr"],"share":"10%","from":"2023-01-01"}
                """;
        assertThat(flags("US", floor))
                .anyMatch(f -> f.rule().equals("programme/price-floor-pays")
                        && f.says().contains("110,000")
                        && f.says().contains("69,000"))
                .anyMatch(f -> f.rule().equals("domestic-capacity/credit-below-gap")
                        && f.says().contains("59%"));
    }

    /** Each 1,000 tonnes cost 41 million dollars a year: the gap is paid, and no more than the gap. */
    @Test
    void pl_47_a_thousand_tonnes_under_the_floor_cost_41_million_dollars_a_year() {
        Particulars floor = measure("US", "price-floor", "ndpr", """
                {"fact":"PriceGap","economy":"US","mineral":"ndpr","gap":"59.4%"},
                {"fact":"Price","mineral":"ndpr","usdPerTonne":69000,"period":"2025"},
                {"fact":"Production","country":"US","mineral":"ndpr","stage":"refined","quantity":1000,"unit":"t","period":"2025"},
                {"fact":"Instrument","name":"the agreement with the producer","economies":["US"],"responses":["price-floor"],"authority":"the Department of Defense","status":"in-force","kind":"published"},
                {"fact":"LeadTime","measure":"price-support","months":"3-12","typical":6,"what":"price floor","kind":"judgement"}
                """);
        assertThat(floor.cost().value().high()).isCloseTo(41e6, within(0.1e6));
        assertThat(floor.change().says()).contains("the gap of 59.4% to the foreign price is paid");
    }

    private static Particulars recovery(String tonnes, String millions, String name) {
        return measure("US", "recover-by-product", "gallium", """
                {"fact":"ProductionShare","mineral":"gallium","stage":"refined","country":"CN","share":"98%%"},
                {"fact":"ProductionShare","mineral":"gallium","stage":"refined","country":"JP","share":"2%%"},
                {"fact":"Companion","mineral":"gallium","host":"aluminium"},
                {"fact":"ImportReliance","economy":"US","mineral":"gallium","stage":"refined","reliance":"100%%"},
                {"fact":"Demand","economy":"US","mineral":"gallium","stage":"refined","quantity":19,"unit":"t"},
                {"fact":"Capacity","name":"%s","economy":"US","mineral":"gallium","stage":"refined","quantity":%s,"unit":"t","feed":"zinc","status":"announced","kind":"published"},
                {"fact":"UnitCost","measure":"by-product-recovery","what":"recovery at %s","millions":%s,"currency":"usd","capacity":%s,"economy":"US","minerals":["gallium"],"kind":"published"},
                {"fact":"LeadTime","measure":"by-product-recovery","months":"18-60","typical":36,"what":"circuit","kind":"published"}
                """.formatted(name, tonnes, name, millions, tonnes));
    }

    private static String benchmark(String mineral, String benchmark, String share) {
        return "{\"fact\":\"BenchmarkFigure\",\"economy\":\"EU\",\"mineral\":\"%s\",\"benchmark\":\"%s\",\"share\":\"%s\"}"
                .formatted(mineral, benchmark, share);
    }

    private static String stock(String mineral, double tonnes, double use) {
        return """
                {"fact":"Stockpile","economy":"US","mineral":"%s","stage":"refined","quantity":%s,"unit":"t","holder":"users"},
                {"fact":"Demand","economy":"US","mineral":"%s","stage":"refined","quantity":%s,"unit":"t"}
                """.formatted(mineral, tonnes, mineral, use);
    }

    /** What the flag on a stock of less than sixty days says. */
    private static String days(String mineral, double tonnes, double use) {
        return flags("US", stock(mineral, tonnes, use)).stream()
                .filter(f -> f.rule().equals("stockpile/below-60-days"))
                .map(RiskFlag::says)
                .findFirst()
                .orElse("no flag");
    }

    private static List<RiskFlag> flags(String economy, String facts) {
        return assess(economy, facts).riskFlags();
    }

    private static Particulars measure(String economy, String key, String mineral, String facts) {
        return response(economy, key, mineral, facts).particulars();
    }

    private static RecommendedResponse response(String economy, String key, String mineral, String facts) {
        return assess(economy, facts).responses().stream()
                .filter(r -> r.response().equals(key) && r.mineral().key().equals(mineral))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assess(String economy, String facts) {
        String sourced = facts.replace("{\"fact\"", "{\"source\":\"published\",\"fact\"");
        Request read = JsonIntake.read(
                ("{\"asOf\":\"2026-11-26\",\"for\":[\"" + economy + "\"],\"facts\":[" + sourced + "]}")
                        .getBytes(StandardCharsets.UTF_8),
                "published",
                100);
        return Small.ADVISOR.assess(read.facts(), read.asOf(), read.asked());
    }
}
