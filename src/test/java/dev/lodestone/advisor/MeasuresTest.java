package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Readers;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.engine.Draft;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.InstrumentStatus;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped response rules make of the shipped dossiers, beside the dossier of instruments. */
class MeasuresTest {
    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Request INSTRUMENTS = Intake.dossier("instruments");
    private static final Set<String> BUILDING = Set.of(
            "build-stockpile", "build-long-stockpile", "build-to-60-days", "stock-before-next-step", "front-load");

    @Test
    void on_the_day_of_the_ban_the_united_states_can_buy_sixty_days_of_gallium() {
        Particulars stock = measure("united-states-2026", "US", "2024-12-03", "build-stockpile", "gallium");
        assertThat(stock.quantity().value()).isEqualTo(Estimate.number(3.012));
        assertThat(stock.quantity().unit()).isEqualTo("tonnes");
        assertThat(stock.quantity().basis()).contains("60 days of use", "2021-2024");
        assertThat(stock.cost().value()).isEqualTo(Estimate.number(1_747_000, 5_271_000));
        assertThat(stock.cost().basis())
                .contains("US customs value", "outside China")
                .doesNotContain("245");
        assertThat(stock.takes().value()).isEqualTo(Estimate.number(1, 9));
        assertThat(stock.who()).isEqualTo("the Defense Logistics Agency");
        assertThat(stock.instrument()).contains("50 U.S.C. 98");
        assertThat(stock.limits()).contains("16.4% of a stop of one year", "changes neither who supplies");
        assertThat(stock.confidence()).isEqualTo("judgement");
    }

    @Test
    void a_stock_is_to_last_as_long_as_the_reader_itself_holds_right() {
        assertThat(response("korea", "KR", "2026-11-26", "build-long-stockpile", "tungsten")
                        .plain())
                .contains("that lasts South Korea 100 days or longer");
        assertThat(response("germany", "DE", "2026-11-26", "build-long-stockpile", "tungsten")
                        .plain())
                .contains("that lasts Germany 180 days or longer");
    }

    @Test
    void gallium_is_recovered_from_alumina_with_capacity_capital_and_first_year() {
        RecommendedResponse recovery =
                response("united-states-2026", "US", "2024-12-03", "recover-by-product", "gallium");
        assertThat(recovery.says())
                .contains("Gramercy", "50 t a year", "450 million dollars", "alumina", "first full year is 2029")
                .contains("made known on 2026-01-12", "Nothing of it counts as supply before it runs");
        assertThat(recovery.particulars().cost().basis()).contains("upper bound");
    }

    @Test
    void the_stock_of_japan_is_known_to_exist_and_its_content_is_secret() {
        RecommendedResponse stock = response("japan", "JP", "2026-11-26", "build-stockpile", "rare-earths");
        assertThat(stock.says()).contains("JOGMEC", "60 days", "secret by design");
        assertThat(stock.particulars().cost()).isNull();
    }

    @Test
    void strategic_projects_of_the_union_are_permitted_within_15_and_27_months() {
        assertThat(answer("eu-2023", "EU", "2026-11-26").responses())
                .filteredOn(r -> r.response().equals("eu-measures"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.says()).contains("27 months", "15 months", "(EU) 2024/1252"));
    }

    @Test
    void china_is_told_of_cobalt_ore_from_dr_congo() {
        assertThat(answer("china", "CN", "2026-11-26").responses())
                .filteredOn(r -> r.mineral() != null && r.mineral().key().equals("cobalt") && r.particulars() != null)
                .extracting(RecommendedResponse::says)
                .anyMatch(says -> says.contains("DR Congo"));
    }

    @Test
    void nothing_tells_to_release_what_is_to_be_built() {
        all().forEach(answer -> {
            Set<String> released = places(answer, Set.of("release-stock"));
            Set<String> built = places(answer, BUILDING);
            assertThat(released).doesNotContainAnyElementsOf(built);
        });
    }

    @Test
    void what_carries_a_measure_exists_on_that_day_and_stands_among_the_facts_of_the_answer() {
        Map<String, Instrument> instruments =
                INSTRUMENTS.facts().of(Instrument.class).stream().collect(Collectors.toMap(Instrument::name, i -> i));
        all().forEach(answer -> {
            Set<String> cited = answer.facts().stream()
                    .map(Assessment.CitedFact::id)
                    .collect(Collectors.toCollection(HashSet::new));
            Set<String> ids =
                    answer.responses().stream().map(RecommendedResponse::id).collect(Collectors.toSet());
            answer.responses().stream().filter(r -> r.particulars() != null).forEach(r -> {
                Particulars p = r.particulars();
                assertThat(cited).as(r.says()).containsAll(p.evidence());
                assertThat(ids).containsAll(p.conflictsWith() == null ? List.of() : p.conflictsWith());
                if (p.instrument() != null) {
                    Instrument named = instruments.get(p.instrument().replaceAll(" \\(.*", ""));
                    assertThat(named.status()).as(r.says()).isEqualTo(InstrumentStatus.IN_FORCE);
                    assertThat(named.since() == null || !named.since().isAfter(answer.asOf()))
                            .as(r.says())
                            .isTrue();
                }
            });
        });
    }

    @Test
    void that_a_control_or_a_credit_ends_some_day_is_no_deadline_for_what_answers_it() {
        Assessment states = answer("united-states-2026", "US", "2026-11-26");
        List.of("build-long-stockpile", "emergency-diversify", "apply-early")
                .forEach(key -> assertThat(
                                find(states, key, "antimony").particulars().startBy())
                        .as(key)
                        .isNull());
        assertThat(find(states, "develop-technology", "gallium").particulars().startBy())
                .isNull();
        assertThat(find(states, "diversify", "manganese").particulars().startBy())
                .isEqualTo("2028-10-02");
        assertThat(find(states, "use-the-window", "gallium").particulars().startBy())
                .isEqualTo("2026-08-28");
    }

    @Test
    void a_plan_for_who_gets_what_calls_no_country_the_largest_supplier_that_delivers_a_tenth() {
        assertThat(response("united-states-2026", "US", "2026-02-15", "emergency-allocation", "fluorspar")
                        .says())
                .startsWith("Plan who gets fluorspar first if supplies fail.");
    }

    @Test
    void exclusions_from_tariffs_have_not_run_out_before_their_last_day() {
        assertThat(measure("united-states-2026", "US", "2026-02-15", "exempt-input", "indium")
                        .limits())
                .contains("the exclusions last to 2026-11-10; no later renewal is known");
    }

    @Test
    void no_measure_pulls_against_itself() {
        all().forEach(answer -> answer.responses().stream()
                .filter(r -> r.particulars() != null && r.particulars().conflictsWith() != null)
                .forEach(r ->
                        assertThat(r.particulars().conflictsWith()).as(r.says()).doesNotContain(r.id())));
    }

    @Test
    void no_purchase_is_told_twice_and_the_one_answers_what_each_was_to_answer() {
        all().forEach(answer -> assertThat(answer.responses().stream()
                        .filter(r -> r.particulars() != null && r.particulars().quantity() != null)
                        .filter(r -> r.says().startsWith("Buy "))
                        .map(r -> r.economy() + " " + r.mineral() + " "
                                + (r.says().startsWith("Contract ")
                                        ? r.says()
                                        : r.particulars().quantity())))
                .doesNotHaveDuplicates());
        Assessment states = answer("united-states-2026", "US", "2026-11-26");
        RecommendedResponse stock = find(states, "build-stockpile", "manganese");
        assertThat(stock.insteadOf())
                .contains(new RecommendedResponse.SetAside("front-load", "it is the same purchase"));
        assertThat(states.riskFlags())
                .filteredOn(f -> stock.addresses().contains(f.id()))
                .anyMatch(f -> f.says().contains("Gabon will control exports"));
    }

    @Test
    void a_longer_stock_says_which_purchase_is_a_part_of_it() {
        String part = "The purchase for 60 days is a part of it.";
        assertThat(response("united-states-2026", "US", "2026-11-26", "build-long-stockpile", "gallium")
                        .says())
                .contains("180 days of use", part);
        assertThat(response("united-states-2026", "US", "2026-11-26", "build-stockpile", "gallium")
                        .says())
                .doesNotContain(part);
    }

    @Test
    void what_the_states_have_bought_of_a_plant_is_not_offered_to_germany() {
        assertThat(response("germany", "DE", "2026-11-26", "partner", "permanent-magnets")
                        .says())
                .doesNotContain("10X");
    }

    @Test
    void without_facts_on_means_nothing_is_worked_out_and_nothing_is_written() {
        Request states = with("united-states-2026", List.of("timeline"), "US", "2026-11-26");
        Assessment answer = ADVISOR.assess(states.facts(), states.asOf(), states.asked());
        assertThat(answer.responses())
                .allSatisfy(r -> assertThat(r.particulars()).isNull());
        assertThat(answer.questions()).noneMatch(q -> q.rule().startsWith("response/"));
        assertThat(Json.pretty(answer.responses())).doesNotContain("quantity", "particulars", "measures", "plain");
    }

    @Test
    void without_its_instrument_nobody_is_said_to_act() {
        Request states = with("united-states-2026", List.of("instruments"), "US", "2024-12-03");
        FactSet without = new FactSet(states.facts().all().stream()
                .filter(f -> !f.id().equals("INS-US-NDS"))
                .toList());
        Assessment answer = ADVISOR.assess(without, states.asOf(), states.asked());
        RecommendedResponse stock = find(answer, "build-stockpile", "gallium");
        assertThat(stock.says()).contains("No programme is known");
        assertThat(stock.particulars().who()).isNull();
        assertThat(answer.questions()).anyMatch(q -> q.rule().equals("response/ask-programme"));
    }

    @Test
    void a_figure_of_a_measure_is_a_variable_of_its_type_and_a_measure_answers_a_recommendation() {
        String rule = """
                package rules.response
                dialect "mvel"
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*

                rule "response/wrong"
                    @source( "test" )
                    @says( "Buy {$mineral}." )
                    @quantity( "{$mineral}" )
                    @cost( "{$mineral} and more" )
                when
                    %s( $economy : economy, $mineral : mineral )
                then
                    insertLogical( Response.of( drools, $economy, $mineral ) );
                end
                """;
        assertThat(codes(rule.formatted("Recommendation"))).containsExactly("wrong-arguments", "wrong-arguments");
        assertThat(codes(rule.formatted("StockCover"))).contains("forbidden-consequence");
        assertThat(codes(rule.formatted("Recommendation").replace("Response.of", "RiskFlag.of")))
                .contains("forbidden-consequence");
    }

    private static List<String> codes(String text) {
        return new Draft(FILES.with("response.drl", text))
                .diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static Stream<Assessment> all() {
        List<Assessment> answers = new ArrayList<>();
        Readers.OF_DOSSIERS.forEach(
                (dossier, reader) -> Readers.DATES.forEach(date -> answers.add(answer(dossier, reader, date))));
        return answers.stream();
    }

    private static Set<String> places(Assessment answer, Set<String> keys) {
        return answer.responses().stream()
                .filter(r -> keys.contains(r.response()))
                .map(r -> r.economy().code() + " " + r.mineral())
                .collect(Collectors.toSet());
    }

    private static Particulars measure(String dossier, String reader, String date, String key, String mineral) {
        return response(dossier, reader, date, key, mineral).particulars();
    }

    private static RecommendedResponse response(
            String dossier, String reader, String date, String key, String mineral) {
        return find(answer(dossier, reader, date), key, mineral);
    }

    private static RecommendedResponse find(Assessment answer, String key, String mineral) {
        return answer.responses().stream()
                .filter(r -> r.response().equals(key) && Mineral.of(mineral).equals(r.mineral()))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment answer(String dossier, String reader, String date) {
        Request request = with(dossier, List.of("timeline", "instruments"), reader, date);
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }

    private static Request with(String dossier, List<String> others, String reader, String date) {
        Request request = Intake.dossier(dossier);
        for (String other : others) {
            request = request.with(Intake.dossier(other));
        }
        return request.asOf(LocalDate.parse(date)).asking(List.of(Economy.of(reader)));
    }
}
