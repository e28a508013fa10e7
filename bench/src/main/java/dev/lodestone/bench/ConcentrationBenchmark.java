package dev.lodestone.bench;

import dev.lodestone.advice.Decision;
import dev.lodestone.bench.byhand.Rulebook;
import dev.lodestone.bench.concentration.Contender;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
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

/** The decisions of one theme, by the product and by others; all start from the facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConcentrationBenchmark {

    @Param({"java", "lodestone", "answer", "drools", "evrete"})
    public String contender;

    @Param({"gallium-germanium", "united-states-2026"})
    public String dossier;

    private Contender decides;
    private Request request;

    /** Whoever decides otherwise than the product is not measured. */
    @Setup
    public void agree() {
        Quiet.engines();
        RuleFiles files = Rulebook.frozen();
        Contender lodestone = Contender.named("lodestone", files);
        decides = Contender.named(contender, files);
        for (String name : Intake.dossiers()) {
            Request each = Intake.dossier(name);
            if (each.asOf() != null && !decides.decide(each).equals(lodestone.decide(each))) {
                throw new IllegalStateException(contender + " decides otherwise on " + name);
            }
        }
        request = Intake.dossier(dossier);
    }

    @Benchmark
    public Set<Decision> decide() {
        return decides.decide(request);
    }
}
