package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Address;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change of the advice on a kept dossier is written down once, with what did it, and in order. */
class AdviceWatchTest {
    private static final String RAISED = "dev.lodestone.flag.raised";
    private static final String CLEARED = "dev.lodestone.flag.cleared";
    private static final String CHANGED = "dev.lodestone.flag.changed";

    @TempDir
    Path folder;

    private final Desk.Days clock = new Desk.Days();
    private Desk desk;

    static String share(String share) {
        return """
                { "fact": "ImportShare", "id": "share", "importer": "US", "supplier": "CN", "mineral": "gallium",
                  "stage": "refined", "share": "%s", "period": "2023", "source": "a test" }""".formatted(share);
    }

    static String ban(LocalDate from) {
        return """
                { "fact": "ExportControl", "id": "ban", "by": "CN", "on": "US", "minerals": "gallium", "measure": "ban",
                  "announced": "2024-12-03", "from": "%s", "source": "a test" }""".formatted(from);
    }

    @BeforeEach
    void begin() {
        desk = new Desk(address(), clock);
    }

    private Address address() {
        return Address.of(folder.resolve("archive.db").toString());
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(e -> e.get("type").asText()).distinct().toList();
    }

    @Test
    void a_fact_that_comes_changes_and_goes_is_the_reason_and_nothing_is_told_twice() {
        desk.put("desk", share("20%"));
        desk.look();
        assertThat(desk.news())
                .allSatisfy(e -> assertThat(e.at("/data/why/begun").asBoolean()).isTrue());
        desk.put("desk", share("20%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        List<JsonNode> news = desk.flags();
        assertThat(types(news)).contains(RAISED);
        assertThat(news).anySatisfy(e -> {
            assertThat(e.get("subject").asText()).isEqualTo("US/gallium/export-control/ban-active");
            assertThat(e.get("source").asText()).isEqualTo("lodestone/dossiers/desk");
            assertThat(e.at("/data/version").asInt()).isEqualTo(2);
            assertThat(e.at("/data/why/facts")).hasSize(1);
            assertThat(e.at("/data/why/facts/0").asText()).isEqualTo("ban");
            assertThat(e.at("/data/late").asBoolean()).isFalse();
            assertThat(e.at("/data/why").has("date")).isFalse();
        });
        assertThat(desk.look()).isZero();
        desk.put("desk", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        assertThat(desk.flags())
                .anySatisfy(e -> assertThat(e.at("/data/why/facts/0").asText()).isEqualTo("share"));
        desk.put("desk", share("85%"));
        desk.look();
        assertThat(types(desk.flags())).contains(CLEARED);
    }

    @Test
    void what_page_one_is_concerned_with_is_told_as_it_comes_and_goes() {
        desk.put("desk", share("85%"));
        desk.look();
        desk.news();
        desk.put("desk", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        assertThat(desk.news()).anySatisfy(e -> {
            assertThat(e.get("type").asText()).isEqualTo("dev.lodestone.concern.moved");
            assertThat(e.at("/data/new/place").asInt()).isEqualTo(1);
            assertThat(e.at("/data/new/severity").asText()).isEqualTo("critical");
        });
    }

    @Test
    void a_day_that_passes_is_the_reason_and_days_that_passed_while_nobody_looked_are_told_late_in_order_and_once() {
        LocalDate today = clock.today();
        desk.put("desk", share("85%"), ban(today.plusDays(5)));
        desk.look();
        desk.news();
        clock.pass(4);
        desk.look();
        assertThat(desk.flags()).isEmpty();
        clock.pass(1);
        desk.look();
        assertThat(desk.flags()).isNotEmpty().allSatisfy(e -> {
            assertThat(e.at("/data/day").asText()).isEqualTo(today.plusDays(5).toString());
            assertThat(e.at("/data/why/date").asText())
                    .isEqualTo(today.plusDays(5).toString());
            assertThat(e.at("/data/late").asBoolean()).isFalse();
        });
        desk.put("other", share("85%"), ban(clock.today().plusDays(3)));
        desk.look();
        desk.news();
        clock.pass(400);
        desk.look();
        List<JsonNode> late = desk.flags();
        assertThat(late)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.at("/data/late").asBoolean()).isTrue());
        List<String> days = late.stream()
                .filter(e -> e.at("/data/dossier").asText().equals("other"))
                .map(e -> e.at("/data/day").asText())
                .toList();
        assertThat(days).isSorted().first().isEqualTo(today.plusDays(8).toString());
        assertThat(late).extracting(e -> e.get("id").asText()).doesNotHaveDuplicates();
        assertThat(desk.look()).isZero();
    }

    @Test
    void that_a_measure_begins_soon_is_told_when_the_day_comes_near() {
        desk.put("desk", share("85%"), ban(clock.today().plusDays(40)));
        desk.look();
        desk.news();
        clock.pass(9);
        desk.look();
        assertThat(types(desk.news())).doesNotContain(ChangeEvent.DUE);
        clock.pass(1);
        desk.look();
        List<JsonNode> due = new ArrayList<>(desk.news());
        due.removeIf(e -> !e.get("type").asText().equals(ChangeEvent.DUE));
        assertThat(due).anySatisfy(e -> {
            assertThat(e.at("/data/ahead").asInt()).isEqualTo(30);
            assertThat(e.at("/data/due").asText())
                    .isEqualTo(clock.today().plusDays(30).toString());
            assertThat(e.at("/data/new/says").asText()).contains("starts");
        });
        clock.pass(1);
        desk.look();
        assertThat(types(desk.news())).doesNotContain(ChangeEvent.DUE);
    }

    @Test
    void rules_that_change_are_the_reason() {
        desk.put("desk", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        desk.news();
        desk.look(milder());
        assertThat(desk.flags())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.at("/data/why/rules").asBoolean()).isTrue());
        desk.look();
        List<JsonNode> back = desk.flags();
        desk.look(milder());
        desk.look();
        List<JsonNode> again = desk.flags();
        assertThat(types(back)).contains(CHANGED);
        assertThat(again).extracting(e -> e.get("id").asText()).doesNotHaveDuplicates();
        assertThat(again.size()).isEqualTo(2 * back.size());
    }

    static Advisor milder() {
        TreeMap<String, String> files =
                new TreeMap<>(RuleSource.of("rules").files().texts());
        files.computeIfPresent(
                "export-control.drl",
                (name, text) -> text.replaceFirst("@severity\\( critical \\)", "@severity( high )"));
        return new Advisor(new RuleBase(new RuleFiles(files)));
    }

    @Test
    void of_a_dossier_that_is_removed_all_is_cleared_and_put_again_it_is_raised_again() {
        desk.put("desk", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        int raised = desk.flags().size();
        desk.remove("desk");
        desk.look();
        List<JsonNode> gone = desk.flags();
        assertThat(types(gone)).containsExactly(CLEARED);
        assertThat(gone)
                .hasSize(raised)
                .allSatisfy(
                        e -> assertThat(e.at("/data/why/removed").asBoolean()).isTrue());
        assertThat(desk.look()).isZero();
        desk.put("desk", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        assertThat(desk.flags()).hasSize(raised);
    }

    @Test
    void one_that_looks_back_stays_on_its_day_and_one_that_looks_ahead_waits_for_it() {
        LocalDate today = clock.today();
        String facts = "\"facts\": [" + share("85%") + "," + ban(today.plusDays(3)) + "] }";
        desk.text("back", "{ \"asOf\": \"" + today + "\", \"knownOn\": \"" + today + "\", \"for\": [\"US\"], " + facts);
        desk.text("ahead", "{ \"asOf\": \"" + today.plusDays(2) + "\", \"for\": [\"US\"], " + facts);
        desk.look();
        desk.news();
        clock.pass(1);
        desk.look();
        assertThat(desk.flags()).isEmpty();
        clock.pass(3);
        desk.look();
        assertThat(desk.flags())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.at("/data/dossier").asText()).isEqualTo("ahead"));
    }

    @Test
    void what_cannot_be_read_stops_nobody_else() {
        byte[] text = "{ \"facts\": [ { \"fact\": \"OfTomorrow\" } ] }".getBytes();
        desk.dossiers().put("a-bad-one", 0, text, null, "", "");
        desk.put("good", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        assertThat(desk.flags()).isNotEmpty();
        desk.put("a-bad-one", share("85%"), ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        assertThat(desk.flags()).isNotEmpty();
    }
}
