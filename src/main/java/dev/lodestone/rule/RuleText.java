package dev.lodestone.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule as it was read.
 *
 * @param keyword the word {@code rule}, its place
 * @param annotations what stands behind each {@code @name}
 * @param consequence null if it could not be read
 * @param end offset behind its last word
 * @param whole whether all of it could be read
 */
public record RuleText(
        Token keyword,
        Token nameToken,
        Map<String, Annotation> annotations,
        List<Condition> conditions,
        Consequence consequence,
        int end,
        boolean whole) {

    /** {@code @name( value )}. */
    public record Annotation(Token name, Token value) {
        public String text() {
            return value.text().strip();
        }
    }

    /** {@code insertLogical( type.of( drools, economy, mineral ) )}. */
    public record Consequence(Token type, Expr economy, Expr mineral) {}

    public RuleText {
        annotations = new LinkedHashMap<>(annotations);
        conditions = List.copyOf(conditions);
    }

    public String name() {
        return nameToken.text();
    }

    public int line() {
        return keyword.line();
    }

    public String says() {
        return text("says");
    }

    /** What stands behind an annotation; empty if it is missing. */
    public String text(String annotation) {
        Annotation found = annotations.get(annotation);
        return found == null ? "" : found.text();
    }

    /** The days on which it is law; of a text that is no date nothing is known. */
    public InForce inForce() {
        return new InForce(InForce.day(text("from")), InForce.day(text("until")));
    }

    /** Whether it asks, and does not flag. */
    public boolean isQuestion() {
        return annotations.containsKey("asks") || consequence != null && consequence.type.is("Question");
    }

    /** Whether it works out a measure, and does not flag. */
    public boolean isMeasure() {
        return consequence != null && consequence.type.is("Response");
    }

    /** Whether it looks at what finished flags call for, so that it runs in a pass behind them. */
    public boolean isOverFlags() {
        return conditions.stream()
                .flatMap(c -> c.patterns().stream())
                .anyMatch(p -> p.type().is("Recommendation"));
    }
}
