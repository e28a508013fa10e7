package dev.lodestone.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * A class loader that remembers what it did not find. While it compiles, the engine asks for a class behind every word of a rule,
 * and each time all archives would be searched in vain: more than half of the time to compile.
 */
final class KnownClasses extends ClassLoader {
    private static final int MOST_REMEMBERED = 50_000;

    private static final ClassLoader LOADER = new KnownClasses(KnownClasses.class.getClassLoader());

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private KnownClasses(ClassLoader parent) {
        super(parent);
    }

    static KnowledgeBuilderImpl builder() {
        return (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, LOADER));
    }

    /** Expressions are compiled when the base is made, and once more when they are first evaluated. */
    static KieBase base(KnowledgeBuilderImpl builder) {
        return builder.newKnowledgeBase(RuleBaseFactory.newKnowledgeBaseConfiguration(null, LOADER));
    }

    /** One without a stack trace, which would cost more than the search. */
    private static final class Missing extends ClassNotFoundException {
        Missing(String name) {
            super(name);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missing.contains(name)) {
            throw new Missing(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            if (missing.size() >= MOST_REMEMBERED) {
                missing.clear();
            }
            missing.add(name);
            throw e;
        }
    }
}
