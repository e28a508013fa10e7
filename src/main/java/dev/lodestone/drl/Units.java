package dev.lodestone.drl;

import dev.lodestone.fact.AboutField;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Threshold;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether figures are compared with parameters of their own unit: days with days, and not with a share. */
public final class Units {
    /** Units that are counted alike, by what they are; of all others nothing is said. */
    private static final Map<String, String> KINDS = Map.of(
            "share", "percent",
            "rate", "percent",
            "days", "days",
            "months", "months",
            "years", "years",
            "rank", "rank",
            "HHI points", "HHI points",
            "0 to 10,000", "HHI points",
            "billion US dollars", "billion US dollars");

    /** What is derived asks of a threshold what part of a supply, an output or a trade it is. */
    private static final String PARTS = "share";

    private final Map<String, String> units;
    private final String file;
    private final RuleText rule;
    private final List<Diagnostic> found;
    private final Map<String, Expr> bound;
    private final Map<String, String> parameters = new HashMap<>();

    private Units(Map<String, String> units, String file, RuleText rule, List<Diagnostic> found) {
        this.units = units;
        this.file = file;
        this.rule = rule;
        this.found = found;
        this.bound = Terms.values(rule.conditions());
    }

    /** @param units of the parameters, by their names */
    public static List<Diagnostic> of(Rulebook book, Map<String, String> units) {
        List<Diagnostic> found = new ArrayList<>();
        for (RuleFile file : book.files()) {
            if (file.isSound()) {
                file.rules().forEach(rule -> new Units(units, file.file(), rule, found).check());
            }
        }
        return found;
    }

    private void check() {
        for (Condition.Pattern pattern : Terms.patterns(rule.conditions())) {
            Token name = pattern.parameter();
            if (pattern.type().is("Parameter") && name != null) {
                pattern.bound("threshold", "number").forEach(v -> parameters.put(v, name.text()));
            }
        }
        if (!parameters.isEmpty()) {
            Terms.walk(rule.conditions(), this::look);
        }
    }

    private void look(Expr expr) {
        if (expr instanceof Expr.Call call && !call.arguments().isEmpty()) {
            Expr limit = call.arguments().get(0);
            if (call.token().is("within")) {
                compare(call.token(), "days", limit);
            } else if (isComparison(call)) {
                boolean ofFigure = call.meaning().method().getDeclaringClass() == Estimate.class;
                String unit = !ofFigure ? PARTS : call.target() == null ? "" : unit(call.target());
                call.arguments().forEach(each -> compare(call.token(), unit, each));
            }
        } else if (expr instanceof Expr.Binary b && !b.isLogical() && !b.isArithmetic()) {
            compare(b.token(), unit(b.left()), b.right());
            compare(b.token(), unit(b.right()), b.left());
        }
    }

    /** A method that is given a threshold first: atLeast, below, mayBeAbove and the like. */
    private static boolean isComparison(Expr.Call call) {
        Method method = call.isChecked() ? call.meaning().method() : null;
        return method != null && method.getParameterCount() > 0 && method.getParameterTypes()[0] == Threshold.class;
    }

    private void compare(Token at, String unit, Expr limit) {
        String name = limit instanceof Expr.Variable v ? parameters.get(v.name()) : null;
        if (name == null) {
            return;
        }
        String wanted = KINDS.get(unit);
        String given = KINDS.get(units.getOrDefault(name, ""));
        if (wanted != null && given != null && !wanted.equals(given)) {
            found.add(Lints.warning(
                    file,
                    at,
                    "mixed-units",
                    "a figure in " + unit + " is compared with '" + name + "', which is in " + units.get(name),
                    rule.name(),
                    "take a parameter in " + unit + suchAs(wanted)));
        }
    }

    private String suchAs(String kind) {
        String theme = file.replaceFirst("\\.drl$", ".");
        List<String> fitting = units.keySet().stream()
                .filter(name -> kind.equals(KINDS.get(units.get(name))))
                .sorted()
                .toList();
        return fitting.stream()
                .filter(name -> name.startsWith(theme))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(name -> ", such as " + name)
                .orElse("");
    }

    /** The unit of what is read off a field, or off one of a figure's bounds; empty if it has none. */
    private String unit(Expr expr) {
        Expr read = expr instanceof Expr.Variable v ? bound.get(v.name()) : expr;
        Method method =
                read == null || !read.isChecked() ? null : read.meaning().method();
        if (method != null && method.getDeclaringClass() == Estimate.class && read instanceof Expr.Member m) {
            return unit(m.target());
        }
        AboutField about = method == null ? null : AboutField.of(method);
        return about == null ? "" : about.unit();
    }
}
