package dev.lodestone.workbench;

import dev.lodestone.intake.Request;
import java.util.List;

/**
 * An example of what rules make of facts, kept beside them.
 *
 * @param name a sentence
 * @param request the facts given, with date and economies
 * @param then the flags that the rules of this theme conclude, all of them
 * @param asks the questions that they raise, all of them; null if the case says nothing of questions
 */
public record RuleCase(
        String file, int line, String theme, String name, Request request, List<Expected> then, List<Expected> asks) {

    /** What is expected of one conclusion; null leaves a part open. */
    public record Expected(
            String rule, String economy, String mineral, String severity, String certainty, String says) {}
}
