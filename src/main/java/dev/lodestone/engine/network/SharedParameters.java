package dev.lodestone.engine.network;

import dev.lodestone.rule.Condition;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;

/**
 * The parameters that rules read by name alone. They are the same for every match of an assessment, so that they are given to
 * the session as a whole instead of being joined with each fact: a rule on one fact and its thresholds needs no join at all.
 */
public final class SharedParameters {
    static final String GLOBAL = "given";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private volatile Read last = new Read(null, null);

    /** What was read of the parameters at a date: most requests are about the same. */
    private record Read(Map<String, Parameter> valid, Parameter[] given) {}

    /** The parameters at a date, each in its place; null for one that has no value yet. To be called when all have a place. */
    public Parameter[] of(Map<String, Parameter> valid) {
        Read read = last;
        if (read.valid != valid) {
            read = new Read(valid, names.stream().map(valid::get).toArray(Parameter[]::new));
            last = read;
        }
        return read.given;
    }

    static Parameter[] in(ValueResolver session) {
        return (Parameter[]) session.getGlobal(GLOBAL);
    }

    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            place = names.size();
            names.add(name);
            places.put(name, place);
        }
        return place;
    }

    /**
     * Whether a condition asks for one parameter by its name and for nothing else. One that differs by economy or mineral is
     * asked for whom it holds, and stays a fact among others.
     */
    public static boolean isGiven(Condition condition) {
        if (!(condition instanceof Condition.Pattern pattern)
                || !pattern.type().is("Parameter")
                || pattern.binding() != null
                || pattern.parameters().size() != 1) {
            return false;
        }
        long tests = pattern.constraints().stream()
                .filter(Condition.Constraint::tests)
                .count();
        return tests == 1
                && pattern.constraints().stream()
                        .noneMatch(c -> c.expression().token().is("reach"));
    }

    static String name(Condition condition) {
        return condition.parameters().iterator().next();
    }

    /** Lets the variables of such a condition stand for what they name of the parameter. */
    void bind(Condition.Pattern pattern, Map<String, Formulas.Made> into) {
        String name = name(pattern);
        int place = place(name);
        Formulas formulas = new Formulas();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.binding() != null) {
                Formulas.Made read = formulas.of(constraint.value());
                into.put(
                        constraint.binding().text(),
                        new Formulas.Made(
                                (fact, values, given) -> read.formula().of(given[place], values, given),
                                "@" + name + "." + read.text(),
                                List.of(),
                                List.of(place),
                                read.type(),
                                false));
            }
        }
    }

    /** That a parameter has a value at the date. */
    Formulas.Made exists(int place) {
        return new Formulas.Made(
                (Formula.Test) (fact, values, given) -> true,
                "@" + names.get(place),
                List.of(),
                List.of(place),
                boolean.class,
                false);
    }
}
