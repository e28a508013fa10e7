package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.trial.RuleTrials;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyNotTest {
    private static final Economy US = Economy.of("US");
    private static final Mineral GALLIUM = Mineral.of("gallium");
    // How many dates it looks at must not hang on how busy the machine is.
    private final WhyNots whyNots = new WhyNots(Dossiers.ADVISOR, new Budget(3_000));
    private final Request gallium = Dossiers.dossier("gallium-germanium");

    @Test
    @DisplayName("the day before the ban, the ban's own dates are what is missing")
    void dayBefore() {
        WhyNot answer = whyNots.ask(gallium.asOf(LocalDate.of(2024, 12, 2)), "export-control/ban-active", US, GALLIUM);
        assertThat(answer.fires()).isFalse();
        assertThat(answer.firesAt()).isEqualTo("2024-12-03");
        assertThat(answer.says()).contains("the first day of CN-06 is 2024-12-03, after 2024-12-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export-control/ban-active",
                "export-control/suspended",
                "export-control/licensing-active",
                "export-control/status-unknown",
                "dependency/fully-import-reliant",
                "retaliation/tit-for-tat",
                "retaliation/attribution"
            })
    @DisplayName("the day on which a rule concludes something is the nearest of all days in two years")
    void nearestDay(String rule) {
        Advisor only = Dossiers.ADVISOR.only(Set.of(rule));
        for (LocalDate asOf : List.of(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 12, 2), LocalDate.of(2026, 3, 1))) {
            WhyNot answer = whyNots.ask(gallium.asOf(asOf), rule, US, null);
            if (answer.fires()) {
                continue;
            }
            Integer nearest = null;
            for (int days = 1; days <= 730 && nearest == null; days++) {
                boolean before = concludes(only, rule, asOf.minusDays(days));
                nearest = before || concludes(only, rule, asOf.plusDays(days)) ? (Integer) days : null;
            }
            assertThat(
                            answer.firesAt() == null
                                    ? null
                                    : (int) Math.abs(ChronoUnit.DAYS.between(asOf, answer.firesAt())))
                    .as("%s as of %s: %s", rule, asOf, answer.firesAt())
                    .isEqualTo(nearest);
        }
    }

    private boolean concludes(Advisor only, String rule, LocalDate day) {
        return only.decisions(gallium.facts(), day, gallium.asked()).stream()
                .anyMatch(d -> d.rule().equals(rule) && d.economy().equals(US));
    }

    @Test
    @DisplayName(
            "a share below the threshold is named with both values, and the smaller threshold makes the rule conclude")
    void share() {
        WhyNot answer = whyNots.ask(gallium, "export-control/licensing-by-main-supplier", US, GALLIUM);
        assertThat(answer.conditions())
                .filteredOn(c -> c.state() == WhyNot.State.FAILS)
                .singleElement()
                .satisfies(c -> assertThat(c.nearest().get(0))
                        .satisfies(n -> assertThat(n.actual()).isEqualTo("18%"))
                        .satisfies(n -> assertThat(n.wanted()).contains("30%")));
        Sensitivity turn = new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET)
                .of(gallium, GALLIUM, "export-control/licensing-by-main-supplier");
        assertThat(turn.flags())
                .anyMatch(t -> !t.present() && t.smallest().contains("export-control.main-supplier becomes 18%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tariff/ask-rate", "export-control/ask-effect"})
    @DisplayName("that a figure is not known can be the change that makes a rule ask for it")
    void unknownFigure(String rule) {
        WhyNot answer = whyNots.ask(Dossiers.dossier("united-states-2026"), rule, US, null);
        assertThat(answer.fires()).isFalse();
        assertThat(answer.change()).isNotNull();
    }

    @Test
    @DisplayName("for an absent fact there is a template that names the economy and the mineral")
    void template() {
        Request nothing = new Request("", gallium.asOf(), List.of(US), dev.lodestone.fact.FactSet.EMPTY);
        WhyNot answer = whyNots.ask(nothing, "export-control/ban-active", US, GALLIUM);
        assertThat(answer.submit()).singleElement().satisfies(t -> {
            assertThat(t.get("fact").asText()).isEqualTo("ExportControl");
            assertThat(t.get("on").get(0).asText()).isEqualTo("US");
            assertThat(t.get("minerals").asText()).isEqualTo("gallium");
        });
    }

    @Test
    @DisplayName("a template has what such a fact cannot be without: of a stock its days")
    void wholeTemplate() {
        Request nothing = new Request("", gallium.asOf(), List.of(US), dev.lodestone.fact.FactSet.EMPTY);
        WhyNot answer = whyNots.ask(nothing, "stockpile/lasts", US, GALLIUM);
        assertThat(answer.submit())
                .filteredOn(t -> t.get("fact").asText().equals("Stockpile"))
                .singleElement()
                .satisfies(t -> assertThat(t.path("days").asText()).isEqualTo("60"));
        for (FactType type : FactType.all()) {
            assertThat(JsonIntake.facts(List.of(Template.whole(type, US, GALLIUM)), List.of(UnaryOperator.identity())))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed", "gallium-germanium", "tariffs-2024"})
    @DisplayName("every rule either concludes something or has one first condition that fails")
    void everyRule(String dossier) {
        Request request = Dossiers.dossier(dossier);
        for (RuleCard card : Dossiers.ADVISOR.rules().rules()) {
            var trial = new RuleTrials(Dossiers.ADVISOR)
                    .trial(request.facts(), request.asOf(), request.asked(), card.name(), null, null);
            long failing =
                    trial.steps().stream().filter(s -> s.tried() && !s.met()).count();
            assertThat(failing).as(card.name()).isEqualTo(trial.fires() ? 0 : 1);
            if (card.concludes() == RuleCard.Concludes.FLAG && !trial.fires()) {
                assertThat(Dossiers.ADVISOR.decisions(request.facts(), request.asOf(), request.asked()))
                        .noneMatch(d -> d.rule().equals(card.name()));
            }
        }
    }

    @Test
    @DisplayName("an unknown rule is refused and the nearest one suggested")
    void unknown() {
        assertThatThrownBy(() -> whyNots.ask(gallium, "export-control/ban-activ", US, GALLIUM))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("did you mean 'export-control/ban-active'");
    }

    @Test
    @DisplayName(
            "no change puts something unknown in the place of a known figure, and conditions are told with their article")
    void knownStaysKnown() {
        String share =
                "{\"fact\":\"ImportShare\",\"id\":\"%s\",\"importer\":\"KR\",\"supplier\":\"%s\",\"mineral\":\"gallium\","
                        + "\"stage\":\"refined\",\"share\":\"%s\",\"period\":\"2024\",\"source\":\"a survey\"}";
        String facts = "{\"asOf\":\"2026-11-01\",\"for\":[\"KR\"],\"facts\":[" + share.formatted("a", "CN", "60%") + ","
                + share.formatted("b", "JP", "40%") + "]}";
        Request request = dev.lodestone.intake.JsonIntake.read(
                facts.getBytes(java.nio.charset.StandardCharsets.UTF_8), "facts.json", 10);
        WhyNot answer = new WhyNots(Dossiers.ADVISOR, new Budget(3_000))
                .ask(request, "dependency/single-source-import", Economy.of("KR"), Mineral.of("gallium"));
        assertThat(answer.conditions().get(0).says()).startsWith("there is a threshold whose name is");
        assertThat(String.valueOf(answer.change())).doesNotContain(">");
    }
}
