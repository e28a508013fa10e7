package dev.lodestone.engine;

import dev.lodestone.advice.Severity;
import dev.lodestone.advice.Wording;
import dev.lodestone.engine.network.MatchLayout;
import dev.lodestone.engine.network.Network;
import dev.lodestone.engine.network.Recheck;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.wording.Conditions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Turns rule files into a knowledge base and a card for each rule. */
final class Compiler {
    private final List<RuleFile> files;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<RuleCard> cards = new ArrayList<>();
    private final Network network = new Network();
    private final Map<String, MatchLayout> shapes = new HashMap<>();
    private final Map<String, Recheck> rechecks = new HashMap<>();

    /** @param files rule files that were checked and found in order */
    Compiler(List<RuleFile> files) {
        this(files, rule -> true);
    }

    /** @param chosen the rules that are compiled, by their names */
    Compiler(List<RuleFile> files, Predicate<String> chosen) {
        this.files = files;
        Premises premises = new Premises(files);
        for (RuleFile file : files) {
            for (RuleText rule : file.rules()) {
                if (chosen.test(rule.name())) {
                    cards.add(card(file, rule));
                    add(file, rule, premises.isFinal(rule.name()));
                }
            }
        }
    }

    private void add(RuleFile file, RuleText rule, boolean isFinal) {
        try {
            shapes.put(rule.name(), network.add(rule, isFinal));
            Recheck.of(rule).ifPresent(recheck -> rechecks.put(rule.name(), recheck));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever the engine stumbles over is the author's to mend, and must not end the service.
            diagnostics.add(new Diagnostic(
                    file.file(), rule.line(), 1, "compile", String.valueOf(e.getMessage()), rule.name(), null));
        }
    }

    /** What the engine refuses although the checks had nothing against it. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<RuleCard> cards() {
        return cards;
    }

    /** The compiled rules, ready to be run. */
    RuleRunner core() {
        Map<String, Matching> matchings = new HashMap<>();
        for (RuleCard card : cards) {
            String rule = card.name();
            Matching matching =
                    new Matching(shapes.get(rule), rechecks.get(rule), card.readsUnmatched(), card.readsAbsence());
            matchings.put(rule, matching);
        }
        return new RuleRunner(network, files, matchings);
    }

    private static RuleCard card(RuleFile file, RuleText rule) {
        String whole = file.text().substring(rule.keyword().start(), rule.end());
        boolean question = rule.isQuestion();
        Set<String> parameters = new LinkedHashSet<>();
        rule.conditions().forEach(c -> parameters.addAll(c.parameters()));
        return new RuleCard(
                rule.name(),
                concludes(rule),
                question || rule.text("severity").isEmpty() ? null : Severity.of(rule.text("severity")),
                rule.text(question ? "asks" : "says"),
                rule.text("source"),
                comment(file.text(), rule.keyword().start()),
                Wording.list(rule.text("responses")),
                rule.text("wants"),
                Wording.list(rule.text("decides")),
                rule.inForce().from(),
                rule.inForce().until(),
                List.copyOf(parameters),
                Conditions.of(file, rule),
                file.file(),
                rule.line(),
                whole);
    }

    private static RuleCard.Concludes concludes(RuleText rule) {
        if (rule.isQuestion()) {
            return RuleCard.Concludes.QUESTION;
        }
        return rule.isMeasure() ? RuleCard.Concludes.RESPONSE : RuleCard.Concludes.FLAG;
    }

    /** The line comments directly above a rule. */
    private static String comment(String text, int start) {
        List<String> lines = new ArrayList<>();
        int end = text.lastIndexOf('\n', start);
        while (end > 0) {
            int begin = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(begin, end).strip();
            if (!line.startsWith("//")) {
                break;
            }
            lines.add(0, line.substring(2).strip());
            end = begin - 1;
        }
        return String.join(" ", lines);
    }
}
