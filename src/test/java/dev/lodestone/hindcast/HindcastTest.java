package dev.lodestone.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Given;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Looking back: by what was published then, and by nothing that tells of the event itself. */
class HindcastTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Economy US = Economy.of("US");
    private static final Request RECORD = Hindcaster.shipped();
    private static final String HEADER =
            "event_id,event,event_class,mineral,by,against,announced,effective,ended,source\n";

    private static Hindcast back(Request request, EventTable events, String from, String to) {
        return new Hindcaster(ADVISOR, events, 12)
                .between(request, LocalDate.parse(from), LocalDate.parse(to), List.of(US), () -> {});
    }

    private static EventTable events(String... rows) {
        return EventTable.read((HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8), "events.csv");
    }

    private static Request facts(String... facts) {
        String text = "{\"facts\":[" + String.join(",", facts) + "]}";
        return JsonIntake.read(text.getBytes(StandardCharsets.UTF_8), "facts.json", 100);
    }

    @Test
    void the_document_is_what_the_command_says_today() throws IOException {
        Hindcast hindcast = new Hindcaster(ADVISOR, EventTable.shipped(), 24)
                .between(
                        RECORD,
                        LocalDate.parse("2017-10-01"),
                        LocalDate.parse("2026-10-01"),
                        List.of(US, Economy.EU),
                        () -> {});
        assertThat(HindcastText.markdown(hindcast))
                .as("./lodestone hindcast --format md > docs/hindcast.md")
                .isEqualTo(Files.readString(Path.of("docs/hindcast.md")));
    }

    @Test
    void no_fact_is_used_before_its_day() {
        for (String day : List.of("2018-03-31", "2020-12-31", "2023-06-30", "2025-03-31")) {
            LocalDate then = LocalDate.parse(day);
            List<Given> published = RECORD.submitted().given().stream()
                    .filter(g -> g.fact().knownSince() != null
                            && !g.fact().knownSince().isAfter(then))
                    .toList();
            assertThat(published).hasSizeLessThan(RECORD.submitted().given().size());
            Request nothingElse = RECORD.about(FactSet.layered(published, fault -> {}));
            Hindcast with = back(RECORD, EventTable.shipped(), day, day);
            Hindcast without = back(nothingElse, EventTable.shipped(), day, day);
            assertThat(with.skills()).as(day).isEqualTo(without.skills());
            assertThat(with.outcomes()).as(day).isEqualTo(without.outcomes());
        }
    }

    @Test
    void a_fact_of_which_nobody_says_since_when_is_left_out_and_counted() {
        String share =
                "{\"fact\":\"ProductionShare\",\"id\":\"%s\",\"mineral\":\"%s\",\"stage\":\"refined\",\"country\":\"CN\","
                        + "\"share\":\"95%%\",\"source\":\"a test\"%s}";
        Request request = facts(
                share.formatted("dated", "gallium", ",\"publishedOn\":\"2020-01-31\""),
                share.formatted("undated", "tin", ""));
        Hindcast hindcast = back(
                request,
                events("a,ban on tin,export control: ban,tin; gallium,China,all,2021-03-10,,,a test"),
                "2021-02-01",
                "2021-02-01");
        assertThat(hindcast.undated()).isEqualTo(1);
        assertThat(hindcast.outcomes()).singleElement().satisfies(o -> {
            assertThat(HindcastText.told(o))
                    .isEqualTo("gallium: warned for 1 month, place 1 of 1; tin: no fact spoke of it");
        });
    }

    @Test
    void a_warning_does_not_rest_on_the_plan_of_what_it_is_to_warn_of() {
        String planned = """
                {"fact":"ExportControl","id":"CN-99","by":"CN","on":["WORLD"],"minerals":["tin"],"measure":"ban",
                 "announced":"2021-01-05","from":"2021-03-15","publishedOn":"2021-01-05","source":"a test"}""";
        String share = """
                {"fact":"ImportShare","importer":"US","supplier":"CN","mineral":"tin","stage":"refined","share":"20%",
                 "period":"2019","publishedOn":"2020-01-31","source":"a test"}""";
        Request request = facts(planned, share);
        String row = "a,ban on tin,export control: ban,tin,China,all,2021-03-10,2021-03-15,,a test";
        Hindcast known = back(request, events(row), "2021-02-01", "2021-02-01");
        assertThat(known.outcomes().get(0).isHit())
                .as("it rests on another measure")
                .isTrue();
        EventTable own = EventTable.read(
                (HEADER.replace("source", "source,timeline_id") + row + ",CN-99").getBytes(StandardCharsets.UTF_8),
                "events.csv");
        Hindcast fair = back(request, own, "2021-02-01", "2021-02-01");
        assertThat(fair.outcomes().get(0).isMissed())
                .as("it would rest on the measure itself")
                .isTrue();
    }

    @Test
    void an_author_and_those_that_it_is_not_against_are_not_to_be_warned() {
        HistoricEvent ban = events("a,ban,export control: ban,gallium,China,United States,2024-12-03,,,a test")
                .counted()
                .get(0);
        assertThat(ban.touches(US)).isTrue();
        assertThat(ban.touches(Economy.EU)).isFalse();
        assertThat(ban.touches(Economy.of("CN"))).isFalse();
        HistoricEvent all = events("a,ban,export control: ban,gallium,China,all,2024-12-03,,,a test")
                .counted()
                .get(0);
        assertThat(all.touches(Economy.EU)).isTrue();
        assertThat(all.touches(Economy.of("CN"))).isFalse();
    }

    @Test
    void what_is_no_disruption_is_kept_apart_with_its_reason() {
        EventTable table = events(
                "a,ban,export control: ban,gallium,China,all,2024-12-03,,,a test",
                "b,tariff,tariff,gallium,US,China,2024-12-03,,,a test",
                "c,ban,export control: ban,unobtainium,China,all,2024-12-03,,,a test",
                "d,what,meteorite,gallium,China,all,2024-12-03,,,a test");
        assertThat(table.counted()).extracting(HistoricEvent::id).containsExactly("a");
        assertThat(table.apart())
                .containsEntry("it is the buyer's own measure", List.of("b"))
                .containsEntry("no mineral that is known here is named", List.of("c"))
                .containsEntry("its class 'meteorite' is not known here", List.of("d"));
    }

    @Test
    void all_faults_of_a_table_are_told_at_once() {
        assertThatThrownBy(() -> events(
                        "a,ban,export control: ban,gallium,China,all,2024-13-03,,,a test",
                        ",ban,export control: ban,gallium,China,all,2024-12-03,,,a test",
                        "a,ban,export control: ban,gallium,China,all,,,,a test"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("events.csv:2")
                .hasMessageContaining("'2024-13-03'")
                .hasMessageContaining("events.csv:3")
                .hasMessageContaining("the event has no id")
                .hasMessageContaining("events.csv:4")
                .hasMessageContaining("the id 'a' is that of line 2 too");
        assertThatThrownBy(
                        () -> EventTable.read("event_id,event\na,b\n".getBytes(StandardCharsets.UTF_8), "events.csv"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no column is called event_class, mineral");
    }

    @Test
    void each_assessment_is_a_step_of_progress() {
        AtomicInteger steps = new AtomicInteger();
        new Hindcaster(ADVISOR, EventTable.shipped(), 12)
                .between(
                        Intake.dossier("gallium-germanium"),
                        LocalDate.parse("2023-05-10"),
                        LocalDate.parse("2023-08-01"),
                        List.of(US, Economy.EU),
                        steps::incrementAndGet);
        assertThat(steps).hasValue(8);
    }
}
