package dev.lodestone.engine.network;

import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.kie.api.runtime.rule.FactHandle;

/** A constraint that always holds, at the end of a pattern's own: it tells its tally what comes through, and is shared with none. */
final class Tallied extends Metered {
    private final String rule;
    private final Tally tally;
    private final boolean joined;

    /** @param joined whether others stand before the pattern */
    Tallied(String rule, Tally tally, boolean joined) {
        super(rule, false);
        this.rule = rule;
        this.tally = tally;
        this.joined = joined;
        setType(joined ? ConstraintType.BETA : ConstraintType.ALPHA);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        tally.tuple();
        return true;
    }

    @Override
    public boolean isAllowedCachedLeft(ContextEntry context, FactHandle handle) {
        tally.tuple();
        return super.isAllowedCachedLeft(context, handle);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, ContextEntry context) {
        tally.tuple();
        return super.isAllowedCachedRight(tuple, context);
    }

    @Override
    public Tallied clone() {
        return new Tallied(rule, tally, joined);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
