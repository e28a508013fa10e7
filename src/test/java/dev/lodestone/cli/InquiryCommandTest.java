package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryCommandTest {
    private static final String GALLIUM = "facts/gallium-germanium.json";
    private static final String TARIFFS = "facts/tariffs-2024.json";
    private static final String TARGETED = "targeted: facts/variants/targeted-tariffs.json";

    @Test
    void a_pipe_gets_json() throws Exception {
        assertThat(json("compare", TARIFFS, "--variant", TARGETED).get("columns"))
                .hasSize(2);
        assertThat(json("timeline", GALLIUM, "--from", "2024-11-01", "--to", "2024-12-31")
                        .get("entries"))
                .isNotEmpty();
        assertThat(json("sensitivity", GALLIUM, "--rule", "export-control/ban-active", "--budget", "60")
                        .get("leftOut"))
                .isNotEmpty();
    }

    @Test
    void every_inquiry_takes_the_day_of_what_was_known() throws Exception {
        String[] eve = {"--as-of", "2024-12-10", "--known-on", "2024-12-02"};
        for (String[] inquiry : new String[][] {
            {"compare", GALLIUM, "--variant", "later: facts/variants/ban-lifted.json"},
            {"timeline", GALLIUM, "--from", "2024-12-01", "--to", "2024-12-20"},
            {"sensitivity", GALLIUM, "--rule", "export-control/ban-active", "--budget", "20"},
            {"why-not", GALLIUM, "--rule", "export-control/ban-active", "--format", "json"}
        }) {
            String[] asked = Stream.of(inquiry, eve).flatMap(Stream::of).toArray(String[]::new);
            assertThat(json(asked).findValue("knownOn")).as(inquiry[0]).isEqualTo(new TextNode("2024-12-02"));
        }
    }

    @Test
    void a_stop_is_told_as_a_table_a_page_json_and_csv() throws Exception {
        String[] stop = {
            "stress",
            "facts/japan.json",
            "--for",
            "JP",
            "--mineral",
            "rare-earths",
            "--without",
            "CN",
            "--from",
            "2026-12-01"
        };
        JsonNode answer = json(stop);
        assertThat(answer.get("headline").textValue()).startsWith("If Japan holds the 60 days of use");
        assertThat(answer.get("months")).hasSizeGreaterThan(12);
        assertThat(answer.get("series").get(0).get("worst").size())
                .isEqualTo(answer.get("months").size());
        assertThat(with(stop, "--format", "table").out())
                .contains("Japan without rare earths from China", "Month by month, in tonnes", "What this leaves out");
        assertThat(with(stop, "--format", "md").out())
                .startsWith("# Japan without rare earths")
                .contains("## Sources");
        assertThat(with(stop, "--format", "csv", "--months", "6").out().lines().toList())
                .hasSize(1 + 6 + 2)
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("month,from,until,after_stop,unit,missing,share,worst_use");
    }

    @Test
    void a_stop_with_a_stock_put_in_place_lasts_longer(@TempDir Path folder) throws Exception {
        Path reserve = folder.resolve("reserve.json");
        Files.writeString(
                reserve,
                "{\"title\":\"A reserve of 60 days more\",\"add\":[{\"fact\":\"Stockpile\",\"id\":\"PLAN\",\"economy\":\"US\",\"mineral\":\"gallium\","
                        + "\"stage\":\"refined\",\"days\":60,\"holder\":\"government\",\"source\":\"a plan\"}]}");
        String[] stop = {
            "stress", "facts/united-states-2026.json", "--for", "US", "--mineral", "gallium", "--without", "CN"
        };
        JsonNode bare = json(stop);
        JsonNode with = json(Stream.of(stop, new String[] {"--assume", reserve.toString()})
                .flatMap(Stream::of)
                .toArray(String[]::new));
        assertThat(bare.get("lasts").has("earliest")).isTrue();
        assertThat(with.get("lasts").has("earliest")).isFalse();
        assertThat(with.get("before")).isEqualTo(bare.get("headline"));
        assertThat(with.get("assumed").get(0).textValue()).isEqualTo("A reserve of 60 days more");
    }

    @Test
    void everything_wrong_with_a_stop_is_told_at_once() {
        CommandRun.Result result = CommandRun.run(
                "stress",
                "facts/japan.json",
                "--for",
                "JP,US",
                "--mineral",
                "rare-erths",
                "--without",
                "Chna",
                "--months",
                "0",
                "--from",
                "2026-01-01",
                "--assume",
                "nofile.json");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "6 problems",
                        "--for",
                        "did you mean 'rare-earths'",
                        "--without",
                        "--months",
                        "before the day of the facts",
                        "nofile.json");
    }

    private static CommandRun.Result with(String[] command, String... more) {
        return CommandRun.run(Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void tables_and_markdown_can_be_asked_for() {
        CommandRun.Result table = CommandRun.run("compare", TARIFFS, "--variant", TARGETED, "--format", "table");
        assertThat(table.out()).contains("Options compared", "Risk flags that differ", "targeted");
        assertThat(CommandRun.run("compare", TARIFFS, "--variant", TARGETED, "--format", "md")
                        .out())
                .startsWith("# Options compared");
        assertThat(CommandRun.run("compare", TARIFFS, "--variant", TARGETED, "--format", "csv")
                        .out())
                .startsWith("kind,name,");
        assertThat(CommandRun.run(
                                "timeline", GALLIUM, "--from", "2024-11-01", "--to", "2024-12-31", "--format", "table")
                        .out())
                .contains("How the answer changes", "2024-12-03");
        assertThat(CommandRun.run(
                                "sensitivity",
                                GALLIUM,
                                "--rule",
                                "export-control/ban-active",
                                "--budget",
                                "60",
                                "--format",
                                "table")
                        .out())
                .contains("What would change the answer", "Flags as things stand", "Left out");
    }

    @Test
    void why_not_names_the_date() {
        CommandRun.Result result =
                CommandRun.run("why-not", GALLIUM, "--as-of", "2024-12-02", "--rule", "export-control/ban-active");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("the first day of CN-06 is 2024-12-03, after 2024-12-02");
    }

    @Test
    void an_unknown_rule_is_refused_with_the_nearest() {
        CommandRun.Result result = CommandRun.run("why-not", GALLIUM, "--rule", "export-control/ban-activ");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean 'export-control/ban-active'?");
        assertRefused(
                "did you mean 'export-control/ban-active'?",
                "sensitivity",
                GALLIUM,
                "--rule",
                "export-control/ban-activ");
    }

    @Test
    void what_a_budget_leaves_out_is_said() {
        CommandRun.Result little = CommandRun.run(
                "timeline", GALLIUM, "--from", "2022-01-01", "--to", "2027-01-01", "--budget", "3", "--format", "md");
        assertThat(little.out()).contains("Left out, as the budget was used up");
        assertRefused("allows for nothing", "sensitivity", GALLIUM, "--budget", "0");
    }

    @Test
    void variants_that_cannot_be_are_refused(@TempDir Path folder) throws Exception {
        Path missing = Files.writeString(folder.resolve("a.json"), "{\"change\":{\"CN-066\":{\"measure\":\"ban\"}}}");
        Path empty = Files.writeString(folder.resolve("b.json"), "{\"change\":{\"CN-06\":{}}}");
        Path lifted = Files.writeString(folder.resolve("c.json"), "{\"remove\":[\"CN-06\"]}");
        assertRefused("there is no fact with the id 'CN-066'", "compare", GALLIUM, "--variant", "a:" + missing);
        assertRefused("the patch changes nothing", "compare", GALLIUM, "--variant", "b:" + empty);
        assertRefused(
                "two variants are called 'c'",
                "compare",
                GALLIUM,
                "--variant",
                "c:" + lifted,
                "--variant",
                "c:" + lifted);
        assertRefused(
                "is no name and file",
                "compare",
                GALLIUM,
                "--variant",
                lifted.getFileName().toString());
    }

    @Test
    void a_range_the_wrong_way_round_is_refused() {
        assertRefused(
                "2024-01-01 lies before the first day 2025-01-01",
                "timeline",
                GALLIUM,
                "--from",
                "2025-01-01",
                "--to",
                "2024-01-01");
        assertRefused(
                "did you mean 'gallium'?",
                "timeline",
                GALLIUM,
                "--from",
                "2024-01-01",
                "--to",
                "2025-01-01",
                "--mineral",
                "galium");
    }

    private static void assertRefused(String message, String... args) {
        CommandRun.Result result = CommandRun.run(args);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isNotBlank().contains(message);
        assertThat(result.out()).isEmpty();
    }

    private static JsonNode json(String... args) throws Exception {
        CommandRun.Result result = CommandRun.run(args);
        assertThat(result.exit()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void a_hindcast_says_what_would_have_been_warned_of_and_takes_events_of_ones_own(@TempDir Path folder)
            throws Exception {
        Path events = Files.writeString(folder.resolve("events.csv"), """
                event_id,event,event_class,mineral,by,against,announced,effective,ended,source
                one,licensing of gallium,export control: licensing,gallium,China,all,2023-07-03,2023-08-01,,a test
                two,tariff on tin,tariff,tin,US,China,2024-09-13,,,a test
                """);
        CommandRun.Result result = CommandRun.run(
                "hindcast",
                "--events",
                events.toString(),
                "--from",
                "2023-05-01",
                "--to",
                "2023-06-01",
                "--horizon",
                "12",
                "--for",
                "US",
                "--format",
                "md");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("**The United States** would have been warned of 1 of 1 event in all minerals")
                .contains("licensing of gallium | gallium: warned for 2 months")
                .contains("It is the buyer's own measure: two.");
        assertThat(CommandRun.run(
                                "hindcast", "--events", events.toString(), "--from", "2024-02-01", "--to", "2024-01-01")
                        .err())
                .contains("the last day 2024-01-01 lies before the first day 2024-02-01");
        assertThat(CommandRun.run("hindcast", "--horizon", "0").err()).contains("0 months are no horizon");
        assertThat(CommandRun.run(
                                "hindcast",
                                "--events",
                                folder.resolve("none.csv").toString())
                        .err())
                .contains("none.csv: there is no such file");
    }
}
