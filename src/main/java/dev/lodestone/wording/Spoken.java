package dev.lodestone.wording;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Condition.Constraint;
import dev.lodestone.rule.Condition.Pattern;

/**
 * How a condition is said in English, put together when somebody asks for it.
 *
 * @param condition as it was read
 * @param pattern whose constraints are told one by one; null if it has none
 * @param words of the rule that it stands in
 */
public record Spoken(Condition condition, Pattern pattern, InWords words) {

    Clause whole() {
        return words.of(condition);
    }

    public Constraint constraint(int place) {
        return pattern.constraints().get(place);
    }

    /** "whose share is at least " and the value of a variable. */
    public Clause clause(int place) {
        return words.of(constraint(place));
    }
}
