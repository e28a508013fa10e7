package dev.lodestone.engine.network;

/** An expression of a rule, ready to be worked out. */
@FunctionalInterface
interface Formula {

    /**
     * What it comes to.
     *
     * @param fact what its pattern matches
     * @param variables the values of the variables that were bound before, in the order in which it wants them
     */
    Object of(Object fact, Object[] variables);

    default boolean holds(Object fact, Object[] variables) {
        return Boolean.TRUE.equals(of(fact, variables));
    }

    /** A formula that is true or false. */
    @FunctionalInterface
    interface Test extends Formula {

        @Override
        boolean holds(Object fact, Object[] variables);

        @Override
        default Object of(Object fact, Object[] variables) {
            return holds(fact, variables);
        }
    }
}
