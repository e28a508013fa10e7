package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("long-computing")
class SensitivityTest {
    private static final Request GALLIUM = Dossiers.dossier("gallium-germanium");
    private static final Sensitivity GERMANIUM =
            new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET).of(GALLIUM, Mineral.of("germanium"), null);

    @Test
    @DisplayName("licensing by the main supplier clears when China's share of germanium imports falls below 30%")
    void share() {
        assertThat(GERMANIUM.flags())
                .filteredOn(t -> t.rule().equals("export-control/licensing-by-main-supplier") && t.present())
                .singleElement()
                .extracting(Sensitivity.Turn::smallest)
                .asString()
                .startsWith("clears when China's share of the germanium imports of the United States")
                .endsWith("becomes 29% (now 41%)");
    }

    @Test
    @DisplayName("a small stock is moved to the days of the largest threshold, many times what it is")
    void stock() {
        String facts = """
                { "asOf": "2026-11-26", "for": ["US"], "facts": [
                  { "fact": "ProductionShare", "id": "w", "country": "CN", "mineral": "gallium", "stage": "refined", "share": "98%", "source": "a survey" },
                  { "fact": "Stockpile", "id": "s", "economy": "US", "mineral": "gallium", "days": 10, "source": "a survey" } ] }""";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        assertThat(new Sensitivities(Dossiers.ADVISOR, 4_000)
                        .of(request, null, null)
                        .flags())
                .filteredOn(t -> t.rule().equals("stockpile/short-under-dominance"))
                .singleElement()
                .satisfies(t -> assertThat(t.thresholds())
                        .anyMatch(h -> h.of().equals("s")
                                && h.field().equals("days")
                                && h.first().equals("180")));
    }

    @Test
    @DisplayName(
            "a flag that a change would raise is told with the figures of that change, and a quantity with its unit")
    void toldAsRaised() {
        String facts = """
                { "asOf": "2026-11-26", "for": ["KR"], "facts": [
                  { "fact": "Stockpile", "id": "s", "economy": "KR", "mineral": "tungsten", "days": 100, "source": "a survey" } ] }""";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        List<Sensitivity.Turn> turns =
                new Sensitivities(Dossiers.ADVISOR, 400).of(request, null, null).flags();
        assertThat(turns)
                .filteredOn(t -> t.rule().equals("stockpile/below-60-days"))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.smallest()).contains("becomes 59 days (now 100");
                    assertThat(t.says()).contains("59 days");
                });
    }

    @Test
    @DisplayName("a flag that is told of bounds clears when the figure is known exactly")
    void exact() {
        String facts = """
                { "asOf": "2026-01-01", "for": ["JP"], "facts": [
                  { "fact": "Stockpile", "id": "s-jp", "economy": "JP", "mineral": "gallium", "days": "40-70", "source": "a survey" } ] }""";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        assertThat(new Sensitivities(Dossiers.ADVISOR, 400)
                        .of(request, null, "data-quality/bounded-stock")
                        .flags())
                .singleElement()
                .extracting(Sensitivity.Turn::smallest)
                .asString()
                .isEqualTo("clears when the days of s-jp is known exactly (now 40 to 70)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dependency/majority-import-reliant"})
    @DisplayName(
            "a value at which something as severe takes a flag's place is told so, behind those at which nothing does")
    void instead(String rule) {
        String facts = """
                { "asOf": "2026-11-26", "for": ["GB"], "facts": [ { "fact": "ImportReliance", "id": "r", "economy": "GB", "mineral": "tungsten",
                  "reliance": "90%", "source": "a survey" } ] }""";
        Request request = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "facts.json", 10);
        Sensitivity.Turn turn = new Sensitivities(Dossiers.ADVISOR, 400)
                .of(request, null, rule.isEmpty() ? null : rule).flags().stream()
                        .filter(t -> t.rule().equals("dependency/majority-import-reliant"))
                        .findFirst()
                        .orElseThrow();
        assertThat(turn.smallest())
                .isEqualTo(
                        "clears when the net import reliance of the United Kingdom on tungsten (r) becomes 49% (now 90%)");
        assertThat(turn.thresholds())
                .filteredOn(t -> t.instead() != null)
                .extracting(Sensitivity.Threshold::says)
                .containsExactly(
                        "clears when the threshold dependency.full-reliance becomes 90% (now 100%), but then dependency/fully-import-reliant stands",
                        "clears when the net import reliance of the United Kingdom on tungsten (r) becomes 100% (now 90%), but then"
                                + " dependency/fully-import-reliant stands");
    }

    /** How often the rules are asked for one dossier; {@code -Dsensitivity.budget=4000} looks at all. */
    private static final int VERIFIED = Integer.getInteger("sensitivity.budget", 150);

    static List<String> dossiers() {
        return Dossiers.ALL;
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    @DisplayName("each threshold holds just below and just above, on the rules themselves")
    void verified(String dossier) {
        Request request = Dossiers.dossier(dossier);
        Lever.Setting base = new Lever.Setting(request.facts(), Dossiers.ADVISOR.parameters());
        Map<List<String>, Lever> levers = new HashMap<>();
        for (Fact fact : request.facts().all()) {
            Lever.of(fact, request.asOf()).forEach(l -> levers.put(List.of(l.of(), l.field()), l));
        }
        for (Parameter p : base.parameters().at(request.asOf()).loose().values()) {
            levers.put(List.of(p.name(), ""), Lever.of(p));
        }
        Map<Place, Set<FlagKey>> asked = new HashMap<>();
        int checked = 0;
        // The largest dossier is about 87 minerals: so few attempts reach a threshold only where they are about one.
        Mineral mineral = dossier.equals("eu-2023") ? Mineral.of("gallium") : null;
        for (Sensitivity.Turn turn : new Sensitivities(Dossiers.ADVISOR, VERIFIED)
                .of(request, mineral, null)
                .flags()) {
            for (Sensitivity.Threshold t : turn.thresholds()) {
                Lever lever = levers.get(List.of(t.of(), t.field()));
                for (String shown : List.of(t.last(), t.first())) {
                    Set<FlagKey> flags = asked.computeIfAbsent(
                            new Place(lever, shown), place -> flags(request, lever, place(lever, shown), base));
                    assertThat(flags.contains(key(turn)))
                            .as("%s at %s of %s", turn.says(), shown, t)
                            .isEqualTo(shown.equals(t.first()) == t.appears());
                }
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private record Place(Lever lever, String shown) {}

    /** Where the lever stands when it shows that value. */
    private static long place(Lever lever, String shown) {
        for (long distance = 0; distance <= lever.most() - lever.least(); distance++) {
            for (long at : new long[] {lever.now() - distance, lever.now() + distance}) {
                if (at >= lever.least() && at <= lever.most() && lever.show(at).equals(shown)) {
                    return at;
                }
            }
        }
        throw new AssertionError("no place of " + lever + " is shown as " + shown);
    }

    private static Set<FlagKey> flags(Request request, Lever lever, long at, Lever.Setting base) {
        boolean stays = lever.kind() != Lever.Kind.EXACT && at == lever.now();
        Lever.Setting setting = stays ? base : lever.at(at, base);
        return Dossiers.ADVISOR
                .with(setting.parameters())
                .flags(setting.facts(), request.asOf(), request.asked(), any -> true)
                .stream()
                .map(FlagKey::of)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("the years of a phase-out are moved, and the part of the credit that it leaves")
    void phaseOut() {
        Sensitivity credit = new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET)
                .of(request(CREDIT), null, "domestic-capacity/credit-sunset");
        assertThat(credit.flags().stream().flatMap(t -> t.thresholds().stream()))
                .extracting(Sensitivity.Threshold::field)
                .contains("phaseOut[0].year");
        Fact granted = request(CREDIT).facts().get("credit");
        assertThat(Lever.of(granted, credit.asOf()))
                .extracting(Lever::field)
                .contains("phaseOut[0].year", "phaseOut[0].left");
    }

    private static final String CREDIT = """
            { "asOf": "2026-11-24", "for": ["US"], "facts": [
              { "fact": "ProductionCredit", "id": "credit", "by": "US", "share": "10%", "phaseOut": ["2031:75%"],
                "from": "2023-01-01", "source": "made up" },
              { "fact": "Investment", "id": "plant", "economy": "US", "amount": 1, "commitment": "contracted",
                "start": 2028, "payback": 10, "source": "made up" } ] }""";

    @Test
    @DisplayName("a rule that holds between two values has a threshold at both")
    void twoThresholds() {
        Sensitivity between = new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET)
                .of(request("""
                { "asOf": "2026-11-24", "for": ["US"], "facts": [
                  { "fact": "ImportReliance", "id": "r", "economy": "US", "mineral": "gallium", "reliance": "60%",
                    "source": "made up" } ] }"""), null, "dependency/majority-import-reliant");
        assertThat(between.flags())
                .singleElement()
                .satisfies(turn -> assertThat(turn.thresholds())
                        .filteredOn(t -> t.of().equals("r"))
                        .extracting(Sensitivity.Threshold::first)
                        .containsExactlyInAnyOrder("49%", "100%"));
    }

    @Test
    @DisplayName("where no single change clears a flag, two together are named")
    void twoChanges() {
        Sensitivity together = new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET)
                .of(Dossiers.dossier("gallium-germanium"), null, null);
        assertThat(together.flags())
                .extracting(Sensitivity.Turn::smallest)
                .anyMatch(t -> t.contains("no single change that was tried clears it; two do: "));
    }

    private static Request request(String json) {
        return JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", 100);
    }

    private static FlagKey key(Sensitivity.Turn t) {
        return FlagKey.of(new dev.lodestone.advice.RiskFlag(
                null,
                t.rule(),
                t.severity(),
                null,
                t.economy(),
                t.mineral(),
                t.says(),
                null,
                "",
                List.of(),
                null,
                null,
                null,
                null));
    }

    @Test
    @DisplayName("what the budget does not allow for is listed")
    void budget() {
        Sensitivity little = new Sensitivities(Dossiers.ADVISOR, 20).of(GALLIUM, null, null);
        assertThat(little.assessments()).isLessThanOrEqualTo(20);
        assertThat(little.leftOut()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 100, 640})
    @DisplayName("with less to ask the first part of all that turns is found, the same each time")
    void first(int budget) {
        Sensitivities cut = new Sensitivities(Dossiers.ADVISOR, budget);
        Sensitivity some = cut.of(GALLIUM, Mineral.of("germanium"), null);
        assertThat(some.assessments()).isEqualTo(budget);
        assertThat(cut.of(GALLIUM, Mineral.of("germanium"), null)).isEqualTo(some);
        assertThat(found(GERMANIUM)).containsAll(found(some));
    }

    private static List<Sensitivity.Threshold> found(Sensitivity sensitivity) {
        return sensitivity.flags().stream()
                .flatMap(t -> t.thresholds().stream())
                .toList();
    }

    @Test
    @DisplayName("questions are ranked by what their answers could change")
    void questions() {
        assertThat(GERMANIUM.questions())
                .extracting(q -> -q.couldChange().size())
                .isSorted();
    }

    @Test
    @DisplayName("an answer raises nothing that is there already, whatever flags are looked at")
    void raisesOnlyTheNew() {
        Sensitivity one = new Sensitivities(Dossiers.ADVISOR, Sensitivities.BUDGET)
                .of(GALLIUM, Mineral.of("germanium"), "export-control/licensing-by-main-supplier");
        assertThat(one.questions())
                .isNotEmpty()
                .allSatisfy(q -> assertThat(q.couldChange())
                        .allMatch(c -> c.contains("export-control/licensing-by-main-supplier")));
    }
}
