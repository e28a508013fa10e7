package dev.lodestone.drl;

import dev.lodestone.advice.MeasureWording;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Metadata that nothing reads where it stands, or that says a thing twice. */
final class Misplaced {
    private static final List<String> OF_QUESTIONS = List.of("wants", "decides");

    private Misplaced() {}

    static void in(RuleText rule, BiConsumer<Token, String> complain) {
        if (rule.consequence() == null) {
            return;
        }
        if (!rule.isQuestion()) {
            OF_QUESTIONS.forEach(name -> nothing(rule, name, "of a question alone", complain));
        }
        if (!rule.isMeasure()) {
            MeasureWording.NAMES.forEach(name -> nothing(rule, name, "of a measure alone", complain));
        }
        RuleText.Annotation responses = rule.annotations().get("responses");
        if (responses == null || responses.value() == RuleReader.UNREAD) {
            return;
        }
        if (responses.text().isBlank()) {
            complain.accept(responses.value(), "'@responses' names no response");
        }
        if (rule.annotations().containsKey("noResponse")) {
            complain.accept(
                    responses.name(), "'@responses' stands beside '@noResponse', which says that there is none");
        }
        Set<String> named = new HashSet<>();
        for (String response : responses.text().split(",")) {
            if (!response.isBlank() && !named.add(response.strip())) {
                complain.accept(responses.value(), "'@responses' names '" + response.strip() + "' twice");
            }
        }
    }

    private static void nothing(RuleText rule, String name, String what, BiConsumer<Token, String> complain) {
        RuleText.Annotation annotation = rule.annotations().get(name);
        if (annotation != null) {
            complain.accept(annotation.name(), "'@" + name + "' is " + what + ", and means nothing here");
        }
    }
}
