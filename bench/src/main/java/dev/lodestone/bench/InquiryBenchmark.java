package dev.lodestone.bench;

import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What would change the answer of the dossier on gallium and germanium, and ten variants of it compared, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class InquiryBenchmark {

    private Advisor advisor;
    private Request request;
    private List<Variant> variants;

    @Setup
    public void load() {
        Quiet.engines();
        advisor = new Advisor(new RuleBase(RuleFiles.embedded()));
        request = Intake.dossier("gallium-germanium");
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            json.append(i == 0 ? "[" : ",")
                    .append("{\"name\":\"v" + i + "\",\"change\":{\"US-import-germanium-metal-CN-2021-24\":{\"share\":\"" + (20 + i)
                            + "%\"}}}");
        }
        variants = Variants.list(JsonIntake.tree((json + "]").getBytes(StandardCharsets.UTF_8), ""), "");
    }

    @Benchmark
    public Sensitivity sensitivity() {
        return new Sensitivities(advisor, Sensitivities.BUDGET).of(request, null, null);
    }

    @Benchmark
    public Comparison comparisonOfTenVariants() {
        return new Comparer(advisor).compare(request, variants);
    }
}
