package dev.lodestone.drl;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Terms;
import dev.lodestone.rule.Token;
import java.util.List;

/** Checks how a rule asks for its parameters. */
final class ParameterCheck {
    private final RuleText rule;
    private final Rulebook book;
    private final Findings findings;

    ParameterCheck(RuleText rule, Rulebook book, Findings findings) {
        this.rule = rule;
        this.book = book;
        this.findings = findings;
    }

    void check(Condition.Pattern pattern) {
        Token name = pattern.parameter();
        if (name != null) {
            book.mentioned(name.text());
        }
        if (name == null) {
            findings.add(
                    pattern.type(),
                    "unknown-parameter",
                    "a parameter is asked for by name",
                    "Parameter( name == \"theme.name\", $limit : threshold )");
        } else if (book.parameters() != null && !book.parameters().contains(name.text())) {
            findings.add(
                    name,
                    "unknown-parameter",
                    "there is no parameter '" + name.text() + "'",
                    book.suggestions().meant(name.text(), book.parameters(), "add it to parameters.yaml"));
        } else if (book.inTables().contains(name.text()) && !asksForWhom(pattern)) {
            findings.add(
                    name,
                    "parameter-for-all",
                    "'" + name.text()
                            + "' has values of its own for some economies or minerals, and each would be used",
                    "bind $whose : reach, and ask in the pattern of the fact: $whose.covers( economy, mineral )");
        }
    }

    /** Whether the rule has the parameter say for whom it holds. */
    private boolean asksForWhom(Condition.Pattern pattern) {
        List<String> reaches = pattern.bound("reach");
        boolean[] asked = new boolean[1];
        Terms.walk(
                rule.conditions(),
                e -> asked[0] |= e instanceof Expr.Call call
                        && call.token().is("covers")
                        && call.target() instanceof Expr.Variable v
                        && reaches.contains(v.name()));
        return asked[0];
    }
}
