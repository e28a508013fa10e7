package dev.lodestone.drl;

import dev.lodestone.advice.MeasureWording;
import dev.lodestone.advice.Sentence;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is allowed in a rule but seldom meant, or slow. */
public final class Lints {
    /** Of these there is one, or few: joining them with everything costs nothing. */
    private static final Set<String> SINGLE = Set.of("Parameter", "AsOf", "Focus");

    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> BOUNDED = Set.of("atLeast", "above", "atMost", "below", "exceeds");
    private static final Set<String> SMALL = Set.of("0", "1", "0.0", "1.0");

    private final String file;
    private final RuleText rule;
    private final List<Diagnostic> found;

    private Lints(String file, RuleText rule, List<Diagnostic> found) {
        this.file = file;
        this.rule = rule;
        this.found = found;
    }

    /**
     * The warnings of all rules that are in order.
     *
     * @param opposites which responses each response opposes
     */
    public static List<Diagnostic> of(Rulebook book, Map<String, Set<String>> opposites) {
        return of(book, opposites, new KnownLints());
    }

    /** The same of a rulebook most of which was looked at before. @param known remembers that */
    public static List<Diagnostic> again(Rulebook book, Map<String, Set<String>> opposites, KnownFiles known) {
        return of(book, opposites, known.lints());
    }

    private static List<Diagnostic> of(Rulebook book, Map<String, Set<String>> opposites, KnownLints known) {
        known.begin();
        List<Diagnostic> found = new ArrayList<>();
        for (RuleFile file : book.files()) {
            if (file.isSound()) {
                found.addAll(known.ofFile(file.rules(), () -> in(file)));
            }
        }
        Unfound.find(book, found);
        Overlaps.find(book, opposites, found, known);
        found.sort(Diagnostic.BY_PLACE);
        return found;
    }

    private static List<Diagnostic> in(RuleFile file) {
        List<Diagnostic> found = new ArrayList<>();
        file.rules().forEach(rule -> new Lints(file.file(), rule, found).check());
        return found;
    }

    private void check() {
        unhashable();
        crossProduct();
        for (Condition condition : rule.conditions()) {
            Contradictions.in(condition, (at, message) -> warn(at, "never-fires", message, "drop one of the two"));
        }
        Overflows.in(
                rule,
                (at, message) -> warn(at, "may-overflow", message, "move the other side: write field < $days - 1"));
        Misspelt.in(rule, (at, message) -> warn(at, "never-fires", message, "write field == Type.of( \"…\" )"));
        Misplaced.in(rule, (at, message) -> warn(at, "misplaced-metadata", message, "leave it out"));
        unanswered();
        unusedBindings();
        literals();
        rule.conditions().forEach(c -> negated(c, false));
    }

    private void warn(Token at, String code, String message, String suggestion) {
        found.add(warning(file, at, code, message, rule.name(), suggestion));
    }

    static Diagnostic warning(String file, Token at, String code, String message, String rule, String suggestion) {
        return new Diagnostic(file, at.line(), at.column(), Diagnostic.Level.WARNING, code, message, rule, suggestion);
    }

    /** A warning that calls for nothing, and does not say that nothing is to be done. */
    private void unanswered() {
        Set<String> said = rule.annotations().keySet();
        if (said.contains("severity")
                && !rule.text("severity").equals("info")
                && !said.contains("responses")
                && !said.contains("noResponse")) {
            warn(
                    rule.keyword(),
                    "missing-responses",
                    "the flag recommends nothing, and does not say why",
                    "@responses( \"diversify\" ), or @noResponse( \"why there is nothing to do\" )");
        }
    }

    private void unhashable() {
        Set<String> joined = new HashSet<>();
        for (Condition.Pattern pattern : Terms.patterns(rule.conditions())) {
            Set<String> own = new HashSet<>();
            Terms.bindings(pattern).forEach(b -> own.add(b.text()));
            for (Condition.Constraint c : pattern.constraints()) {
                Set<String> others = Terms.variables(c.expression());
                others.retainAll(joined);
                others.removeAll(own);
                unhashable(c.expression(), !others.isEmpty());
            }
            if (!SINGLE.contains(pattern.type().text())) {
                joined.addAll(own);
            }
        }
    }

    private void unhashable(Expr expr, boolean joins) {
        if (expr instanceof Expr.Binary b && b.operator().equals("&&")) {
            warn(b.token(), "unhashable-join", "'&&' makes one constraint of two", "write a comma");
        } else if (joins && expr instanceof Expr.Binary b && b.operator().equals("||")) {
            warn(b.token(), "unhashable-join", "a join with '||' tries every pair of facts", "write two rules");
        } else if (joins && expr instanceof Expr.Binary b && b.operator().equals("in")) {
            warn(
                    b.token(),
                    "unhashable-join",
                    "a join with 'in' tries every pair of facts",
                    "write field == $variable");
        } else if (joins && expr instanceof Expr.Call c && c.token().is("equals")) {
            warn(
                    c.token(),
                    "unhashable-join",
                    "a join with 'equals' tries every pair of facts",
                    "write field == $variable");
        }
    }

    private void crossProduct() {
        Map<String, Integer> group = new HashMap<>();
        Set<String> single = new HashSet<>();
        int groups = 0;
        for (Condition c : rule.conditions()) {
            if (c instanceof Condition.Pattern p && SINGLE.contains(p.type().text())) {
                Terms.bindings(c).forEach(b -> {
                    if (p.type().is("Focus")) {
                        group.put(b.text(), 0);
                    } else {
                        single.add(b.text());
                    }
                });
                continue;
            }
            if (!(c instanceof Condition.Pattern p)) {
                Terms.bindings(c).forEach(b -> single.add(b.text()));
                continue;
            }
            Set<String> used = Terms.uses(c);
            used.removeAll(single);
            boolean joined = used.stream().anyMatch(group::containsKey);
            if (!joined && groups > 0) {
                warn(
                        p.type(),
                        "cross-product",
                        "'" + p.type().text() + "' shares no variable with the patterns above it",
                        "compare one of its fields with a variable, or every pair of facts matches");
            }
            groups++;
            Terms.bindings(c).forEach(b -> group.put(b.text(), 1));
        }
    }

    private void unusedBindings() {
        Set<String> used = new HashSet<>();
        rule.conditions().forEach(c -> used.addAll(Terms.uses(c)));
        Stream.concat(Stream.of("says", "brief", "asks"), MeasureWording.NAMES.stream())
                .forEach(name -> used.addAll(Sentence.of(rule.text(name)).variables()));
        if (rule.consequence() != null) {
            used.addAll(Terms.variables(rule.consequence().economy()));
            used.addAll(Terms.variables(rule.consequence().mineral()));
        }
        for (Condition c : rule.conditions()) {
            for (Token binding : Terms.bindings(c)) {
                if (!used.contains(binding.text())) {
                    warn(binding, "unused-binding", "'" + binding.text() + "' is bound and never used", "leave it out");
                }
            }
        }
    }

    private void literals() {
        Terms.walk(rule.conditions(), e -> {
            if (e instanceof Expr.Binary b && ORDER.contains(b.operator())) {
                literal(b.left());
                literal(b.right());
            } else if (e instanceof Expr.Call call
                    && (call.token().is("share")
                            || call.token().is("number")
                            || call.token().is("within"))) {
                call.arguments().forEach(this::literal);
            }
        });
    }

    private void literal(Expr side) {
        if (side instanceof Expr.Literal l
                && l.kind() == Expr.Literal.Kind.NUMBER
                && !SMALL.contains(l.token().text())) {
            warn(
                    l.token(),
                    "literal-threshold",
                    "the threshold " + l.token().text() + " stands in the rule",
                    "move it to parameters.yaml, with unit, kind and source");
        }
    }

    private void negated(Condition condition, boolean within) {
        boolean inside = within || condition instanceof Condition.Not || condition instanceof Condition.Forall;
        if (condition instanceof Condition.Pattern p) {
            for (Condition.Constraint c : p.constraints()) {
                negated(c.expression(), inside);
            }
        }
        // Of all that match the first, none is without the others: those stand in two negations.
        Condition first = condition instanceof Condition.Forall f ? f.operands().get(0) : null;
        Terms.parts(condition).forEach(p -> negated(p, first == null || p == first ? inside : within));
    }

    private void negated(Expr expr, boolean within) {
        expr.walk(e -> {
            boolean here = within
                    && e instanceof Expr.Call c
                    && BOUNDED.contains(c.token().text());
            if (here
                    || e instanceof Expr.Unary u
                            && u.token().is("!")
                            && u.operand() instanceof Expr.Call c
                            && BOUNDED.contains(c.token().text())) {
                warn(
                        e.token(),
                        "negated-estimate",
                        "an estimate is compared within a negation: its bounds are read the wrong way",
                        "write the opposite comparison outside 'not'");
            }
        });
    }
}
