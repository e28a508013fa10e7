package dev.lodestone.engine.network;

import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.MutableTypeConstraint;
import org.kie.api.runtime.rule.FactHandle;

/** A constraint that always holds, at the end of a join's own: it counts the pairs that come through. */
class Metered extends MutableTypeConstraint<ContextEntry> {
    private static final Declaration[] NONE = {};
    /** How many are counted together: the session's meter is asked so often. */
    private static final int TOGETHER = 64;

    private final String rule;
    private final boolean goneOver;

    /** @param goneOver whether it stands in what an accumulate goes over, which shares its part of the network with accumulates alone */
    Metered(String rule, boolean goneOver) {
        this.rule = rule;
        this.goneOver = goneOver;
        setType(ConstraintType.BETA);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        return true;
    }

    @Override
    public boolean isAllowedCachedLeft(ContextEntry context, FactHandle handle) {
        return ((Count) context).one(rule);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, ContextEntry context) {
        return ((Count) context).one(rule);
    }

    @Override
    public ContextEntry createContext() {
        return new Count();
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return NONE;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration other) {
        // It has none.
    }

    @Override
    public Metered clone() {
        return new Metered(rule, goneOver);
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Metered metered && metered.goneOver == goneOver;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(goneOver);
    }

    /** What came through one join. */
    private static final class Count extends Context {
        private int count;

        boolean one(String rule) {
            if (++count == TOGETHER) {
                count = 0;
                Meter meter = meter();
                if (meter != null) {
                    meter.add(TOGETHER, rule);
                }
            }
            return true;
        }

        @Override
        public void updateFromTuple(ValueResolver from, BaseTuple tuple) {
            resolver = from;
        }

        @Override
        public void updateFromFactHandle(ValueResolver from, FactHandle handle) {
            resolver = from;
        }

        @Override
        public void resetTuple() {
            // Nothing is kept of it.
        }

        @Override
        public void resetFactHandle() {
            // Nothing is kept of it.
        }
    }
}
