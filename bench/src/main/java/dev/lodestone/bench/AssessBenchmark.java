package dev.lodestone.bench;

import dev.lodestone.bench.byhand.PlainAdvisor;
import dev.lodestone.bench.byhand.Rulebook;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
 * The decisions of all rules of the frozen rulebook, from the facts: in plain Java, which gives their sentences too, and by the
 * product, which gives the decisions alone, the answer (with sentences, reasons, certainty, responses and indicators), or the answer
 * and the trees of all its reasons. {@code ByHandTest} tells that both conclude the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 7, time = 2)
public class AssessBenchmark {

    @Param({"java", "decisions", "answer", "trees"})
    public String contender;

    @Param({"forty", "gallium-germanium", "united-states-2026"})
    public String dossier;

    private Supplier<Object> assesses;

    @Setup
    public void load() {
        Quiet.engines();
        RuleBase rules = new RuleBase(Rulebook.frozen());
        Advisor advisor = new Advisor(rules);
        PlainAdvisor plain = new PlainAdvisor(rules.parameters());
        Request request = dossier.equals("forty") ? Forty.request() : Intake.dossier(dossier);
        assesses = switch (contender) {
            case "java" -> () -> plain.advise(request.facts(), request.asOf(), request.asked());
            case "decisions" -> () -> advisor.decisions(request.facts(), request.asOf(), request.asked());
            case "answer" -> () -> advisor.assess(request.facts(), request.asOf(), request.asked());
            case "trees" -> () -> advisor.explain(request.facts(), request.asOf(), request.asked());
            default -> throw new IllegalArgumentException("no contender is called " + contender);
        };
    }

    @Benchmark
    public Object assess() {
        return assesses.get();
    }
}
