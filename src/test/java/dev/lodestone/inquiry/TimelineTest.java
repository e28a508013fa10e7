package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("long-computing")
class TimelineTest {
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);
    private final Request gallium = Dossiers.dossier("gallium-germanium");

    @Test
    @DisplayName("the steps of the controls on gallium are found, and no others")
    void steps() {
        Timeline timeline =
                new Timelines(Dossiers.ADVISOR, Timelines.BUDGET).between(gallium, FROM, TO, Mineral.of("gallium"));
        assertThat(timeline.entries())
                .filteredOn(e -> e.steps().stream().anyMatch(s -> s.type().equals("ExportControl")))
                .extracting(e -> e.date().toString())
                .containsExactly("2023-07-03", "2023-08-01", "2024-12-03", "2025-11-09", "2026-11-28");
    }

    @Test
    @DisplayName(
            "of all the measures of five years, those on gallium step on the days of the timeline table, and on no others")
    void table() {
        Timeline timeline = new Timelines(Dossiers.ADVISOR, Timelines.BUDGET)
                .between(Dossiers.dossier("timeline"), FROM, TO, Mineral.of("gallium"));
        assertThat(timeline.entries().stream()
                        .flatMap(e -> e.steps().stream()
                                .filter(s -> s.type().equals("ExportControl"))
                                .map(s -> e.date() + " " + s.fact() + " " + s.now())))
                .containsExactly(
                        "2023-07-03 CN-01 pending",
                        "2023-08-01 CN-01 in-force",
                        "2024-12-03 CN-06 in-force",
                        "2024-12-03 CN-06.1 in-force",
                        "2025-07-15 CN-09 in-force",
                        "2025-11-09 CN-06 suspended",
                        "2026-01-06 CN-13 in-force",
                        "2026-02-24 CN-16.watch in-force",
                        "2026-06-29 CN-20.watch in-force",
                        "2026-07-24 CN-21.watch in-force",
                        "2026-11-28 CN-06 unknown");
        assertThat(timeline.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gallium-germanium, 2022-01-01, 2027-01-01",
        "united-states-2026, 2026-07-01, 2027-03-31",
        "eu-2023, 2025-09-01, 2026-05-31"
    })
    @DisplayName("stepping through all days finds no date that the timeline does not have")
    void complete(String dossier, LocalDate from, LocalDate to) {
        Request request = Dossiers.dossier(dossier);
        Timeline timeline = new Timelines(Dossiers.ADVISOR, Timelines.BUDGET).between(request, from, to, null);
        Set<LocalDate> found =
                timeline.entries().stream().map(Timeline.Entry::date).collect(Collectors.toSet());
        List<LocalDate> missed = new ArrayList<>();
        Set<Object> before = flags(request, from);
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            Set<Object> now = flags(request, day);
            if (!now.equals(before) && !found.contains(day)) {
                missed.add(day);
            }
            before = now;
        }
        assertThat(missed).isEmpty();
        assertThat(timeline.leftOut()).isEmpty();
    }

    private static Set<Object> flags(Request request, LocalDate day) {
        return Dossiers.ADVISOR.assess(request.facts(), day, request.asked()).riskFlags().stream()
                .map(f -> (Object) List.of(FlagKey.of(f), f.severity(), f.certainty()))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("that the day itself is another one changes nothing")
    void dayAlone() {
        Timeline timeline = new Timelines(Dossiers.ADVISOR, Timelines.BUDGET).between(gallium, FROM, TO, null);
        List<String> told = timeline.entries().stream()
                .flatMap(e -> e.flags().stream()
                        .filter(f -> f.rule().equals("data-quality/published-later"))
                        .map(f -> f.economy() + ": " + f.says().replace(e.date().toString(), "#")))
                .toList();
        assertThat(told).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("that the days left come down to none is no change by itself")
    void today() {
        Timeline timeline = new Timelines(Dossiers.ADVISOR, Timelines.BUDGET)
                .between(gallium, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 1), null);
        assertThat(Dossiers.ADVISOR
                        .assess(gallium.facts(), LocalDate.of(2026, 11, 27), gallium.asked())
                        .riskFlags())
                .anyMatch(f -> f.says().contains("2026-11-27, today"));
        assertThat(timeline.entries()).extracting(Timeline.Entry::date).doesNotContain(LocalDate.of(2026, 11, 27));
    }

    @Test
    @DisplayName("a day on which a union loses a member is among the dates")
    void union() {
        Timeline timeline = new Timelines(Dossiers.ADVISOR, Timelines.BUDGET)
                .between(
                        Dossiers.dossier("eu-2023"),
                        LocalDate.of(2020, 1, 20),
                        LocalDate.of(2020, 2, 10),
                        Mineral.of("scandium"));
        assertThat(timeline.entries())
                .filteredOn(e -> e.date().equals(LocalDate.of(2020, 2, 1)))
                .singleElement()
                .satisfies(e -> assertThat(e.causes()).contains("the United Kingdom leaves the European Union"))
                .satisfies(
                        e -> assertThat(e.flags()).anyMatch(f -> f.rule().equals("dependency/single-source-supply")));
    }

    @Test
    @DisplayName("what the budget does not allow for is listed")
    void budget() {
        Timeline timeline = new Timelines(Dossiers.ADVISOR, 3).between(gallium, FROM, TO, null);
        assertThat(timeline.assessed()).isEqualTo(3);
        assertThat(timeline.leftOut()).isNotEmpty();
    }

    @Test
    @DisplayName("a range the wrong way round is refused")
    void backwards() {
        assertThatThrownBy(() -> new Timelines(Dossiers.ADVISOR, 10).between(gallium, TO, FROM, null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("lies before the first day");
    }
}
