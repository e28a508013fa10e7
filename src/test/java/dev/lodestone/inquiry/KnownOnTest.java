package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Companion;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Ending;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Litigation;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactBook;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hindsight: what was not known on a day plays no part in an answer that asks for what was. */
@Tag("long-computing")
class KnownOnTest {
    private static final Advisor ADVISOR = Dossiers.ADVISOR;
    private static final Request GALLIUM = Dossiers.dossier("gallium-germanium");
    private static final LocalDate EVE = LocalDate.parse("2024-12-02");

    private static Request timeline() {
        return Dossiers.dossier("united-states-2026")
                .with(Dossiers.dossier("timeline"))
                .with(Dossiers.dossier("instruments"))
                .with(Dossiers.dossier("vintages"))
                .asking(List.of());
    }

    /** The eves of all announcements and publications. */
    private static List<LocalDate> eves(Request request) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Fact fact : request.submitted().all()) {
            Stream.of(fact.knownSince(), fact.madeKnown())
                    .filter(Objects::nonNull)
                    .forEach(days::add);
        }
        return days.stream().map(d -> d.minusDays(1)).toList();
    }

    private static Assessment assess(Request request) {
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }

    @Test
    void on_the_eve_of_each_announcement_nothing_of_a_later_day_is_used() {
        Request request = timeline();
        List<LocalDate> eves = eves(Dossiers.dossier("timeline"));
        assertThat(eves).hasSizeGreaterThan(40);
        for (LocalDate eve : eves) {
            Assessment answer = assess(request.asOf(eve).knownOn(eve));
            assertThat(answer.knownOn()).isEqualTo(eve);
            FactSet known = request.knownOn(eve).facts();
            answer.facts().forEach(cited -> assertKnown(cited.fact(), known, eve));
            answer.measures().forEach(m -> assertKnown(known.get(m.fact()), known, eve));
            assertNamed(answer, known);
        }
    }

    /** Whatever part of an answer names a fact: it is one that was known. */
    private static void assertNamed(Assessment answer, FactSet known) {
        ObjectNode told = Json.shared().valueToTree(answer);
        told.remove("unused");
        Set<String> named = new HashSet<>();
        told.findValues("facts").forEach(facts -> facts.forEach(id -> named.add(id.asText())));
        told.findValues("fact").forEach(id -> named.add(id.asText()));
        Set<String> later = new HashSet<>(known.leftOut());
        later.removeIf(id -> known.get(id) != null);
        assertThat(named).isNotEmpty();
        later.retainAll(named);
        assertThat(later).isEmpty();
    }

    @Test
    void every_shipped_fact_tells_when_its_source_was_published() {
        for (String dossier : Intake.dossiers()) {
            assertThat(Intake.dossier(dossier).facts().all())
                    .as(dossier)
                    .filteredOn(fact -> fact.publishedOn() == null)
                    .extracting(Fact::id)
                    .isEmpty();
        }
    }

    @Test
    void the_edition_of_the_time_is_used() {
        LocalDate day = LocalDate.parse("2024-12-03");
        Request request = GALLIUM.with(Dossiers.dossier("vintages")).asOf(day);
        assertThat(output(request.knownOn(day))).contains("USGS2024-world-gallium-refined-CN-2023e");
        assertThat(output(request.knownOn(LocalDate.parse("2023-12-31"))))
                .contains("USGS2023-world-gallium-refined-CN-2022e");
        assertThat(output(request)).contains("world-gallium-refined-CN-2024");
    }

    /** The facts that the concentration of the world's gallium rests on. */
    private static List<String> output(Request request) {
        return assess(request).indicators().stream()
                .filter(i -> i.economy().equals(Economy.WORLD))
                .filter(i -> Mineral.of("gallium").equals(i.mineral()))
                .flatMap(i -> i.facts().stream())
                .toList();
    }

    @Test
    void the_answer_tells_of_facts_of_which_nobody_says_since_when_they_are_known() {
        Companion undated =
                new Companion("undated", Mineral.of("gallium"), Mineral.of("aluminium"), null, null, null, "test");
        Request request = new Request("", EVE, List.of(), new FactSet(List.of(undated)));
        assertThat(assess(request.knownOn(EVE)).unused())
                .filteredOn(u -> u.why().contains("nobody says whether it was known on 2024-12-02"))
                .singleElement()
                .satisfies(u -> assertThat(u.facts()).containsExactly("undated"));
    }

    @Test
    void what_is_used_only_as_it_stood_then_is_listed_with_what_is_unused() {
        LocalDate day = LocalDate.parse("2025-01-01");
        assertThat(assess(GALLIUM.asOf(day).knownOn(day)).unused())
                .filteredOn(u -> u.why().contains("used as it stood on 2025-01-01"))
                .singleElement()
                .satisfies(u -> assertThat(u.facts()).containsExactly("CN-06", "CN-06.2"));
    }

    /** An end that is ahead is known where what takes its place on that day is. */
    private static boolean isFollowed(Measure measure, FactSet known) {
        return measure.schedule().ending() == Ending.SUPERSEDED
                && known.all().stream()
                        .filter(f -> f.getClass() == measure.getClass())
                        .map(Measure.class::cast)
                        .anyMatch(next -> measure.schedule()
                                        .ended()
                                        .equals(next.schedule().from())
                                && next.actors().equals(measure.actors())
                                && next.minerals().equals(measure.minerals()));
    }

    private static void assertKnown(Fact fact, FactSet known, LocalDate day) {
        List<LocalDate> dates = new ArrayList<>();
        dates.add(fact.knownSince());
        if (fact instanceof Measure m) {
            dates.add(fact.publishedOn() == null ? m.schedule().announced() : null);
            dates.add(isFollowed(m, known) ? null : m.schedule().ended());
            dates.add(m.schedule().resumed());
            m.schedule().suspensions().forEach(s -> dates.add(s.from()));
        } else if (fact instanceof Litigation l) {
            dates.add(l.decided());
        } else if (fact instanceof Election e) {
            dates.add(e.outcome() == null ? null : e.on());
        }
        assertThat(dates)
                .as(fact.id() + " on " + day)
                .filteredOn(Objects::nonNull)
                .allMatch(d -> !d.isAfter(day));
    }

    @Test
    void what_was_known_by_then_is_answered_as_if_nothing_had_come_after() {
        Request request = timeline().asOf(EVE).knownOn(EVE);
        Request told = new Request(
                request.title(),
                EVE,
                request.asked(),
                new FactSet(request.facts().all()));
        assertThat(assess(request).riskFlags()).isEqualTo(assess(told).riskFlags());
        assertThat(request.facts().leftOut()).contains("CN-06").doesNotContain("CN-04");
    }

    @Test
    void a_later_day_than_that_of_the_advice_is_hindsight_and_allowed() {
        Request request = timeline().asOf(EVE);
        assertThat(assess(request.knownOn(LocalDate.parse("2030-01-01"))).riskFlags())
                .isEqualTo(assess(request).riskFlags());
    }

    @Test
    void a_date_in_the_future_is_seen_from_what_was_known() {
        // On the eve of its suspension the ban is in force for as long as anybody can see.
        Request request = timeline().asOf(LocalDate.parse("2026-11-24"));
        String was = state(assess(request.knownOn(LocalDate.parse("2025-10-01"))));
        assertThat(was).isEqualTo("in-force");
        assertThat(state(assess(request))).isNotEqualTo(was);
    }

    private static String state(Assessment answer) {
        return answer.measures().stream()
                .filter(m -> m.fact().equals("CN-06"))
                .map(m -> m.state().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_inquiry_sees_no_more_than_the_answer() {
        Request request = GALLIUM.asOf(LocalDate.parse("2024-12-10")).knownOn(EVE);
        assertThat(request.facts().leftOut()).isNotEmpty();
        Object[] answers = {
            new Comparer(ADVISOR)
                    .compare(request, Variants.list(tree("[{\"name\":\"later\",\"asOf\":\"2025-01-01\"}]"), "")),
            new Timelines(ADVISOR, 300).between(request, EVE, LocalDate.parse("2025-02-01"), null),
            new Sensitivities(ADVISOR, 50).of(request, null, null),
            new WhyNots(ADVISOR).ask(request, "export-control/ban-active", null, null)
        };
        for (Object answer : answers) {
            String json = Json.pretty(answer);
            assertThat(json).contains("\"knownOn\" : \"2024-12-02\"");
            for (String id : request.facts().leftOut()) {
                assertThat(json).doesNotContain("\"" + id + "\"");
            }
        }
    }

    @Test
    void what_was_known_then_and_now_are_options_to_compare() {
        Request request = GALLIUM.asOf(LocalDate.parse("2024-12-10"));
        Comparison comparison = new Comparer(ADVISOR)
                .compare(request, Variants.list(tree("[{\"name\":\"then\",\"knownOn\":\"2024-12-02\"}]"), ""));
        assertThat(comparison.columns().get(1).knownOn()).isEqualTo(EVE);
        assertThat(comparison.columns().get(1).does()).isEqualTo("uses what was known on 2024-12-02");
        assertThat(comparison.flags())
                .filteredOn(f -> f.rule().equals("export-control/ban-active"))
                .isNotEmpty()
                .allMatch(f -> f.cells().get(1).change() == Comparison.Change.GONE)
                .allMatch(f -> f.cells().get(1).why().equals("gone by what was known on 2024-12-02"));
    }

    @Test
    void a_request_is_given_back_whole_with_its_day() {
        Request request = GALLIUM.knownOn(EVE);
        ObjectNode written = new FactBook(request).json();
        Request back = JsonIntake.read(written, 1_000);
        assertThat(back.knownOn()).isEqualTo(EVE);
        assertThat(back.submitted().all()).isEqualTo(GALLIUM.facts().all());
        assertThat(back.facts().all()).isEqualTo(request.facts().all());
    }

    @Test
    void a_day_that_is_none_is_refused_in_its_place() {
        for (String day : List.of("\"yesterday\"", "20241203", "\"2024-02-30\"")) {
            byte[] json =
                    ("{\"asOf\":\"2024-12-03\",\"knownOn\":" + day + ",\"facts\":[]}").getBytes(StandardCharsets.UTF_8);
            BadInput refused = catchThrowableOfType(BadInput.class, () -> JsonIntake.read(json, "", 1));
            assertThat(refused.problems()).as(day).hasSize(1);
            assertThat(refused.problems().get(0).pointer()).isEqualTo("/knownOn");
            assertThat(refused.problems().get(0).suggestion()).isNotBlank();
        }
    }

    private static JsonNode tree(String json) {
        return JsonIntake.tree(json.getBytes(StandardCharsets.UTF_8), "");
    }
}
