package dev.lodestone.engine.network;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.ContextEntry;

/** What a constraint keeps while one side of a join is gone through: one context by itself, and never written anywhere. */
abstract class Context implements ContextEntry {
    /** The session; null before a side is gone through. */
    transient ValueResolver resolver;

    /** The session's meter; null if it has none. */
    final Meter meter() {
        return Meter.in(resolver);
    }

    @Override
    public ContextEntry getNext() {
        return null;
    }

    @Override
    public void setNext(ContextEntry entry) {
        throw new UnsupportedOperationException("a constraint has one context");
    }

    @Override
    public void writeExternal(java.io.ObjectOutput out) {
        throw new UnsupportedOperationException("sessions are not written");
    }

    @Override
    public void readExternal(java.io.ObjectInput in) {
        throw new UnsupportedOperationException("sessions are not read");
    }
}
