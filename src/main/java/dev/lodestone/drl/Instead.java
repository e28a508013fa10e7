package dev.lodestone.drl;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Threshold;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.situation.Parameter;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an author meant who wrote what rules cannot have: the text to write in its place, null if none comes to mind. */
final class Instead {
    private static final String ASK_FIRST =
            "numbers of policy stand in parameters.yaml: write Parameter( name == \"…\", $limit :"
                    + " threshold ) before it, and ";

    private static final String COMMA = "write a comma between constraints";
    /** Shorter words are near to many. */
    private static final int SHORT = 5;

    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> UNITS = Set.of(
            "day", "days", "week", "weeks", "month", "months", "year", "years", "tonne", "tonnes", "t", "percent",
            "usd");
    private static final Set<String> STRINGS = Set.of("startsWith", "endsWith", "equalsIgnoreCase");
    private static final Set<String> DAYS = Set.of("today", "now", "asof", "date");

    private Instead() {}

    /** Of {@code "CN"}, {@code CN} or {@code Economy.CN} where an economy is wanted: {@code Economy.of( "CN" )}. */
    static String named(Class<?> wanted, String text) {
        try {
            if (wanted == Economy.class) {
                return "write Economy.of( \"" + Economy.of(text).code() + "\" )";
            }
            return wanted == Mineral.class
                    ? "write Mineral.of( \"" + Mineral.of(text).key() + "\" )"
                    : null;
        } catch (InvalidValue e) {
            return wanted.getSimpleName() + ".of( \"…\" ) takes a name or code; " + e.suggestion();
        }
    }

    /** Of a bare word where a value is wanted: the constant, economy or mineral of that name that a field of the owner can be. */
    static String bare(String word, Type owner) {
        if (owner.raw() == Parameter.class && word.equals("value")) {
            return "write threshold, to compare figures with, or number, for days and counts";
        }
        if (LITERALS.contains(word.toLowerCase(Locale.ROOT))) {
            return "write " + word.toLowerCase(Locale.ROOT);
        }
        String within = within(word, owner);
        if (within != null) {
            return within;
        }
        for (Method method : owner.raw().getMethods()) {
            Type type = Type.of(method.getGenericReturnType());
            Class<?> value = type.element() == null ? type.raw() : type.element();
            if (value.isEnum()
                    && Arrays.stream(value.getEnumConstants())
                            .anyMatch(c -> ((Enum<?>) c).name().equalsIgnoreCase(word))) {
                return "write " + value.getSimpleName() + "." + word.toUpperCase(Locale.ROOT);
            }
        }
        for (Class<?> type : List.of(Economy.class, Mineral.class)) {
            String written = named(type, word);
            if (written.startsWith("write ")) {
                return written;
            }
        }
        return null;
    }

    /** Of {@code year}: the field of a field that is called so, or the figure's period. */
    private static String within(String word, Type owner) {
        if (called(word) != null && !word.equals("date")) {
            return called(word);
        }
        Method period = Vocabulary.get().field(owner, "period");
        boolean year = word.equals("year") || word.equals("years");
        return year && period != null && period.getReturnType() == Period.class
                ? "write period.last, the last year of the figure, or period.first"
                : null;
    }

    /** Of two sides that cannot be compared, where one is what a text, a number or a list stands for. */
    static String compared(Type left, Expr other, Type right) {
        boolean list = left.isCollection() && !right.isCollection();
        Class<?> wanted = left.element() == null ? left.raw() : left.element();
        String named = right.isText() && other instanceof Expr.Literal l
                ? named(wanted, l.token().text())
                : null;
        if (named != null) {
            return list ? named.replaceFirst("^write ", "write contains ") : named;
        } else if (list) {
            return "write contains";
        }
        if (!left.isDate() || !right.isNumber()) {
            return null;
        }
        String written = Terms.text(other).replaceAll("[()]", "");
        return written.matches("\\d{4}-\\d\\d-\\d\\d")
                ? "write LocalDate.parse( \"" + written + "\" )"
                : "write LocalDate.parse( \"2024-12-03\" ), or .plusDays( 30 ) of a date";
    }

    /** Of arithmetic with a day. */
    static String calculated(Expr.Binary binary, Type left, Type right) {
        if (left.isDate() && right.isNumber() && binary.operator().matches("[+-]")) {
            String method = binary.operator().equals("+") ? ".plusDays( " : ".minusDays( ";
            return "write " + Terms.text(binary.left()) + method + Terms.text(binary.right()) + " )";
        }
        boolean days = left.isDate() && right.isDate();
        return days ? "days between dates are fields of what is derived: startsIn, endsIn, daysAgo" : null;
    }

    /** Of a call that is given a number where it wants a threshold, or a text where it wants a day. */
    static String argued(Expr.Call call, Method wanted, List<Type> given) {
        if (given.size() == 1
                && wanted.getParameterCount() == 1
                && given.get(0).isText()
                && Type.of(wanted.getParameterTypes()[0]).accepts(Type.of(LocalDate.class))) {
            boolean literal = call.arguments().get(0) instanceof Expr.Literal;
            return "write LocalDate.parse( "
                    + (literal ? Terms.text(call.arguments().get(0)) : "\"2024-12-03\"") + " )";
        }
        boolean number = wanted.getParameterCount() > 0
                && wanted.getParameterTypes()[0] == Threshold.class
                && given.stream().allMatch(Type::isNumber)
                && !given.isEmpty();
        return number ? ASK_FIRST + call.token().text() + "( $limit )" : null;
    }

    /** Of a sign that stands behind a value. @param next what stands behind it */
    static String symbol(Token found, Token next) {
        return switch (found.text()) {
            case "=" -> next.text().matches("[<>]") ? "write " + next.text() + "=" : "compare with ==, bind with ':'";
            case "[", "{" -> "name fields by their accessors; lists are searched with contains and memberOf";
            default -> null;
        };
    }

    /** Of a word between two constraints, or between the sides of one. @param before what stands before it */
    static String joined(Expr before, Token found, Token next) {
        String word = found.text();
        String left = plain(before);
        if (before instanceof Expr.Variable && found.is(Token.Kind.WORD) && !ExprReader.WORDED.contains(word)) {
            return "bind it with a colon: " + left + " : " + word;
        } else if (found.is(Token.Kind.STRING)) {
            return COMMA;
        } else if (word.matches("[<>]=?") && before instanceof Expr.Binary b && !b.isLogical() && !b.isArithmetic()) {
            return "write " + left + ", " + plain(b.right()) + " " + word + " …";
        } else if (before instanceof Expr.Name name && name.token().is("not")) {
            return "write !" + word + ": not stands before whole conditions";
        } else if (STRINGS.contains(word) && next.is(Token.Kind.STRING)) {
            return "write " + left + "." + word + "( \"" + next.text() + "\" )";
        } else if (UNITS.contains(word) && right(before) instanceof Expr.Literal) {
            return "write the number alone: the field has its unit";
        }
        return switch (word) {
            case "and" -> COMMA;
            case "or" -> "write || between what is asked of one fact, or two rules";
            case "between" ->
                "write " + left + " >= $low, " + left
                        + " <= $high; of an estimate figure.atLeast( $low ), figure.atMost( $high ), each with its parameter";
            case "is", "equals" -> "compare with ==";
            default -> {
                String otherwise = word.matches("[$\\p{L}].*") ? COMMA : null;
                yield word.length() > SHORT ? Words.meant(word, ExprReader.WORDED, otherwise) : otherwise;
            }
        };
    }

    private static Expr right(Expr expr) {
        return expr instanceof Expr.Binary b ? right(b.right()) : expr;
    }

    /** An expression as an author writes it. */
    private static String plain(Expr expr) {
        return expr instanceof Expr.Binary b
                ? plain(b.left()) + " " + b.operator() + " " + plain(b.right())
                : Terms.text(expr);
    }

    /** Of a word that asks for the day on which a rule is asked. */
    static String called(String word) {
        return DAYS.contains(word.toLowerCase(Locale.ROOT))
                ? "write AsOf( $today : date ) before it, and $today"
                : null;
    }

    /** Of a list where one is wanted, and of an economy and a mineral in each other's place. */
    static String concluded(Expr given, Type type, Class<?> wanted) {
        if (type.element() == wanted) {
            return "take each of them: write $one : " + wanted.getSimpleName() + "() from " + Terms.text(given)
                    + " behind the conditions, and conclude about $one";
        }
        return type.raw() == Economy.class || type.raw() == Mineral.class
                ? "write the economy first, and the mineral behind it"
                : null;
    }

    /** Of {@code 65%}. */
    static String percentage() {
        return ASK_FIRST + "figure.above( $limit ), atLeast, below or atMost";
    }
}
