package dev.lodestone.inquiry;

import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Reason;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why the flags of one rule stand: their trees of reasons alone, as those of all flags weigh megabytes.
 *
 * @param flags in the order of the assessment; none if the rule raises none there
 */
public record Why(LocalDate asOf, String ruleBase, List<Reason> flags) {

    /**
     * @param economy null for every economy
     * @param mineral null for every mineral and for none
     * @throws BadInput for an unknown rule, with the nearest suggested
     */
    public static Why of(Advisor advisor, Request request, String rule, Economy economy, Mineral mineral) {
        RuleNames.known(advisor, rule);
        Explained explained = advisor.explain(request.facts(), request.asOf(), request.asked());
        Set<String> wanted = explained.assessment().riskFlags().stream()
                .filter(f -> f.rule().equals(rule)
                        && (economy == null || economy.equals(f.economy()))
                        && (mineral == null || mineral.equals(f.mineral())))
                .map(RiskFlag::id)
                .collect(Collectors.toSet());
        return new Why(
                request.asOf(),
                advisor.rules().digest(),
                explained.explanation().flags().stream()
                        .filter(f -> wanted.contains(f.id()))
                        .toList());
    }
}
