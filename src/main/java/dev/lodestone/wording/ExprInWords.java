package dev.lodestone.wording;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Meaning;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the expressions of a constraint into English; a variable stands as its name between two {@link Clause#GAP}s. */
final class ExprInWords {
    private static final Map<String, String> COMPARED = Map.ofEntries(
            Map.entry("==", "is"),
            Map.entry("!=", "is not"),
            Map.entry("<=", "is at most"),
            Map.entry(">=", "is at least"),
            Map.entry("<", "is below"),
            Map.entry(">", "is above"),
            Map.entry("in", "is one of"),
            Map.entry("not in", "is none of"),
            Map.entry("memberOf", "is among"),
            Map.entry("not memberOf", "is not among"),
            Map.entry("contains", "includes"),
            Map.entry("not contains", "does not include"));
    private static final Map<String, String> OF_DAYS =
            Map.of("<=", "is not after", ">=", "is not before", "<", "is before", ">", "is after");
    private static final Map<String, String> CALCULATED =
            Map.of("+", "plus", "-", "minus", "*", "times", "/", "divided by", "%", "modulo");
    /** Comparisons that are methods of what is compared. */
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("atLeast", "is at least"),
            Map.entry("atMost", "is at most"),
            Map.entry("above", "is above"),
            Map.entry("below", "is below"),
            Map.entry("exceeds", "is above"),
            Map.entry("mayBeBelow", "may be below"),
            Map.entry("mayBeAbove", "may be above"),
            Map.entry("contains", "includes"),
            Map.entry("isBefore", "is before"),
            Map.entry("isAfter", "is after"),
            Map.entry("equals", "is"));

    private ExprInWords() {}

    /** A test as it continues what is tested: "whose share is known", "that covers mined", "for which 2 is below 3". */
    static String clause(Expr test) {
        if (test instanceof Expr.Binary b && b.isLogical()) {
            return b.operator().equals("&&")
                    ? oneOf(b.left()) + " and " + oneOf(b.right())
                    : clause(b.left()) + " or " + clause(b.right());
        } else if (test instanceof Expr.Binary b && !b.isArithmetic()) {
            Boolean truth = truth(b);
            return truth == null ? compared(b) : said(b.left(), truth);
        } else if (test instanceof Expr.Unary u && u.token().is("!")) {
            return said(u.operand(), false);
        }
        return said(test, true);
    }

    /** The same among others that hold too: alternatives are told apart from these. */
    static String oneOf(Expr test) {
        boolean alternatives =
                test instanceof Expr.Binary b && b.isLogical() && !b.operator().equals("&&");
        return (alternatives ? "either " : "") + clause(test);
    }

    /** Whether a truth value is asked for; null if something else is compared. */
    private static Boolean truth(Expr.Binary b) {
        boolean literal = b.right() instanceof Expr.Literal l && l.kind() == Expr.Literal.Kind.BOOLEAN;
        return !literal || !b.operator().matches("[!=]=")
                ? null
                : b.operator().equals("==") == b.right().token().is("true");
    }

    /** What answers yes or no. */
    private static String said(Expr asked, boolean truth) {
        Expr target = asked instanceof Expr.Call c ? c.target() : asked instanceof Expr.Member m ? m.target() : null;
        Meaning meaning = asked.isChecked() ? asked.meaning() : null;
        if (meaning == null || meaning.method() == null) {
            return "for which it is " + (truth ? "" : "not ") + "so that " + Clause.alone(nested(asked));
        }
        String whole = target == null ? "" : value(target);
        String said = METHODS.getOrDefault(asked.token().text(), Naming.said(meaning.method()));
        String verb = verb(truth ? said : Naming.denied(said), whole);
        String with = asked instanceof Expr.Call c && !c.arguments().isEmpty() ? " " + arguments(c) : "";
        if (asked instanceof Expr.Call c
                && c.token().is("within")
                && c.arguments().size() == 2) {
            with = " " + value(c.arguments().get(0)) + " days of "
                    + value(c.arguments().get(1));
        }
        return opening(target, whole) + verb + with;
    }

    private static String nested(Expr expr) {
        return expr instanceof Expr.Binary b && !b.isArithmetic() ? clause(expr) : value(expr) + " holds";
    }

    private static String arguments(Expr.Call call) {
        return Words.and(call.arguments().stream().map(ExprInWords::value).toList());
    }

    /** "that " of the thing itself, "whose days " of a part of it, "for which the threshold " of anything else. */
    private static String opening(Expr target, String whole) {
        if (whole.isEmpty()) {
            return "that ";
        }
        return (isPart(target) ? "whose " : "for which ") + whole + " ";
    }

    /** Whether it is read off what the pattern looks at, and not off a variable. */
    private static boolean isPart(Expr expr) {
        return expr instanceof Expr.Name && !isType(expr)
                || expr instanceof Expr.Member m && isPart(m.target())
                || expr instanceof Expr.Call c && (c.target() == null || isPart(c.target()));
    }

    /** Whether it names a type and not a field: China is made of "Economy". */
    private static boolean isType(Expr expr) {
        return expr instanceof Expr.Name name
                && Character.isUpperCase(name.token().text().charAt(0));
    }

    private static String verb(String verb, String subject) {
        return !Naming.isMany(subject)
                ? verb
                : verb.replaceFirst("^is\\b", "are")
                        .replaceFirst("^does\\b", "do")
                        .replaceFirst("^has\\b", "have")
                        .replaceFirst("^includes\\b", "include");
    }

    private static String compared(Expr.Binary b) {
        boolean turned = b.operator().endsWith("contains") && !isPart(b.left());
        Expr left = turned ? b.right() : b.left();
        Expr right = turned ? b.left() : b.right();
        String operator = turned ? b.operator().replace("contains", "memberOf") : b.operator();
        String whole = value(left);
        boolean days = left.isChecked() && left.meaning().type() == LocalDate.class;
        String says = days ? OF_DAYS.getOrDefault(operator, COMPARED.get(operator)) : COMPARED.get(operator);
        return opening(left, whole) + comparison(says, right, whole);
    }

    private static String comparison(String says, Expr right, String subject) {
        if (right instanceof Expr.Literal l && l.kind() == Expr.Literal.Kind.NULL) {
            return verb(says.equals("is") ? "is not known" : "is known", subject);
        } else if (right instanceof Expr.Literal l
                && l.kind() == Expr.Literal.Kind.TEXT
                && l.token().text().isEmpty()) {
            return verb(says.equals("is") ? "is empty" : "is given", subject);
        }
        return verb(says, subject) + " " + (isPart(right) && right.meaning().constant() == null ? "its " : "")
                + value(right);
    }

    /** A value in words; empty for one that a sentence passes over. */
    static String value(Expr expr) {
        Meaning meaning = expr.isChecked() ? expr.meaning() : null;
        if (meaning != null && meaning.constant() != null) {
            return ValueInWords.of(meaning.constant());
        } else if (expr instanceof Expr.Name n && n.token().is("this")) {
            return "";
        } else if (expr instanceof Expr.Variable v) {
            return Clause.GAP + v.name() + Clause.GAP;
        } else if (expr instanceof Expr.Literal l) {
            return l.token().text().replaceFirst("\\.0$", "");
        } else if (expr instanceof Expr.Choice c) {
            return c.options().stream().map(ExprInWords::value).collect(Collectors.joining(", "));
        } else if (expr instanceof Expr.Unary u) {
            return (u.token().is("-") ? "minus " : "not ") + value(u.operand());
        } else if (expr instanceof Expr.Binary b) {
            return operand(b.left()) + " " + CALCULATED.getOrDefault(b.operator(), b.operator()) + " "
                    + operand(b.right());
        }
        return read(expr, meaning);
    }

    /** A part of a calculation; one that is calculated itself is kept together. */
    private static String operand(Expr part) {
        boolean calculated = part instanceof Expr.Binary b && b.isArithmetic();
        return calculated ? "(" + value(part) + ")" : value(part);
    }

    /** What a call with values makes of them: China, 2027-01-01, "30 days after its first day"; null of any other. */
    private static String made(Expr.Call call) {
        String name = call.token().text();
        List<String> values = call.arguments().stream().map(ExprInWords::value).toList();
        if (isType(call.target()) && name.equals("of")) {
            return switch (call.target().token().text()) {
                case "LocalDate" ->
                    values.stream().map(v -> v.length() < 2 ? "0" + v : v).collect(Collectors.joining("-"));
                case "Economy" ->
                    call.arguments().get(0) instanceof Expr.Literal
                            ? Economy.of(values.get(0)).inText()
                            : Words.and(values);
                default -> Words.and(values);
            };
        }
        return switch (name) {
            case "plusDays" -> days(values) + " after " + value(call.target());
            case "minusDays" -> days(values) + " before " + value(call.target());
            default -> null;
        };
    }

    private static String days(List<String> values) {
        String number = Words.and(values);
        return number + (number.equals("1") ? " day" : " days");
    }

    private static String read(Expr expr, Meaning meaning) {
        String made = expr instanceof Expr.Call call && call.target() != null ? made(call) : null;
        if (made != null) {
            return made;
        }
        Expr target = expr instanceof Expr.Call c ? c.target() : expr instanceof Expr.Member m ? m.target() : null;
        String name = meaning == null || meaning.method() == null
                ? Words.apart(expr.token().text())
                : Naming.field(
                        meaning.method().getDeclaringClass(), expr.token().text());
        String of = target == null ? "" : value(target);
        String by = name.matches(".* (?:to|from)") ? " " : " with ";
        String with = expr instanceof Expr.Call c && !c.arguments().isEmpty() ? by + arguments(c) : "";
        return (of.isEmpty() ? name : name.isEmpty() ? of : Words.possessive(of) + " " + name) + with;
    }
}
