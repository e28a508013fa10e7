package dev.lodestone.engine.network;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleText;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of a rule's conditions are matched by facts, and which ask for a parameter that is given. */
public final class MatchLayout {
    private static final int MATCHED = -1;
    private static final int NOTHING = -2;

    /** For each condition the place of its parameter, or whether it adds to a match. */
    private final int[] kinds;
    /** What the variables of its given parameters stand for. */
    private final Map<String, Formulas.Made> variables = new LinkedHashMap<>();

    private MatchLayout(int[] kinds) {
        this.kinds = kinds;
    }

    /** @param given has a place for each parameter that is given */
    static MatchLayout of(RuleText rule, SharedParameters given) {
        List<Condition> conditions = rule.conditions();
        boolean nested = conditions.stream().anyMatch(c -> c instanceof Condition.And || c instanceof Condition.Or);
        // Something has to be matched besides.
        boolean bare = conditions.stream().allMatch(c -> kind(c, true) != MATCHED);
        MatchLayout shape = new MatchLayout(conditions.stream()
                .mapToInt(c -> {
                    int kind = kind(c, !nested && !bare);
                    return kind >= 0 ? given.place(SharedParameters.name(c)) : kind;
                })
                .toArray());
        for (int i = 0; i < conditions.size(); i++) {
            if (shape.isGiven(i)) {
                given.bind((Condition.Pattern) conditions.get(i), shape.variables);
            }
        }
        return shape;
    }

    private static int kind(Condition condition, boolean mayBeGiven) {
        if (mayBeGiven && SharedParameters.isGiven(condition)) {
            return 0;
        }
        boolean matched = condition instanceof Condition.Pattern || condition instanceof Condition.Accumulate;
        return matched ? MATCHED : NOTHING;
    }

    /** Whether a condition asks for a parameter that is given. */
    public boolean isGiven(int condition) {
        return kinds[condition] >= 0;
    }

    Map<String, Formulas.Made> variables() {
        return variables;
    }

    /** The values of the variables that the given parameters are bound to, by their names. */
    public Map<String, Object> values(Parameter[] given) {
        Map<String, Object> values = new LinkedHashMap<>();
        variables.forEach((name, made) -> values.put(name, made.formula().of(null, null, given)));
        return values;
    }

    /** The places of the parameters that are given. */
    Set<Integer> given() {
        Set<Integer> given = new LinkedHashSet<>();
        for (int kind : kinds) {
            if (kind >= 0) {
                given.add(kind);
            }
        }
        return given;
    }

    /** The conditions that facts have to meet. */
    List<Condition> matched(RuleText rule) {
        List<Condition> matched = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] < 0) {
                matched.add(rule.conditions().get(i));
            }
        }
        return matched;
    }

    /**
     * All that a match rests on, in the order of the conditions.
     *
     * @param matched what facts matched, in their order; something may stand before it
     * @param given the parameters at the date
     */
    public Object[] objects(Object[] matched, Parameter[] given) {
        int parameters = 0;
        for (int kind : kinds) {
            parameters += kind >= 0 ? 1 : 0;
        }
        if (parameters == 0) {
            return matched;
        }
        Object[] objects = new Object[matched.length + parameters];
        int to = objects.length;
        int from = matched.length;
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] >= 0) {
                objects[--to] = given[kinds[i]];
            } else if (kinds[i] == MATCHED) {
                objects[--to] = matched[--from];
            }
        }
        while (from > 0) {
            objects[--to] = matched[--from];
        }
        return objects;
    }
}
