package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Change;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has changed since an earlier day, or since an assessment on record. */
class EarlierTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Request BAN =
            Intake.file(Path.of("facts/gallium-germanium.json")).asking(List.of(Economy.of("US")));

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = new Archive(Address.of(folder.resolve("archive.db").toString()));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static Request on(String day) {
        return BAN.asOf(LocalDate.parse(day));
    }

    private static Request since(String then) {
        return BAN.since(Since.parse(then));
    }

    private List<Change> changes(Request request) {
        Assessment answer = Answered.by(ADVISOR, request, new Earlier(archive)).assessment();
        assertThat(answer.since()).isEqualTo(request.since().toString());
        return answer.briefing().changes();
    }

    private String record(Request request, Mask mask) {
        return new Recorder(archive, mask)
                .record(Answered.by(ADVISOR, request, new Earlier(archive)), Caller.NOBODY)
                .join()
                .id();
    }

    @Test
    void the_ban_is_new_since_the_day_before_and_since_what_was_recorded_on_it() {
        List<Change> sinceDay = changes(since("2024-12-02"));
        assertThat(sinceDay).anyMatch(c -> c.says().contains("China has banned exports of"));
        assertThat(changes(since(record(on("2024-12-02"), Mask.NOTHING)))).isEqualTo(sinceDay);
    }

    @Test
    void nothing_has_changed_since_the_same_answer_and_nobody_is_told_who_did_not_ask() {
        assertThat(changes(since(record(BAN, Mask.NOTHING)))).isEmpty();
        Assessment answer = Answered.by(ADVISOR, BAN, new Earlier(archive)).assessment();
        assertThat(answer.since()).isNull();
    }

    @Test
    void who_asks_for_what_was_known_is_told_what_became_known() {
        // By all that is known today the day before is read with the same figures; by what was known then without some.
        Request known = since("2024-12-02").knownOn(BAN.asOf());
        assertThat(changes(known)).anyMatch(c -> c.says().contains("China has banned exports of"));
        assertThat(changes(since("2024-12-02").knownOn(LocalDate.parse("2024-01-01"))))
                .noneMatch(c -> c.says().contains("China has banned exports of"));
    }

    @Test
    void an_answer_that_tells_what_has_changed_is_replayed_byte_for_byte() {
        String then = record(on("2024-12-02"), Mask.NOTHING);
        Replay replay = new Replay(archive, null);
        for (Request request : List.of(since("2024-12-02"), since(then))) {
            Stored stored = archive.find(record(request, Mask.NOTHING)).orElseThrow();
            assertThat(new String(stored.entry().answer(), StandardCharsets.UTF_8))
                    .contains("China has banned exports of");
            assertThat(replay.of(stored).result()).isEqualTo(Replay.Result.SAME);
        }
    }

    @Test
    void what_cannot_be_set_beside_the_answer_is_refused_with_a_way_out() {
        String masked = record(on("2024-12-02"), new Mask(List.of("*.source")));
        String later = record(on("2024-12-04"), Mask.NOTHING);
        String japan = record(on("2024-12-02").asking(List.of(Economy.of("JP"))), Mask.NOTHING);
        refused("2024-12-03", "is not before 2024-12-03");
        refused("00000000-0000-7000-8000-000000000000", "there is no assessment");
        refused(masked, "was masked");
        refused(later, "is for 2024-12-04, after 2024-12-03");
        refused(japan, "is for Japan, this one for the United States");
        assertThatThrownBy(() -> Answered.by(ADVISOR, since(later))).hasMessageContaining("no assessment is on record");
    }

    private void refused(String then, String reason) {
        assertThatThrownBy(() -> changes(since(then))).isInstanceOfSatisfying(BadInput.class, e -> {
            assertThat(e.problems()).hasSize(1);
            assertThat(e.problems().get(0).message()).contains(reason);
            assertThat(e.problems().get(0).suggestion()).isNotBlank();
        });
    }

    @Test
    void it_is_a_day_or_the_id_of_an_assessment() {
        for (String text : List.of("yesterday", "2024-13-01", "2024-1-1", "12")) {
            assertThatThrownBy(() -> Since.parse(text)).isInstanceOf(InvalidValue.class);
            byte[] json = ("{\"asOf\":\"2024-12-03\",\"since\":\"" + text + "\",\"facts\":[]}")
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> JsonIntake.read(json, "", 1)).hasMessageStartingWith("/since: ");
        }
    }
}
