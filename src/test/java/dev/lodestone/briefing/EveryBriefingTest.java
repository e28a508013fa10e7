package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.advice.Unused;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What must hold of the answer to every dossier, whoever reads it, on four dates. */
class EveryBriefingTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final List<Economy> READERS = Stream.of("US", "EU", "DE", "CN", "IN", "JP", "KR", "AU")
            .map(Economy::of)
            .toList();
    private static final List<LocalDate> DATES = Stream.of("2023-08-01", "2024-12-03", "2025-11-15", "2026-11-26")
            .map(LocalDate::parse)
            .toList();

    @TestFactory
    Stream<DynamicTest> every_answer_holds_what_it_promises() throws IOException {
        Map<String, Set<String>> opposed = opposed();
        return Intake.dossiers().stream()
                .flatMap(dossier -> READERS.stream()
                        .map(reader -> DynamicTest.dynamicTest(dossier + " for " + reader.code(), () -> {
                            Request request = Intake.dossier(dossier);
                            for (LocalDate date : DATES) {
                                Assessment answer = ADVISOR.assess(request.facts(), date, List.of(reader));
                                flagsAreHeadsOrFoldedIntoOne(answer);
                                nobodyIsWarnedOfItself(answer);
                                noResponseStandsBesideOneThatItOpposes(answer, opposed);
                                everyFactIsCitedOrUnused(answer, request);
                                severeFlagsAreMaterial(answer);
                                whatIsPossibleSaysWhy(answer);
                            }
                        })));
    }

    private static void flagsAreHeadsOrFoldedIntoOne(Assessment answer) {
        Map<String, RiskFlag> byId =
                answer.riskFlags().stream().collect(Collectors.toMap(RiskFlag::id, Function.identity()));
        for (RiskFlag flag : answer.riskFlags()) {
            if (flag.foldedInto() != null) {
                assertThat(byId).as(flag.says()).containsKey(flag.foldedInto());
                assertThat(byId.get(flag.foldedInto()).foldedInto())
                        .as(flag.says())
                        .isNull();
            }
        }
    }

    private static void nobodyIsWarnedOfItself(Assessment answer) {
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.severity().compareTo(Severity.MEDIUM) >= 0 && f.exposure() != null)
                .allSatisfy(
                        f -> assertThat(f.exposure().supplier()).as(f.says()).isNotEqualTo(f.economy()));
    }

    /** But for those that are about different suppliers: the ban of one leaves the licences of others. */
    private static void noResponseStandsBesideOneThatItOpposes(Assessment answer, Map<String, Set<String>> opposed) {
        Map<String, Set<Economy>> suppliers = answer.riskFlags().stream()
                .collect(Collectors.toMap(
                        RiskFlag::id,
                        f -> f.exposure() == null
                                ? Set.of()
                                : Set.of(f.exposure().supplier())));
        for (RecommendedResponse held : answer.responses()) {
            assertThat(answer.responses())
                    .as(held.response())
                    .noneMatch(other -> other.economy().equals(held.economy())
                            && Objects.equals(other.mineral(), held.mineral())
                            && opposed.getOrDefault(held.response(), Set.of()).contains(other.response())
                            && !areAboutOthers(held, other, suppliers));
        }
    }

    private static boolean areAboutOthers(
            RecommendedResponse one, RecommendedResponse other, Map<String, Set<Economy>> suppliers) {
        Set<Economy> ofOne = suppliers(one, suppliers);
        Set<Economy> ofOther = suppliers(other, suppliers);
        return !ofOne.isEmpty() && !ofOther.isEmpty() && Collections.disjoint(ofOne, ofOther);
    }

    private static Set<Economy> suppliers(RecommendedResponse response, Map<String, Set<Economy>> suppliers) {
        return response.addresses().stream()
                .flatMap(id -> suppliers.get(id).stream())
                .collect(Collectors.toSet());
    }

    private static void everyFactIsCitedOrUnused(Assessment answer, Request request) {
        int unused = answer.unused().stream().mapToInt(Unused::count).sum();
        assertThat(answer.facts().size() + unused)
                .isEqualTo(request.facts().given().size());
        assertThat(answer.unused()).allSatisfy(u -> assertThat(u.why()).isNotBlank());
    }

    private static void severeFlagsAreMaterial(Assessment answer) {
        double material = ADVISOR.parameters()
                .at(answer.asOf())
                .loose()
                .get("exposure.material")
                .number();
        assertThat(answer.riskFlags())
                .filteredOn(f -> f.severity().compareTo(Severity.HIGH) >= 0
                        && f.exposure() != null
                        && f.exposure().isKnown())
                .allSatisfy(f -> assertThat(f.exposure().share().high())
                        .as(f.rule() + ": " + f.says())
                        .isGreaterThanOrEqualTo(material));
    }

    private static void whatIsPossibleSaysWhy(Assessment answer) {
        for (RiskFlag flag : answer.riskFlags()) {
            if (flag.certainty() == Certainty.POSSIBLE) {
                assertThat(flag.uncertainBecause()).as(flag.says()).isNotEmpty();
            } else {
                assertThat(flag.uncertainBecause()).as(flag.says()).isNull();
            }
        }
    }

    /** What stands under {@code opposes} of each response. */
    private static Map<String, Set<String>> opposed() throws IOException {
        JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(RULES.responses());
        Map<String, Set<String>> opposed = new TreeMap<>();
        root.properties().forEach(response -> {
            String against = response.getValue().path("opposes").asText();
            if (!against.isEmpty()) {
                opposed.put(response.getKey(), Set.copyOf(Arrays.asList(against.split(",\\s*"))));
            }
        });
        return opposed;
    }
}
