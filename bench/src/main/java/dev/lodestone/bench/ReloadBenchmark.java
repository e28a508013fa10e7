package dev.lodestone.bench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.workbench.LiveRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From the edit of a rule file until the rules that it is part of are in use: noticing it, and compiling all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReloadBenchmark {
    private static final String EDITED = "tariff.drl";

    private final Semaphore inUse = new Semaphore(0);
    private Path folder;
    private String text;
    private LiveRules live;
    private boolean edited;

    @Setup
    public void load() throws IOException {
        Quiet.engines();
        folder = Files.createTempDirectory("rules");
        Map<String, String> texts = RuleFiles.embedded().texts();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        text = texts.get(EDITED);
        live = new LiveRules(RuleSource.of(folder.toString()), status -> inUse.release());
    }

    @Benchmark
    public Advisor edit() throws IOException, InterruptedException {
        edited = !edited;
        Files.writeString(folder.resolve(EDITED), edited ? text + "// An edit.\n" : text);
        inUse.acquire();
        if (live.status().isDegraded()) {
            throw new IllegalStateException("refused: " + live.status().diagnostics());
        }
        return live.status().advisor();
    }

    @TearDown
    public void close() throws IOException {
        live.close();
        for (String file : RuleFiles.embedded().texts().keySet()) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }
}
