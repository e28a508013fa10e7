package dev.lodestone.drl;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the method or function that a call means, if rules may call it with such arguments. */
final class Calls {
    private final Typing typing;
    private final Scope scope;
    private final Findings findings;
    private final Vocabulary vocabulary = Vocabulary.get();

    Calls(Typing typing, Scope scope, Findings findings) {
        this.typing = typing;
        this.scope = scope;
        this.findings = findings;
    }

    /** The type of what a call returns, or null if something in it is wrong and has been complained of. */
    Type type(Expr.Call call, Type owner) {
        List<Type> arguments = new ArrayList<>();
        call.arguments().forEach(a -> arguments.add(typing.of(a, owner)));
        Token token = call.token();
        if (call.target() == null) {
            List<Method> functions = scope.imports().functions().get(token.text());
            if (functions != null) {
                return chosen(call, functions, arguments);
            }
            List<Method> own = owner == null ? List.of() : vocabulary.methods(owner, token.text());
            if (own.isEmpty()) {
                unknownMethod(token, owner);
                return null;
            }
            return chosen(call, own, arguments);
        }
        Class<?> named = typing.importedType(call.target());
        if (named != null) {
            List<Method> factories = vocabulary.factories(named, token.text());
            if (factories.isEmpty()) {
                findings.add(
                        token,
                        "forbidden-expression",
                        named.getSimpleName() + "." + token.text() + " may not be called by rules",
                        null);
                return null;
            }
            literal(call, named);
            return chosen(call, factories, arguments);
        }
        if (call.target() instanceof Expr.Name name && typing.looksLikeType(name.token(), owner)) {
            typing.unknownType(name.token());
            return null;
        }
        Type target = typing.of(call.target(), owner);
        if (target == null) {
            return null;
        }
        List<Method> methods = vocabulary.methods(target, token.text());
        if (methods.isEmpty()) {
            unknownMethod(token, target);
            return null;
        }
        return chosen(call, methods, arguments);
    }

    private void unknownMethod(Token token, Type owner) {
        boolean forbidden = owner != null
                        && Arrays.stream(owner.raw().getMethods())
                                .anyMatch(m -> m.getName().equals(token.text()))
                || token.is("getClass")
                || token.is("forName");
        List<String> members = owner == null ? List.of() : vocabulary.members(owner);
        String nearest = Words.nearest(token.text(), members);
        String where = owner == null ? "" : " of " + owner.raw().getSimpleName();
        findings.add(
                token,
                forbidden ? "forbidden-expression" : "unknown-function",
                forbidden
                        ? "'" + token.text() + "'" + where + " may not be called by rules"
                        : "there is no function '" + token.text() + "'" + where,
                nearest != null && !forbidden ? "did you mean '" + nearest + "'?" : null);
    }

    private Type chosen(Expr.Call call, List<Method> methods, List<Type> arguments) {
        Token token = call.token();
        for (Method method : methods) {
            if (fits(method, arguments)) {
                return typing.called(call, method);
            }
        }
        if (!methods.isEmpty() && !arguments.contains(null)) {
            Method first = methods.get(0);
            String wanted = String.join(
                    ", ",
                    Arrays.stream(first.getGenericParameterTypes())
                            .map(t -> Type.of(t).shown())
                            .toList());
            String given = String.join(", ", arguments.stream().map(Type::shown).toList());
            findings.add(
                    token,
                    "wrong-arguments",
                    "'" + token.text() + "' wants (" + wanted + "), not (" + given + ")",
                    null);
        }
        return methods.isEmpty() ? null : Type.of(methods.get(0).getGenericReturnType());
    }

    private static boolean fits(Method method, List<Type> arguments) {
        if (method.getParameterCount() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Type wanted = Type.of(method.getParameterTypes()[i]);
            if (arguments.get(i) != null
                    && !wanted.accepts(arguments.get(i))
                    && !(wanted.raw() == CharSequence.class && arguments.get(i).isText())) {
                return false;
            }
        }
        return true;
    }

    /** {@code Economy.of("Chnia")} is found here, not at the first request. */
    private void literal(Expr.Call call, Class<?> named) {
        if (call.arguments().size() != 1
                || !(call.arguments().get(0) instanceof Expr.Literal l)
                || l.kind() != Expr.Literal.Kind.TEXT) {
            return;
        }
        try {
            if (named == Economy.class) {
                Economy.of(l.token().text());
            } else if (named == Mineral.class) {
                Mineral.of(l.token().text());
            } else if (named == LocalDate.class) {
                LocalDate.parse(l.token().text());
            }
        } catch (InvalidValue e) {
            findings.add(l.token(), "unknown-constant", e.getMessage(), e.suggestion());
        } catch (DateTimeParseException e) {
            findings.add(l.token(), "incomparable", "'" + l.token().text() + "' is not a date", "write 2024-12-03");
        }
    }
}
