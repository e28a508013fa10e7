package dev.lodestone.api;

import io.quarkus.runtime.ImageMode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Leaves the JVM's compiler its processors while the service is cold: of assessments no more are worked on at once than there are
 * processors, the others wait without a thread. Sixteen threads that are always busy leave it a tenth of one, and full speed takes
 * twice as long (docs/benchmarks.md). Once warm, all that are let in are worked on at once, which is 6% more.
 */
final class ColdStart {
    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final int WARM_ANSWERS = 20_000;
    private static final long WARM_NANOS = 60_000_000_000L;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final int most;
    private int running;
    private int answers;
    /** When it is taken for warm, as nanoseconds; 0 before the first request. */
    private long until;

    private volatile boolean warm;

    ColdStart() {
        this(Runtime.getRuntime().availableProcessors(), ImageMode.current().isNativeImage());
    }

    /** @param warm whether it is fast from the start, as a native binary is */
    ColdStart(int most, boolean warm) {
        this.most = most;
        this.warm = warm;
    }

    /** Goes on with a request, now or when it is its turn. */
    void pass(RoutingContext context) {
        if (warm || !context.normalizedPath().equals(ASSESSMENTS)) {
            Gate.goOn(context);
            return;
        }
        Context own = Vertx.currentContext();
        Turn turn = new Turn();
        // The answer is there when its first bytes leave: who reads slowly keeps nobody waiting.
        context.addHeadersEndHandler(answered -> turn.over());
        context.addEndHandler(gone -> turn.over());
        take(() -> own.runOnContext(now -> {
            turn.begun = true;
            if (context.response().ended() || context.response().closed()) {
                turn.over();
            } else {
                Gate.goOn(context);
            }
        }));
    }

    /** Of one request; on its own event loop alone. */
    private final class Turn {
        private boolean begun;
        private boolean over;

        void over() {
            if (begun && !over) {
                over = true;
                give();
            }
        }
    }

    /** Runs it at once, or when another gives its turn back. */
    void take(Runnable begin) {
        synchronized (this) {
            if (!isWarm() && running >= most) {
                waiting.add(begin);
                return;
            }
            running++;
        }
        begin.run();
    }

    /** A turn is over: the next one begins, and once it is warm all others do. */
    void give() {
        Queue<Runnable> next = new ArrayDeque<>();
        synchronized (this) {
            running--;
            answers++;
            boolean all = isWarm();
            while (!waiting.isEmpty() && (all || running < most)) {
                running++;
                next.add(waiting.remove());
            }
        }
        next.forEach(Runnable::run);
    }

    private boolean isWarm() {
        if (until == 0) {
            until = System.nanoTime() + WARM_NANOS;
        }
        warm = warm || answers >= WARM_ANSWERS || System.nanoTime() - until > 0;
        return warm;
    }
}
