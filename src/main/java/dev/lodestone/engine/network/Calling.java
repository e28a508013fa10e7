package dev.lodestone.engine.network;

import dev.lodestone.fact.Invocations;
import dev.lodestone.situation.Parameter;
import java.lang.reflect.Method;
import java.util.List;

/** What is called by formulas, and what it is given. */
final class Calling {
    private Calling() {}

    /** A function that refuses what it is given tells nothing. */
    static Object told(Method function, Object[] arguments) {
        try {
            return Invocations.reflective(function, null, arguments);
        } catch (RuntimeException e) {
            return null;
        }
    }

    static Object[] worked(List<Formula> arguments, Object fact, Object[] values, Parameter[] given) {
        Object[] worked = new Object[arguments.size()];
        for (int i = 0; i < worked.length; i++) {
            worked[i] = arguments.get(i).of(fact, values, given);
        }
        return worked;
    }

    /** Numbers are handed over as the kind of number that the parameter is. */
    static Formula as(Class<?> wanted, Formula argument) {
        if (wanted == double.class || wanted == Double.class) {
            return (fact, values, given) ->
                    argument.of(fact, values, given) instanceof Number n ? (Object) n.doubleValue() : null;
        }
        if (wanted == int.class || wanted == Integer.class) {
            return (fact, values, given) ->
                    argument.of(fact, values, given) instanceof Number n ? (Object) n.intValue() : null;
        }
        if (wanted == long.class || wanted == Long.class) {
            return (fact, values, given) ->
                    argument.of(fact, values, given) instanceof Number n ? (Object) n.longValue() : null;
        }
        return argument;
    }

    static Object known(Object target, Method method) {
        if (target == null) {
            throw new NullPointerException(
                    "'" + method.getName() + "' is asked of what is not known; ask '!= null' before it");
        }
        return target;
    }
}
