package dev.lodestone.bench.concentration;

import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.Set;

/** One way to take the seven decisions of {@code rules/concentration.drl} that raise flags. */
public interface Contender {

    Set<Decision> decide(Request request);

    /** The facts at the date, as the product derives them: the same start for all. */
    static Situation situation(Request request, Parameters parameters) {
        return Situation.of(request.facts(), request.asOf(), request.asked(), parameters.at(request.asOf()));
    }

    static Contender named(String name, RuleFiles files) {
        return switch (name) {
            case "lodestone" -> new ByLodestone(files);
            case "java" -> new ByHand(files);
            case "drools" -> new ByDrools(files);
            default -> throw new IllegalArgumentException("no contender is called " + name);
        };
    }
}
