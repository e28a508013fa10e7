package dev.lodestone.drl;

import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Writes rules at random, out of all that the vocabulary offers; most are in order, the rest the checks are to refuse. */
final class RuleTexts {
    private static final List<String> PATTERNS =
            new ArrayList<>(Vocabulary.get().patternNames());
    private static final List<String> FEW = List.of(
            "Focus",
            "AsOf",
            "StockCover",
            "PendingCase",
            "AppliedFloor",
            "AppliedTruce",
            "AppliedAgreement",
            "Agreement",
            "Stockpile",
            "Recycling",
            "SupplyRisk",
            "TradeDependency",
            "ExportEffect",
            "Contested",
            "PriceFloor");
    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "0.5", "2147483647", "9223372036854775807", "999999999");
    /** Of what is beyond, and of a division by zero, Drools makes an error, and the checks something harmless (docs/workbench.md). */
    private static final List<String> SMALL = List.of("0", "1", "-1", "0.5", "30", "999999");

    private static final List<String> CALCULATED = List.of("+ 1", "- 30", "* 2", "* 0.5", "/ 4", "/ 0.5", "% 7");
    private static final List<String> TEXTS = List.of("\"\"", "\"China\"", "\"export-control\"", "\"é{$x}\"");

    private final Random random;
    private int variables;

    RuleTexts(Random random) {
        this(random, false);
    }

    private RuleTexts(Random random, boolean everything) {
        this.random = random;
        this.everything = everything;
    }

    /** Whether joins within {@code not}, {@code forall} and flags of earlier rules are written, too. */
    private final boolean everything;

    private String name = "";

    /** All constructs that rules may have. */
    static RuleTexts ofEverything(Random random) {
        return new RuleTexts(random, true);
    }

    /** An expression and the type of what it gives. */
    private record Made(String text, Type type) {}

    String rule(String name) {
        this.name = name;
        List<Made> bound = new ArrayList<>();
        StringBuilder when = new StringBuilder();
        int conditions = 1 + random.nextInt(2);
        when.append("    ").append(pattern(bound, 4)).append('\n');
        for (int i = bound.isEmpty() ? 0 : conditions - 1; i > 0; i--) {
            when.append("    ").append(condition(bound, i)).append('\n');
        }
        List<String> said = bound.stream().map(b -> "{" + b.text() + "}").toList();
        String economy = bound.stream()
                .filter(b -> b.type().raw().getSimpleName().equals("Economy") && random.nextBoolean())
                .map(Made::text)
                .findFirst()
                .orElse("Economy.WORLD");
        return "rule \"" + name + "\"\n    @severity( low )\n    @source( \"a test\" )\n" + days() + "    @says( \"So: "
                + String.join(" ", said) + "\" )\nwhen\n" + when
                + "then\n    insertLogical( RiskFlag.of( drools, " + economy + ", null ) );\nend\n\n";
    }

    /** A first or a last day, now and then. */
    private String days() {
        return switch (random.nextInt(20)) {
            case 0 -> "    @from( \"2025-06-01\" )\n";
            case 1 -> "    @until( \"2026-02-15\" )\n";
            default -> "";
        };
    }

    private String condition(List<Made> bound, int left) {
        return everything && random.nextInt(3) == 0 ? larger(bound) : plain(bound, left);
    }

    private String larger(List<Made> bound) {
        List<Made> inner = new ArrayList<>(bound);
        return switch (random.nextInt(5)) {
            case 0 -> "not( " + pattern(inner, 2) + " and " + pattern(inner, 2) + " )";
            case 1 -> "exists( " + pattern(inner, 2) + " and " + pattern(inner, 2) + " )";
            case 2 -> "forall( " + pattern(inner, 2) + " " + pattern(inner, 2) + " )";
            case 3 -> accumulate(bound);
            default -> (random.nextBoolean() ? "not " : "") + "RiskFlag( rule == \"" + earlier() + "\" )";
        };
    }

    /** The name of a rule that was written before this one: names end in their number. */
    private String earlier() {
        int dash = name.lastIndexOf('-') + 1;
        int number = Integer.parseInt(name.substring(dash));
        return name.substring(0, dash) + (number == 0 ? 0 : random.nextInt(number));
    }

    private String plain(List<Made> bound, int left) {
        return switch (left == 1 ? random.nextInt(7) : 6) {
            case 0 -> "not " + pattern(new ArrayList<>(bound), 2);
            case 1 -> "exists " + pattern(new ArrayList<>(bound), 2);
            case 2 -> accumulate(bound);
            case 3 -> "( " + pattern(new ArrayList<>(bound), 1) + " or " + pattern(new ArrayList<>(bound), 1) + " )";
            default -> pattern(bound, 3);
        };
    }

    private String accumulate(List<Made> bound) {
        List<Made> inner = new ArrayList<>();
        String source = pattern(inner, 2);
        if (inner.isEmpty()) {
            return source;
        }
        String of = one(inner).text();
        String function =
                one(List.of("min", "max", "sum", "average", "count", "countDistinct", "collectList", "collectSet"));
        String result = "$v" + variables++;
        bound.add(new Made(result, Type.NUMBER));
        return "accumulate( " + source + "; " + result + " : " + function + "( " + of + " )"
                + (random.nextBoolean() ? "; " + result + " > 0" : "") + " )";
    }

    private String pattern(List<Made> bound, int constraints) {
        // Of the first pattern's type there are few: all pairs of many would only take time.
        String name = one(bound.isEmpty() ? FEW : PATTERNS);
        Type owner = Type.of(Vocabulary.get().type(name));
        List<Made> before = List.copyOf(bound);
        List<String> all = new ArrayList<>();
        for (int i = random.nextInt(constraints + 1); i > 0; i--) {
            Made made = expression(new Made("", owner), before, 1 + random.nextInt(3));
            if (made.text().isEmpty()) {
                continue;
            }
            if (random.nextInt(3) == 0) {
                all.addAll(guards(made.text()));
            }
            if (random.nextInt(3) == 0) {
                String variable = "$v" + variables++;
                all.add(variable + " : " + made.text());
                bound.add(new Made(variable, made.type()));
            } else {
                all.add(compared(made, before));
            }
        }
        return name + "( " + String.join(", ", all) + " )";
    }

    /** Of {@code a.b.c} that a and a.b are there. */
    private static List<String> guards(String text) {
        List<String> guards = new ArrayList<>();
        for (int dot = text.indexOf('.'); dot > 0 && text.matches("[\\w.]+"); dot = text.indexOf('.', dot + 1)) {
            guards.add(text.substring(0, dot) + " != null");
        }
        return guards;
    }

    private Made expression(Made on, List<Made> bound, int depth) {
        List<String> members = Vocabulary.get().members(on.type());
        if (depth == 0 || members.isEmpty()) {
            return arithmetic(on);
        }
        List<Method> methods = Vocabulary.get().methods(on.type(), one(members));
        Method method = one(methods);
        List<String> arguments = new ArrayList<>();
        for (Class<?> wanted : method.getParameterTypes()) {
            arguments.add(argument(wanted, bound));
        }
        boolean field = arguments.isEmpty()
                && !method.getName().startsWith("get")
                && on.type().raw().isRecord();
        String call = method.getName() + (field ? "" : "(" + String.join(", ", arguments) + ")");
        return expression(
                new Made(on.text().isEmpty() ? call : on.text() + "." + call, Type.of(method.getGenericReturnType())),
                bound,
                depth - 1);
    }

    private Made arithmetic(Made made) {
        if (!made.type().isNumber() || random.nextInt(3) > 0) {
            return made;
        }
        if (everything) {
            return new Made("( " + made.text() + " " + one(CALCULATED) + " )", Type.NUMBER);
        }
        String other = random.nextBoolean() ? one(NUMBERS) : "( " + made.text() + " - " + made.text() + " )";
        return new Made(
                "( " + made.text() + " " + one(List.of("+", "-", "*", "/", "%")) + " " + other + " )", Type.NUMBER);
    }

    private String argument(Class<?> wanted, List<Made> bound) {
        if (random.nextInt(6) == 0) {
            return "null";
        }
        List<Made> fitting =
                bound.stream().filter(b -> Type.of(wanted).accepts(b.type())).toList();
        return !fitting.isEmpty() && random.nextInt(4) > 0 ? one(fitting).text() : literal(wanted);
    }

    private String literal(Class<?> wanted) {
        if (Type.of(wanted).isNumber()) {
            return one(everything ? SMALL : NUMBERS);
        }
        if (wanted == LocalDate.class || wanted.getPackageName().equals("java.time.chrono")) {
            return "LocalDate.parse( \"2024-12-03\" )";
        }
        List<String> constants = Vocabulary.get().constants(wanted);
        return constants.isEmpty() ? one(TEXTS) : wanted.getSimpleName() + "." + one(constants);
    }

    private String compared(Made made, List<Made> bound) {
        if (made.type().isTruth()) {
            return (random.nextBoolean() ? "" : "!") + made.text();
        }
        String other = random.nextInt(4) == 0 ? "null" : argument(made.type().raw(), bound);
        boolean list = Collection.class.isAssignableFrom(made.type().raw());
        String operator = list
                ? one(List.of("contains", "not contains", "=="))
                : one(List.of("==", "!=", "<", ">=", "in", "memberOf"));
        return made.text() + " " + operator + " " + (operator.equals("in") ? "( " + other + " )" : other);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
