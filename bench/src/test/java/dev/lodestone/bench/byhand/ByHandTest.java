package dev.lodestone.bench.byhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.bench.Quiet;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rulebook written in Java concludes what the product concludes, word for word and in its order. */
class ByHandTest {
    private static final List<String> ECONOMIES = List.of("", "US", "EU", "CN", "JP", "DE", "IN");
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2024, 12, 3),
            LocalDate.of(2025, 10, 15),
            LocalDate.of(2026, 12, 1));

    private static final int MIXTURES = Integer.getInteger("lodestone.test.mixtures", 300);

    private static final RuleBase RULES;

    static {
        Quiet.engines();
        RULES = new RuleBase(Rulebook.frozen());
    }

    private final Advisor advisor = new Advisor(RULES);
    private final PlainAdvisor plain = new PlainAdvisor(RULES.parameters());
    private final Set<String> concluding = new TreeSet<>();
    private int compared;
    private int flags;
    private int possible;
    private int questions;

    @Test
    void the_cases_of_all_rules_get_the_same_flags_and_questions() {
        for (RuleCase each : CaseRunner.cases(Rulebook.frozen())) {
            Request request = each.request();
            assertSame(each.file() + ": " + each.name(), request, request.asOf(), request.asked());
        }
        report("cases");
        Set<String> silent = new TreeSet<>();
        RULES.rules().forEach(rule -> silent.add(rule.name()));
        silent.removeAll(concluding);
        assertEquals(Set.of(), silent, "each rule should conclude something in some case");
        assertTrue(possible > 20, "the cases should hold many flags that are only possible: " + possible);
    }

    @Test
    void the_dossiers_get_the_same_flags_and_questions_for_several_economies_and_dates() {
        for (String dossier : Intake.dossiers()) {
            Request request = Intake.dossier(dossier);
            for (String economy : ECONOMIES) {
                List<Economy> asked = economy.isEmpty() ? List.of() : List.of(Economy.of(economy));
                for (LocalDate date : DATES) {
                    assertSame(dossier + " for '" + economy + "' at " + date, request, date, asked);
                }
            }
            if (request.asOf() != null) {
                assertSame(dossier + " as it asks", request, request.asOf(), request.asked());
            }
        }
        report("dossiers, economies and dates");
        assertTrue(possible > 20, "the dossiers should hold many flags that are only possible: " + possible);
    }

    /** Facts of all cases and dossiers on two minerals: rules meet that no case brings together. */
    @Test
    void facts_thrown_together_get_the_same_flags_and_questions() {
        List<Fact> pool = pool();
        List<Mineral> minerals = List.copyOf(
                pool.stream().flatMap(f -> f.minerals().stream()).collect(Collectors.toCollection(TreeSet::new)));
        Random random = new Random(166);
        for (int i = 0; i < MIXTURES; i++) {
            Set<Mineral> two = new HashSet<>();
            two.add(Mineral.of("gallium"));
            two.add(minerals.get(random.nextInt(minerals.size())));
            FactSet facts = mixture(pool, two, 30 + random.nextInt(170), random);
            String economy = ECONOMIES.get(random.nextInt(ECONOMIES.size()));
            List<Economy> asked = economy.isEmpty() ? List.of() : List.of(Economy.of(economy));
            LocalDate date = DATES.get(random.nextInt(DATES.size()));
            assertSame("mixture " + i, new Request("", date, asked, facts), date, asked);
        }
        report("mixtures");
        assertTrue(possible > 20, "the mixtures should hold many flags that are only possible: " + possible);
    }

    private static List<Fact> pool() {
        List<Fact> pool = new ArrayList<>();
        CaseRunner.cases(Rulebook.frozen())
                .forEach(c -> pool.addAll(c.request().facts().all()));
        Intake.dossiers()
                .forEach(dossier -> pool.addAll(Intake.dossier(dossier).facts().all()));
        return pool;
    }

    private static FactSet mixture(List<Fact> pool, Set<Mineral> minerals, int size, Random random) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        List<Fact> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, random);
        for (Fact fact : shuffled) {
            boolean fits = fact.minerals().isEmpty() || fact.minerals().stream().anyMatch(minerals::contains);
            if (fits && byId.size() < size) {
                byId.putIfAbsent(fact.id(), fact);
            }
        }
        List<Fact> facts = new ArrayList<>(byId.values());
        for (List<FactSet.Fault> faults = FactSet.faults(facts); !faults.isEmpty(); faults = FactSet.faults(facts)) {
            facts.remove(faults.get(0).index());
        }
        return new FactSet(facts);
    }

    private void assertSame(String what, Request request, LocalDate asOf, List<Economy> asked) {
        Assessment assessment = advisor.assess(request.facts(), asOf, asked);
        Advice advice = plain.advise(request.facts(), asOf, asked);
        assertEquals(
                lines(assessment.riskFlags().stream().map(ByHandTest::show).toList()),
                lines(advice.flags().stream().map(ByHandTest::show).toList()),
                what);
        // What is asked of a bounded figure is no rule's question: it goes with the reasons, which are left out.
        assertEquals(
                lines(assessment.questions().stream()
                        .filter(q -> !q.rule().equals("bounded-figure"))
                        .map(ByHandTest::show)
                        .toList()),
                lines(advice.asks().stream().map(ByHandTest::show).toList()),
                what);
        count(advice);
    }

    private void count(Advice advice) {
        compared++;
        flags += advice.flags().size();
        questions += advice.asks().size();
        for (Flag flag : advice.flags()) {
            concluding.add(flag.rule());
            possible += flag.certainty() == Certainty.POSSIBLE ? 1 : 0;
        }
        advice.asks().forEach(ask -> concluding.add(ask.rule()));
    }

    private void report(String of) {
        System.out.println(compared + " " + of + " compared: " + flags + " flags, " + possible
                + " of them only possible, and " + questions + " questions of " + concluding.size() + " rules");
    }

    /** One conclusion a line, so that a difference can be read. */
    private static String lines(List<String> conclusions) {
        return String.join("\n", conclusions);
    }

    private static String show(RiskFlag f) {
        return show(f.rule(), f.economy(), f.mineral()) + " " + f.severity() + " " + f.certainty() + ": " + f.says();
    }

    private static String show(Flag f) {
        return show(f.rule(), f.economy(), f.mineral()) + " " + f.severity() + " " + f.certainty() + ": " + f.says();
    }

    private static String show(Question q) {
        return show(q.rule(), q.economy(), q.mineral()) + ": " + q.says();
    }

    private static String show(Ask a) {
        return show(a.rule(), a.economy(), a.mineral()) + ": " + a.says();
    }

    private static String show(String rule, Economy economy, Mineral mineral) {
        return rule + " " + economy.code() + " " + (mineral == null ? "-" : mineral.key());
    }
}
