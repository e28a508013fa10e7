package dev.lodestone.drl;

import dev.lodestone.fact.Words;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the method or function that a call means, if rules may call it with such arguments. */
final class Calls {
    private final Typing typing;
    private final VariableScope scope;
    private final Findings findings;
    private final Vocabulary vocabulary = Vocabulary.get();

    Calls(Typing typing, VariableScope scope, Findings findings) {
        this.typing = typing;
        this.scope = scope;
        this.findings = findings;
    }

    /** The type of what a call returns, or null if something in it is wrong and has been complained of. */
    Type type(Expr.Call call, Type owner) {
        List<Type> arguments = new ArrayList<>();
        call.arguments().forEach(a -> arguments.add(typing.of(a, owner)));
        if (call.target() == null) {
            return function(call, owner, arguments);
        }
        Class<?> named = typing.importedType(call.target());
        if (named != null) {
            return made(call, named, arguments);
        }
        if (call.target() instanceof Expr.Name name && typing.looksLikeType(name.token(), owner)) {
            typing.unknownType(name.token());
            return null;
        }
        Type target = typing.of(call.target(), owner);
        return target == null ? null : method(call, target, arguments);
    }

    private Type function(Expr.Call call, Type owner, List<Type> arguments) {
        List<Method> functions = scope.imports().functions().get(call.token().text());
        if (functions == null) {
            return method(call, owner, arguments);
        }
        Type result = chosen(call, functions, arguments);
        return result != null && result.raw().isPrimitive() && result.isNumber() ? Type.CALCULATED : result;
    }

    private Type made(Expr.Call call, Class<?> type, List<Type> arguments) {
        Token token = call.token();
        List<Method> factories = vocabulary.factories(type, token.text());
        if (factories.isEmpty()) {
            findings.add(
                    token,
                    "forbidden-expression",
                    type.getSimpleName() + "." + token.text() + " may not be called by rules",
                    type == LocalDate.class ? Instead.called(token.text()) : null);
            return null;
        }
        Type made = chosen(call, factories, arguments);
        Factories.check(call, type, findings);
        return made;
    }

    private Type method(Expr.Call call, Type target, List<Type> arguments) {
        List<Method> methods = target == null
                ? List.of()
                : vocabulary.methods(target, call.token().text());
        if (methods.isEmpty()) {
            unknownMethod(call.token(), target);
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
        String meant = Instead.called(token.text());
        String where = owner == null ? "" : " of " + owner.raw().getSimpleName();
        findings.add(
                token,
                forbidden ? "forbidden-expression" : "unknown-function",
                forbidden
                        ? "'" + token.text() + "'" + where + " may not be called by rules"
                        : "there is no function '" + token.text() + "'" + where,
                meant != null || forbidden || members.isEmpty()
                        ? meant
                        : Words.meant(token.text(), members, "it may be asked for " + String.join(", ", members)));
    }

    private Type chosen(Expr.Call call, List<Method> methods, List<Type> arguments) {
        Token token = call.token();
        for (Method method : methods) {
            if (fits(method, arguments) && isOfOneKind(call, method, arguments)) {
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
                    Instead.argued(call, first, arguments));
        }
        return methods.isEmpty() ? null : Type.of(methods.get(0).getGenericReturnType());
    }

    /** Constants of two kinds have no order, although each kind has one. */
    private boolean isOfOneKind(Expr.Call call, Method method, List<Type> arguments) {
        if (method.getDeclaringClass() != Enum.class
                || !method.getName().equals("compareTo")
                || call.target() == null) {
            return true;
        }
        Class<?> target = call.target().meaning().type();
        return arguments.get(0) == null || arguments.get(0).raw() == target;
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
}
