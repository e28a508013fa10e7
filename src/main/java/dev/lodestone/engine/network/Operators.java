package dev.lodestone.engine.network;

/** Operators of rules, between two formulas. */
final class Operators {
    private Operators() {}

    static Formula between(Formula left, String operator, Formula right) {
        return switch (operator) {
            case "&&" ->
                (Formula.Test)
                        (fact, values, given) -> left.holds(fact, values, given) && right.holds(fact, values, given);
            case "||" ->
                (Formula.Test)
                        (fact, values, given) -> left.holds(fact, values, given) || right.holds(fact, values, given);
            case "==" ->
                (Formula.Test) (fact, values, given) ->
                        Comparisons.equal(left.of(fact, values, given), right.of(fact, values, given));
            case "!=" ->
                (Formula.Test) (fact, values, given) ->
                        !Comparisons.equal(left.of(fact, values, given), right.of(fact, values, given));
            case "<", "<=", ">", ">=" ->
                (Formula.Test) (fact, values, given) ->
                        Comparisons.ordered(operator, left.of(fact, values, given), right.of(fact, values, given));
            default -> within(left, operator, right);
        };
    }

    private static Formula within(Formula left, String operator, Formula right) {
        return switch (operator) {
            case "contains" ->
                (Formula.Test) (fact, values, given) ->
                        Comparisons.contains(left.of(fact, values, given), right.of(fact, values, given));
            case "not contains" ->
                (Formula.Test) (fact, values, given) ->
                        !Comparisons.contains(left.of(fact, values, given), right.of(fact, values, given));
            case "memberOf" ->
                (Formula.Test) (fact, values, given) ->
                        Comparisons.contains(right.of(fact, values, given), left.of(fact, values, given));
            case "not memberOf" ->
                (Formula.Test) (fact, values, given) ->
                        !Comparisons.contains(right.of(fact, values, given), left.of(fact, values, given));
            default ->
                (fact, values, given) ->
                        Comparisons.calculated(operator, left.of(fact, values, given), right.of(fact, values, given));
        };
    }
}
