package dev.lodestone.drl;

import dev.lodestone.fact.Words;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Meaning;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Finds the type of expressions, and what in them is not in the vocabulary. */
final class Typing {
    private static final Set<String> ROOTS =
            Set.of("java", "javax", "jdk", "sun", "com", "org", "dev", "io", "jakarta");
    private static final Set<String> MACHINE = Set.of(
            "System",
            "Runtime",
            "Class",
            "Thread",
            "Object",
            "ProcessBuilder",
            "ClassLoader",
            "drools",
            "kcontext",
            "Math");

    private final VariableScope scope;
    private final Findings findings;
    private final Comparing comparing;
    private final Vocabulary vocabulary = Vocabulary.get();

    Typing(VariableScope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
        this.comparing = new Comparing(this, findings);
    }

    /**
     * The type of an expression, or null if something in it is wrong and has been complained of.
     *
     * @param owner the type of the pattern that it stands in; null outside patterns
     */
    Type of(Expr expr, Type owner) {
        Type type = plain(expr, owner);
        // Names, members and calls are noted where it is known what they mean.
        if (type != null && !(expr instanceof Expr.Name || expr instanceof Expr.Member || expr instanceof Expr.Call)) {
            expr.means(new Meaning(type.raw(), null, null));
        }
        return type;
    }

    private Type plain(Expr expr, Type owner) {
        if (expr instanceof Expr.Literal literal) {
            return switch (literal.kind()) {
                case TEXT -> Type.TEXT;
                case NUMBER -> Type.NUMBER;
                case BOOLEAN -> Type.TRUTH;
                case NULL -> Type.NULL;
            };
        }
        if (expr instanceof Expr.Variable variable) {
            return variable(variable);
        }
        if (expr instanceof Expr.Name name) {
            return name(name, owner);
        }
        if (expr instanceof Expr.Member member) {
            return member(member, owner);
        }
        if (expr instanceof Expr.Call call) {
            return new Calls(this, scope, findings).type(call, owner);
        }
        if (expr instanceof Expr.Unary unary) {
            return of(unary.operand(), owner);
        }
        return expr instanceof Expr.Binary binary ? comparing.binary(binary, owner) : null;
    }

    private Type variable(Expr.Variable variable) {
        if (!scope.has(variable.name())) {
            if (scope.isWhole()) {
                // Two variables of one letter are two variables, and no slip.
                String nearest =
                        variable.name().length() > 2 ? Words.nearest(variable.name(), scope.variables()) : null;
                findings.add(
                        variable.token(),
                        "unknown-variable",
                        "'" + variable.name() + "' is not bound here",
                        nearest == null
                                ? "bind it in an earlier pattern: " + variable.name() + " : field"
                                : "did you mean '" + nearest + "'?");
            }
            return null;
        }
        return scope.variable(variable.name());
    }

    private Type name(Expr.Name name, Type owner) {
        String text = name.token().text();
        if (owner != null && text.equals("this")) {
            name.means(new Meaning(owner.raw(), null, null));
            return owner;
        }
        Method field = owner == null ? null : vocabulary.field(owner, text);
        if (field == null) {
            unknown(name.token(), owner);
            return null;
        }
        return called(name, field);
    }

    /** The type of what a method gives; it is noted that the expression means it. */
    Type called(Expr expr, Method method) {
        expr.means(new Meaning(method.getReturnType(), method, null));
        return Type.of(method.getGenericReturnType());
    }

    private void unknown(Token token, Type owner) {
        String text = token.text();
        if (vocabulary.type(text) != null) {
            findings.add(
                    token, "unknown-field", "'" + text + "' is a type, not a value", "write " + text + ".CONSTANT");
            return;
        }
        if (ROOTS.contains(text) || MACHINE.contains(text) || text.equals("class") || text.equals("getClass")) {
            findings.add(
                    token,
                    "forbidden-expression",
                    "'" + text + "' is out of reach for rules",
                    "rules name fields, variables, constants of the vocabulary and imported functions");
            return;
        }
        if (owner == null) {
            findings.add(token, "unknown-field", "'" + text + "' means nothing here", null);
            return;
        }
        String nearest = Words.nearest(text, vocabulary.members(owner));
        String meant = Instead.bare(text, owner);
        findings.add(
                token,
                "unknown-field",
                "no field '" + text + "' in " + owner.raw().getSimpleName(),
                meant != null
                        ? meant
                        : nearest == null
                                ? "its fields are " + String.join(", ", vocabulary.members(owner))
                                : "did you mean '" + nearest + "'?" + ifList(nearest, owner));
    }

    private String ifList(String field, Type owner) {
        boolean list = Type.of(vocabulary.methods(owner, field).get(0).getGenericReturnType())
                .isCollection();
        return list ? " it is a list: " + field + " contains $one" : "";
    }

    /** The vocabulary's type that an expression names, such as {@code Concentration.Supply}; null if it is no such name. */
    private Class<?> typeNamed(Expr expr) {
        if (expr instanceof Expr.Name name) {
            Class<?> type = vocabulary.type(name.token().text());
            return type != null && Character.isUpperCase(name.token().text().charAt(0)) ? type : null;
        }
        if (expr instanceof Expr.Member member && member.target() instanceof Expr.Name outer) {
            return vocabulary.type(outer.token().text() + "." + member.token().text());
        }
        return null;
    }

    private static Token first(Expr expr) {
        return expr instanceof Expr.Member m ? first(m.target()) : expr.token();
    }

    Class<?> importedType(Expr expr) {
        Class<?> type = typeNamed(expr);
        if (type != null) {
            Class<?> outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
            if (scope.imports().type(outer.getSimpleName()) == null) {
                findings.addOnce(
                        first(expr),
                        "unknown-type",
                        "'" + outer.getSimpleName() + "' is not imported",
                        "import " + (outer == LocalDate.class ? outer.getName() : outer.getPackageName() + ".*"));
            }
        }
        return type;
    }

    private Type member(Expr.Member member, Type owner) {
        Class<?> named = importedType(member.target());
        Token token = member.token();
        if (named != null) {
            Field constant = vocabulary.constant(named, token.text());
            if (constant == null) {
                unknownConstant(token, named);
                return null;
            }
            member.means(new Meaning(constant.getType(), null, Vocabulary.value(constant)));
            return Type.of(constant.getType());
        }
        if (member.target() instanceof Expr.Name name && looksLikeType(name.token(), owner)) {
            unknownType(name.token());
            return null;
        }
        Type target = of(member.target(), owner);
        if (target == null) {
            return null;
        }
        Method field = vocabulary.field(target, token.text());
        if (field == null) {
            unknown(token, target);
            return null;
        }
        return called(member, field);
    }

    boolean looksLikeType(Token token, Type owner) {
        return Character.isUpperCase(token.text().charAt(0))
                && !MACHINE.contains(token.text())
                && (owner == null || vocabulary.field(owner, token.text()) == null);
    }

    void unknownType(Token token) {
        findings.add(
                token,
                "unknown-type",
                "there is no type '" + token.text() + "'",
                Words.meant(token.text(), vocabulary.typeNames(), null));
    }

    void unknownConstant(Token token, Class<?> type) {
        List<String> constants = vocabulary.constants(type);
        if (token.text().equals("class")) {
            findings.add(token, "forbidden-expression", "'class' is out of reach for rules", null);
            return;
        }
        String nearest = Words.nearest(token.text(), constants);
        String named = Instead.named(type, token.text());
        findings.add(
                token,
                "unknown-constant",
                "there is no " + type.getSimpleName() + " '" + token.text() + "'",
                named != null && (nearest == null || named.startsWith("write "))
                        ? named
                        : nearest == null
                                ? "there are " + String.join(", ", constants)
                                : "did you mean '" + nearest + "'?");
    }
}
