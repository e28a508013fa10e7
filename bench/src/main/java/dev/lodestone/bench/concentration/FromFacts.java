package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.engine.Draft;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.Set;

/** Derives the situation as the product does, and lets another decide. */
final class FromFacts implements Contender {
    private final Decider decider;
    private final Parameters parameters;

    FromFacts(String decider, RuleFiles files) {
        this.decider = Decider.named(decider, files);
        this.parameters = new Draft(files).parameters();
    }

    @Override
    public Set<Decision> decide(Request request) {
        Parameters.Valid valid = parameters.at(request.asOf());
        Situation situation = Situation.of(request.facts(), request.asOf(), request.asked(), valid);
        return decider.decide(situation, valid);
    }
}
