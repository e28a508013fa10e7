package dev.lodestone.bench;

import dev.lodestone.bench.byhand.PlainAdvisor;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Request;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The decisions of all rules, from the facts to the last sentence, in plain Java and by the product, which also gives
 * reasons, responses and indicators. {@code ByHandTest} tells that both conclude the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class HandBenchmark {

    @Param({"java", "lodestone"})
    public String contender;

    @Param({"forty", "gallium-germanium", "united-states-2026"})
    public String dossier;

    private final Logger drools = Logger.getLogger("org.drools");
    private Supplier<Object> decides;

    @Setup
    public void load() {
        // As in the product, where Drools does not log insertions.
        drools.setLevel(Level.WARNING);
        Request request = Inputs.of(dossier);
        RuleBase rules = new RuleBase(RuleFiles.embedded());
        decides = switch (contender) {
            case "java" -> {
                PlainAdvisor plain = new PlainAdvisor(rules.parameters());
                yield () -> plain.advise(request.facts(), request.asOf(), request.asked());
            }
            case "lodestone" -> {
                Advisor advisor = new Advisor(rules);
                yield () -> advisor.assess(request.facts(), request.asOf(), request.asked());
            }
            default -> throw new IllegalArgumentException("no contender is called " + contender);
        };
    }

    @Benchmark
    public Object decide() {
        return decides.get();
    }
}
