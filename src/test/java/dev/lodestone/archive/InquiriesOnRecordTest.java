package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import dev.lodestone.plan.Money;
import dev.lodestone.plan.Small;
import dev.lodestone.plan.Wanted;
import dev.lodestone.report.Json;
import dev.lodestone.robust.RobustWanted;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.stress.Stop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans and stresses are kept as assessments are: with their question, in the chain, to be answered again. */
class InquiriesOnRecordTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Request STATES = Small.states("indium", "fluorspar");

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

    private static PlanInquiry plan(int work) {
        return new PlanInquiry(
                STATES,
                new Wanted(
                        Severity.HIGH,
                        LocalDate.parse("2031-01-01"),
                        new Money(1.1e9, Currency.USD),
                        Mineral.of("indium"),
                        List.of("INS-US-NDS")),
                work,
                new RobustWanted(100, 7));
    }

    private static StressInquiry stress() throws Exception {
        Request japan = Intake.file(Path.of("facts/japan.json"));
        Stop stop = new Stop(
                Economy.of("JP"),
                Mineral.of("rare-earths"),
                Economy.of("CN"),
                japan.asOf(),
                6,
                Estimate.parse("40-60%", Estimate.Kind.SHARE));
        String stock =
                "[{\"name\":\"a stock\",\"add\":[{\"fact\":\"Stockpile\",\"id\":\"P-1\",\"economy\":\"JP\",\"mineral\":"
                        + "\"rare-earths\",\"stage\":\"refined\",\"days\":90,\"holder\":\"users\",\"source\":\"a plan\"}]}]";
        return new StressInquiry(japan, stop, Variants.list(Json.shared().readTree(stock), "/assume"));
    }

    private String record(Inquiry<?> inquiry, Mask mask) {
        return record(Inquired.by(ADVISOR, inquiry, Budget.TIME, () -> {}), mask);
    }

    private String record(Recordable answered, Mask mask) {
        return new Recorder(archive, mask)
                .record(answered, Caller.NOBODY)
                .join()
                .id();
    }

    private Replay.Outcome replayed(String id) {
        return new Replay(archive, null).of(archive.find(id).orElseThrow());
    }

    @Test
    void they_are_answered_byte_for_byte_again_and_the_chain_holds() throws Exception {
        String plan = record(plan(400), Mask.NOTHING);
        String stress = record(stress(), Mask.NOTHING);
        record(Answered.by(ADVISOR, STATES), Mask.NOTHING);
        assertThat(replayed(plan)).extracting(Replay.Outcome::result).isEqualTo(Replay.Result.SAME);
        assertThat(replayed(stress)).extracting(Replay.Outcome::result).isEqualTo(Replay.Result.SAME);
        assertThat(archive.verify(s -> {}).faults()).isEmpty();
        assertThat(archive.page(new Query(RecordKind.PLAN, null, null, "US", "indium", null, null, null, null, 10)))
                .extracting(s -> s.entry().id())
                .containsExactly(plan);
        assertThat(archive.page(
                        new Query(RecordKind.STRESS, null, null, "JP", "rare-earths", null, null, null, null, 10)))
                .extracting(s -> s.entry().id())
                .containsExactly(stress);
    }

    /** What time allows for differs from day to day; what was found in it is found again. */
    @Test
    void a_plan_that_time_ended_is_answered_the_same_again() throws Exception {
        Inquired<?> cut = Inquired.by(ADVISOR, plan(400), Duration.ofNanos(1), () -> {});
        String id = record(cut, Mask.NOTHING);
        assertThat(Json.shared().readTree(cut.json()).get("leftOut")).isNotEmpty();
        assertThat(replayed(id).result()).isEqualTo(Replay.Result.SAME);
        String few = record(plan(4), Mask.NOTHING);
        assertThat(replayed(few).result()).isEqualTo(Replay.Result.SAME);
    }

    @Test
    void other_rules_are_told_by_what_they_change_in_a_plan() {
        String id = record(plan(400), Mask.NOTHING);
        assertThat(differences(id, "// All that", "// Whatever")).isEmpty();
        assertThat(differences(id, "Net imports cover", "Imports cover"))
                .anyMatch(d -> d.what().equals("chosen"))
                .allMatch(d -> d.change().equals("changed"));
    }

    private List<Difference> differences(String id, String text, String other) {
        TreeMap<String, String> texts = new TreeMap<>(RULES.texts());
        texts.computeIfPresent("dependency.drl", (name, drl) -> drl.replace(text, other));
        Replay replay = new Replay(archive, new RuleBase(new RuleFiles(texts)));
        return replay.of(archive.find(id).orElseThrow()).differences();
    }

    @Test
    void what_kind_it_is_cannot_be_changed_unseen() throws Exception {
        record(plan(400), Mask.NOTHING);
        archive.close();
        try (Connection connection = new Database(archive.address()).connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE assessment SET kind = 'stress'");
        }
        open();
        assertThat(archive.verify(s -> {}).faults()).isNotEmpty();
    }

    @Test
    void of_what_is_masked_nothing_is_kept_of_the_answer_nor_of_what_was_assumed() throws Exception {
        String id = record(stress(), new Mask(List.of("Stockpile")));
        Entry entry = archive.find(id).orElseThrow().entry();
        assertThat(new String(entry.answer(), StandardCharsets.UTF_8).strip()).isEqualTo("\"[masked]\"");
        assertThat(Json.shared().readTree(entry.request()).get("assume").asText())
                .isEqualTo("[masked]");
        assertThat(replayed(id).result()).isEqualTo(Replay.Result.MASKED);
    }

    @Test
    void an_assessment_is_not_set_beside_a_plan() throws Exception {
        String id = record(plan(400), Mask.NOTHING);
        assertThatThrownBy(() -> Answered.by(ADVISOR, STATES.since(Since.parse(id)), new Earlier(archive)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is a plan");
    }
}
