package dev.lodestone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Watches that an input costs a bounded time and a bounded allocation, whatever is in it. */
public final class Bounded {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_CPU_NANOS = 3_000_000_000L;

    private Bounded() {}

    public static void run(byte[] input, Runnable work) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("this input is not refused, it fails: " + text(input), e);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated)
                .as("bytes allocated for: %s", text(input))
                .isLessThan(MOST_BYTES);
        assertThat(THREADS.getCurrentThreadCpuTime() - cpu)
                .as("nanoseconds for: %s", text(input))
                .isLessThan(MOST_CPU_NANOS);
    }

    private static String text(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        return text.length() > 3_000 ? text.substring(0, 3_000) + "…" : text;
    }
}
