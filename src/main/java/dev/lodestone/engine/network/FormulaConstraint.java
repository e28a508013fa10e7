package dev.lodestone.engine.network;

import dev.lodestone.situation.Parameter;
import java.util.Arrays;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.rule.FactHandle;

/** One thing that a pattern asks of a fact. Rules that ask the same share it. */
final class FormulaConstraint extends MutableTypeConstraint<ContextEntry> implements IndexableConstraint {

    /**
     * What facts are filed under, so that those that meet it are found and not tried.
     *
     * @param reader what is read off the fact
     * @param constant what it has to be; null if it has to be what the constraint's only variable is
     */
    record Filed(FormulaReader reader, Object constant) {}

    private final String rule;
    private final Class<?> owner;
    private final Formulas.Made made;
    private final Declaration[] variables;
    private final int[] parameters;
    private final Filed filed;

    /**
     * @param rule in which it stands
     * @param owner the type of its pattern
     * @param filed null if facts cannot be filed for it
     */
    FormulaConstraint(String rule, Class<?> owner, Formulas.Made made, Declaration[] variables, Filed filed) {
        this.rule = rule;
        this.owner = owner;
        this.made = made;
        this.variables = variables;
        this.parameters = made.parameters().stream().mapToInt(Integer::intValue).toArray();
        this.filed = filed;
        setType(variables.length == 0 ? ConstraintType.ALPHA : ConstraintType.BETA);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        return holds(handle.getObject(), null, resolver);
    }

    @Override
    public boolean isAllowedCachedLeft(ContextEntry context, FactHandle handle) {
        Known known = (Known) context;
        known.tried(rule);
        return holds(handle.getObject(), known.values, known.resolver);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, ContextEntry context) {
        Known known = (Known) context;
        known.tried(rule);
        known.read(tuple);
        return holds(known.fact, known.values, known.resolver);
    }

    private boolean holds(Object fact, Object[] values, ValueResolver resolver) {
        Parameter[] given = parameters.length == 0 ? null : SharedParameters.in(resolver);
        for (int place : parameters) {
            // A parameter that has no value yet: the rule waits for its first day.
            if (given[place] == null) {
                return false;
            }
        }
        try {
            return made.formula().holds(fact, values, given);
        } catch (RuntimeException e) {
            throw new ConditionFailed(rule, toString(), e);
        }
    }

    /** Takes out the parameters that it reads, and so waits for. */
    void forgetParameters(Set<Integer> awaited) {
        for (int place : parameters) {
            awaited.remove(place);
        }
    }

    @Override
    public ContextEntry createContext() {
        return new Known(variables);
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return variables;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration other) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(old)) {
                variables[i] = other;
            }
        }
    }

    @Override
    public FormulaConstraint clone() {
        Declaration[] own = Arrays.stream(variables).map(Declaration::clone).toArray(Declaration[]::new);
        return new FormulaConstraint(rule, owner, made, own, filed);
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return filed != null;
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return filed == null ? ConstraintTypeOperator.UNKNOWN : ConstraintTypeOperator.EQUAL;
    }

    @Override
    public FieldValue getField() {
        return filed == null || filed.constant == null ? null : new ObjectFieldImpl(filed.constant);
    }

    @Override
    public ReadAccessor getFieldExtractor() {
        return filed == null ? null : filed.reader;
    }

    @Override
    public IndexedValueReader getFieldIndex() {
        return new IndexedValueReader(getLeftIndexExtractor(), getRightIndexExtractor());
    }

    @Override
    public TupleValueExtractor getLeftIndexExtractor() {
        return new Side((resolver, tuple) -> variables[0].getValue(resolver, tuple));
    }

    @Override
    public TupleValueExtractor getRightIndexExtractor() {
        FormulaReader reader = filed.reader;
        return new Side((resolver, tuple) ->
                reader.getValue(resolver, tuple.getFactHandle().getObject()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaConstraint c
                && owner == c.owner
                && made.text().equals(c.made.text())
                && Arrays.equals(variables, c.variables);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + made.text().hashCode();
    }

    @Override
    public String toString() {
        return owner.getSimpleName() + "( " + made.text() + " )";
    }

    /** What is known while one side of a join is gone through: the values of the variables, or the fact. */
    private static final class Known extends Context {
        /** Every 512th. */
        private static final int LOOK_EVERY = 0x1FF;

        private final transient Declaration[] variables;
        private final transient Object[] values;
        private transient Object fact;
        private int tries;

        Known(Declaration[] variables) {
            this.variables = variables;
            this.values = new Object[variables.length];
        }

        /** Now and then looks at the time: pairs that are refused take it as well. */
        void tried(String rule) {
            if ((++tries & LOOK_EVERY) == 0) {
                Meter meter = meter();
                if (meter != null) {
                    meter.look(rule);
                }
            }
        }

        void read(BaseTuple tuple) {
            for (int i = 0; i < values.length; i++) {
                values[i] = variables[i].getValue(resolver, tuple);
            }
        }

        @Override
        public void updateFromTuple(ValueResolver from, BaseTuple tuple) {
            resolver = from;
            read(tuple);
        }

        @Override
        public void updateFromFactHandle(ValueResolver from, FactHandle handle) {
            resolver = from;
            fact = handle.getObject();
        }

        @Override
        public void resetTuple() {
            Arrays.fill(values, null);
        }

        @Override
        public void resetFactHandle() {
            fact = null;
            Arrays.fill(values, null);
        }
    }

    /** What one side of a join is filed under. */
    private record Side(Read read) implements TupleValueExtractor {

        private interface Read {
            Object of(ValueResolver resolver, BaseTuple tuple);
        }

        @Override
        public ValueType getValueType() {
            return ValueType.OBJECT_TYPE;
        }

        @Override
        public Object getValue(ValueResolver resolver, BaseTuple tuple) {
            return read.of(resolver, tuple);
        }

        @Override
        public TupleValueExtractor clone() {
            return this;
        }
    }
}
