package dev.lodestone.bench.concentration;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The product as it is, with those seven rules. From the facts it answers in full: it words, grades and explains what it decides.
 * From what is derived it words and grades its flags.
 */
final class ByLodestone implements Contender, Decider {
    private static final String THEME = "concentration.drl";

    private final Advisor advisor;

    ByLodestone(RuleFiles files) {
        TreeMap<String, String> one = new TreeMap<>(files.texts());
        one.keySet().removeIf(file -> file.endsWith(".drl") && !file.equals(THEME));
        // The theme's questions look at facts that the others are spared.
        for (RuleCard rule : new RuleBase(new RuleFiles(one)).rules()) {
            if (rule.concludes() == RuleCard.Concludes.QUESTION) {
                one.merge(THEME, rule.text(), (theme, question) -> theme.replace(question, ""));
            }
        }
        advisor = new Advisor(new RuleBase(new RuleFiles(one)));
    }

    @Override
    public Set<Decision> decide(Request request) {
        return decisions(advisor.assess(request.facts(), request.asOf(), request.asked())
                .riskFlags());
    }

    @Override
    public Set<Decision> decide(Situation situation, Parameters.Valid valid) {
        return decisions(advisor.flags(situation, true));
    }

    private static Set<Decision> decisions(List<RiskFlag> flags) {
        return flags.stream()
                .map(f -> new Decision(f.rule(), f.economy(), f.mineral()))
                .collect(Collectors.toSet());
    }
}
