package dev.lodestone.advisor;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Explanation;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.Reason;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.situation.AsOf;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Focus;
import dev.lodestone.situation.Parameter;
import dev.lodestone.wording.ConditionCard;
import dev.lodestone.wording.RecordFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Unfolds the justifications behind an answer into trees that end in facts, parameters and absences. */
final class Explainer {
    private final RuleBase rules;
    private final Answer answer;
    // A flag stands behind several responses and flags; its tree is built once.
    private final Map<Conclusion, Reason> done = new HashMap<>();
    // So are facts, parameters and what is derived; who they are is enough, and spares comparing whole records.
    private final Map<Object, Reason> told = new IdentityHashMap<>();

    Explainer(RuleBase rules, Answer answer) {
        this.rules = rules;
        this.answer = answer;
    }

    Explanation explanation(Assessment assessment) {
        Map<String, Reason> flags = new LinkedHashMap<>();
        List<Reason> questions = new ArrayList<>();
        Map<String, Conclusion> asked = new HashMap<>();
        for (Conclusion conclusion : answer.concluded()) {
            if (conclusion instanceof Question q) {
                asked.put(key(q), q);
            }
        }
        Map<String, Conclusion> byId = answer.concluded().stream()
                .filter(c -> answer.id(c) != null)
                .collect(Collectors.toMap(answer::id, c -> c));
        for (RiskFlag flag : assessment.riskFlags()) {
            flags.put(flag.id(), concluded(byId.get(flag.id()), flag));
        }
        for (Question question : assessment.questions()) {
            Conclusion raw = asked.get(key(question));
            // A question for the exact figure of a bounded fact comes from no rule: it rests on that fact.
            questions.add(raw != null ? concluded(raw, null) : bounded(question));
        }
        List<Reason> responses =
                assessment.responses().stream().map(r -> response(r, flags)).toList();
        return new Explanation(responses, List.copyOf(flags.values()), questions);
    }

    private static String key(Question q) {
        return q.rule() + "|" + q.economy().code() + "|" + q.mineral() + "|" + q.says();
    }

    private static Reason response(RecommendedResponse r, Map<String, Reason> flags) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("priority", String.valueOf(r.priority()));
        details.put("economy", r.economy().code());
        if (r.mineral() != null) {
            details.put("mineral", r.mineral().key());
        }
        List<Reason> because = r.addresses().stream().map(flags::get).toList();
        return new Reason(Reason.Kind.RESPONSE, r.response(), r.says(), "", details, because);
    }

    private Reason bounded(Question question) {
        List<Reason> because = question.because().facts().stream()
                .map(id -> fact(answer.facts().get(id)))
                .toList();
        return new Reason(Reason.Kind.QUESTION, question.rule(), question.says(), "", Map.of(), because);
    }

    /** @param shown the flag as it stands in the assessment; null if it does not */
    private Reason concluded(Conclusion conclusion, RiskFlag shown) {
        Reason known = done.get(conclusion);
        if (known != null) {
            return known;
        }
        boolean flag = conclusion instanceof RiskFlag;
        Map<String, String> details = new LinkedHashMap<>();
        details.put("rule", conclusion.rule());
        details.put("economy", conclusion.economy().code());
        if (conclusion.mineral() != null) {
            details.put("mineral", conclusion.mineral().key());
        }
        if (conclusion instanceof RiskFlag f) {
            details.put("severity", f.severity().toString());
        }
        if (shown != null) {
            details.put("certainty", shown.certainty().toString());
        }
        List<Reason> ways = new ArrayList<>();
        for (Reasons.Justification justification : answer.reasons(conclusion)) {
            ways.add(new Reason(
                    Reason.Kind.EITHER, "", "enough by itself", "", Map.of(), premises(justification, details)));
        }
        // The engine finds them in no order of theirs.
        ways.sort(Comparator.comparing(Explainer::content));
        // The same reasons in another order are no other way.
        Set<Set<String>> seen = new HashSet<>();
        ways.removeIf(way -> !seen.add(Set.copyOf(lines(way))));
        Reason reason = new Reason(
                flag ? Reason.Kind.FLAG : Reason.Kind.QUESTION,
                flag && answer.id(conclusion) != null ? answer.id(conclusion) : conclusion.rule(),
                conclusion.says(),
                flag ? ((RiskFlag) conclusion).source() : "",
                details,
                ways.size() == 1 ? ways.get(0).because() : ways);
        done.put(conclusion, reason);
        return reason;
    }

    private static String content(Reason way) {
        return String.join("\n", lines(way));
    }

    private static List<String> lines(Reason way) {
        return way.because().stream()
                .map(r -> r.kind() + " " + r.id() + " " + r.says())
                .toList();
    }

    private List<Reason> premises(Reasons.Justification justification, Map<String, String> details) {
        List<Reason> premises = new ArrayList<>();
        for (Object matched : justification.matched()) {
            if (matched instanceof AsOf asOf) {
                // The date and the economy are the question itself, not a reason.
                details.put("asOf", asOf.date().toString());
            } else if (matched instanceof Focus focus) {
                details.put("for", focus.economy().code());
            } else if (matched instanceof Fact fact) {
                premises.add(fact(fact));
            } else if (matched instanceof Derived derived) {
                premises.add(derived(derived));
            } else if (matched instanceof Parameter parameter) {
                premises.add(parameter(parameter));
            } else if (matched instanceof Conclusion premise) {
                premises.add(concluded(premise, null));
            }
        }
        RuleCard card = rules.rule(justification.rule());
        if (card != null) {
            for (ConditionCard condition : card.conditions()) {
                if (condition.isReason()) {
                    premises.add(told(condition, justification.values()));
                }
            }
        }
        return premises;
    }

    private Reason fact(Fact fact) {
        return told.computeIfAbsent(fact, f -> tell(fact));
    }

    private Reason derived(Derived derived) {
        return told.computeIfAbsent(derived, d -> tell(derived));
    }

    private Reason parameter(Parameter parameter) {
        return told.computeIfAbsent(parameter, p -> tell(parameter));
    }

    private static Reason tell(Fact fact) {
        return new Reason(
                Reason.Kind.FACT,
                fact.id(),
                FactType.describe(fact),
                fact.source(),
                Map.of("fact", FactType.of(fact).name()),
                List.of());
    }

    private Reason tell(Derived derived) {
        Map<String, String> details = RecordFigures.of(derived);
        Set<Fact> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Reason> from = new ArrayList<>();
        Derived.eachBehind(derived, fact -> {
            if (distinct.add(fact)) {
                from.add(fact(fact));
            }
        });
        String kind = derived.getClass().getSimpleName();
        return new Reason(Reason.Kind.DERIVED, kind, RecordFigures.inWords(derived), "", details, from);
    }

    private static Reason tell(Parameter p) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("value", p.threshold().toString());
        details.put("unit", p.unit());
        details.put("kind", p.kind().toString());
        if (p.since() != null) {
            details.put("since", p.since().toString());
        }
        String unit = p.threshold().kind().isPercent() ? "" : " " + p.unit();
        String says = p.threshold() + unit + (p.since() == null ? "" : " since " + p.since()) + " (" + p.kind() + ")";
        return new Reason(Reason.Kind.PARAMETER, p.id(), says, p.source(), details, List.of());
    }

    private static Reason told(ConditionCard condition, Map<String, Object> values) {
        boolean present = condition.kind() == ConditionCard.Kind.EXISTS;
        return new Reason(
                present ? Reason.Kind.DERIVED : Reason.Kind.ABSENCE,
                condition.type(),
                condition.says(values),
                "",
                Map.of("condition", condition.text()),
                List.of());
    }
}
