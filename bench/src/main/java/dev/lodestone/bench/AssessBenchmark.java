package dev.lodestone.bench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.util.concurrent.TimeUnit;
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

/** One assessment of a shipped dossier with the whole rulebook, explanation included, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessBenchmark {

    @Param({"gallium-germanium", "united-states-2026"})
    public String dossier;

    private final Logger drools = Logger.getLogger("org.drools");
    private Advisor advisor;
    private Request request;

    @Setup
    public void load() {
        // As in the product, where Drools does not log insertions.
        drools.setLevel(Level.WARNING);
        advisor = new Advisor(new RuleBase(RuleFiles.embedded()));
        request = Intake.dossier(dossier);
    }

    @Benchmark
    public Assessment assess() {
        return advisor.assess(request.facts(), request.asOf(), request.asked());
    }
}
