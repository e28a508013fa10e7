package dev.lodestone.inquiry;

import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Reassessor;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the answers to questions could change: each is answered with a range of values, and the rules are asked again. */
final class Answers {
    private final Reassessor reassessor;
    private final Request request;
    private final Set<FlagKey> before;
    private final BooleanSupplier mayAsk;

    /** @param reassessor of the request's facts, for the flags that are looked at @param before those as things stand */
    Answers(Reassessor reassessor, Request request, Set<FlagKey> before, BooleanSupplier mayAsk) {
        this.reassessor = reassessor;
        this.request = request;
        this.before = before;
        this.mayAsk = mayAsk;
    }

    /** Questions by how much their answers could change. */
    List<Sensitivity.Answered> to(List<Question> questions) {
        List<Sensitivity.Answered> answered = new ArrayList<>();
        for (Question question : questions) {
            Map<String, Set<String>> changes = new TreeMap<>();
            for (Map.Entry<String, Fact> answer :
                    Tried.answers(question, request.facts()).entrySet()) {
                if (mayAsk.getAsBoolean()) {
                    compare(answer.getKey(), answer.getValue(), changes);
                }
            }
            List<String> could = changes.entrySet().stream()
                    .map(c -> c.getKey() + " at " + String.join(", ", c.getValue()))
                    .toList();
            answered.add(new Sensitivity.Answered(question.says(), question.fact(), could));
        }
        answered.sort(Comparator.comparing(a -> -a.couldChange().size()));
        return answered;
    }

    private void compare(String value, Fact answer, Map<String, Set<String>> changes) {
        try {
            Map<FlagKey, RiskFlag> now = reassessor.flags(request.facts().with(answer)).stream()
                    .collect(Collectors.toMap(FlagKey::of, f -> f, (a, b) -> a));
            if (Tried.isImplausible(now.values().stream()
                    .filter(f -> !before.contains(FlagKey.of(f)))
                    .toList())) {
                return;
            }
            for (RiskFlag flag : now.values()) {
                if (!before.contains(FlagKey.of(flag))) {
                    add(changes, "raises " + flag.severity() + " " + flag.rule(), value);
                }
            }
            for (FlagKey key : before) {
                if (!now.containsKey(key)) {
                    add(changes, "clears " + key.rule(), value);
                }
            }
        } catch (RuleFailed | IllegalArgumentException e) {
            // Such an answer cannot be given beside these facts: it tells nothing.
        }
    }

    private static void add(Map<String, Set<String>> changes, String change, String value) {
        changes.computeIfAbsent(change, c -> new LinkedHashSet<>()).add(value);
    }
}
