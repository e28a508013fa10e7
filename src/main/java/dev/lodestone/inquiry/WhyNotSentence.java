package dev.lodestone.inquiry;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Naming;
import dev.lodestone.trial.Trial;
import dev.lodestone.wording.ConditionCard;
import java.util.List;
import java.util.stream.Collectors;

/** Why a condition of a rule fails, in one sentence without its full stop. */
final class WhyNotSentence {
    private WhyNotSentence() {}

    /** @param failing the first condition that fails */
    static String of(Trial.Step failing, Economy economy, Mineral mineral) {
        ConditionCard condition = failing.condition();
        if (condition.kind() == ConditionCard.Kind.THERE_IS_NO) {
            return "The rule needs that there is no " + Naming.type(condition.type())
                    + (failing.nearest().isEmpty()
                            ? " as it says"
                            : ", and there is " + name(failing.nearest().get(0)));
        } else if (condition.type().isEmpty()
                || condition.kind() == ConditionCard.Kind.OVER_ALL
                        && failing.nearest().isEmpty()) {
            return "It does not hold that " + condition.says();
        }
        String needs = "The rule needs " + Naming.withArticle(Naming.type(condition.type()));
        if (failing.nearest().isEmpty()) {
            return needs + ", and there is none" + about(economy, mineral) + origin(condition.type());
        }
        Trial.Near near = failing.nearest().get(0);
        return needs + " " + near.asked() + "; nearest comes " + name(near)
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
        String from =
                Origins.types(type).stream().map(t -> Naming.type(t.name())).collect(Collectors.joining(" and "));
        return from.isEmpty() || from.equals(Naming.type(type)) ? "" : ": it follows from " + from;
    }

    /** What something is known by: its facts, the first of many; else how it is described. */
    private static String name(Trial.Near near) {
        WhyNot.Nearest nearest = WhyNots.nearest(near);
        List<String> facts = nearest.facts();
        return facts.isEmpty()
                ? nearest.what()
                : facts.get(0) + (facts.size() == 1 ? "" : " with " + (facts.size() - 1) + " more");
    }
}
