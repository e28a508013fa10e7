package dev.lodestone.bench;

import dev.lodestone.bench.byhand.PlainAdvisor;
import dev.lodestone.bench.byhand.Rulebook;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

/** Import shares of all economies, minerals and stages, six suppliers each, year after year: what a fact costs as they become many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:-UseSerialGC", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 11, time = 2)
public class SizeBenchmark {
    private static final List<String> SUPPLIERS = List.of("CN", "AU", "CL", "ZA", "CA", "BR");
    private static final List<Integer> PERCENT = List.of(55, 15, 12, 8, 5, 3);
    private static final int LAST_YEAR = 2024;

    @Param({"java", "lodestone"})
    public String contender;

    @Param({"40", "400", "10000", "100000", "1000000"})
    public int facts;

    private Callable<Object> decides;

    @Setup
    public void load() {
        Quiet.engines();
        LocalDate date = LocalDate.of(2025, 6, 30);
        FactSet set = new FactSet(shares(facts));
        if (contender.equals("java")) {
            PlainAdvisor plain = new PlainAdvisor(new RuleBase(Rulebook.frozen()).parameters());
            decides = () -> plain.advise(set, date, List.of());
        } else {
            Advisor advisor = new Advisor(new RuleBase(RuleFiles.embedded()));
            decides = () -> advisor.assess(set, date, List.of());
        }
    }

    private static List<Fact> shares(int count) {
        List<Fact> shares = new ArrayList<>(count);
        for (int year = LAST_YEAR; ; year--) {
            for (Stage stage : List.of(Stage.MINED, Stage.REFINED, Stage.PRODUCT)) {
                for (Economy importer : Economy.all()) {
                    if (importer.isGroup() || importer.equals(Economy.WORLD) || importer.equals(Economy.OTHER)) {
                        continue;
                    }
                    for (Mineral mineral : Mineral.all()) {
                        for (int i = 0; i < SUPPLIERS.size(); i++) {
                            if (shares.size() == count) {
                                return shares;
                            }
                            shares.add(share(shares.size(), importer, mineral, stage, year, i));
                        }
                    }
                }
            }
        }
    }

    private static Fact share(int id, Economy importer, Mineral mineral, Stage stage, int year, int supplier) {
        double share = PERCENT.get(supplier) / 100.0;
        return new ImportShare(
                "s" + id,
                importer,
                Economy.of(SUPPLIERS.get(supplier)),
                mineral,
                stage,
                Estimate.share(share, share),
                null,
                new Period(year, year, false),
                null,
                null,
                "benchmark");
    }

    @Benchmark
    public Object assess() throws Exception {
        return run(decides);
    }

    /** Runs it in the thread that asks, as the product does. */
    Object run(Callable<Object> work) throws Exception {
        return work.call();
    }
}
