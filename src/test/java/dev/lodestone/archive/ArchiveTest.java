package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.vital.Vital;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Request GALLIUM = Intake.file(Path.of("facts/gallium-germanium.json"));
    private static final Request SINCE = GALLIUM.since(Since.parse("2024-12-02"));
    private static final RuleBase RULES = Shipped.RULES;
    private static final Advisor ADVISOR = new Advisor(RULES);

    @TempDir
    Path folder;

    private Archive archive;

    private Archive open() {
        archive = new Archive(Address.of(folder.resolve("archive.db").toString()));
        return archive;
    }

    @AfterEach
    void close() {
        if (archive != null) {
            archive.close();
        }
    }

    private Receipt record(Archive archive, String key) {
        return new Recorder(archive, Mask.NOTHING)
                .record(Answered.by(ADVISOR, GALLIUM), new Caller("tester", key, null))
                .join();
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection =
                        new org.sqlite.JDBC().connect("jdbc:sqlite:" + folder.resolve("archive.db"), new Properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** Orchestrators ask every few seconds, on every replica. */
    @Test
    void asking_whether_it_is_well_does_not_write_to_it_each_time() throws Exception {
        Archive archive = open();
        record(archive, null);
        long before = beats();
        for (int i = 0; i < 10; i++) {
            assertThat(archive.fault(3_000)).isEmpty();
        }
        assertThat(beats()).isEqualTo(before);
    }

    private long beats() throws Exception {
        try (Connection connection =
                        new org.sqlite.JDBC().connect("jdbc:sqlite:" + folder.resolve("archive.db"), new Properties());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT beat FROM chain")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void an_error_in_the_writer_is_told_to_who_waits_and_the_next_is_written() throws Exception {
        Archive archive = open();
        record(archive, null);
        Entry good = archive.find(archive.page(all()).get(0).entry().id())
                .orElseThrow()
                .entry();
        List<Label> poison = new AbstractList<>() {
            @Override
            public Label get(int index) {
                if (Thread.currentThread().getName().equals("archive-writer")) {
                    throw new StackOverflowError("on purpose");
                }
                return new Label(Label.SUBJECT, "", "", "US", "");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Entry bad = new Entry(
                "bad",
                good.kind(),
                good.at(),
                good.asOf(),
                good.knownOn(),
                good.ruleBase(),
                good.program(),
                good.who(),
                good.took(),
                null,
                good.requestDigest(),
                good.masked(),
                good.flags(),
                good.worst(),
                good.request(),
                good.answer(),
                poison);
        assertThatThrownBy(
                        () -> archive.writer().append(bad, RULES.files(), null).get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ArchiveUnavailable.class);
        assertThat(record(archive, null).id()).isNotNull();
        assertThat(archive.verify(s -> {}).faults()).isEmpty();
        assertThat(Vital.all()).anySatisfy(v -> {
            assertThat(v.name()).isEqualTo("archive-writer");
            assertThat(v.restarts()).isPositive();
            assertThat(v.isWell()).isTrue();
        });
    }

    private static Query all() {
        return new Query(null, null, null, null, null, null, null, null, null, 200);
    }

    @Test
    void what_was_recorded_is_found_with_its_request_and_its_answer() {
        Receipt receipt = record(open(), null);
        Stored stored = archive.find(receipt.id()).orElseThrow();
        assertThat(stored.entry().answer())
                .isEqualTo(Answered.by(ADVISOR, GALLIUM).json());
        assertThat(stored.entry().who()).isEqualTo("tester");
        assertThat(stored.entry().ruleBase()).isEqualTo(RULES.digest());
        assertThat(JsonIntake.read(stored.entry().request(), "", 1000).facts().all())
                .isEqualTo(GALLIUM.facts().all());
        assertThat(archive.rules(RULES.digest()).orElseThrow().digest()).isEqualTo(RULES.digest());
    }

    @Test
    void every_shipped_dossier_reads_back_from_the_record_as_it_was() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".json"))::iterator) {
                Request request = Intake.file(file);
                Request dated = request.asOf() == null ? request.asOf(java.time.LocalDate.of(2026, 1, 1)) : request;
                byte[] json = Json.shared().writeValueAsBytes(RequestJson.tree(dated));
                assertThat(JsonIntake.read(json, "", 1_000_000).facts().all())
                        .as(file.toString())
                        .isEqualTo(request.facts().all());
            }
        }
    }

    @Test
    void an_untouched_chain_holds_and_continues_after_it_was_closed() {
        record(open(), null);
        archive.close();
        record(open(), null);
        Verification verification = archive.verify(s -> {});
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.assessments()).isEqualTo(2);
    }

    @Test
    void whatever_is_changed_removed_or_cut_off_shows() throws Exception {
        List<String> attacks = List.of(
                "UPDATE assessment SET answer = CAST('{}' AS BLOB) WHERE seq = 2",
                "UPDATE assessment SET who = 'somebody else' WHERE seq = 1",
                "UPDATE assessment SET at = at - 1 WHERE seq = 3",
                "DELETE FROM assessment WHERE seq = 2",
                "DELETE FROM assessment WHERE seq = 1",
                "DELETE FROM assessment WHERE seq = 3",
                "UPDATE rule_base SET files = CAST('{}' AS BLOB)",
                "DELETE FROM rule_base",
                "DELETE FROM label WHERE seq = 2",
                "UPDATE label SET severity = 'low' WHERE seq = 1 AND severity = 'critical'",
                "INSERT INTO label VALUES (3, 'flag', 'a/b', 'high', 'US', 'gallium')",
                "INSERT INTO label VALUES (9, 'flag', 'a/b', 'high', 'US', 'gallium')",
                "INSERT INTO removal VALUES (4, 1, 1, 2, (SELECT hash FROM assessment WHERE seq = 2), 2, '"
                        + Chain.START + "', (SELECT hash FROM assessment WHERE seq = 3), 'x')");
        for (String attack : attacks) {
            open();
            for (int i = 0; i < 3; i++) {
                record(archive, null);
            }
            assertThat(archive.verify(s -> {}).holds()).isTrue();
            archive.close();
            sql(attack);
            open();
            assertThat(archive.verify(s -> {}).faults()).as(attack).isNotEmpty();
            archive.close();
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(f -> f.toFile().delete());
            }
        }
    }

    @Test
    void the_day_of_what_was_known_is_part_of_the_record() throws Exception {
        Request known = GALLIUM.knownOn(LocalDate.parse("2024-12-02"));
        String id = new Recorder(open(), Mask.NOTHING)
                .record(Answered.by(ADVISOR, known), Caller.NOBODY)
                .join()
                .id();
        Stored stored = archive.find(id).orElseThrow();
        assertThat(stored.entry().knownOn()).isEqualTo("2024-12-02");
        assertThat(archive.page(all()).get(0).entry().knownOn()).isEqualTo("2024-12-02");
        Request again = JsonIntake.read(stored.entry().request(), "", 1000);
        assertThat(again.knownOn()).isEqualTo(known.knownOn());
        assertThat(again.submitted().all()).isEqualTo(GALLIUM.facts().all());
        assertThat(new Replay(archive, null).of(stored).result()).isEqualTo(Replay.Result.SAME);
        assertThat(archive.verify(s -> {}).holds()).isTrue();
        archive.close();
        sql("UPDATE assessment SET known_on = NULL");
        open();
        assertThat(archive.verify(s -> {}).faults()).isNotEmpty();
    }

    @Test
    void one_key_is_one_assessment_even_when_it_comes_from_many_at_once() {
        open();
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            receipts.add(recorder.record(Answered.by(ADVISOR, GALLIUM), new Caller("tester", "k1", null)));
        }
        assertThat(receipts.stream().map(r -> r.join().id()).distinct()).hasSize(1);
        assertThat(archive.count(null)).isEqualTo(1);
        assertThat(recorder.earlier(GALLIUM, new Caller("tester", "k1", null))).isPresent();
        assertThat(recorder.earlier(GALLIUM, new Caller("other", "k1", null))).isEmpty();
    }

    @Test
    void a_key_that_came_with_another_request_is_refused() {
        record(open(), "k1");
        Request other = GALLIUM.asOf(GALLIUM.asOf().plusDays(1));
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        Caller caller = new Caller("tester", "k1", null);
        assertThatThrownBy(() -> recorder.earlier(other, caller)).isInstanceOf(KeyReused.class);
        assertThatThrownBy(() ->
                        recorder.record(Answered.by(ADVISOR, other), caller).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(KeyReused.class);
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_without_gaps() {
        open();
        for (int i = 0; i < 5; i++) {
            record(archive, null);
        }
        List<Stored> first = archive.page(new Query(null, null, null, null, null, null, null, null, null, 2));
        List<Stored> second = archive.page(new Query(
                null, null, null, null, null, null, null, null, first.get(1).seq(), 2));
        assertThat(first).extracting(Stored::seq).containsExactly(5L, 4L);
        assertThat(second).extracting(Stored::seq).containsExactly(3L, 2L);
    }

    @Test
    void assessments_are_found_by_what_their_flags_say() {
        record(open(), null);
        assertThat(archive.page(new Query(null, null, null, "US", "gallium", null, "critical", null, null, 10)))
                .hasSize(1);
        assertThat(archive.page(
                        new Query(null, null, null, "US", null, "export-control/ban-active", null, null, null, 10)))
                .hasSize(1);
        assertThat(archive.page(new Query(null, null, null, "US", "gallium", null, "low", "no/rule", null, 10)))
                .isEmpty();
        assertThat(archive.page(new Query(null, Instant.now(), null, null, null, null, null, null, null, 10)))
                .isEmpty();
        assertThat(archive.page(all())).hasSize(1);
    }

    @Test
    void what_is_old_goes_and_the_chain_still_holds() throws Exception {
        open();
        for (int i = 0; i < 3; i++) {
            record(archive, null);
        }
        Instant now = Instant.now().plusMillis(1);
        Thread.sleep(2);
        record(archive, null);
        assertThat(archive.removeBefore(now)).isEqualTo(3);
        assertThat(archive.removeBefore(now)).isZero();
        record(archive, null);
        Verification verification = archive.verify(s -> {});
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.chains().get(0).from()).isEqualTo(4);
        assertThat(verification.assessments()).isEqualTo(2);
    }

    @Test
    void masked_facts_are_nowhere_in_the_record() {
        open();
        Recorder recorder = new Recorder(archive, new Mask(List.of("ExportControl", "*.source")));
        Receipt receipt =
                recorder.record(Answered.by(ADVISOR, SINCE), Caller.NOBODY).join();
        Entry entry = archive.find(receipt.id()).orElseThrow().entry();
        String kept = new String(entry.request(), StandardCharsets.UTF_8)
                + new String(entry.answer(), StandardCharsets.UTF_8);
        assertThat(kept)
                .doesNotContain("MOFCOM")
                .doesNotContain("banned exports")
                .contains("[masked]");
        assertThat(entry.masked())
                .anyMatch(p -> p.startsWith("request#/facts/"))
                .anyMatch(p -> p.startsWith("answer#"));
        assertThat(archive.verify(s -> {}).holds()).isTrue();
        assertThat(new Replay(archive, null)
                        .of(archive.find(receipt.id()).orElseThrow())
                        .result())
                .isEqualTo(Replay.Result.MASKED);
    }

    @Test
    void a_mask_for_a_field_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> new Mask(List.of("Stockpile.dayz"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Mask(List.of("Stokpile"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Mask(List.of("*.nothing"))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void with_the_rules_of_its_day_the_answer_is_the_same_byte_for_byte() {
        Receipt receipt = record(open(), null);
        Replay.Outcome outcome =
                new Replay(archive, null).of(archive.find(receipt.id()).orElseThrow());
        assertThat(outcome.result()).isEqualTo(Replay.Result.SAME);
    }

    @Test
    void with_other_rules_every_difference_has_its_reason() {
        Receipt receipt = record(open(), null);
        String file = "export-control.drl";
        String text = RULES.files().texts().get(file).replaceFirst("@severity\\( critical \\)", "@severity( high )");
        Replay.Outcome outcome = new Replay(archive, new RuleBase(RULES.files().with(file, text)))
                .of(archive.find(receipt.id()).orElseThrow());
        assertThat(outcome.result()).isEqualTo(Replay.Result.DIFFERENT);
        assertThat(outcome.differences())
                .filteredOn(d -> d.what().equals("flag"))
                .isNotEmpty()
                .allSatisfy(d -> {
                    assertThat(d.change()).isEqualTo("changed");
                    assertThat(d.before()).startsWith("critical");
                    assertThat(d.after()).startsWith("high");
                    assertThat(d.reason()).isEqualTo("the rule was changed");
                });
    }

    @Test
    void responses_that_change_with_other_rules_name_the_rules_that_call_for_them() {
        Receipt receipt = record(open(), null);
        Stored stored = archive.find(receipt.id()).orElseThrow();
        RuleFiles files = RULES.files();
        String drl = files.texts().get("export-control.drl").replace("@severity( critical )", "@severity( info )");
        RuleBase milder = new RuleBase(files.with("export-control.drl", drl));
        assertThat(new Replay(archive, milder).of(stored).differences())
                .filteredOn(d -> d.what().equals("response"))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.reason()).contains("export-control/"))
                .anySatisfy(d -> {
                    assertThat(d.before()).startsWith("priority 1: ");
                    assertThat(d.after()).startsWith("priority ").doesNotStartWith("priority 1");
                    assertThat(d.reason())
                            .contains("export-control/ban-active is info, was critical: the rule was changed");
                });
        String yaml =
                files.texts().get("responses.yaml").replace("Ask for consultations", "Ask at once for consultations");
        RuleBase reworded = new RuleBase(files.with("responses.yaml", yaml));
        assertThat(new Replay(archive, reworded).of(stored).differences())
                .isNotEmpty()
                .allSatisfy(d -> {
                    assertThat(d.rule()).isEqualTo("consult");
                    assertThat(d.reason()).isEqualTo("its sentence was changed");
                });
        RuleBase without = new RuleBase(files.with(
                "export-control.drl", files.texts().get("export-control.drl").replace(", consult", "")));
        assertThat(new Replay(archive, without).of(stored).differences())
                .filteredOn(d -> d.what().equals("response") && d.change().equals("vanished"))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.reason()).contains("calls for it no longer: the rule was changed"));
    }

    @Test
    void a_folder_that_is_none_costs_the_call_and_no_more() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (Archive broken = new Archive(Address.of(file.resolve("archive.db").toString()))) {
            assertThat(broken.fault(5_000)).isPresent();
            assertThatThrownBy(() -> record(broken, null)).hasCauseInstanceOf(ArchiveUnavailable.class);
            Files.delete(file);
            assertThat(broken.fault(5_000)).isEmpty();
            record(broken, null);
        }
    }
}
