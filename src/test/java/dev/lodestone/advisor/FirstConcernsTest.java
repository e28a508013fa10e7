package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Readers;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of dossiers with figures of their own are told to do about their first three concerns. */
class FirstConcernsTest {
    private static final RuleBase RULES = Shipped.RULES;
    private static final Advisor ADVISOR = new Advisor(RULES);
    private static final int FIRST = 3;
    private static final Pattern MISSING =
            Pattern.compile("(?i)no fact (says|tells)|cannot be said|no programme is known"
                    + "|nothing exists for it yet|how much of which mineral stands with each");

    static Stream<String> dossiers() {
        return new TreeMap<>(Readers.OF_DOSSIERS).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void each_has_a_measure_with_quantity_cost_time_and_actor_or_names_what_is_missing_for_one(String dossier) {
        Readers.DATES.forEach(date -> {
            Assessment answer = answer(dossier, date);
            for (Briefing.Concern concern :
                    answer.briefing().concerns().stream().limit(FIRST).toList()) {
                List<RecommendedResponse> measures = measures(answer, concern);
                assertThat(measures)
                        .as(dossier + " of " + date + ": " + concern.says())
                        .anyMatch(r -> isWhole(r.particulars())
                                || MISSING.matcher(r.says()).find());
            }
        });
    }

    /** "Build up further suppliers" alone is a slogan: whose deliveries, how many tonnes, by whom, how long, or what is not known of it. */
    @ParameterizedTest
    @MethodSource("dossiers")
    void nobody_is_told_to_diversify_and_no_more(String dossier) {
        Readers.DATES.forEach(date -> assertThat(answer(dossier, date).responses())
                .filteredOn(r -> RULES.response(r.response()).measure() == MeasureKind.SUPPLY_CONTRACT
                        && !r.response().equals("allied-equipment")
                        && r.mineral() != null)
                .allSatisfy(r -> {
                    assertThat(r.particulars()).as(r.says()).isNotNull();
                    assertThat(r.particulars().who()).as(r.says()).isNotNull();
                    assertThat(r.particulars().takes() != null
                                    || MISSING.matcher(
                                                    r.says() + r.particulars().limits())
                                            .find())
                            .as(r.says())
                            .isTrue();
                }));
    }

    private static boolean isWhole(Particulars p) {
        return p.who() != null && p.quantity() != null && p.cost() != null && p.takes() != null;
    }

    private static List<RecommendedResponse> measures(Assessment answer, Briefing.Concern concern) {
        Set<String> flags = new HashSet<>(concern.flags());
        return answer.responses().stream()
                .filter(r -> r.particulars() != null && r.addresses().stream().anyMatch(flags::contains))
                .toList();
    }

    private static Assessment answer(String dossier, String date) {
        Request request = Intake.dossier(dossier)
                .with(Intake.dossier("timeline"))
                .with(Intake.dossier("instruments"))
                .asOf(LocalDate.parse(date))
                .asking(List.of(Economy.of(Readers.OF_DOSSIERS.get(dossier))));
        return ADVISOR.assess(request.facts(), request.asOf(), request.asked());
    }
}
