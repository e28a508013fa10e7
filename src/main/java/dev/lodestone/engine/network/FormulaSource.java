package dev.lodestone.engine.network;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.accessor.DataProvider;

/** What stands behind {@code from}: each element of a list that a variable's field holds, or the one thing that it is. */
final class FormulaSource implements DataProvider {
    private static final long serialVersionUID = 1;

    private final transient Formula formula;
    private final String text;
    private transient Declaration variable;

    FormulaSource(Formulas.Made made, Declaration variable) {
        this(made.formula(), made.text(), variable);
    }

    private FormulaSource(Formula formula, String text, Declaration variable) {
        this.formula = formula;
        this.text = text;
        this.variable = variable;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return new Declaration[] {variable};
    }

    @Override
    public Object createContext() {
        return null;
    }

    @Override
    public Iterator<?> getResults(BaseTuple tuple, ValueResolver resolver, Object context) {
        Object found = formula.of(null, new Object[] {variable.getValue(resolver, tuple)}, null);
        Meter meter = Meter.in(resolver);
        if (meter != null && found instanceof Collection<?> all) {
            meter.add(all.size(), "unknown");
        }
        return found == null
                ? Collections.emptyIterator()
                : found instanceof Collection<?> all
                        ? all.iterator()
                        : Collections.singleton(found).iterator();
    }

    @Override
    public DataProvider clone() {
        return new FormulaSource(formula, text, variable.clone());
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration other) {
        if (variable.equals(old)) {
            variable = other;
        }
    }

    @Override
    public boolean isReactive() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaSource s && text.equals(s.text) && variable.equals(s.variable);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
