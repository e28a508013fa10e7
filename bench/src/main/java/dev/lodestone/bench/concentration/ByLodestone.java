package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.Set;
import java.util.TreeMap;

/** The product with those seven rules, asked for the decisions alone. */
final class ByLodestone implements Decider {
    private static final String THEME = "concentration.drl";

    private final Advisor advisor;

    ByLodestone(RuleFiles files) {
        advisor = advisor(files);
    }

    /** An advisor by those rules. */
    static Advisor advisor(RuleFiles files) {
        TreeMap<String, String> one = new TreeMap<>(files.texts());
        one.keySet().removeIf(file -> file.endsWith(".drl") && !file.equals(THEME));
        // The theme's questions look at facts that the others are spared.
        for (RuleCard rule : new RuleBase(new RuleFiles(one)).rules()) {
            if (rule.concludes() == RuleCard.Concludes.QUESTION) {
                one.merge(THEME, rule.text(), (theme, question) -> theme.replace(question, ""));
            }
        }
        return new Advisor(new RuleBase(new RuleFiles(one)));
    }

    @Override
    public Set<Decision> decide(Situation situation, Parameters.Valid valid) {
        return advisor.decisions(situation);
    }
}
