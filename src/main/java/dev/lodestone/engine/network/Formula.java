package dev.lodestone.engine.network;

import dev.lodestone.situation.Parameter;

/** An expression of a rule, ready to be worked out. */
@FunctionalInterface
interface Formula {

    /**
     * What it comes to.
     *
     * @param fact what its pattern matches
     * @param variables the values of the variables that were bound before, in the order in which it wants them
     * @param given the parameters at the date, in the places that {@link SharedParameters} has for them
     */
    Object of(Object fact, Object[] variables, Parameter[] given);

    default boolean holds(Object fact, Object[] variables, Parameter[] given) {
        return Boolean.TRUE.equals(of(fact, variables, given));
    }

    /** A formula that is true or false. */
    @FunctionalInterface
    interface Test extends Formula {

        @Override
        boolean holds(Object fact, Object[] variables, Parameter[] given);

        @Override
        default Object of(Object fact, Object[] variables, Parameter[] given) {
            return holds(fact, variables, given);
        }
    }
}
