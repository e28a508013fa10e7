package dev.lodestone.bench;

import dev.lodestone.advice.Decision;
import dev.lodestone.bench.byhand.Rulebook;
import dev.lodestone.bench.concentration.Contender;
import dev.lodestone.bench.concentration.Decider;
import dev.lodestone.engine.Draft;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/** The same decisions from the situation that has been derived already, as engines elsewhere that cannot derive it are measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class DerivedBenchmark {

    @Param({"java", "lodestone", "drools", "evrete"})
    public String contender;

    @Param({"gallium-germanium", "united-states-2026"})
    public String dossier;

    private Decider decider;
    private Parameters.Valid valid;
    private Situation situation;

    @Setup
    public void load() {
        Quiet.engines();
        RuleFiles files = Rulebook.frozen();
        Request request = Intake.dossier(dossier);
        valid = new Draft(files).parameters().at(request.asOf());
        situation = Situation.of(request.facts(), request.asOf(), request.asked(), valid);
        decider = Decider.named(contender, files);
        if (!decider.decide(situation, valid)
                .equals(Contender.named("lodestone", files).decide(request))) {
            throw new IllegalStateException(contender + " decides otherwise on " + dossier);
        }
    }

    @Benchmark
    public Set<Decision> decide() {
        return decider.decide(situation, valid);
    }
}
