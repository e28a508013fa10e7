package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Readers;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Page one as its readers get it: reviewed by eye, kept in {@code docs/briefings}. */
class BriefingsTest {
    private static final Path KEPT = Path.of("docs/briefings");
    private static final boolean WRITES = Boolean.getBoolean("lodestone.briefings");
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final List<String> READERS = List.of("US", "EU", "DE", "CN", "JP");
    /** Words of the whole briefing. */
    private static final int ANNEX_OF_THE_UNITED_STATES = 6_000;

    private static final int ANNEX_OF_THE_UNION = 10_000;

    @TestFactory
    Stream<DynamicTest> page_one_is_the_one_that_was_reviewed() {
        return Readers.OF_DOSSIERS.keySet().stream()
                .sorted()
                .flatMap(dossier -> Readers.DATES.stream()
                        .map(date -> DynamicTest.dynamicTest(dossier + " " + date, () -> compare(dossier, date))));
    }

    private static void compare(String dossier, String date) throws IOException {
        Request request = withTimeline(dossier, Readers.OF_DOSSIERS.get(dossier), date);
        String page = PageOne.of(assessed(request), request.title());
        Path kept = KEPT.resolve(dossier + "-" + date + ".md");
        if (WRITES) {
            Files.writeString(kept, page);
        }
        assertThat(kept)
                .as("run: ./mvnw test -Dtest=BriefingsTest -Dlodestone.briefings=true")
                .exists();
        assertThat(page)
                .as("read it; if it is right: ./mvnw test -Dtest=BriefingsTest -Dlodestone.briefings=true")
                .isEqualTo(Files.readString(kept));
    }

    @TestFactory
    Stream<DynamicTest> page_one_has_six_hundred_words_at_most_whoever_reads_whatever_dossier() {
        return Intake.dossiers().stream()
                .flatMap(dossier -> READERS.stream()
                        .map(reader -> DynamicTest.dynamicTest(dossier + " for " + reader, () -> {
                            Request request = withTimeline(dossier, reader, "2026-11-26");
                            String page = PageOne.of(assessed(request), request.title());
                            assertThat(Lines.words(page)).isBetween(20, PageOne.WORDS);
                        })));
    }

    @Test
    void the_whole_briefing_of_the_united_states_fits_into_six_thousand_words_and_that_of_the_union_into_ten() {
        Request states = withTimeline("united-states-2026", "US", "2026-11-26");
        assertThat(Lines.words(BriefingText.of(assessed(states), states.title())))
                .isLessThanOrEqualTo(ANNEX_OF_THE_UNITED_STATES);
        Request union = Intake.dossier("eu-2023");
        assertThat(Lines.words(BriefingText.of(assessed(union), union.title())))
                .isLessThanOrEqualTo(ANNEX_OF_THE_UNION);
    }

    @Test
    void the_annex_says_no_sentence_twice() {
        Request states = withTimeline("united-states-2026", "US", "2026-11-26");
        List<String> said = new ArrayList<>();
        for (String line : Annex.of(assessed(states)).split("\n")) {
            if (line.matches("- [^\\[].*") && Lines.words(line) > 14) {
                said.add(line.replaceAll(" \\[[\\d,]+].*", ""));
            }
        }
        Set<String> once = new LinkedHashSet<>(said);
        assertThat(said).hasSameSizeAs(once);
    }

    /** One announcement on many minerals is told of one of them: who looks up another finds it there all the same. */
    @Test
    void whoever_looks_up_a_mineral_finds_what_is_severe_about_it() {
        Assessment states = assessed(withTimeline("united-states-2026", "US", "2026-11-26"));
        String annex = Annex.of(states);
        assertThat(states.riskFlags())
                .filteredOn(f -> f.mineral() != null
                        && f.severity().compareTo(Severity.HIGH) >= 0
                        && !f.rule().startsWith("tariff/"))
                .allSatisfy(f -> assertThat(annex)
                        .contains("\n## " + Words.capital(f.mineral().name()) + "\n"));
        String gallium = annex.substring(annex.indexOf("## Gallium"), annex.indexOf("## Indium"));
        assertThat(gallium).contains("- **critical** Ban returning, as antimony.");
    }

    @Test
    void the_long_form_has_every_flag_with_its_reasons() {
        Request states = withTimeline("united-states-2026", "US", "2026-11-26");
        Assessment assessment = assessed(states);
        String full = BriefingText.full(assessment, states.title());
        assertThat(assessment.riskFlags()).allSatisfy(f -> assertThat(full).contains(f.rule() + " [" + f.id() + "]"));
        assertThat(assessment.facts()).allSatisfy(f -> assertThat(full).contains("**" + f.id() + "**"));
    }

    @Test
    void a_page_that_tells_changes_too_drops_its_last_concerns_before_what_a_sentence_hangs_on() {
        Request states = withTimeline("united-states-2026", "US", "2026-11-26").since(Since.parse("2025-11-15"));
        String page = PageOne.of(Answered.by(ADVISOR, states).assessment(), states.title());
        assertThat(Lines.words(page)).isLessThanOrEqualTo(PageOne.WORDS);
        assertThat(page)
                .contains(
                        "ends on 2026-11-27, unless extended to 2027-01-10, as the United States alone reports",
                        "since 2026-11-11, unless extended to 2027-01-10, as the United States alone reports",
                        "see the annex")
                .doesNotContain("…");
    }

    @TestFactory
    Stream<DynamicTest> no_page_shows_a_gap_that_nobody_filled() {
        return Stream.of("2023-06-15", "2023-12-02", "2026-01-06")
                .map(date -> DynamicTest.dynamicTest(date, () -> {
                    Request germany = withTimeline("germany", "DE", date);
                    assertThat(PageOne.of(assessed(germany), germany.title())).doesNotContain("{", "}");
                }));
    }

    private static Assessment assessed(Request request) {
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }

    private static Request withTimeline(String dossier, String reader, String date) {
        Request request = Intake.dossier(dossier);
        if (!dossier.equals("timeline")) {
            request = request.with(Intake.dossier("timeline")).with(Intake.dossier("instruments"));
        }
        return request.asOf(LocalDate.parse(date)).asking(List.of(Economy.of(reader)));
    }
}
