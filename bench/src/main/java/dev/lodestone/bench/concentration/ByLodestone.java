package dev.lodestone.bench.concentration;

import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Request;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The product as it is, with that one theme: it also words, explains and grades what it decides, and answers it. */
final class ByLodestone implements Contender {
    private final Advisor advisor;

    ByLodestone(RuleFiles files) {
        TreeMap<String, String> one = new TreeMap<>(files.texts());
        one.keySet().removeIf(file -> file.endsWith(".drl") && !file.equals("concentration.drl"));
        advisor = new Advisor(new RuleBase(new RuleFiles(one)));
    }

    @Override
    public Set<Decision> decide(Request request) {
        return advisor.assess(request.facts(), request.asOf(), request.asked()).riskFlags().stream()
                .map(f -> new Decision(f.rule(), f.economy(), f.mineral()))
                .collect(Collectors.toSet());
    }
}
