package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Estimate;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Situation;
import dev.lodestone.workbench.VocabularyListing.Entry;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyListingTest {
    private static final RuleBase RULES = Shipped.RULES;
    private static final List<Entry> ENTRIES = VocabularyListing.of(RULES);

    @Test
    void the_page_in_the_documentation_is_current() throws Exception {
        assertThat(Files.readString(Path.of("docs/vocabulary.md")))
                .as("run: ./lodestone vocabulary --format md > docs/vocabulary.md")
                .isEqualTo(VocabularyListing.markdown(ENTRIES));
    }

    @Test
    void every_type_that_facts_and_rules_are_made_of_is_described() {
        assertThat(ENTRIES)
                .filteredOn(e -> e.kind() == TypeCard.Kind.SUBMITTED || e.kind() == TypeCard.Kind.DERIVED)
                .hasSizeGreaterThan(95)
                .allSatisfy(e -> assertThat(e.about()).as(e.type()).endsWith("."))
                .allSatisfy(e -> assertThat(e.fields()).as(e.type()).isNotEmpty())
                .allSatisfy(e -> assertThat(e.example().isEmpty()).as(e.type()).isEqualTo(isWithoutExample(e)));
    }

    /** Of a derived type the example is a pattern that some rule has, and some are read only by other types. */
    private static boolean isWithoutExample(Entry e) {
        return e.kind() == TypeCard.Kind.DERIVED
                && RULES.rules().stream()
                        .flatMap(r -> r.conditions().stream())
                        .noneMatch(c -> c.type().equals(e.type()) && c.text().length() <= 160);
    }

    @Test
    void a_rule_stands_at_each_type_that_it_looks_for() {
        Map<String, List<String>> users = ENTRIES.stream().collect(Collectors.toMap(Entry::type, Entry::rules));
        assertThat(users.get("AppliedControl")).contains("export-control/ban-active");
        assertThat(users.get("NMinusOne")).contains("concentration/n-1-shortfall");
    }

    @Test
    void what_may_be_unknown_and_the_units_of_figures_are_told() {
        assertThat(member("StockCover", "days").unknown()).isTrue();
        assertThat(member("StockCover", "days").unit()).isEqualTo("days");
        assertThat(member("ImportShare", "share").unknown()).isFalse();
        assertThat(member("AppliedControl", "worldShare").unit()).isEqualTo("share");
    }

    @Test
    void no_figure_of_a_dossier_or_case_is_of_another_unit_than_is_told() {
        TreeSet<String> wrong = new TreeSet<>();
        Intake.dossiers().forEach(d -> wrong.addAll(misread(Intake.dossier(d))));
        CaseRunner.cases(RuleFiles.embedded()).forEach(c -> wrong.addAll(misread(c.request())));
        assertThat(wrong).isEmpty();
    }

    private static TypeCard.Member member(String type, String name) {
        Entry entry =
                ENTRIES.stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow();
        return entry.fields().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> misread(Request request) {
        return Situation.of(
                        request.facts(),
                        request.asOf(),
                        request.asked(),
                        RULES.parameters().at(request.asOf()))
                .derived()
                .stream()
                .flatMap(d -> java.util.Arrays.stream(d.getClass().getRecordComponents())
                        .filter(c -> c.getType() == Estimate.class && isMisread(d, c))
                        .map(c -> d.getClass().getSimpleName() + "." + c.getName()))
                .toList();
    }

    /** A conflict is between figures of any kind. */
    private static boolean isMisread(Derived derived, RecordComponent component) {
        String type = derived.getClass().getSimpleName();
        Estimate figure = (Estimate) dev.lodestone.fact.Invocations.reflective(component.getAccessor(), derived);
        if (figure == null || type.equals("Conflict") && !component.getName().equals("difference")) {
            return false;
        }
        String unit = member(type, component.getName()).unit();
        return switch (figure.kind()) {
            case SHARE -> !unit.equals("share");
            case RATE -> !unit.equals("rate");
            default -> unit.equals("share") || unit.equals("rate");
        };
    }
}
