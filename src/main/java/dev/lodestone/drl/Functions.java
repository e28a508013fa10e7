package dev.lodestone.drl;

import dev.lodestone.method.EconomicImportance;
import dev.lodestone.method.GeoPolRisk;
import dev.lodestone.method.Herfindahl;
import dev.lodestone.method.NetImportRelianceFormula;
import dev.lodestone.method.Shares;
import dev.lodestone.method.SupplyRiskFormula;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The methods' formulas, which rules may import one by one. A class that stands here must be pure. */
final class Functions {
    private static final List<Class<?>> LISTED = List.of(
            EconomicImportance.class,
            GeoPolRisk.class,
            Herfindahl.class,
            NetImportRelianceFormula.class,
            Shares.class,
            SupplyRiskFormula.class);

    private Functions() {}

    /** The functions of a full name such as {@code dev.lodestone.method.Shares.top}; empty if it is not listed. */
    static List<Method> named(String fullName) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> owner : LISTED) {
            for (Method method : owner.getDeclaredMethods()) {
                int modifiers = method.getModifiers();
                if (Modifier.isPublic(modifiers)
                        && Modifier.isStatic(modifiers)
                        && fullName.equals(owner.getName() + "." + method.getName())) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    static List<String> names() {
        return LISTED.stream()
                .flatMap(c -> java.util.Arrays.stream(c.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()))
                        .map(m -> c.getName() + "." + m.getName()))
                .distinct()
                .sorted()
                .toList();
    }
}
