package dev.lodestone.bench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
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

/** The rulebook, and the rulebook with many more rules that are about an economy of which no fact tells; and its compilation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {
    private static final String HEAD = """
            /* Rules that never match. */
            package rules.more
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            """;
    private static final String RULE = """
            // A rule on an economy that no fact is about.
            rule "more/number-%d"
                @severity( low )
                @source( "benchmark" )
                @says( "{$economy} gets {$share} of {$mineral} from {$largest}, more than {$max}." )
                @responses( "monitor" )
            when
                Parameter( name == "concentration.dominance", $max : threshold )
                %s
            then
                insertLogical( RiskFlag.of( drools, $economy, $mineral ) );
            end

            """;

    @Param({"0", "1500", "8000"})
    public int more;

    private RuleFiles files;
    private Advisor advisor;
    private Request request;

    @Setup
    public void load() {
        Quiet.engines();
        files = files(more);
        advisor = new Advisor(new RuleBase(files));
        request = Intake.dossier("gallium-germanium");
    }

    /** The rulebook, and more rules in a file of their own. */
    static RuleFiles files(int more) {
        StringBuilder rules = new StringBuilder(HEAD);
        for (int i = 0; i < more; i++) {
            String pattern = "Concentration( of == Concentration.Supply.IMPORTS, economy.code == \"X" + i
                    + "\", topShare.above( $max ), $share : topShare, $largest : largest, $economy : economy, $mineral : mineral )";
            rules.append(RULE.formatted(i, pattern));
        }
        return more == 0 ? RuleFiles.embedded() : RuleFiles.embedded().with("more.drl", rules.toString());
    }

    @Benchmark
    public Assessment assess() {
        return advisor.assess(request.facts(), request.asOf(), request.asked());
    }

    @Benchmark
    public RuleBase compile() {
        return new RuleBase(files);
    }
}
