package dev.lodestone.drl;

import dev.lodestone.advice.MeasureWording;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.InForce;
import dev.lodestone.rule.RuleText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what a rule says of itself: severity, sentence, source, responses, and for a question what it wants and decides. */
final class MetadataCheck {
    private static final Set<String> SUBMITTED =
            FactType.all().stream().map(FactType::name).collect(Collectors.toUnmodifiableSet());

    private final RuleText rule;
    private final Rulebook book;
    private final Set<String> bound;
    private final VariableScope scope;
    private final Findings findings;

    /**
     * @param bound the variables that its conditions bind
     * @param scope what those stand for that can be used behind all conditions
     */
    MetadataCheck(RuleText rule, Rulebook book, Set<String> bound, VariableScope scope, Findings findings) {
        this.rule = rule;
        this.book = book;
        this.bound = bound;
        this.scope = scope;
        this.findings = findings;
    }

    void check() {
        boolean question = rule.isQuestion();
        if (question) {
            missing("asks", "the question it asks", "@asks( \"How many days of {$mineral} does {$economy} hold?\" )");
            missing("wants", "the fact type that answers it", "@wants( Stockpile )");
        } else if (rule.isMeasure()) {
            missing("says", "its sentence", "@says( \"Buy {$quantity} of {$mineral} for {$cost}.\" )");
        } else {
            missing("severity", "its severity", "@severity( high ), or info, low, medium, critical");
            missing("says", "its sentence", "@says( \"{$economy} depends on {$supplier} for {$mineral}.\" )");
        }
        if (!question || rule.annotations().containsKey("source")) {
            missing("source", "its source", "@source( \"where the rule can be looked up\" )");
        }
        if (rule.consequence() != null) {
            boolean asks = rule.annotations().containsKey("asks");
            if (asks != rule.consequence().type().is("Question")) {
                findings.add(
                        rule.consequence().type(),
                        "forbidden-consequence",
                        asks ? "a rule that asks concludes a Question" : "a Question needs @asks",
                        null);
            }
        }
        pass();
        severity();
        days();
        PlaceholderCheck placeholders = new PlaceholderCheck(rule, book, bound, scope, findings);
        Stream.concat(Stream.of("says", "brief", "asks"), MeasureWording.NAMES.stream())
                .forEach(placeholders::check);
        references();
    }

    /** Measures answer what finished flags call for, and flags must not rest on that. */
    private void pass() {
        if (rule.consequence() == null || rule.isMeasure() == rule.isOverFlags()) {
            return;
        }
        if (rule.isMeasure()) {
            findings.add(
                    rule.consequence().type(),
                    "forbidden-consequence",
                    "a Response answers a Recommendation, and the rule looks for none",
                    "begin with Recommendation( response == \"...\", $economy : economy, $mineral : mineral )");
        } else if (rule.consequence().type().is("RiskFlag")) {
            findings.add(
                    rule.consequence().type(),
                    "forbidden-consequence",
                    "flags are finished before there is a Recommendation",
                    "conclude a Response or a Question");
        }
    }

    private void missing(String name, String what, String suggestion) {
        RuleText.Annotation annotation = rule.annotations().get(name);
        if (annotation == null) {
            findings.addAlso(rule.keyword(), "missing-" + name, "the rule lacks " + what, suggestion);
        } else if (annotation.text().isEmpty()) {
            findings.add(annotation.value(), "missing-" + name, "the rule lacks " + what, suggestion);
        }
    }

    private void severity() {
        RuleText.Annotation severity = rule.annotations().get("severity");
        List<String> known =
                Arrays.stream(Severity.values()).map(Severity::toString).toList();
        if (severity != null
                && severity.value() != RuleReader.UNREAD
                && !severity.text().isEmpty()
                && !known.contains(severity.text().toLowerCase(Locale.ROOT))) {
            findings.add(
                    severity.value(),
                    "unknown-severity",
                    "there is no severity '" + severity.text() + "'",
                    Words.meant(severity.text(), known, "write " + String.join(", ", known)));
        }
    }

    /** The first and the last day in law are dates, and in their order. */
    private void days() {
        for (String name : List.of("from", "until")) {
            RuleText.Annotation day = rule.annotations().get(name);
            if (day != null && day.value() != RuleReader.UNREAD && InForce.day(day.text()) == null) {
                String meant = Dates.meant(day.text());
                findings.add(
                        day.value(),
                        "wrong-date",
                        "'" + day.text() + "' is not a date",
                        "write @" + name + "( \"" + (meant == null ? "2026-11-10" : meant) + "\" )");
            }
        }
        InForce days = rule.inForce();
        if (InForce.isBefore(days.until(), days.from())) {
            findings.add(
                    rule.annotations().get("until").value(),
                    "wrong-date",
                    "the last day of the rule, " + days.until() + ", lies before its first, " + days.from(),
                    "swap the two");
        }
    }

    private void references() {
        reference("conflictsWith", book.responses(), "unknown-response", "response", "add it to responses.yaml");
        reference("responses", book.responses(), "unknown-response", "response", "add it to responses.yaml");
        reference("wants", SUBMITTED, "unknown-type", "fact type", "name one that can be submitted");
        reference("decides", book.ruleNames(), "unknown-rule", "rule", null);
    }

    private void reference(String annotation, Set<String> known, String code, String what, String otherwise) {
        RuleText.Annotation found = rule.annotations().get(annotation);
        if (found == null || found.value() == RuleReader.UNREAD || known == null) {
            return;
        }
        for (String name : found.value().text().split(",")) {
            String key = name.strip();
            book.mentioned(key);
            if (!key.isEmpty() && !known.contains(key)) {
                int offset = Math.max(0, book.text(found.value()).indexOf(key));
                findings.add(
                        found.value().line(),
                        found.value().column() + offset,
                        code,
                        "there is no " + what + " '" + key + "'",
                        key.contains(";")
                                ? what + "s are divided by commas"
                                : book.suggestions().meant(key, known, otherwise));
            }
        }
    }
}
