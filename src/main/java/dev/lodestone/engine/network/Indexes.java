package dev.lodestone.engine.network;

import dev.lodestone.rule.Expr;
import java.util.HashMap;
import java.util.Map;

/** Finds the comparisons by which facts can be filed, and numbers what they are filed under. */
final class Indexes {
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * How facts can be filed for an equality, or null if they can't: numbers of different kinds may be equal, and yet lie in
     * different places.
     *
     * @param rule in which it stands
     * @param type the type of the pattern
     * @param variables how many variables of other patterns the comparison has
     */
    FormulaConstraint.Filed filed(String rule, Class<?> type, Expr.Binary equality, Formulas formulas, int variables) {
        Formulas.Made left = formulas.of(equality.left());
        Formulas.Made right = formulas.of(equality.right());
        FormulaConstraint.Filed filed = filed(rule, type, left, right, equality.right(), variables);
        return filed != null ? filed : filed(rule, type, right, left, equality.left(), variables);
    }

    private FormulaConstraint.Filed filed(
            String rule, Class<?> type, Formulas.Made read, Formulas.Made other, Expr otherSide, int variables) {
        boolean readsFact = read.isOwn() && !read.constant();
        if (!readsFact || isNumber(read.type()) || isNumber(other.type())) {
            return null;
        }
        if (variables == 0 && other.parameters().isEmpty()) {
            Object constant = other.constant() ? other.formula().of(null, null, null) : null;
            return constant == null ? null : new FormulaConstraint.Filed(reader(rule, type, read), constant);
        }
        boolean isVariable =
                otherSide instanceof Expr.Variable && other.variables().size() == 1;
        return isVariable ? new FormulaConstraint.Filed(new FormulaReader(rule, type, read, -1), null) : null;
    }

    private FormulaReader reader(String rule, Class<?> type, Formulas.Made read) {
        String what = type.getName() + " " + read.text();
        Integer number = numbers.get(what);
        if (number == null) {
            number = numbers.size();
            numbers.put(what, number);
        }
        return new FormulaReader(rule, type, read, number);
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class;
    }
}
