package dev.lodestone.engine.network;

import java.io.Serializable;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.accessor.Accumulator;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.kie.api.runtime.rule.FactHandle;

/** A function over all that an {@code accumulate} goes over. */
final class FormulaAccumulator implements Accumulator {
    private final AccumulateFunction<Serializable> function;
    private final Formula argument;
    private final List<String> variables;

    /** @param argument null for a function without one: count() */
    @SuppressWarnings("unchecked")
    FormulaAccumulator(AccumulateFunction<?> function, Formulas.Made argument) {
        this.function = (AccumulateFunction<Serializable>) function;
        this.argument = argument == null ? null : argument.formula();
        this.variables = argument == null ? List.of() : argument.variables();
    }

    @Override
    public Object createWorkingMemoryContext() {
        return null;
    }

    @Override
    public Object createContext() {
        return function.createContext();
    }

    @Override
    public Object init(Object memory, Object context, BaseTuple left, Declaration[] outer, ValueResolver resolver) {
        return function.initContext((Serializable) context);
    }

    @Override
    public Object accumulate(
            Object memory,
            Object context,
            BaseTuple left,
            FactHandle handle,
            Declaration[] outer,
            Declaration[] inner,
            ValueResolver resolver) {
        Object[] values = new Object[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(variables.get(i), left, handle, outer, inner, resolver);
        }
        Object value = argument == null ? handle.getObject() : argument.of(null, values, SharedParameters.in(resolver));
        // What is not known adds nothing.
        return value == null
                ? null
                : new GoneOver(function.accumulateValue((Serializable) context, value), handle.getObject());
    }

    private static Object value(
            String name,
            BaseTuple left,
            FactHandle handle,
            Declaration[] outer,
            Declaration[] inner,
            ValueResolver resolver) {
        for (Declaration declaration : inner) {
            if (declaration.getIdentifier().equals(name)) {
                // Where several patterns are gone over, what matched them together stands in for the fact.
                return handle.getObject() instanceof BaseTuple several
                        ? declaration.getValue(resolver, several)
                        : declaration.getValue(resolver, handle.getObject());
            }
        }
        for (Declaration declaration : outer) {
            if (declaration.getIdentifier().equals(name)) {
                return declaration.getValue(resolver, left);
            }
        }
        throw new IllegalStateException("'" + name + "' is not bound in what is gone over");
    }

    @Override
    public boolean supportsReverse() {
        return function.supportsReverse();
    }

    @Override
    public boolean tryReverse(
            Object memory,
            Object context,
            BaseTuple left,
            FactHandle handle,
            Object value,
            Declaration[] outer,
            Declaration[] inner,
            ValueResolver resolver) {
        return value == null || function.tryReverse((Serializable) context, ((GoneOver) value).value());
    }

    @Override
    public Object getResult(
            Object memory, Object context, BaseTuple left, Declaration[] outer, ValueResolver resolver) {
        try {
            return function.getResult((Serializable) context);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
