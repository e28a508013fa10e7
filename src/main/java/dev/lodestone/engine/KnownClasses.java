package dev.lodestone.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.wiring.api.ComponentsFactory;
import org.drools.wiring.api.ResourceProvider;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.drools.wiring.dynamic.DynamicComponentsSupplier;
import org.drools.wiring.dynamic.DynamicProjectClassLoader;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * A class loader that remembers what it did not find. While it compiles, the engine asks for a class behind every word of a rule,
 * and each time all archives would be searched in vain: more than half of the time to compile.
 */
final class KnownClasses extends DynamicProjectClassLoader {
    private static final int MOST_REMEMBERED = 50_000;
    private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();

    static {
        ComponentsFactory.setComponentsSupplier(new DynamicComponentsSupplier() {
            @Override
            public ProjectClassLoader createProjectClassLoader(ClassLoader parent, ResourceProvider resources) {
                return new KnownClasses(parent, resources);
            }
        });
    }

    private KnownClasses(ClassLoader parent, ResourceProvider resources) {
        super(parent, resources);
    }

    static KnowledgeBuilderImpl builder() {
        return (KnowledgeBuilderImpl) KnowledgeBuilderFactory.newKnowledgeBuilder(
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, KnownClasses.class.getClassLoader()));
    }

    static KieBase base(KnowledgeBuilderImpl builder) {
        return builder.newKnowledgeBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, KnownClasses.class.getClassLoader()));
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
        if (isWord(name) || MISSING.contains(name)) {
            throw new Missing(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            if (MISSING.size() >= MOST_REMEMBERED) {
                MISSING.clear();
            }
            // In the packages of rules, a class may come into being later.
            if (name.indexOf('.') < 0 || name.startsWith("dev.lodestone.") || name.startsWith("java.")) {
                MISSING.add(name);
            }
            throw e;
        }
    }

    /** Whether it is a variable or a field behind a package's name: every class that is there begins with a capital letter. */
    private static boolean isWord(String name) {
        int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'));
        return last == name.length() - 1 || !Character.isUpperCase(name.charAt(last + 1));
    }
}
