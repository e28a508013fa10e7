package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Request;
import java.util.Set;

/** One way to take the seven decisions of {@code rules/concentration.drl} that raise flags. */
public interface Contender {

    /** From the facts, as the product is asked. */
    Set<Decision> decide(Request request);

    static Contender named(String name, RuleFiles files) {
        return name.equals("answer") ? new Answering(files) : new FromFacts(name, files);
    }
}
