package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Request;
import java.util.Set;
import java.util.stream.Collectors;

/** The product as it is mostly asked: it words, grades and explains what it decides, with indicators and states of measures. */
final class Answering implements Contender {
    private final Advisor advisor;

    Answering(RuleFiles files) {
        advisor = ByLodestone.advisor(files);
    }

    @Override
    public Set<Decision> decide(Request request) {
        return advisor.assess(request.facts(), request.asOf(), request.asked()).riskFlags().stream()
                .map(Decision::of)
                .collect(Collectors.toSet());
    }
}
