package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Economy;
import dev.lodestone.inquiry.Comparison.Change;
import dev.lodestone.inquiry.Comparison.FlagRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the founding statements say leaves a trace, and the levers that they name move something. */
class LeversTest {
    private final Comparer comparer = new Comparer(Dossiers.ADVISOR);

    @Test
    @DisplayName("half the credit leaves more of each price gap, no credit the whole")
    void credit() {
        Comparison comparison = compare("credit-halved", "credit-gone");
        List<FlagRow> covered = of(comparison, "domestic-capacity/credit-below-gap");
        // A credit of 10% covers a gap of 8%, half of it does not.
        assertThat(covered)
                .filteredOn(row -> row.mineral().key().equals("tin"))
                .singleElement()
                .satisfies(row -> assertThat(changes(row)).containsExactly(Change.ABSENT, Change.NEW, Change.ABSENT));
        assertThat(covered)
                .filteredOn(row -> !row.mineral().key().equals("tin"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(changes(row)).containsExactly(Change.SAME, Change.OTHER_FIGURES, Change.GONE));
        List<FlagRow> open = of(comparison, "domestic-capacity/gap-without-credit");
        assertThat(open)
                .hasSizeGreaterThanOrEqualTo(covered.size())
                .allSatisfy(row -> assertThat(changes(row)).containsExactly(Change.ABSENT, Change.ABSENT, Change.NEW));
    }

    @Test
    @DisplayName("who wins decides which tariffs come, and on what they would be paid")
    void outcome() {
        Comparison comparison = compare("harris-wins", "trump-wins");
        assertThat(of(comparison, "tariff/winner-stands-for-targeted"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(changes(row)).containsExactly(Change.ABSENT, Change.NEW, Change.ABSENT));
        assertThat(of(comparison, "tariff/winner-stands-for-broad"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(changes(row)).containsExactly(Change.ABSENT, Change.ABSENT, Change.NEW));
        assertThat(of(comparison, "tariff/broad-planned-on-main-supplier"))
                .extracting(row -> row.mineral().key())
                .contains("rare-earths", "natural-graphite");
        assertThat(comparison.responses())
                .anyMatch(r -> r.response().equals("choose-targeted")
                        && r.cells().get(2).change() == Change.NEW
                        && r.cells().get(1).change() == Change.ABSENT);
    }

    @Test
    @DisplayName("targeted tariffs and broad ones are answered differently")
    void tariffs() {
        Comparison comparison = compare("targeted-tariffs", "broad-tariffs");
        assertThat(comparison.flags())
                .filteredOn(row -> row.rule().startsWith("tariff/"))
                .anyMatch(
                        row -> changes(row).get(2) == Change.NEW && changes(row).get(1) != Change.NEW)
                .anyMatch(
                        row -> changes(row).get(1) == Change.NEW && changes(row).get(2) != Change.NEW);
    }

    @Test
    @DisplayName("all founding statements leave a trace")
    void all() {
        assertThat(cited("US", "CN", "IN", "DE", "EU"))
                .containsAll(IntStream.rangeClosed(1, 24).mapToObj(i -> "S" + i).toList());
    }

    @ParameterizedTest
    @DisplayName("so they do for each economy that they concern")
    @CsvSource({
        "US, S1 S2 S5 S9 S10 S11 S12 S13 S14 S15 S16 S17 S18 S19 S22 S23 S24",
        "CN, S1 S2 S3 S4 S12 S14 S20 S21 S22 S24",
        "EU, S1 S2 S8 S10 S11 S22 S24",
        "DE, S1 S2 S7 S8 S10 S11 S22 S24",
        "IN, S1 S2 S6 S10 S11 S22 S24"
    })
    void each(String reader, String statements) {
        assertThat(cited(reader)).contains(statements.split(" "));
    }

    private static Set<String> cited(String... readers) {
        var answer = Dossiers.ADVISOR.assess(
                Dossiers.dossier("seed").facts(),
                Dossiers.dossier("seed").asOf(),
                Stream.of(readers).map(Economy::of).toList());
        return answer.facts().stream().map(f -> f.id()).collect(Collectors.toSet());
    }

    private Comparison compare(String... variants) {
        return comparer.compare(
                Dossiers.dossier("tariffs-2024"),
                Stream.of(variants)
                        .map(v -> Variants.file(v, Path.of("facts/variants", v + ".json")))
                        .toList());
    }

    private static List<FlagRow> of(Comparison comparison, String rule) {
        return comparison.flags().stream().filter(r -> r.rule().equals(rule)).toList();
    }

    /** The base first. */
    private static List<Change> changes(FlagRow row) {
        return row.cells().stream().map(Comparison.Cell::change).toList();
    }
}
