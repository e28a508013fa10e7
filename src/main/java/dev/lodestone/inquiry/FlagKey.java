package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.regex.Pattern;

/**
 * What makes a flag the same one when its figures and dates move: its rule, whom and what it is about, and its sentence
 * without numbers, which tells apart the flags that one rule raises for several suppliers or stages.
 */
public record FlagKey(String rule, Economy economy, Mineral mineral, String sentence) {
    /** What a figure begins with is looked at first: most letters begin none. */
    private static final Pattern FIGURE = Pattern.compile("(?=[-\\dalmw])\\b(?:"
            + "(?:(?:more than|at least|less than|at most|about) )?(?:-?\\d[\\d,.-]*\\d[%e]?|\\d%?)"
            + "|withheld\\b|an unknown [a-z ]+?\\b)");

    /** Of when the days in stock are, and who holds it: a stock that grows is the same matter, whoever holds more of it. */
    private static final Pattern HELD =
            Pattern.compile("(?<=# day) \\((?:#|(?:#, )?held by (?:users|its government))\\)");

    public static FlagKey of(RiskFlag flag) {
        return of(flag, withoutFigures(flag.says()));
    }

    static FlagKey of(RiskFlag flag, String withoutFigures) {
        return new FlagKey(flag.rule(), flag.economy(), flag.mineral(), withoutFigures);
    }

    static String withoutFigures(String sentence) {
        String figures = FIGURE.matcher(sentence)
                .replaceAll("#")
                .replace("# to #", "#")
                .replace("# (#)", "#")
                .replace("tariff of #", "# tariff")
                .replace("#%", "#")
                .replace("# days", "# day")
                .replace(", today", ", in # day");
        return HELD.matcher(figures).replaceAll("");
    }
}
