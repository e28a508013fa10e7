package dev.lodestone.situation;

import dev.lodestone.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that hold, suppliers' shares apart, by their types; each list in the order of their ids. */
final class CurrentFacts {
    private final List<Fact> all;
    /** Null where nobody has to know what is looked at. */
    private final Remembered remembered;

    private final Map<Class<?>, List<Fact>> byClass = new HashMap<>();

    CurrentFacts(List<Fact> all, Remembered remembered) {
        this.all = all;
        this.remembered = remembered;
        for (Fact fact : all) {
            byClass.computeIfAbsent(fact.getClass(), c -> new ArrayList<>()).add(fact);
        }
    }

    /** Those of one type. */
    @SuppressWarnings("unchecked")
    <F extends Fact> List<F> of(Class<F> type) {
        return (List<F>) ofAny(type);
    }

    /** Those of any of some types. */
    @SafeVarargs
    final List<Fact> ofAny(Class<? extends Fact>... types) {
        List<List<Fact>> found = new ArrayList<>(1);
        for (Class<? extends Fact> type : types) {
            look(type);
        }
        byClass.forEach((each, facts) -> {
            if (isAny(each, types)) {
                found.add(facts);
            }
        });
        return found.isEmpty() ? List.of() : found.size() == 1 ? found.get(0) : inOrder(types);
    }

    private List<Fact> inOrder(Class<? extends Fact>[] types) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : all) {
            if (isAny(fact.getClass(), types)) {
                found.add(fact);
            }
        }
        return found;
    }

    private static boolean isAny(Class<?> of, Class<? extends Fact>[] types) {
        for (Class<? extends Fact> type : types) {
            if (type.isAssignableFrom(of)) {
                return true;
            }
        }
        return false;
    }

    private void look(Object at) {
        if (remembered != null) {
            remembered.look(at);
        }
    }
}
