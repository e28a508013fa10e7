package dev.lodestone.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.TearDown;

/** The same on one processor, the collector too: what the second one adds. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:-UseSerialGC", "-XX:+UseParallelGC", "-XX:ActiveProcessorCount=1"})
public class OneProcessorBenchmark extends SizeBenchmark {
    // Whatever is worked on side by side is worked on in the pool from which it was asked for.
    private final ForkJoinPool one = new ForkJoinPool(1);

    @Override
    Object run(Callable<Object> work) {
        return one.submit(work).join();
    }

    @TearDown
    public void close() {
        one.shutdown();
    }
}
