package dev.lodestone.drl;

import java.util.ArrayList;
import java.util.List;

/** Rules with one condition left out: where such a variant fires and the rule does not, that condition was false. */
public final class Variants {

    /**
     * One condition that a rule tests.
     *
     * @param name the name of the rule without it
     */
    public record Variant(String file, String rule, String name, int line, String condition) {}

    private final List<Variant> variants = new ArrayList<>();
    private final StringBuilder text;
    private final RuleFile file;

    private Variants(RuleFile file) {
        this.file = file;
        this.text = new StringBuilder(file.plain());
    }

    /** The conditions of a file's rules, and the file's text with a variant of the rule for each added. */
    public static List<Variant> of(RuleFile file, java.util.function.Consumer<String> text) {
        Variants all = new Variants(file);
        for (int i = 0; i < file.rules().size(); i++) {
            int end = i + 1 < file.rules().size()
                    ? file.rules().get(i + 1).keyword().start()
                    : file.plain().length();
            all.add(file.rules().get(i), end);
        }
        text.accept(all.text.toString());
        return all.variants;
    }

    private void add(RuleText rule, int end) {
        String block = file.plain().substring(rule.keyword().start(), end);
        int offset = rule.keyword().start();
        int name = rule.nameToken().end() - offset - 1;
        for (Condition.Pattern pattern : Terms.patterns(rule.conditions())) {
            if (pattern.type().is("Parameter")) {
                continue;
            }
            for (Condition.Constraint c : pattern.constraints()) {
                if (c.binding() == null) {
                    String variant = rule.name() + "-v" + variants.size();
                    variants.add(new Variant(
                            file.file(),
                            rule.name(),
                            variant,
                            c.token().line(),
                            file.plain().substring(c.start(), c.end()).replaceAll("\\s+", " ")));
                    text.append('\n')
                            .append(block, 0, name)
                            .append("-v")
                            .append(variants.size() - 1)
                            .append(block, name, c.start() - offset)
                            .append("this != null")
                            .append(block, c.end() - offset, block.length());
                }
            }
        }
    }
}
