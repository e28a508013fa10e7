package dev.lodestone.workbench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rulebook.RuleFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs the cases of a rulebook. */
public final class CaseRunner {
    private final Advisor advisor;

    public CaseRunner(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * How a case went.
     *
     * @param differences what is not as expected; empty if the case passed
     * @param assessment the answer; null if a rule failed
     */
    public record Outcome(RuleCase ruleCase, List<String> differences, Assessment assessment, long nanos) {

        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /** All cases of a rulebook, file by file. */
    public static List<RuleCase> cases(RuleFiles files) {
        return cases(files, theme -> true);
    }

    /** Those of some themes. */
    static List<RuleCase> cases(RuleFiles files, Predicate<String> theme) {
        List<RuleCase> cases = new ArrayList<>();
        files.ending(CaseFile.SUFFIX).forEach((file, text) -> {
            if (theme.test(CaseFile.theme(file))) {
                cases.addAll(CaseFile.read(file, text));
            }
        });
        return cases;
    }

    public Outcome run(RuleCase ruleCase) {
        long start = System.nanoTime();
        try {
            return trial(ruleCase);
        } catch (RuleFailed e) {
            return new Outcome(ruleCase, List.of(e.getMessage()), null, System.nanoTime() - start);
        }
    }

    /** @throws RuleFailed if a rule fails */
    Outcome trial(RuleCase ruleCase) {
        long start = System.nanoTime();
        Assessment assessment = advisor.assess(
                ruleCase.request().facts(),
                ruleCase.request().asOf(),
                ruleCase.request().asked());
        long nanos = System.nanoTime() - start;
        List<String> differences = new ArrayList<>();
        compare("flag", ruleCase, ruleCase.then(), concluded(assessment), differences);
        if (ruleCase.asks() != null) {
            compare("question", ruleCase, ruleCase.asks(), assessment.questions(), differences);
        }
        return new Outcome(ruleCase, differences, assessment, nanos);
    }

    /** Flags, and the measures that responses come to. */
    public static List<Conclusion> concluded(Assessment assessment) {
        return Stream.concat(
                        assessment.riskFlags().stream(),
                        assessment.responses().stream().flatMap(r -> r.measures().stream()))
                .<Conclusion>map(c -> c)
                .distinct()
                .toList();
    }

    /** The same with the facts in another order, which must not change the answer. */
    public Outcome runShuffled(RuleCase ruleCase, Random random) {
        Outcome plain = run(ruleCase);
        List<Fact> facts = new ArrayList<>(ruleCase.request().facts().all());
        Collections.shuffle(facts, random);
        if (plain.assessment() == null) {
            return plain;
        }
        Assessment shuffled = advisor.assess(
                new FactSet(facts),
                ruleCase.request().asOf(),
                ruleCase.request().asked());
        if (shuffled.equals(plain.assessment())) {
            return plain;
        }
        List<String> differences = new ArrayList<>(plain.differences());
        differences.add("the answer changes with the order of the facts");
        return new Outcome(ruleCase, differences, plain.assessment(), plain.nanos());
    }

    private static void compare(
            String what,
            RuleCase ruleCase,
            List<RuleCase.Expected> expected,
            List<? extends Conclusion> concluded,
            List<String> differences) {
        List<Conclusion> left = new ArrayList<>();
        for (Conclusion conclusion : concluded) {
            if (conclusion.rule().startsWith(ruleCase.theme() + "/")) {
                left.add(conclusion);
            }
        }
        for (RuleCase.Expected e : expected) {
            Conclusion match =
                    left.stream().filter(c -> matches(e, c)).findFirst().orElse(null);
            if (match == null) {
                differences.add("expected " + what + " " + show(e) + nearest(e, left));
            } else {
                left.remove(match);
            }
        }
        left.forEach(c -> differences.add("unexpected " + what + " " + show(c)));
    }

    private static boolean matches(RuleCase.Expected e, Conclusion c) {
        return (e.rule() == null || e.rule().equals(c.rule()))
                && (e.economy() == null || Economy.of(e.economy()).equals(c.economy()))
                && (e.mineral() == null || Mineral.of(e.mineral()).equals(c.mineral()))
                && (e.says() == null || e.says().equals(c.says()))
                && (e.severity() == null
                        || c instanceof RiskFlag f && f.severity().toString().equals(e.severity()))
                && (e.certainty() == null
                        || c instanceof RiskFlag g && g.certainty().toString().equals(e.certainty()));
    }

    private static String nearest(RuleCase.Expected e, List<Conclusion> left) {
        return left.stream()
                .filter(c -> c.rule().equals(e.rule()))
                .findFirst()
                .map(c -> ", but there is " + show(c))
                .orElse("");
    }

    private static String show(RuleCase.Expected e) {
        return String.join(
                " ",
                Stream.of(e.rule(), e.economy(), e.mineral(), e.severity(), e.certainty(), e.says())
                        .filter(s -> s != null)
                        .toList());
    }

    private static String show(Conclusion c) {
        String more = c instanceof RiskFlag f
                ? f.severity() + " " + f.certainty()
                : c instanceof Question q ? "wants " + q.fact() : "measure";
        return c.rule() + " " + c.economy().code() + " "
                + (c.mineral() == null ? "-" : c.mineral().key()) + " " + more + ": " + c.says();
    }
}
