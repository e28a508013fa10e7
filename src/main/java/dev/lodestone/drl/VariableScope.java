package dev.lodestone.drl;

import dev.lodestone.fact.Words;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known at one place of a rule: its imports and the variables that are bound there. */
final class VariableScope {
    private final Imports imports;
    private final Map<String, Type> variables;
    /** Whether all of the rule could be read; otherwise a variable may be bound where we could not see it. */
    private final boolean whole;

    VariableScope(Imports imports, boolean whole) {
        this(imports, whole, new HashMap<>());
    }

    private VariableScope(Imports imports, boolean whole, Map<String, Type> variables) {
        this.imports = imports;
        this.whole = whole;
        this.variables = variables;
    }

    /** A copy whose variables stay within. */
    VariableScope inner() {
        return new VariableScope(imports, whole, new HashMap<>(variables));
    }

    boolean isWhole() {
        return whole;
    }

    Imports imports() {
        return imports;
    }

    boolean has(String variable) {
        return variables.containsKey(variable);
    }

    Type variable(String name) {
        return variables.get(name);
    }

    List<String> variables() {
        return new ArrayList<>(variables.keySet());
    }

    void bind(Token variable, Type type, Findings findings) {
        if (variables.containsKey(variable.text())) {
            findings.add(
                    variable,
                    "duplicate-binding",
                    "'" + variable.text() + "' is bound already",
                    "compare with == instead of binding again, or take another name");
        }
        variables.put(variable.text(), type);
    }

    void forget(String variable) {
        variables.remove(variable);
    }

    /** Knows what another scope knows. */
    void take(VariableScope other) {
        variables.putAll(other.variables);
    }

    /** Which names a file's imports bring. */
    record Imports(List<String> packages, List<String> types, Map<String, List<Method>> functions) {

        /** The type of that name if it is imported, or null. */
        Class<?> type(String name) {
            Class<?> type = Vocabulary.get().type(name);
            return type != null && (packages.contains(type.getPackageName()) || types.contains(type.getName()))
                    ? type
                    : null;
        }

        static Imports of(RuleFile file, Findings findings) {
            List<String> packages = new ArrayList<>();
            List<String> types = new ArrayList<>();
            Map<String, List<Method>> functions = new HashMap<>();
            for (RuleFile.Import one : file.imports()) {
                String name = one.name();
                if (one.function()) {
                    List<Method> methods = Functions.named(name);
                    if (methods.isEmpty()) {
                        boolean ours = name.startsWith("dev.lodestone.method.");
                        findings.add(
                                one.token(),
                                ours ? "unknown-function" : "forbidden-import",
                                ours ? "there is no function '" + name + "'" : "'" + name + "' may not be imported",
                                Words.meant(name, Functions.names(), "import a function of dev.lodestone.method"));
                    }
                    functions.put(name.substring(name.lastIndexOf('.') + 1), methods);
                } else if (name.endsWith(".*") && Vocabulary.isPackage(name.substring(0, name.length() - 2))) {
                    packages.add(name.substring(0, name.length() - 2));
                } else {
                    type(one, types, findings);
                    // What the slip leaves unknown would be told of again at each type.
                    packages.add(meant(name));
                }
            }
            return new Imports(packages, types, functions);
        }

        private static String meant(String name) {
            String nearest = Words.nearest(name.replaceAll("\\.\\*$", ""), Vocabulary.packages());
            return name.endsWith(".*") && nearest != null ? nearest : "";
        }

        private static void type(RuleFile.Import one, List<String> types, Findings findings) {
            String name = one.name();
            Vocabulary vocabulary = Vocabulary.get();
            if (name.equals("java.time.LocalDate")) {
                types.add(name);
                return;
            }
            String owner = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
            Class<?> type = vocabulary.type(name.substring(name.lastIndexOf('.') + 1));
            if (type != null && type.getName().equals(name)) {
                types.add(name);
            } else if (Vocabulary.isPackage(owner)) {
                findings.add(
                        one.token(),
                        "unknown-type",
                        "there is no type '" + name + "'",
                        Words.meant(name.substring(name.lastIndexOf('.') + 1), vocabulary.typeNames(), null));
            } else {
                String meant = meant(name);
                findings.add(
                        one.token(),
                        "forbidden-import",
                        "'" + name + "' may not be imported",
                        !meant.isEmpty()
                                ? "did you mean '" + meant + ".*'?"
                                : "rules import " + String.join(".*, ", Vocabulary.packages())
                                        + ".* and java.time.LocalDate");
            }
        }
    }
}
