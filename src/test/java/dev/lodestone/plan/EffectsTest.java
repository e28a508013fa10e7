package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.Readers;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Effect;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactWriter;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What measures of the shipped dossiers are said to change, assessed again by another way. */
@Tag("long-computing")
class EffectsTest {
    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    /** Every measure's effect takes seconds to prove, and several tests look at it. */
    private static final Map<String, Assessment> TODAY = new ConcurrentHashMap<>();

    static Set<String> dossiers() {
        return new TreeMap<>(Readers.OF_DOSSIERS).keySet();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void what_a_measure_clears_is_gone_and_what_it_raises_is_there_when_its_variant_is_assessed(String dossier) {
        Request request = request(dossier, "2026-11-26");
        Map<LocalDate, Map<FlagKey, RiskFlag>> without = new LinkedHashMap<>();
        for (RecommendedResponse r : today(dossier).responses()) {
            if (r.effect() == null) {
                continue;
            }
            LocalDate day = r.effect().worksOn();
            Map<FlagKey, RiskFlag> before = without.computeIfAbsent(day, d -> flags(request.asOf(d)));
            Map<FlagKey, RiskFlag> after =
                    flags(variant(request, r).applyTo(request).request().asOf(day));
            assertThat(says(r.effect().clears()))
                    .as(r.says())
                    .containsExactlyInAnyOrderElementsOf(minus(before, after));
            List<String> stand = minus(after, before);
            List<String> told = new ArrayList<>(says(r.effect().raises()));
            says(r.effect().leaves()).stream().filter(stand::contains).forEach(told::add);
            assertThat(told).as(r.says()).containsExactlyInAnyOrderElementsOf(stand);
        }
    }

    @Test
    void leaving_one_mineral_out_of_a_tariff_changes_nothing_for_others() {
        Effect effect =
                find(ofFirstMeasures("2025-06-15"), "exempt-input", "bismuth").effect();
        assertThat(effect.clears())
                .isNotEmpty()
                .allMatch(t -> Mineral.of("bismuth").equals(t.mineral()));
        assertThat(effect.raises()).isEmpty();
    }

    @Test
    void a_stock_makes_nothing_worse_and_leaves_what_it_is_too_short_for() {
        Assessment states = ofFirstMeasures("2026-11-26");
        // No stock of graphite is known before; 60 days of it are fewer than a licence takes.
        Effect graphite = find(states, "build-stockpile", "natural-graphite").effect();
        assertThat(graphite.raises()).isEmpty();
        assertThat(graphite.leaves()).extracting(Effect.Touched::rule).contains("stockpile/below-licence-cycle");
        // Users hold 65 days of gallium: 125 are fewer than 180 as well.
        Effect gallium = find(states, "build-stockpile", "gallium").effect();
        assertThat(gallium.clears()).isEmpty();
        assertThat(gallium.raises()).isEmpty();
    }

    @Test
    void the_first_measures_of_each_concern_tell_their_effect_by_default_on_every_day() {
        Readers.DATES.forEach(date -> {
            Assessment answer = Effects.proved(
                    assess(request("united-states-2026", date)), request("united-states-2026", date), ADVISOR);
            assertThat(answer.responses()).anyMatch(r -> r.effect() != null);
            assertThat(answer.effectsLeftOut()).isNull();
        });
    }

    @Test
    void a_stock_clears_no_concentration_no_dependency_and_no_ban() {
        for (String dossier : dossiers()) {
            assertThat(today(dossier).responses())
                    .filteredOn(r -> r.effect() != null && kind(r) == MeasureKind.STOCK_PURCHASE)
                    .flatExtracting(r -> r.effect().clears())
                    .noneMatch(t -> t.rule().matches("(concentration|dependency|export-control|criticality)/.*"));
        }
    }

    @Test
    void a_measure_that_informs_plans_or_talks_changes_no_figure_and_claims_nothing() {
        Set<MeasureKind> without = Set.of(
                MeasureKind.INFORMATION,
                MeasureKind.CONTINGENCY_PLAN,
                MeasureKind.TALKS,
                MeasureKind.DISPUTE,
                MeasureKind.LICENCE,
                MeasureKind.COORDINATION,
                MeasureKind.STOCK_RELEASE);
        for (String dossier : dossiers()) {
            assertThat(today(dossier).responses())
                    .filteredOn(r -> kind(r) != null && without.contains(kind(r)))
                    .isNotEmpty()
                    .allMatch(r -> r.effect() == null);
        }
    }

    @Test
    void a_substitute_that_is_fed_by_the_supplier_does_not_count() {
        Request states = request("united-states-2026", "2026-11-26");
        assertThat(find(today("united-states-2026"), "diversify", "indium")
                        .effect()
                        .changes())
                .contains("Canada, Japan and South Korea");
        Request fed = states;
        for (String who : List.of("CA", "JP", "KR")) {
            fed = fed.about(plus(fed.facts(), fed(who)));
        }
        RecommendedResponse without = diversify(fed, "indium");
        assertThat(without.particulars().change()).isNull();
        assertThat(without.effect()).isNull();
    }

    @Test
    void what_is_only_dispatched_by_a_country_that_makes_none_is_no_substitute() {
        // Of gallium metal Canada and Germany deliver most, and no table of output names them.
        assertThat(diversify(request("united-states-2026", "2024-12-03"), "gallium")
                        .particulars()
                        .change()
                        .says())
                .contains("as Japan delivers 16% more")
                .doesNotContain("Canada", "Germany");
    }

    @Test
    void without_the_effect_in_its_rule_nothing_is_claimed() {
        Request states = request("united-states-2026", "2026-11-26");
        assertThat(find(today("united-states-2026"), "exempt-input", "bismuth")
                        .effect()
                        .clears())
                .extracting(Effect.Touched::rule)
                .contains("tariff/on-unavoidable-import");
        Map<String, String> texts = FILES.ending("response.drl");
        String text = texts.values().iterator().next();
        int rule = text.indexOf("\"response/exempt-by-programme\"");
        String less =
                text.substring(0, rule) + text.substring(rule).replaceFirst("\\n *@effect\\( \"\\{\\$once}\" \\)", "");
        Advisor other = new Advisor(new RuleBase(FILES.with("response.drl", less)));
        Assessment answer = Effects.proved(
                other.assess(states.facts(), states.asOf(), states.asked()), states.withEffects(), other);
        assertThat(find(answer, "exempt-input", "bismuth").particulars().rule())
                .isEqualTo("response/exempt-by-programme");
        assertThat(find(answer, "exempt-input", "bismuth").effect()).isNull();
    }

    @Test
    void without_facts_on_means_the_answer_is_the_same_one() {
        Request states = Intake.dossier("united-states-2026").asking(List.of(Economy.of("US")));
        Assessment answer = assess(states);
        assertThat(Effects.proved(answer, states.withEffects(), ADVISOR)).isSameAs(answer);
        assertThat(Json.pretty(answer)).doesNotContain("effectsLeftOut", "worksOn", "clears");
    }

    @Test
    void what_takes_too_much_work_is_left_out_and_named() {
        Request states = request("united-states-2026", "2026-11-26").withEffects();
        Assessment answer = Effects.proved(assess(states), states, ADVISOR, new Budget(5));
        long proved =
                answer.responses().stream().filter(r -> r.effect() != null).count();
        assertThat(proved).isBetween(1L, 4L);
        assertThat(answer.effectsLeftOut()).hasSizeGreaterThan(20);
    }

    @Test
    void two_exemptions_from_one_tariff_go_together_and_two_stocks_of_one_mineral_do_not() {
        Request states = request("united-states-2026", "2026-11-26");
        Assessment answer = assess(states);
        Together together = new Together(states.facts());
        assertThat(together.agree(change(answer, "exempt-input", "bismuth"), change(answer, "exempt-input", "indium")))
                .isTrue();
        FactSet both = together.with(
                        List.of(change(answer, "exempt-input", "bismuth"), change(answer, "exempt-input", "indium")))
                .orElseThrow();
        assertThat(assess(states.about(both)).riskFlags())
                .noneMatch(f -> f.rule().equals("tariff/on-unavoidable-import")
                        && Set.of("bismuth", "indium").contains(f.mineral().key()));
        var sixty = change(answer, "build-stockpile", "gallium");
        Stockpile stock = (Stockpile) sixty.once().get(0);
        Stockpile more = new Stockpile(
                stock.id(),
                stock.economy(),
                stock.mineral(),
                stock.stage(),
                Estimate.number(180),
                null,
                null,
                false,
                stock.holder(),
                null,
                null,
                null,
                stock.source());
        assertThat(together.agree(
                        sixty, new dev.lodestone.situation.FactChange(List.of(more), null, "a stock of 180 days")))
                .isFalse();
    }

    private static dev.lodestone.situation.FactChange change(Assessment answer, String key, String mineral) {
        return find(answer, key, mineral).particulars().change();
    }

    private static RecommendedResponse diversify(Request request, String mineral) {
        return find(withEffects(request), "diversify", mineral);
    }

    private static RecommendedResponse find(Assessment answer, String key, String mineral) {
        return answer.responses().stream()
                .filter(r -> r.response().equals(key) && Mineral.of(mineral).equals(r.mineral()))
                .findFirst()
                .orElseThrow();
    }

    private static ImportShare fed(String importer) {
        return new ImportShare(
                "fed-" + importer,
                Economy.of(importer),
                Economy.of("CN"),
                Mineral.of("indium"),
                Stage.MINED,
                Estimate.share(0.4),
                null,
                null,
                null,
                null,
                "test");
    }

    private static FactSet plus(FactSet facts, Fact fact) {
        List<Fact> all = new ArrayList<>(facts.all());
        all.add(fact);
        return new FactSet(all);
    }

    private static MeasureKind kind(RecommendedResponse r) {
        return ADVISOR.rules().response(r.response()).measure();
    }

    /** As it would be submitted to a comparison. */
    private static Variant variant(Request request, RecommendedResponse r) {
        List<JsonNode> add = new ArrayList<>();
        Map<String, ObjectNode> change = new LinkedHashMap<>();
        for (Fact fact : r.particulars().change().once()) {
            ObjectNode once = FactWriter.json(fact);
            if (request.facts().get(fact.id()) == null) {
                add.add(once);
            } else {
                change.put(fact.id(), once);
            }
        }
        return new Variant(r.id(), "", UnaryOperator.identity(), null, null, add, List.of(), change);
    }

    private static Map<FlagKey, RiskFlag> flags(Request request) {
        return assess(request).riskFlags().stream()
                .collect(Collectors.toMap(FlagKey::of, f -> f, (a, b) -> a, LinkedHashMap::new));
    }

    private static List<String> minus(Map<FlagKey, RiskFlag> these, Map<FlagKey, RiskFlag> those) {
        return these.entrySet().stream()
                .filter(e -> !those.containsKey(e.getKey()))
                .map(e -> e.getValue().certainty() + " " + e.getValue().says())
                .toList();
    }

    private static List<String> says(List<Effect.Touched> touched) {
        return touched.stream().map(t -> t.certainty() + " " + t.says()).toList();
    }

    private static Assessment ofFirstMeasures(String date) {
        Request states = request("united-states-2026", date);
        return Effects.proved(assess(states), states, ADVISOR);
    }

    private static Assessment today(String dossier) {
        return TODAY.computeIfAbsent(dossier, d -> withEffects(request(d, "2026-11-26")));
    }

    private static Assessment withEffects(Request request) {
        return Effects.proved(assess(request), request.withEffects(), ADVISOR);
    }

    private static Assessment assess(Request request) {
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }

    private static Request request(String dossier, String date) {
        return Intake.dossier(dossier)
                .with(Intake.dossier("timeline"))
                .with(Intake.dossier("instruments"))
                .asOf(LocalDate.parse(date))
                .asking(List.of(Economy.of(Readers.OF_DOSSIERS.get(dossier))));
    }
}
