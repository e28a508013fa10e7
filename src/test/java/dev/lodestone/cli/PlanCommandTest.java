package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.report.Json;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String[] GALLIUM = {
        "plan", "facts/united-states-2026.json", "--with", "instruments", "--for", "US", "--mineral", "gallium"
    };

    @Test
    void a_pipe_gets_packages_with_start_and_end_and_what_cannot_be_cleared() throws Exception {
        JsonNode plans = Json.shared()
                .readTree(plan("--by", "2031-01-01", "--budget", "2bn USD").out());
        JsonNode first = plans.at("/plans/0/measures/0");
        assertThat(first.get("response").asText()).isEqualTo("recover-by-product");
        assertThat(first.get("start").asText()).isEqualTo("2026-11-24");
        assertThat(first.get("works").asText()).isEqualTo("2029-11-23");
        assertThat(plans.get("cannot")).isNotEmpty();
        assertThat(plans.get("curve")).hasSize(2);
    }

    @Test
    void a_table_and_a_page_say_each_package_once() {
        String[] asked = {"--clear", "high", "--by", "2031-01-01", "--budget", "1bn USD"};
        String table = plan(with(asked, "--format", "table")).out();
        assertThat(table)
                .contains("The cheapest: clears", "What is left at what cost", "What cannot be cleared by then");
        String page = plan(with(asked, "--format", "md")).out();
        assertThat(page).startsWith("# Plan to 2031-01-01").contains("## The fastest", "**Physics**");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertRefused("has no currency", "--by", "2028-01-01", "--budget", "2bn");
        assertRefused("no fact tells what euros are in dollars", "--by", "2028-01-01", "--budget", "2bn EUR");
        assertRefused("does not lie after", "--by", "2020-01-01");
        assertRefused("there is no severity", "--by", "2028-01-01", "--clear", "worst");
        assertRefused("did you mean 'INS-US-NDS'?", "--by", "2028-01-01", "--without", "INS-US-NDZ");
        assertRefused("work: to ask the rules 0 times", "--by", "2028-01-01", "--work", "0");
    }

    @Test
    void effects_of_all_measures_are_told_in_the_full_briefing() {
        String page = CommandRun.run(
                        "assess",
                        "facts/united-states-2026.json",
                        "--with",
                        "instruments",
                        "--for",
                        "US",
                        "--effects",
                        "--full",
                        "--format",
                        "md")
                .out();
        assertThat(page)
                .contains("Once it works (", "it clears critical fully import reliant (gallium)", "clears nothing");
    }

    @Test
    void a_plan_on_record_says_its_id_and_is_answered_the_same_again(@TempDir Path folder) {
        String archive = folder.resolve("archive.db").toString();
        CommandRun.Result kept = plan("--by", "2031-01-01", "--budget", "1.5bn USD", "--archive", archive);
        assertThat(kept.err()).contains("On record as ");
        String id = kept.err().replaceAll("(?s).*On record as (\\S+)\\.\\s.*", "$1");
        CommandRun.Result stop = CommandRun.run(
                "stress",
                "facts/japan.json",
                "--mineral",
                "rare-earths",
                "--for",
                "JP",
                "--without",
                "CN",
                "--archive",
                archive);
        assertThat(stop.err()).contains("On record as ");
        assertThat(CommandRun.run("replay", id, "--archive", archive).out()).contains("Replayed 1, 1 same");
        assertThat(CommandRun.run("replay", "--archive", archive).out()).contains("Replayed 2, 2 same");
        assertThat(CommandRun.run("archive", "verify", "--archive", archive).out())
                .contains("The chain holds: 2 records");
    }

    private static CommandRun.Result plan(String... more) {
        return CommandRun.run(with(GALLIUM, more));
    }

    private static String[] with(String[] these, String... more) {
        return Stream.of(these, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static void assertRefused(String message, String... asked) {
        CommandRun.Result result = plan(asked);
        assertThat(result.exit()).isEqualTo(Lodestone.BAD_INPUT);
        assertThat(result.err()).contains(message);
    }
}
