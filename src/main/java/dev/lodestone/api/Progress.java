package dev.lodestone.api;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Cuts a batch off that does not get on: in each period it has to send or take at least so many bytes. */
final class Progress {
    private static final long LEAST = 1024;

    private final RoutingContext context;
    private final long timer;
    private long before;

    Progress(RoutingContext context, Duration period) {
        this.context = context;
        this.timer = context.vertx().setPeriodic(period.toMillis(), t -> look());
    }

    private void look() {
        long now = context.request().bytesRead() + context.response().bytesWritten();
        if (now - before < LEAST) {
            stop();
            context.request().connection().close();
        }
        before = now;
    }

    void stop() {
        context.vertx().cancelTimer(timer);
    }
}
