package dev.lodestone.bench;

import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.annotations.Fork;

/** The same on one processor, the collector too: what the second one adds. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:-UseSerialGC", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1"})
public class OneProcessorBenchmark extends SizeBenchmark {

    @Override
    ForkJoinPool pool() {
        return new ForkJoinPool(1);
    }
}
