package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    private final Request gallium = Dossiers.dossier("gallium-germanium");
    private final Sensitivity germanium =
            new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET).of(gallium, Mineral.of("germanium"), null);

    @Test
    @DisplayName("licensing by the main supplier clears when China's share of germanium imports falls below 30%")
    void share() {
        assertThat(germanium.flags())
                .filteredOn(t -> t.rule().equals("export-control/licensing-by-main-supplier"))
                .singleElement()
                .extracting(Sensitivity.Turn::smallest)
                .asString()
                .startsWith("clears when China's share of the germanium imports of the United States")
                .endsWith("becomes 29% (now 41%)");
    }

    @Test
    @DisplayName("each threshold holds just below and just above, on the rules themselves")
    void verified() {
        int checked = 0;
        Lever.Setting base = new Lever.Setting(gallium.facts(), Dossiers.ADVISOR.parameters());
        List<Lever> levers = new ArrayList<>();
        for (Fact fact : gallium.facts().all()) {
            levers.addAll(Lever.of(fact, gallium.asOf()));
        }
        for (Parameter p : base.parameters().at(gallium.asOf()).loose().values()) {
            levers.add(Lever.of(p));
        }
        for (Sensitivity.Turn turn : germanium.flags()) {
            for (Sensitivity.Threshold t : turn.thresholds()) {
                Lever lever = levers.stream()
                        .filter(l -> l.of().equals(t.of()) && l.field().equals(t.field()))
                        .findFirst()
                        .orElseThrow();
                assertThat(isThere(turn, lever, base, t.last()))
                        .as("%s before %s", turn.says(), t)
                        .isEqualTo(!t.appears());
                assertThat(isThere(turn, lever, base, t.first()))
                        .as("%s after %s", turn.says(), t)
                        .isEqualTo(t.appears());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    private boolean isThere(Sensitivity.Turn turn, Lever lever, Lever.Setting base, String shown) {
        for (long at = lever.least(); at <= lever.most(); at++) {
            if (lever.show(at).equals(shown)) {
                Lever.Setting setting =
                        lever.kind() != Lever.Kind.EXACT && at == lever.now() ? base : lever.at(at, base);
                FlagKey[] wanted = germanium.flags().stream()
                        .filter(t -> t == turn)
                        .map(SensitivityTest::key)
                        .toArray(FlagKey[]::new);
                return Dossiers.ADVISOR
                        .with(setting.parameters())
                        .flags(setting.facts(), gallium.asOf(), gallium.asked(), false)
                        .stream()
                        .map(FlagKey::of)
                        .anyMatch(wanted[0]::equals);
            }
        }
        throw new AssertionError("no place of " + lever + " is shown as " + shown);
    }

    private static FlagKey key(Sensitivity.Turn t) {
        return FlagKey.of(new dev.lodestone.advice.RiskFlag(
                null, t.rule(), t.severity(), null, t.economy(), t.mineral(), t.says(), "", List.of(), null));
    }

    @Test
    @DisplayName("what the budget does not allow for is listed")
    void budget() {
        Sensitivity little = new Sensitivities(Dossiers.ADVISOR, 20).of(gallium, null, null);
        assertThat(little.assessments()).isLessThan(60);
        assertThat(little.leftOut()).isNotEmpty();
    }

    @Test
    @DisplayName("questions are ranked by what their answers could change")
    void questions() {
        assertThat(germanium.questions())
                .extracting(q -> -q.couldChange().size())
                .isSorted();
    }
}
