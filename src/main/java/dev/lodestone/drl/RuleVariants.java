package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Rules with one condition left out: where such a variant fires and the rule does not, that condition was false. */
public final class RuleVariants {
    private static final String ALWAYS = "this != null";
    private static final String NEVER = "this == null";
    /** In place of a name: for whom a parameter holds, without which a rule makes no sense. */
    private static final String REACH = "";

    /**
     * One condition that a rule tests.
     *
     * @param name the name of the rule without it
     * @param unblocked of a condition within a {@code not}: the name of the rule without that {@code not}; else null
     * @param parameters the parameters that it compares with
     * @param alternatives whether it is met by either of several comparisons
     */
    public record Variant(
            String file,
            String rule,
            String name,
            String unblocked,
            int line,
            String condition,
            Set<String> parameters,
            boolean alternatives) {}

    private final List<Variant> variants = new ArrayList<>();
    private final StringBuilder text;
    private final RuleFile file;
    private final Set<String> without;
    private int number;

    private RuleVariants(RuleFile file, Set<String> without) {
        this.file = file;
        this.text = new StringBuilder(file.plain());
        this.without = without;
    }

    /**
     * The conditions of a file's rules.
     *
     * @param chosen the rules to vary, by name
     * @param without names of variants that are not to be written
     * @param text receives the file's text with the variants of each rule added
     */
    public static List<Variant> of(
            RuleFile file, Predicate<String> chosen, Set<String> without, Consumer<String> text) {
        RuleVariants all = new RuleVariants(file, without);
        for (int i = 0; i < file.rules().size(); i++) {
            int end = i + 1 < file.rules().size()
                    ? file.rules().get(i + 1).keyword().start()
                    : file.plain().length();
            RuleText rule = file.rules().get(i);
            if (chosen.test(rule.name())) {
                Map<String, String> parameters = parameters(rule);
                rule.conditions().forEach(c -> all.add(rule, end, c, false, parameters));
            }
        }
        text.accept(all.text.toString());
        return all.variants;
    }

    /** The parameter behind each variable that holds one's value. */
    private static Map<String, String> parameters(RuleText rule) {
        Map<String, String> names = new HashMap<>();
        for (Condition.Pattern pattern : Terms.patterns(rule.conditions())) {
            Token name = pattern.type().is("Parameter") ? pattern.parameter() : null;
            if (name != null) {
                pattern.bound("threshold", "number").forEach(v -> names.put(v, name.text()));
                pattern.bound("reach").forEach(v -> names.put(v, REACH));
            }
        }
        return names;
    }

    private void add(RuleText rule, int end, Condition condition, boolean negated, Map<String, String> parameters) {
        if (!(condition instanceof Condition.Pattern pattern)) {
            boolean inner = negated != condition instanceof Condition.Not;
            Terms.parts(condition).forEach(c -> add(rule, end, c, inner, parameters));
            return;
        }
        if (pattern.type().is("Parameter")) {
            return;
        }
        String unblocked = null;
        for (Condition.Constraint c : pattern.constraints()) {
            Set<String> compared = new TreeSet<>();
            Terms.variables(c.expression()).stream()
                    .filter(parameters::containsKey)
                    .forEach(v -> compared.add(parameters.get(v)));
            if (c.binding() == null && !compared.contains(REACH)) {
                if (negated && unblocked == null) {
                    unblocked = write(rule, end, c, NEVER);
                }
                variants.add(new Variant(
                        file.file(),
                        rule.name(),
                        write(rule, end, c, ALWAYS),
                        unblocked,
                        c.token().line(),
                        file.text(c),
                        compared,
                        c.expression() instanceof Expr.Binary b && b.operator().equals("||")));
            }
        }
    }

    /** Writes the rule under another name with one constraint replaced. */
    private String write(RuleText rule, int end, Condition.Constraint c, String instead) {
        String suffix = "-v" + number++;
        String name = rule.name() + suffix;
        if (!without.contains(name)) {
            int offset = rule.keyword().start();
            int quote = rule.nameToken().end() - offset - 1;
            String block = file.plain().substring(offset, end);
            text.append('\n')
                    .append(block, 0, quote)
                    .append(suffix)
                    .append(block, quote, c.start() - offset)
                    .append(instead)
                    .append(block, c.end() - offset, block.length());
        }
        return name;
    }
}
