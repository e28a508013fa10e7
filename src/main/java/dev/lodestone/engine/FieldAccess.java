package dev.lodestone.engine;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.drools.base.base.BaseClassFieldReader;
import org.drools.base.base.ClassFieldInspector;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.drools.base.base.extractors.SelfReferenceClassFieldReader;
import org.drools.core.base.BaseClassFieldWriter;
import org.drools.core.base.ClassFieldAccessorCache.CacheEntry;
import org.drools.core.base.FieldAccessorFactory;
import org.drools.mvel.asm.ClassFieldInspectorImpl;

/** Reads fields of facts in a native image, where no class can be generated; on the JVM, Drools' own factory is chosen. */
public final class FieldAccess implements FieldAccessorFactory {

    @Override
    public int servicePriority() {
        return Getters.inImage() ? 1 : -1;
    }

    @Override
    public BaseClassFieldReader getClassFieldReader(Class<?> type, String field, CacheEntry cache) {
        if (field.equals("this")) {
            return new SelfReferenceClassFieldReader(type);
        }
        ClassFieldInspector inspector = inspector(type, cache);
        Method getter = inspector.getGetterMethods().get(field);
        Class<?> fieldType = inspector.getFieldType(field);
        return getter == null || fieldType == null
                ? null
                : new Reader(inspector.getFieldNames().get(field), fieldType, Getters.of(type, getter));
    }

    /** Facts are records: none has a field that can be written. */
    @Override
    public BaseClassFieldWriter getClassFieldWriter(Class<?> type, String field, CacheEntry cache) {
        return null;
    }

    private static ClassFieldInspector inspector(Class<?> type, CacheEntry cache) {
        return cache.getInspectors().computeIfAbsent(type, t -> {
            try {
                return new ClassFieldInspectorImpl(t);
            } catch (IOException e) {
                throw new IllegalStateException("cannot inspect " + t, e);
            }
        });
    }

    /** Public, because Drools looks its methods up. */
    public static final class Reader extends BaseObjectClassFieldReader {
        private static final long serialVersionUID = 1;

        private final transient Function<Object, Object> getter;

        Reader(int index, Class<?> fieldType, Function<Object, Object> getter) {
            super(index, fieldType, ValueType.determineValueType(fieldType));
            this.getter = getter;
        }

        @Override
        public Object getValue(ValueResolver resolver, Object fact) {
            return getter.apply(fact);
        }
    }
}
