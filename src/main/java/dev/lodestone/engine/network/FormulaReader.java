package dev.lodestone.engine.network;

import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;

/** Reads off a fact what a variable stands for, or what an index files it under. */
final class FormulaReader extends BaseObjectClassFieldReader {
    private static final long serialVersionUID = 1;

    private static final Object[] NONE = {};

    private final String rule;
    private final transient Formula formula;
    private final transient Class<?> owner;
    private final String text;

    /**
     * @param rule in which it stands
     * @param owner the type of the pattern
     * @param index tells what is read from what else is read off such facts; -1 if nothing is filed under it
     */
    FormulaReader(String rule, Class<?> owner, Formulas.Made made, int index) {
        super(index, made.type(), indexed(made.type(), index));
        this.rule = rule;
        this.owner = owner;
        this.formula = made.formula();
        this.text = made.text();
    }

    /** Drools files facts under values of any type but what it calls objects; constants of ours are as good as its own. */
    private static ValueType indexed(Class<?> type, int index) {
        ValueType value = ValueType.determineValueType(type);
        return index >= 0 && value == ValueType.OBJECT_TYPE ? ValueType.CLASS_TYPE : value;
    }

    @Override
    public Object getValue(ValueResolver resolver, Object fact) {
        try {
            return formula.of(fact, NONE, null);
        } catch (RuntimeException e) {
            throw new ConditionFailed(rule, owner.getSimpleName() + "( " + text + " )", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaReader r
                && owner == r.owner
                && text.equals(r.text)
                && getIndex() == r.getIndex();
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + text.hashCode();
    }
}
