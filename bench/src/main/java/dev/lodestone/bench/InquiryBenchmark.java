package dev.lodestone.bench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.Timeline;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.inquiry.WhyNot;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

/**
 * What people wait for, in a warm JVM: what would change the answer of the dossier on gallium and germanium, and ten variants of it compared; and
 * of the United States' dossier upon the timeline, which has a thousand facts, what would change one flag, thirty years, and why not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class InquiryBenchmark {

    private Advisor advisor;
    private Request request;
    private Request large;
    private List<Variant> variants;

    @Setup
    public void load() {
        Quiet.engines();
        advisor = new Advisor(new RuleBase(RuleFiles.embedded()));
        request = Intake.dossier("gallium-germanium");
        large = Intake.dossier("united-states-2026").with(Intake.dossier("timeline"));
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
    public Sensitivity sensitivityOfOneFlag() {
        return new Sensitivities(advisor, Sensitivities.BUDGET)
                .of(large, Mineral.of("antimony"), "dependency/single-source-import");
    }

    @Benchmark
    public Timeline thirtyYears() {
        return new Timelines(advisor, Timelines.BUDGET)
                .between(large, LocalDate.of(2010, 1, 1), LocalDate.of(2040, 12, 31), null);
    }

    @Benchmark
    public WhyNot whyNot() {
        return new WhyNots(advisor, WhyNots.BUDGET).ask(large, "stockpile/below-60-days", null, null);
    }

    @Benchmark
    public Comparison comparisonOfTenVariants() {
        return new Comparer(advisor).compare(request, variants);
    }
}
