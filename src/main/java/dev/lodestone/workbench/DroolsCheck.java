package dev.lodestone.workbench;

import dev.lodestone.engine.Draft;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.witness.Witness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Has Drools' own compiler conclude on every case and every shipped dossier, and names each rule of which it concludes otherwise. */
public final class DroolsCheck {
    /** Why it cannot be asked for in the native binary. */
    public static final String MISSING = "the native binary does not carry Drools' own compiler";

    public static final String INSTEAD = "run the check on the JVM: java -jar quarkus-run.jar check --drools";

    private static final int FEW = 5;
    private static final String MEANS = "instruments";

    private final RuleFiles files;
    private final Map<String, Request> asked = new LinkedHashMap<>();
    private final Map<String, List<Found>> differences = new TreeMap<>();

    /** A difference, and what the facts were that it was found on. */
    private record Found(String on, Witness.Difference difference) {}

    /**
     * @param files that pass the checks
     * @param today the day on which the dossiers are asked, besides their own; null for their own alone
     */
    public DroolsCheck(RuleFiles files, LocalDate today) {
        this.files = files;
        CaseRunner.cases(files).forEach(c -> asked.put("the case \"" + c.name() + "\"", c.request()));
        for (String name : Intake.dossiers()) {
            Request dossier = Intake.dossier(name);
            asked.put("the dossier " + name + " on " + dossier.asOf(), dossier);
            if (!name.equals(MEANS)) {
                // Without facts on means no rule of the second pass has anything to look at.
                asked.put("the dossiers " + name + " and " + MEANS, dossier.with(Intake.dossier(MEANS)));
            }
            if (today != null) {
                asked.put("the dossier " + name + " on " + today, dossier.asOf(today));
            }
        }
    }

    /** Whether the program is a native binary, which does without Drools' compiler. */
    public static boolean isMissing() {
        return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
    }

    /** How many times both are asked. */
    public int size() {
        return asked.size();
    }

    /**
     * What Drools does not read, or else each rule of which it concludes otherwise; empty if the two agree.
     *
     * @param step run after each question
     */
    public List<Diagnostic> findings(Runnable step) {
        Witness witness = new Witness(files);
        if (!witness.refused().isEmpty()) {
            return witness.refused();
        }
        asked.forEach((on, request) -> {
            witness.differences(request.facts(), request.asOf(), request.asked())
                    .forEach(d -> differences
                            .computeIfAbsent(d.rule(), r -> new ArrayList<>())
                            .add(new Found(on, d)));
            step.run();
        });
        List<Diagnostic> findings = new ArrayList<>();
        for (RuleFile file : new Draft(files).rulebook().files()) {
            for (RuleText rule : file.rules()) {
                List<Found> found = differences.get(rule.name());
                if (found != null) {
                    findings.add(new Diagnostic(
                            file.file(),
                            rule.line(),
                            1,
                            "drools-differs",
                            message(found),
                            rule.name(),
                            instead(rule, found)));
                }
            }
        }
        return findings;
    }

    private static String instead(RuleText rule, List<Found> found) {
        if (found.get(0).difference.failure() != null) {
            return "keep divisors from being zero and numbers within 32 bits: here that is not known, there it is an"
                    + " error";
        } else if (rule.conditions().stream().anyMatch(DroolsCheck::isForall)) {
            return "of a forall whose second pattern is the first fact itself Drools makes an exists, too: write it"
                    + " with not; else report it";
        }
        return calculates(rule)
                ? "Drools counts on below zero beyond 2147483647, which days to a day that is not known are: move the"
                        + " other side, as in startsIn < $days - 1; else report it"
                : "one of the two engines is wrong: report it";
    }

    private static boolean isForall(Condition condition) {
        return condition instanceof Condition.Forall
                || Terms.parts(condition).stream().anyMatch(DroolsCheck::isForall);
    }

    private static boolean calculates(RuleText rule) {
        boolean[] found = new boolean[1];
        rule.conditions().stream()
                .flatMap(c -> Terms.expressions(c).stream())
                .forEach(e -> e.walk(part -> found[0] |= part instanceof Expr.Binary b && b.isArithmetic()));
        return found[0];
    }

    private static String message(List<Found> found) {
        Found first = found.get(0);
        Witness.Difference d = first.difference;
        if (d.failure() != null) {
            return "Drools' own compiler fails on it in " + first.on + ": " + d.failure();
        }
        String what = d.theirs() == 0
                ? "Drools' own compiler does not conclude"
                : d.ours() == 0
                        ? "Drools' own compiler alone concludes"
                        : "Drools' own compiler has " + d.theirs() + " reasons, not " + d.ours() + ", for";
        return what + " \"" + d.says() + "\" in " + first.on
                + (d.facts().isEmpty() ? "" : ", from " + Words.few(new TreeSet<>(d.facts()), FEW))
                + (found.size() == 1 ? "" : "; and " + (found.size() - 1) + " more differences of this rule");
    }
}
