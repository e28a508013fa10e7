package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Economy;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.trial.RuleTrials;
import dev.lodestone.trial.Trial;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a why-not names is made so, for every rule: the rule has to conclude something in the end. */
@Tag("long-computing")
class WhyNotChangeTest {
    private static final List<Economy> ALL =
            Stream.of("US", "EU", "CN", "DE", "IN", "JP").map(Economy::of).toList();
    private static final List<String> DOSSIERS = List.of("seed", "gallium-germanium", "tariffs-2024");
    /** Only the first condition that fails is named; the next one is named when that one is met. */
    private static final int ROUNDS = 8;
    /**
     * Of so many rules one is asked about on each dossier; {@code -Plong} asks about all, and whether those that are
     * listed below are still out of reach, which takes as long again as to reach the others.
     */
    private static final int PART = Integer.getInteger("lodestone.test.why-nots", 10);

    /** Rules that no named change brings to conclude anything, with the reason. */
    private static final Map<String, String> NOT_REACHED = Map.ofEntries(
            Map.entry("concentration/ask-world-share", "concludes something in each of the dossiers as they are"),
            Map.entry("export-control/licensing-active", "concludes something in each of the dossiers as they are"),
            Map.entry("exposure/balance", "concludes something in each of the dossiers as they are"),
            Map.entry("stockpile/ask-days-under-control", "concludes something in each of the dossiers as they are"),
            Map.entry("export-control/restricted-before", "when a measure ended is not made up"),
            Map.entry("export-control/quota-for-ban", "when a ban ends is not made up"),
            Map.entry("export-control/licensing-for-ban", "when a ban ends is not made up"),
            Map.entry("export-control/lighter-for-ban", "when a ban ends is not made up"),
            Map.entry("export-control/dearer-for-ban", "when a ban ends is not made up"),
            Map.entry("export-control/ban-narrowed", "when a ban ends is not made up"),
            Map.entry("export-control/quota-goes-on", "when a quota ends is not made up"),
            Map.entry("export-control/repealed-before-licence", "when licensing ends is not made up"),
            Map.entry("export-control/tax-lowered-soon", "when a tax ends is not made up"),
            Map.entry("export-control/end-open", "needs a control that ended and an extension that one side reports"),
            Map.entry(
                    "export-control/ask-extended", "needs a control that ended and an extension that one side reports"),
            Map.entry("export-control/ask-prolonged", "needs a suspension and an extension that one side reports"),
            Map.entry("tariff/lowered-soon", "when a tariff ends is not made up"),
            Map.entry("domestic-capacity/credit-falling", "steps of a phase-out are not made up"),
            Map.entry(
                    "data-quality/begins-before-announced",
                    "when a measure begins is not moved, and what is added begins after it is announced"),
            Map.entry(
                    "data-quality/ask-which-account-of-tariff",
                    "needs two accounts of one tariff, of which only one has ended"),
            Map.entry("data-quality/ask-which-stock", "needs two accounts of one stock"),
            Map.entry("data-quality/published-later", "when a source came out is not made up"),
            Map.entry(
                    "data-quality/conflicting-dates",
                    "needs two accounts of one measure that differ in source and date alone"),
            Map.entry(
                    "data-quality/ask-which-account", "needs two accounts of one control, of which only one has ended"),
            Map.entry("export-control/has-bitten", "needs two changes of trade at once beyond three thresholds"),
            Map.entry(
                    "export-control/domestic-champion-listed-soon",
                    "when the listing of the one producer begins is not made up"),
            Map.entry(
                    "export-control/domestic-champion-listed-later",
                    "when the listing of the one producer begins is not made up"),
            Map.entry(
                    "tariff/broad-on-sold-exports",
                    "needs output and purchases of one mineral beside a tariff on all goods"),
            Map.entry("tariff/on-sold-exports", "needs output and purchases of one mineral beside a tariff on it"),
            Map.entry("tariff/on-main-supplier", "needs a share of output and one of imports beside a tariff"),
            Map.entry("tariff/excluded", "when an exclusion ends is not made up"),
            Map.entry("tariff/on-own-exports-excluded", "when an exclusion ends is not made up"),
            Map.entry("retaliation/own-truce-lapsed", "needs a truce that ran out and measures that it halted"),
            Map.entry("uncertainty/other-planned", "needs a plan of neither a tariff nor a control"),
            Map.entry("export-control/ask-confirmed", "needs a control that one source claims"),
            Map.entry("uncertainty/other-decision-due", "needs a plan of neither a tariff nor a control"),
            Map.entry("uncertainty/other-case-pending", "needs a case about a measure that is no tariff"),
            Map.entry(
                    "substitution/no-ready-substitute-for-own",
                    "needs what is said of substitutes and a lead of the economy itself in one mineral"),
            Map.entry("retaliation/attribution-weak", "needs a claim and two measures far enough apart"));

    private final WhyNots whyNots = new WhyNots(Dossiers.ADVISOR, new Budget(6_000));

    @Test
    @DisplayName("making the named changes makes nine rules in ten conclude something; the others are listed")
    void changes() {
        Map<String, String> not = new TreeMap<>();
        for (RuleCard card : Dossiers.ADVISOR.rules().rules()) {
            if (card.isOverFlags()) {
                continue; // what finished flags call for is not made by a fact more or less
            }
            if (PART > 1 && NOT_REACHED.containsKey(card.name())) {
                not.put(card.name(), NOT_REACHED.get(card.name()));
            } else if (DOSSIERS.stream().noneMatch(dossier -> isReached(dossier, card.name(), not))) {
                not.putIfAbsent(card.name(), "concludes something in each dossier as it is");
            } else {
                not.remove(card.name());
            }
        }
        assertThat(not.keySet()).isEqualTo(NOT_REACHED.keySet());
        assertThat(not)
                .hasSizeLessThanOrEqualTo(Dossiers.ADVISOR.rules().rules().size() / 10);
    }

    /** Whether a rule that is silent on a dossier concludes something after the changes that are named one by one. */
    private boolean isReached(String dossier, String rule, Map<String, String> not) {
        Request request = Dossiers.dossier(dossier).asking(ALL);
        for (int round = 0; round <= ROUNDS; round++) {
            WhyNot answer = whyNots.ask(request, rule, null, null);
            if (answer.fires()) {
                return round > 0;
            }
            if (answer.change() == null) {
                not.put(rule, dossier + ": " + answer.says());
                return false;
            }
            ObjectNode named = answer.change().deepCopy().put("name", "named");
            request = Variants.list(Json.shared().createArrayNode().add(named), "")
                    .get(0)
                    .applyTo(request)
                    .request();
        }
        return false;
    }

    @Test
    @DisplayName("everything derived is said to follow from some facts")
    void origins() {
        assertThat(Origins.unknown()).isEmpty();
    }

    @Test
    @DisplayName("on every dossier a rule concludes something, or one condition fails and those before it hold")
    void everyDossier() {
        List<RuleCard> rules = List.copyOf(Dossiers.ADVISOR.rules().rules());
        int offset = 0;
        for (String dossier : Dossiers.ALL) {
            Request request = Dossiers.dossier(dossier).asking(ALL);
            Set<String> concluded = Dossiers.ADVISOR.assess(request.facts(), request.asOf(), ALL).riskFlags().stream()
                    .map(f -> f.rule())
                    .collect(java.util.stream.Collectors.toSet());
            // A tenth of the rules on each dossier, another tenth on each: together they meet every rule.
            for (int i = offset++ % PART; i < rules.size(); i += PART) {
                RuleCard card = rules.get(i);
                Trial trial = new RuleTrials(Dossiers.ADVISOR)
                        .trial(request.facts(), request.asOf(), ALL, card.name(), null, null);
                if (card.concludes() == RuleCard.Concludes.FLAG) {
                    assertThat(concluded.contains(card.name()))
                            .as("%s on %s", card.name(), dossier)
                            .isEqualTo(trial.fires());
                }
                if (!trial.fires()) {
                    List<Trial.Step> tried =
                            trial.steps().stream().filter(Trial.Step::tried).toList();
                    assertThat(tried.subList(0, tried.size() - 1)).allMatch(Trial.Step::met);
                    assertThat(tried.get(tried.size() - 1).met()).isFalse();
                }
            }
        }
    }
}
