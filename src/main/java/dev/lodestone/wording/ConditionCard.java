package dev.lodestone.wording;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One condition of a rule as its author wrote it.
 *
 * @param kind whether something has to be there, or must not be
 * @param type simple name of what is looked for: a fact type, something derived, {@code RiskFlag}; empty where it is a test of
 *     values only
 * @param constraints what it must be like, one comma each; {@code $name : field} only names a value
 * @param text the whole of it
 * @param spoken how it is said in English
 */
public record ConditionCard(
        Kind kind,
        String type,
        List<String> constraints,
        String text,
        @JsonIgnore Spoken spoken) {

    /** What is asked of the working memory. */
    public enum Kind {
        /** There is one, and each of them is a case of its own. */
        THERE_IS,
        /** There is at least one. */
        EXISTS,
        /** There is none. */
        THERE_IS_NO,
        /** A figure over all that match is worked out. */
        OVER_ALL,
        /** Anything else: a test of values, alternatives, for all. */
        TEST
    }

    public ConditionCard {
        constraints = List.copyOf(constraints);
    }

    /** Whether what it rests on is not among what matched, so that its own sentence is the reason: an absence, for all, several that exist together. */
    @JsonIgnore
    public boolean isReason() {
        return kind == Kind.THERE_IS_NO
                || spoken.condition() instanceof Condition.Forall
                || spoken.condition() instanceof Condition.Exists e && !(e.operand() instanceof Condition.Pattern);
    }

    /** The whole of it in English: "there is no stock cover whose economy is the economy and days are known". */
    @JsonProperty
    public String says() {
        return says(Map.of());
    }

    /** All types that it looks for, wherever in it. */
    @JsonIgnore
    public Set<String> types() {
        return spoken.condition().patterns().stream()
                .map(p -> p.type().text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same with the values of the rule's variables. */
    public String says(Map<String, Object> values) {
        return spoken.whole().with(values);
    }

    /** The constants that fields have to be, by the fields' names: licensing of {@code measure == ControlKind.LICENSING}. */
    @JsonIgnore
    public Map<String, Object> constants() {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Condition.Constraint constraint : spoken.pattern().constraints()) {
            if (constraint.expression() instanceof Expr.Binary b
                    && b.operator().equals("==")
                    && b.left() instanceof Expr.Name field
                    && b.right().meaning().constant() != null) {
                constants.put(field.token().text(), b.right().meaning().constant());
            }
        }
        return constants;
    }

    /** Whether a constraint asks for something, and does not only name it. */
    public boolean asks(int constraint) {
        return spoken.constraint(constraint).tests();
    }
}
