package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.method.PublishedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the measures of 2022 to 2026 stand on a day, from the dossier through the advisor. */
class TimelineTest {
    private static final String TABLE = "timeline_asof_expected.csv";
    private static final Request TIMELINE = Intake.file(Path.of("facts/timeline.json"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    /** What each expected state means for an answer. */
    private static final Map<String, Consumer<Row>> EXPECTED = Map.ofEntries(
            Map.entry("announced, pending (17 days)", row -> {
                assertThat(row.states()).containsExactly(State.PENDING);
                assertThat(row.measures().get(0).daysLeft()).isEqualTo(17);
                assertThat(row.rules()).containsExactly("export-control/starting-soon");
            }),
            Map.entry("licensing in force", row -> {
                assertThat(row.states()).containsExactly(State.IN_FORCE);
                assertThat(row.rules()).containsExactly("export-control/licensing-by-main-supplier");
            }),
            Map.entry("ban", row -> {
                assertThat(row.states()).containsExactly(State.IN_FORCE);
                assertThat(row.rules()).contains("export-control/ban-active");
            }),
            Map.entry("licensing only (ban is for US)", row -> {
                assertThat(row.states()).isEmpty();
                assertThat(row.allRules())
                        .contains("export-control/licensing-by-main-supplier")
                        .doesNotContain("export-control/ban-active");
            }),
            Map.entry("ban (last day before the suspension)", row -> {
                assertThat(row.states()).containsExactly(State.IN_FORCE);
                assertThat(row.rules()).contains("export-control/ban-active");
                assertThat(row.on(row.asOf.plusDays(1)).states()).containsExactly(State.SUSPENDED);
                assertThat(row.on(row.asOf.plusDays(1)).rules()).containsExactly("export-control/suspended");
            }),
            Map.entry("licensing in force (not suspended)", row -> {
                assertThat(row.states()).containsExactly(State.IN_FORCE);
                assertThat(row.rules()).containsExactly("export-control/licensing-by-main-supplier");
            }),
            Map.entry("announced, pending (effective 2025-11-08 for Ann. 57)", row -> {
                assertThat(row.states()).containsExactly(State.PENDING);
                assertThat(row.measures().get(0).since()).isEqualTo("2025-11-08");
                assertThat(row.rules()).containsExactly("export-control/starting-soon");
            }),
            Map.entry("suspended to 2026-11-10", row -> {
                assertThat(row.states()).containsExactly(State.SUSPENDED);
                assertThat(row.measures().get(0).until()).isEqualTo("2026-11-10");
                assertThat(row.rules()).containsExactly("export-control/suspended");
            }),
            Map.entry(
                    "25% in force",
                    row -> {
                        assertThat(row.states()).containsExactly(State.IN_FORCE);
                        assertThat(((Tariff) row.fact(row.measures().get(0))).rate())
                                .hasToString("25%");
                        assertThat(row.on(row.asOf.minusDays(1)).rules()).contains("tariff/pending");
                        assertThat(row.rules()).doesNotContain("tariff/pending");
                    }),
            Map.entry("ended unless a later fact is supplied", row -> {
                assertThat(row.states()).containsExactly(State.EXPIRED);
                assertThat(row.rules()).containsExactly("tariff/lapsed");
            }),
            Map.entry("negotiation, no tariff; deadline in 12 days", row -> {
                assertThat(row.states()).containsExactly(State.ANNOUNCED);
                assertThat(row.measures().get(0).daysLeft()).isEqualTo(12);
                assertThat(row.rules()).containsExactly("uncertainty/decision-due");
            }),
            Map.entry(
                    "50% of the credit (=5% of cost)",
                    row -> {
                        assertThat(row.states()).containsExactly(State.IN_FORCE);
                        assertThat(row.credit()).containsExactly("5%");
                        assertThat(row.rules()).contains("domestic-capacity/credit-reduced");
                    }),
            Map.entry("none", row -> {
                assertThat(row.states()).containsExactly(State.EXPIRED);
                assertThat(row.credit()).containsExactly("0%");
                assertThat(row.rules()).containsExactly("domestic-capacity/credit-gone");
            }),
            Map.entry("election in 51 days: J1 fires", row -> {
                assertThat(row.rules()).containsExactly("uncertainty/election-ahead");
                assertThat(row.flags().get(0).says()).contains("in 51 days");
            }),
            Map.entry("not strategic: K4 must not fire", row -> {
                assertThat(Mineral.of("antimony").isStrategic()).isFalse();
                assertThat(row.allRules()).noneMatch(r -> r.startsWith("crma/"));
            }));

    /** One event on one day, as the answer for one economy tells it. */
    private record Row(String event, LocalDate asOf, Mineral mineral, List<Economy> asked, Assessment answer) {

        static Row of(String event, LocalDate asOf, Mineral mineral, List<Economy> asked) {
            return new Row(event, asOf, mineral, asked, ADVISOR.assess(withShare(event, mineral, asked), asOf, asked));
        }

        /** A measure weighs by what comes from its author: here it is 40% of the imports. */
        private static FactSet withShare(String event, Mineral mineral, List<Economy> asked) {
            List<Fact> facts = new ArrayList<>(TIMELINE.facts().all());
            if (mineral != null && event.startsWith("CN-")) {
                facts.add(new ImportShare(
                        "share",
                        asked.get(0),
                        Economy.of("CN"),
                        mineral,
                        Stage.REFINED,
                        Estimate.share(0.4),
                        null,
                        null,
                        null,
                        null,
                        "a test"));
            }
            return new FactSet(facts);
        }

        Row on(LocalDate day) {
            return of(event, day, mineral, asked);
        }

        /** The facts of an event are named after it; those on other minerals, economies or some users alone are left out. */
        boolean isMeant(Fact fact) {
            boolean aimed = !(fact instanceof ExportControl c)
                    || c.endUsers() == null && asked.stream().allMatch(e -> DayCounts.aimsAt(c, e, asOf));
            boolean covers = mineral == null
                    || fact.minerals().isEmpty()
                    || fact.minerals().stream().anyMatch(m -> m.equals(mineral));
            return (fact.id().equals(event) || fact.id().startsWith(event + ".")) && aimed && covers;
        }

        Fact fact(MeasureState measure) {
            return TIMELINE.facts().get(measure.fact());
        }

        List<MeasureState> measures() {
            return answer.measures().stream().filter(m -> isMeant(fact(m))).toList();
        }

        List<State> states() {
            return measures().stream().map(MeasureState::state).toList();
        }

        /** The flags on the event alone: other facts of one flag may only be those that the rule sets it against. */
        List<RiskFlag> flags() {
            return answer.riskFlags().stream()
                    .filter(f -> f.because().facts().stream()
                            .anyMatch(id -> TIMELINE.facts().get(id) != null
                                    && isMeant(TIMELINE.facts().get(id))))
                    .filter(f -> mineral == null
                            || f.mineral() == null
                            || f.mineral().equals(mineral))
                    .filter(f -> !f.rule().startsWith("retaliation/")
                            && !f.rule().startsWith("exposure/")
                            && !f.rule().equals("data-quality/published-later"))
                    .toList();
        }

        List<String> rules() {
            return flags().stream().map(RiskFlag::rule).toList();
        }

        List<String> allRules() {
            return answer.riskFlags().stream()
                    .filter(f -> mineral == null || mineral.equals(f.mineral()))
                    .map(RiskFlag::rule)
                    .toList();
        }

        List<String> credit() {
            return answer.indicators().stream()
                    .filter(i -> i.indicator().equals("production-credit")
                            && i.facts().contains(event))
                    .map(i -> i.value().toString())
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_measure_stands_as_expected() {
        List<DynamicTest> tests = new ArrayList<>();
        for (CSVRecord row : PublishedTable.rows(TABLE)) {
            String state = row.get("expected_state");
            assertThat(EXPECTED).as("what it means").containsKey(state);
            tests.add(DynamicTest.dynamicTest(
                    row.get("event_id") + " on " + row.get("as_of") + ": " + state,
                    () -> EXPECTED.get(state).accept(read(row))));
        }
        return tests.stream();
    }

    private static Row read(CSVRecord row) {
        String target = row.get("importer_or_target");
        // A tariff is told to the economy that levies it, so is what concerns any economy here.
        String asked = target.equals("any") || target.equals("China") ? "US" : target;
        String mineral = row.get("mineral");
        boolean named = !List.of("-", "45X mineral", "non-exempt good").contains(mineral);
        return Row.of(
                row.get("event_id"),
                LocalDate.parse(row.get("as_of")),
                named ? Mineral.of(mineral) : null,
                List.of(Economy.of(asked)));
    }

    /** Further days on which a state of the timeline begins or ends. */
    @ParameterizedTest
    @CsvSource({
        "CN-01, 2023-07-02, , ",
        "CN-01, 2023-07-03, pending, 29",
        "CN-02, 2023-10-20, pending, 42",
        "CN-02, 2023-12-01, in-force, ",
        "CN-04, 2024-08-20, pending, 26",
        "CN-04, 2024-09-15, in-force, ",
        "CN-06, 2024-12-02, , ",
        "CN-06, 2025-11-09, suspended, 383",
        "CN-06, 2026-11-24, suspended, 3",
        "CN-06, 2026-11-27, suspended, 0",
        "CN-06, 2026-11-28, unknown, ",
        "CN-06.1, 2026-11-28, in-force, ",
        "CN-07, 2025-02-03, , ",
        "CN-07, 2025-02-04, in-force, ",
        "CN-08, 2026-11-24, in-force, ",
        "CN-10, 2025-11-06, pending, 2",
        "CN-10, 2025-11-07, suspended, 368",
        "CN-10, 2026-11-10, suspended, 0",
        "CN-10, 2026-11-11, unknown, ",
        "CN-10.61, 2025-11-01, pending, 30",
        "CN-10.62, 2025-10-09, in-force, ",
        "CN-10.62, 2025-11-07, suspended, 368",
        "CN-14, 2026-06-21, , ",
        "CN-14, 2026-06-22, in-force, ",
        "CN-15, 2025-04-04, pending, 6",
        "CN-15, 2025-05-12, superseded, ",
        "CN-16, 2026-02-24, in-force, ",
        "CN-18, 2026-09-01, expired, ",
        "CN-23, 2025-12-31, pending, 1",
        "US-02, 2023-10-17, pending, 31",
        "US-02, 2023-11-17, in-force, ",
        "US-10, 2024-09-26, pending, 1",
        "US-10, 2024-09-27, in-force, ",
        "US-10, 2024-09-12, , ",
        "US-11, 2025-10-01, pending, 92",
        "US-11, 2025-12-31, pending, 1",
        "US-13, 2024-12-11, pending, 21",
        "US-14, 2026-11-10, in-force, 0",
        "US-14, 2026-11-11, expired, ",
        "US-20.1, 2025-02-03, pending, 1",
        "US-20.1, 2025-03-03, in-force, ",
        "US-20.1, 2025-03-04, superseded, ",
        "US-20.2, 2025-03-04, in-force, ",
        "US-20, 2025-11-09, pending, 1",
        "US-20, 2025-11-10, in-force, ",
        "US-20, 2026-02-20, struck-down, ",
        "US-21.1, 2025-04-05, in-force, ",
        "US-21, 2025-09-04, , ",
        "US-21, 2025-09-08, in-force, ",
        "US-21, 2026-02-19, in-force, ",
        "US-21, 2026-02-20, struck-down, ",
        "US-23, 2025-10-30, pending, 11",
        "US-23, 2026-10-01, in-force, 40",
        "US-23, 2026-11-11, expired, ",
        "US-25, 2026-02-23, pending, 1",
        "US-25, 2026-07-24, in-force, 0",
        "US-26.1, 2026-07-23, , ",
        "US-26.1, 2026-07-24, in-force, ",
        "US-27, 2026-07-14, announced, -1",
        "US-40, 2022-08-16, pending, 138",
        "US-40, 2023-01-01, in-force, ",
        "US-41, 2024-10-24, pending, 64",
        "US-41, 2024-12-27, in-force, ",
        "US-42, 2030-12-31, in-force, 1096",
        "US-42, 2033-12-31, in-force, 0",
        "CO-01, 2026-02-04, superseded, ",
        "CO-03, 2025-10-20, in-force, ",
        "ID-01, 2026-11-24, in-force, ",
        "CD-01, 2025-10-15, in-force, ",
        "CD-01, 2025-10-16, superseded, ",
        "CD-02, 2025-10-15, pending, 1",
        "CD-02, 2025-10-16, in-force, 76",
        "CD-02, 2026-01-01, expired, ",
        "CD-02.26, 2025-12-31, pending, 1",
        "CD-02.26, 2026-01-01, in-force, 729",
        "CD-02.26, 2028-01-01, expired, ",
        "ZW-01, 2022-11-30, , ",
        "ZW-02, 2026-02-24, , ",
        "ZW-02, 2026-02-25, in-force, ",
        "ZW-02.plan, 2026-02-24, pending, 311",
        "ZW-02.plan, 2026-02-25, superseded, ",
        "GA-01, 2028-12-31, pending, 1",
        "GA-01, 2029-01-01, in-force, "
    })
    void a_state_begins_and_ends_on_its_day(String fact, LocalDate asOf, String state, Integer daysLeft) {
        Assessment answer = ADVISOR.assess(TIMELINE.facts(), asOf, List.of());
        List<MeasureState> measures =
                answer.measures().stream().filter(m -> m.fact().equals(fact)).toList();
        if (state == null) {
            assertThat(measures).isEmpty();
        } else {
            assertThat(measures).singleElement().satisfies(m -> {
                assertThat(m.state()).hasToString(state);
                assertThat(m.daysLeft()).isEqualTo(daysLeft);
            });
        }
    }
}
