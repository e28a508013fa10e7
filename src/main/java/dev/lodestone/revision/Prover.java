package dev.lodestone.revision;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Archive;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameter;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.Coverage;
import dev.lodestone.workbench.Impact;
import dev.lodestone.workbench.RuleCase;
import dev.lodestone.workbench.RulebookCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what is to be known of a draft before anybody approves it. It takes from seconds to a minute. */
final class Prover {
    private static final int TOLD = 50;

    private final int against;
    private final RuleFiles live;
    private final RuleFiles draft;
    private final Archive archive;
    private final Consumer<String> doing;

    /**
     * @param against the number of the live revision, with its files
     * @param doing is told what is found out next
     */
    Prover(int against, RuleFiles live, RuleFiles draft, Archive archive, Consumer<String> doing) {
        this.against = against;
        this.live = live;
        this.draft = draft;
        this.archive = archive;
        this.doing = doing;
    }

    Proof proof() {
        doing.accept("checking the rules");
        List<Diagnostic> findings = new ArrayList<>(RulebookCheck.of(draft, LocalDate.now()));
        if (findings.stream().noneMatch(Diagnostic::isError)) {
            try {
                return proof(new RuleBase(draft), findings);
            } catch (BrokenRules e) {
                findings.addAll(e.diagnostics());
            } catch (RuleFailed e) {
                findings.add(new Diagnostic(
                        "", 0, 0, "trial", e.getMessage() + ", on a dossier", e.rule(), "let it come to an end"));
            }
        }
        return new Proof(against, findings, 0, List.of(), 0, 0, List.of(), 0, 0, List.of(), null);
    }

    private Proof proof(RuleBase rules, List<Diagnostic> findings) {
        RuleBase base = new RuleBase(live);
        List<RuleCase> cases = CaseRunner.cases(draft);
        List<Proof.FailedCase> failed = failed(new Advisor(rules), cases);
        doing.accept("looking what the cases show of what changed");
        Coverage.Report shown = coverage(rules, base, cases);
        double before = coverage(base, rules, CaseRunner.cases(live)).least();
        Map<String, Request> dossiers = new TreeMap<>();
        Intake.dossiers().forEach(name -> dossiers.put(name, Intake.dossier(name)));
        doing.accept("assessing the dossiers");
        List<Impact.Difference> differences = Impact.of(new Advisor(base), new Advisor(rules), dossiers);
        doing.accept("answering again what is on record");
        return new Proof(
                against,
                findings,
                cases.size(),
                failed,
                shown.least(),
                before,
                missing(shown),
                dossiers.size(),
                differences.size(),
                differences.stream().limit(TOLD).toList(),
                Replayed.of(rules, archive, doing));
    }

    private List<Proof.FailedCase> failed(Advisor advisor, List<RuleCase> cases) {
        CaseRunner runner = new CaseRunner(advisor);
        List<Proof.FailedCase> failed = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            doing.accept("running the cases: " + i + " of " + cases.size());
            CaseRunner.Outcome outcome = runner.run(cases.get(i));
            if (!outcome.passed()) {
                RuleCase one = outcome.ruleCase();
                failed.add(new Proof.FailedCase(one.file(), one.line(), one.name(), outcome.differences()));
            }
        }
        return failed;
    }

    /** Of the rules alone that changed, or compare with what changed: what cases show of the others is as before. */
    private Coverage.Report coverage(RuleBase of, RuleBase other, List<RuleCase> cases) {
        Set<String> themes = Changed.files(live, draft).keySet().stream()
                .map(name -> name.replaceFirst("[.#].*", ""))
                .collect(Collectors.toSet());
        List<RuleCard> touched = of.rules().stream()
                .filter(card -> themes.contains(card.theme())
                        || card.parameters().stream()
                                .anyMatch(p -> !values(of, p).equals(values(other, p))))
                .toList();
        Set<String> theirs = touched.stream().map(RuleCard::theme).collect(Collectors.toSet());
        return Coverage.of(
                of,
                touched,
                cases.stream().filter(c -> theirs.contains(c.theme())).toList());
    }

    private static List<Parameter> values(RuleBase rules, String parameter) {
        return rules.parameters().byName().getOrDefault(parameter, List.of());
    }

    private static List<String> missing(Coverage.Report shown) {
        return Stream.concat(
                        shown.rules().stream().filter(item -> item.yes() == 0).map(item -> item.rule() + " firing"),
                        shown.thresholds().stream()
                                .filter(item -> item.shown() < 2)
                                .map(item -> item.rule() + " on both sides of " + item.what()))
                .limit(TOLD)
                .toList();
    }
}
