package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.Coverage.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String HEAD = """
            package rules.shown
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*
            """;

    private static final String PARAMETERS = RuleFiles.in(Path.of("rules")).parameters() + """
            shown:
              one: { unit: producers, kind: judgement, source: "a test", value: 1 }
              gate: { unit: share, kind: judgement, source: "a test", values: { 2024-05-23: 10% } }
            """;

    @Test
    void the_cases_beside_the_rules_fire_all_of_them_and_show_both_sides_of_every_threshold() {
        RuleFiles files = RuleFiles.in(Path.of("rules"));
        Coverage.Report report = Coverage.of(new RuleBase(files), CaseRunner.cases(files));
        assertThat(report.rules())
                .filteredOn(i -> i.yes() == 0)
                .extracting(Item::rule)
                .isEmpty();
        assertThat(report.thresholds())
                .filteredOn(i -> i.shown() < 2)
                .extracting(i -> i.rule() + ": " + i.what())
                .isEmpty();
        assertThat(report.least()).isEqualTo(100);
    }

    @Test
    void a_threshold_that_is_met_exactly_has_two_sides_as_well() {
        String rule = rule("""
                Parameter( name == "shown.one", $one : number )
                DomesticProducers( producers == $one, $e : economy, $m : mineral )""");
        String one = producers("one", 1);
        assertThat(report(rule, one).thresholds()).containsExactly(item(8, "shown.one", 1, 0));
        assertThat(report(rule, one + producers("two", 2)).thresholds()).containsExactly(item(8, "shown.one", 1, 1));
    }

    @Test
    void a_first_day_has_two_sides_before_and_after() {
        String rule = rule("""
                Parameter( name == "shown.gate" )
                DomesticProducers( $e : economy, $m : mineral )""");
        String after = producers("after", 1);
        String before = after.replace("after", "before").replace("2026-01-01", "2024-05-22");
        assertThat(report(rule, after).thresholds()).containsExactly(item(5, "shown.gate", 1, 0));
        assertThat(report(rule, after + before).thresholds()).containsExactly(item(5, "shown.gate", 1, 1));
    }

    @Test
    void a_threshold_that_is_used_twice_is_shown_twice() {
        String rule = rule("""
                Parameter( name == "shown.gate", $g : threshold )
                ImportShare( share.above( $g ), $e : importer, $m : mineral, $s : supplier )
                ProductionShare( mineral == $m, country == $s, share.below( $g ) )""");
        String given = """
                - name: both
                  asOf: 2026-01-01
                  given:
                    - { fact: ImportShare, importer: US, supplier: CN, mineral: gallium, stage: refined, share: 50% }
                    - { fact: ProductionShare, country: CN, mineral: gallium, stage: refined, share: 5% }
                  then: [ { rule: shown/one } ]
                """;
        String other = given.replace("both", "other").replace("5% }", "15% }");
        assertThat(report(rule, given + other).thresholds())
                .containsExactly(
                        item(8, "shown.gate (share.above( $g ))", 1, 0),
                        item(9, "shown.gate (share.below( $g ))", 1, 1));
    }

    @Test
    void a_condition_without_which_the_rule_would_break_was_false() {
        String rule = rule("""
                Parameter( name == "shown.one", $one : threshold )
                StockCover( days != null, days.above( $one ), $e : economy, $m : mineral )""");
        String given = """
                - name: some
                  asOf: 2026-01-01
                  given:
                    - { fact: Stockpile, economy: US, mineral: gallium, days: 30 }
                  then: [ { rule: shown/one } ]
                """;
        String unknown = """
                - name: none
                  asOf: 2026-01-01
                  given:
                    - { fact: Stockpile, economy: US, mineral: gallium, quantity: 5, unit: t }
                  then: []
                """;
        assertThat(report(rule, given).conditions())
                .containsExactly(item(8, "days != null", 1, 0), item(8, "days.above( $one )", 1, 0));
        assertThat(report(rule, given + unknown).conditions())
                .containsExactly(item(8, "days != null", 1, 1), item(8, "days.above( $one )", 1, 0));
    }

    @Test
    void a_condition_within_a_negation_held_if_it_kept_the_rule_from_firing() {
        String rule = rule("""
                DomesticProducers( $e : economy, $m : mineral )
                not ImportRank( economy == $e )""");
        String fires = producers("fires", 1);
        String blocked = fires.replace("fires", "blocked")
                .replace("given:", "given:\n    - { fact: ImportRank, economy: US, rank: 2 }")
                .replace("[ { rule: shown/one } ]", "[]");
        String other = fires.replace("fires", "other")
                .replace("given:", "given:\n    - { fact: ImportRank, economy: IN, rank: 3 }");
        assertThat(report(rule, fires).conditions()).containsExactly(item(8, "economy == $e", 0, 0));
        assertThat(report(rule, fires + blocked).conditions()).containsExactly(item(8, "economy == $e", 1, 0));
        assertThat(report(rule, fires + blocked + other).conditions()).containsExactly(item(8, "economy == $e", 1, 1));
    }

    @Test
    void a_percentage_is_never_rounded_up() {
        List<Item> items = new java.util.ArrayList<>(java.util.Collections.nCopies(1999, item(1, "a", 1, 1)));
        items.add(item(1, "b", 1, 0));
        assertThat(Coverage.Report.percent(items)).isEqualTo(99.9);
    }

    private static Item item(int line, String what, int yes, int no) {
        return new Item("shown.drl", line, "shown/one", what, yes, no);
    }

    private static String producers(String name, int number) {
        return """
                - name: %s
                  asOf: 2026-01-01
                  given:
                    - { fact: DomesticProducers, economy: US, mineral: gallium, stage: mined, producers: %d }
                  then: %s
                """.formatted(name, number, number == 1 ? "[ { rule: shown/one } ]" : "[]");
    }

    private static String rule(String when) {
        return HEAD + """
                rule "shown/one" @severity( low ) @source( "a test" ) @says( "{$e} is shown." )
                when
                    %s
                then
                    insertLogical( RiskFlag.of( drools, $e, $m ) );
                end
                """.formatted(when.replace("\n", "\n    "));
    }

    private static Coverage.Report report(String rule, String cases) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(RuleFiles.PARAMETERS, PARAMETERS);
        texts.put(RuleFiles.RESPONSES, "{}");
        texts.put("shown.drl", rule);
        texts.put("shown.cases.yaml", cases);
        RuleFiles files = new RuleFiles(texts);
        return Coverage.of(new RuleBase(files), CaseRunner.cases(files));
    }
}
