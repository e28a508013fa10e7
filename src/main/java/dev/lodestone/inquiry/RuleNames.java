package dev.lodestone.inquiry;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import java.util.List;

/** Refuses what an inquiry cannot be about. */
final class RuleNames {
    private RuleNames() {}

    /** @throws BadInput for an unknown rule, with the nearest suggested */
    static void known(Advisor advisor, String rule) {
        if (advisor.rules().rule(rule) == null) {
            List<String> names =
                    advisor.rules().rules().stream().map(RuleCard::name).toList();
            throw new BadInput(
                    "rule", "there is no rule '" + rule + "'", Words.meant(rule, names, "lodestone rules lists them"));
        }
    }
}
