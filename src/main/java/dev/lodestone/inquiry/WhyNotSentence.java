package dev.lodestone.inquiry;

import dev.lodestone.engine.Condition;
import dev.lodestone.engine.Trial;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Why a condition of a rule fails, in one sentence without its full stop. */
final class WhyNotSentence {
    private WhyNotSentence() {}

    /** @param failing the first condition that fails */
    static String of(Trial.Step failing, Economy economy, Mineral mineral) {
        Condition condition = failing.condition();
        String needs = "The rule needs " + article(condition.type());
        if (condition.kind() == Condition.Kind.THERE_IS_NO) {
            return "The rule needs that there is no " + words(condition.type())
                    + (failing.nearest().isEmpty()
                            ? " as it says"
                            : ", and there is " + name(failing.nearest().get(0)));
        } else if (condition.type().isEmpty()) {
            return "It does not hold that " + condition.text();
        } else if (failing.nearest().isEmpty()) {
            return needs + ", and there is none" + about(economy, mineral) + origin(condition.type());
        }
        Trial.Near near = failing.nearest().get(0);
        return needs + " whose " + near.wanted() + "; nearest comes " + name(near)
                + (near.actual() == null ? ", for which that does not hold" : ", where it is " + near.actual())
                + (near.alone() ? "" : ", and more may fail");
    }

    private static String about(Economy economy, Mineral mineral) {
        return economy == null && mineral == null
                ? ""
                : " about " + (economy == null ? "" : economy.inText())
                        + (economy == null || mineral == null ? "" : " and ") + (mineral == null ? "" : mineral.name());
    }

    private static String origin(String type) {
        String from = Origins.types(type).stream().map(FactType::name).collect(Collectors.joining(" and "));
        return from.isEmpty() || from.equals(type) ? "" : ": it follows from " + from;
    }

    /** What something is known by: its facts, the first of many; else how it is described. */
    private static String name(Trial.Near near) {
        WhyNot.Nearest nearest = WhyNots.nearest(near);
        List<String> facts = nearest.facts();
        return facts.isEmpty()
                ? "'" + nearest.what() + "'"
                : facts.get(0) + (facts.size() == 1 ? "" : " with " + (facts.size() - 1) + " more");
    }

    private static String article(String type) {
        String words = words(type);
        boolean many = words.endsWith("s") && !words.endsWith("ss");
        return (many ? "" : "aeio".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    /** "AppliedControl", which is a control as it applies to an economy and a mineral, is "control". */
    private static String words(String type) {
        return Words.apart(type.replaceFirst("^Applied", ""));
    }
}
