package dev.lodestone.bench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
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

/** Import shares of many economies and minerals, four suppliers each: what a fact costs as their number grows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SizeBenchmark {
    private static final List<String> SUPPLIERS = List.of("CN", "AU", "CL", "ZA");
    private static final List<Integer> PERCENT = List.of(55, 20, 15, 5);

    @Param({"40", "400", "10000", "40000"})
    public int facts;

    private final Logger drools = Logger.getLogger("org.drools");
    private Advisor advisor;
    private FactSet set;

    @Setup
    public void load() {
        drools.setLevel(Level.WARNING);
        advisor = new Advisor(new RuleBase(RuleFiles.embedded()));
        set = new FactSet(shares(facts));
    }

    private static List<Fact> shares(int count) {
        List<Fact> shares = new ArrayList<>();
        for (Economy importer : Economy.all()) {
            if (importer.isGroup() || importer.equals(Economy.WORLD) || importer.equals(Economy.OTHER)) {
                continue;
            }
            for (Mineral mineral : Mineral.all()) {
                for (int i = 0; i < SUPPLIERS.size(); i++) {
                    if (shares.size() == count) {
                        return shares;
                    }
                    shares.add(new ImportShare(
                            "s" + shares.size(),
                            importer,
                            Economy.of(SUPPLIERS.get(i)),
                            mineral,
                            Stage.REFINED,
                            Estimate.share(PERCENT.get(i) / 100.0, PERCENT.get(i) / 100.0),
                            null,
                            new Period(2024, 2024, false),
                            "benchmark"));
                }
            }
        }
        throw new IllegalArgumentException("there are only " + shares.size() + " economies, minerals and suppliers");
    }

    @Benchmark
    public Assessment assess() {
        return advisor.assess(set, LocalDate.of(2025, 6, 30), List.of());
    }
}
