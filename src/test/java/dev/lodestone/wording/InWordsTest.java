package dev.lodestone.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rulebook.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Conditions as they are told to people. */
class InWordsTest {
    private static final String FOCUS = "Focus( $economy : economy )";

    @Test
    void a_pattern_is_told_with_what_it_asks_and_not_with_what_it_names() {
        assertThat(words("Tariff( $by : by, rate != null )")).isEqualTo("there is a tariff whose rate is known");
    }

    @Test
    void fields_follow_each_other_with_one_whose() {
        assertThat(words("not StockCover( economy == $economy, holder != Holder.USERS, days != null )"))
                .isEqualTo(
                        "there is no stock cover whose economy is the economy, holder is not users and days are known");
    }

    @Test
    void the_values_of_variables_stand_in_the_place_of_their_names() {
        ConditionCard condition = condition("not Demand( economy == $economy )");
        assertThat(condition.says(Map.of("$economy", Economy.EU)))
                .isEqualTo("there is no demand whose economy is the European Union");
        assertThat(condition.says(Map.of("$economy", Economy.of("US"))))
                .isEqualTo("there is no demand whose economy is the United States");
    }

    @Test
    void a_list_is_words() {
        ConditionCard condition = condition("Demand( economy == $economy, mineral memberOf $minerals )");
        assertThat(condition.says(Map.of(
                        "$economy", Economy.of("US"), "$minerals", List.of(Mineral.of("gallium"), Mineral.of("tin")))))
                .isEqualTo("there is a demand whose economy is the United States and mineral is among gallium and tin");
    }

    @Test
    void yes_and_no_are_verbs() {
        assertThat(words("Concentration( foreign == true, own == false )"))
                .isEqualTo("there is a concentration that is foreign and that is not the reader's own");
    }

    @Test
    void an_alternative_says_each_side() {
        assertThat(words("Recycling( economy == null || economy == Economy.EU )"))
                .isEqualTo("there is a recycling whose economy is not known or whose economy is the European Union");
    }

    @Test
    void an_alternative_among_others_is_told_apart_from_them() {
        assertThat(words("Recycling( mineral != null, economy == null || economy == Economy.EU )"))
                .isEqualTo("there is a recycling whose mineral is known and either whose economy is not known or whose"
                        + " economy is the European Union");
    }

    @Test
    void what_is_calculated_within_a_calculation_is_kept_together() {
        assertThat(words("ExportControl( quotaDays != null, ( quotaDays + 5 ) * 2 > 20 )"))
                .isEqualTo("there is an export control whose quota days are known and for which (quota days plus 5)"
                        + " times 2 is above 20");
    }

    @Test
    void what_is_asked_for_all_names_what_each_is_compared_with() {
        assertThat(words("forall( $s : ImportShare( importer == $economy ) ExportControl( by == $s.supplier ) )"))
                .isEqualTo("for each import share whose importer is the economy, there is an export control whose"
                        + " economy that acts is the import share's supplier");
    }

    @Test
    void a_field_is_not_said_to_differ_from_itself() {
        assertThat(words("Tariff( $by : by ) ExportControl( by != $by )"))
                .isEqualTo("there is an export control whose economy that acts is not the tariff's economy that acts");
    }

    @Test
    void lists_include_and_their_elements_are_named() {
        assertThat(words("not Tariff( exempt contains Mineral.of( \"tin\" ), authority contains \"IEEPA\" )"))
                .isEqualTo("there is no tariff whose exempt minerals include tin and authority includes IEEPA");
    }

    @Test
    void days_are_before_and_after_each_other() {
        assertThat(words("Measure( schedule.from < schedule.announced )"))
                .isEqualTo(
                        "there is a measure whose schedule's first day is before its schedule's day of announcement");
    }

    @Test
    void what_a_threshold_stands_for_is_named() {
        assertThat(words("ImportShare( share.atLeast( $min ) )"))
                .isEqualTo(
                        "there is an import share whose share is at least the threshold export-control.main-supplier");
    }

    @Test
    void a_supply_without_its_largest_supplier_is_called_so() {
        assertThat(words("NMinusOne( supply.of == Concentration.Supply.OUTPUT, left.above( $min ) )"))
                .isEqualTo(
                        "there is a supply without its largest supplier whose counted supply is world output and rest is"
                                + " above the threshold export-control.main-supplier");
    }

    private static String words(String condition) {
        return condition(condition).says();
    }

    /** Behind patterns that bind what it uses. */
    private static ConditionCard condition(String condition) {
        Map<String, String> texts = new TreeMap<>(RuleFiles.embedded().texts());
        texts.keySet().removeIf(name -> name.endsWith(".drl") || name.equals(PolicyFile.NAME));
        texts.put("words.drl", """
                package rules.words
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                rule "words/one"
                    @severity( low )
                    @source( "a test" )
                    @says( "{$economy} {$minerals} {$min}" )
                when
                    %s
                    Parameter( name == "export-control.main-supplier", $min : threshold )
                    ExportControl( $minerals : minerals )
                    %s
                then
                    insertLogical( RiskFlag.of( drools, $economy, null ) );
                end
                """.formatted(FOCUS, condition));
        List<ConditionCard> conditions = new RuleBase(new RuleFiles(new TreeMap<>(texts)))
                .rule("words/one")
                .conditions();
        return conditions.get(conditions.size() - 1);
    }
}
