package dev.lodestone.bench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the rulebook and ten thousand rules more, or as many as are said, in a cold JVM, and answers by them once:
 * {@code bench/java -Xmx256m dev.lodestone.bench.LoadRules 10000}.
 */
public final class LoadRules {
    private LoadRules() {}

    public static void main(String[] args) throws Exception {
        Quiet.engines();
        RuleFiles files = RulesBenchmark.files(args.length == 0 ? 10_000 : Integer.parseInt(args[0]));
        long start = System.nanoTime();
        RuleBase rules = new RuleBase(files);
        double loaded = (System.nanoTime() - start) / 1e9;
        Request request = Intake.dossier("gallium-germanium");
        int flags = new Advisor(rules)
                .assess(request.facts(), request.asOf(), request.asked())
                .riskFlags()
                .size();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d rules loaded in %.1f s, answered with %d flags after %.1f s, %d MB of heap kept%n",
                rules.rules().size(),
                loaded,
                flags,
                (System.nanoTime() - start) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmHWM"))
                .forEach(System.out::println);
    }
}
