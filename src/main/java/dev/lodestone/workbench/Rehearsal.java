package dev.lodestone.workbench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Prospects;
import dev.lodestone.situation.SideBySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tries new rules before they are taken: on the shipped dossiers and on their own cases, within a small budget. */
final class Rehearsal {
    private static final Limits SMALL = new Limits(200_000, Duration.ofSeconds(5));
    /** After so long, what has not been tried goes untried: somebody waits for the rules. */
    private static final Duration IN_ALL = Duration.ofSeconds(20);

    private static final int TOLD = 20;

    private final RuleBase rules;
    private final Advisor advisor;
    private final boolean gated;
    private final long deadline = System.nanoTime() + IN_ALL.toNanos();
    private final List<Diagnostic> found = new ArrayList<>();

    private Rehearsal(RuleBase rules, boolean gated) {
        this.rules = rules;
        this.advisor = new Advisor(rules, SMALL);
        this.gated = gated;
    }

    /**
     * What speaks against taking the rules; empty if nothing does.
     *
     * @param before the rules that they follow; null if there are none
     * @param gated whether a case that fails, and what is still to be done, does as well
     */
    static List<Diagnostic> of(RuleBase rules, RuleFiles before, boolean gated) {
        Rehearsal rehearsal = new Rehearsal(rules, gated);
        Set<String> themes = gated || before == null ? null : changed(rules.files(), before);
        rehearsal.cases(theme -> themes == null || themes.contains(theme));
        rehearsal.dossiers(themes == null ? null : rehearsal.touched(themes, before));
        if (gated) {
            rules.files().texts().forEach(rehearsal::toDo);
        }
        return rehearsal.found;
    }

    /** The themes whose rules are others; null if it is not only rules that are. */
    private static Set<String> changed(RuleFiles now, RuleFiles before) {
        Set<String> themes = new HashSet<>();
        boolean rulesAlone = true;
        for (Map.Entry<String, String> each : now.texts().entrySet()) {
            String file = each.getKey();
            if (!each.getValue().equals(before.texts().get(file))) {
                themes.add(file.substring(0, file.indexOf('.')));
                rulesAlone &= file.endsWith(".drl") || file.endsWith(CaseFile.SUFFIX);
            }
        }
        return rulesAlone ? themes : null;
    }

    /**
     * The rules of some themes, and those that look for what they conclude; null where others may do otherwise too: rules over flags are among
     * the first, or a file is gone with rules that others looked for.
     */
    private Set<String> touched(Set<String> themes, RuleFiles before) {
        List<RuleCard> cards = rules.rules().stream()
                .filter(card -> themes.contains(card.theme()))
                .toList();
        boolean isGone =
                !rules.files().texts().keySet().containsAll(before.texts().keySet());
        return isGone || cards.stream().anyMatch(RuleCard::isOverFlags)
                ? null
                : rules.dependents().and(cards.stream().map(RuleCard::name).collect(Collectors.toSet()));
    }

    /**
     * All at once on all processors; a rule that fails on one fails on others too, and the first of them is told.
     *
     * @param some rules that may do otherwise than before; null if all may
     */
    private void dossiers(Set<String> some) {
        if (!found.isEmpty()) {
            return;
        }
        Advisor narrow = some == null ? null : advisor.only(some);
        List<String> names = Intake.dossiers();
        AtomicInteger failed = new AtomicInteger(names.size());
        List<RuleFailed> failures =
                SideBySide.each(IntStream.range(0, names.size()).boxed().toList(), i -> {
                    if (failed.get() <= i || System.nanoTime() - deadline > 0) {
                        return null;
                    }
                    Request request = Intake.dossier(names.get(i));
                    try {
                        // What rules over flags look at is all flags together.
                        if (narrow == null || Prospects.any(request.facts().all())) {
                            advisor.upshot(request.facts(), request.asOf(), request.asked());
                        } else {
                            narrow.standing(request.facts(), request.asOf(), request.asked());
                        }
                        return null;
                    } catch (RuleFailed e) {
                        failed.accumulateAndGet(i, Math::min);
                        return e;
                    }
                });
        int first = failed.get();
        if (first < names.size()) {
            failed(failures.get(first), "on the dossier " + names.get(first));
        }
    }

    private void cases(Predicate<String> theme) {
        try {
            CaseRunner runner = new CaseRunner(advisor);
            for (RuleCase each : CaseRunner.cases(rules.files(), theme)) {
                if (found.size() < TOLD && System.nanoTime() - deadline < 0) {
                    run(runner, each);
                }
            }
        } catch (BadInput e) {
            if (gated) {
                tell(new Diagnostic("", 0, 0, "case", e.getMessage(), null, null));
            }
        }
    }

    private void run(CaseRunner runner, RuleCase each) {
        try {
            CaseRunner.Outcome outcome = runner.trial(each);
            if (gated && !outcome.passed()) {
                tell(new Diagnostic(
                        each.file(),
                        each.line(),
                        1,
                        "case",
                        "'" + each.name() + "' fails: " + outcome.differences().get(0),
                        null,
                        "mend the rule or the case: lodestone test"));
            }
        } catch (RuleFailed e) {
            failed(e, "on the case '" + each.name() + "'");
        }
    }

    private void failed(RuleFailed failure, String where) {
        RuleCard card = rules.rule(failure.rule());
        tell(new Diagnostic(
                card == null ? "" : card.file(),
                card == null ? 0 : card.line(),
                card == null ? 0 : 1,
                "trial",
                failure.getMessage() + ", " + where,
                failure.rule(),
                null));
    }

    private void toDo(String file, String text) {
        int at = text.indexOf("TODO");
        if (at >= 0) {
            int line = (int) text.substring(0, at).lines().count();
            tell(new Diagnostic(
                    file,
                    Math.max(1, line),
                    1,
                    "case",
                    "something is still to be done here",
                    null,
                    "do it, or drop it"));
        }
    }

    private void tell(Diagnostic diagnostic) {
        if (found.size() < TOLD) {
            found.add(diagnostic);
        }
    }
}
