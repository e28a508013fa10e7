package dev.lodestone.api;

import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.settings.Settings;
import dev.lodestone.vital.Vital;
import dev.lodestone.watch.ChangeFilter;
import dev.lodestone.watch.KeptChange;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** Those who listen to changes as they are written: one thread reads on for all of them, and none of them holds it up. */
@ApplicationScoped
class Listeners {
    private static final Logger LOG = Logger.getLogger(Listeners.class);
    private static final long LOOK_MILLIS = 250;
    private static final long BEAT_NANOS = Duration.ofSeconds(15).toNanos();
    /** Who takes in nothing for so long is let go. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private static final int AT_ONCE = 100;

    private final ChangeDesk desk;
    private final int most;
    private final List<Listener> all = new CopyOnWriteArrayList<>();
    private volatile boolean ending;
    private Vital teller;

    Listeners(ChangeDesk desk, MeterRegistry registry, Settings settings) {
        this.desk = desk;
        this.most = settings.changes().listeners();
        Gauge.builder("lodestone.changes.listeners", all, List::size)
                .description("Those who listen to changes now")
                .register(registry);
    }

    /** Somebody who listens, and how far they have heard. */
    private static final class Listener {
        private final SseEventSink sink;
        private final Sse sse;
        private final ChangeFilter filter;
        private long place;
        private CompletionStage<?> sending = CompletableFuture.completedFuture(null);
        private long sentAt = System.nanoTime();

        Listener(SseEventSink sink, Sse sse, ChangeFilter filter, long place) {
            this.sink = sink;
            this.sse = sse;
            this.filter = filter;
            this.place = place;
        }

        boolean isBusy() {
            return !sending.toCompletableFuture().isDone();
        }

        boolean isGone() {
            return sink.isClosed()
                    || sending.toCompletableFuture().isCompletedExceptionally()
                    || isBusy() && System.nanoTime() - sentAt > PATIENCE_NANOS;
        }

        void send(KeptChange change) {
            send(sse.newEventBuilder()
                    .id(Long.toString(change.place()))
                    .name(change.type())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, change.json())
                    .build());
            place = change.place();
        }

        void beat() {
            send(sse.newEventBuilder().comment("still here").build());
        }

        private void send(OutboundSseEvent event) {
            sending = sink.send(event);
            sentAt = System.nanoTime();
        }
    }

    /**
     * Tells somebody of all changes behind a place, until they are gone.
     *
     * @throws Admission.Busy if as many listen as may
     */
    synchronized void add(SseEventSink sink, Sse sse, ChangeFilter filter, long place) {
        if (ending || all.size() >= most) {
            throw new Admission.Busy();
        }
        Listener listener = new Listener(sink, sse, filter, place);
        listener.beat();
        all.add(listener);
        if (teller == null) {
            teller = new Vital("change-teller", Duration.ofMinutes(2), this::tell);
        }
    }

    private void tell(Vital vital) {
        while (!vital.isClosed()) {
            vital.beat();
            try {
                Thread.sleep(LOOK_MILLIS);
                all.stream().filter(Listener::isGone).toList().forEach(this::letGo);
                if (!all.isEmpty()) {
                    long head = desk.feed().head();
                    all.forEach(listener -> tell(listener, head));
                }
            } catch (InterruptedException e) {
                vital.close();
            } catch (ArchiveUnavailable e) {
                LOG.debugf("Listeners are told nothing now: %s", e.getMessage());
            }
        }
    }

    private void tell(Listener listener, long head) {
        try {
            if (listener.isBusy() || listener.isGone()) {
                return;
            }
            if (listener.place < head) {
                List<KeptChange> next = desk.feed().after(listener.place, listener.filter, AT_ONCE);
                next.stream().filter(change -> change.place() <= head).forEach(listener::send);
                listener.place = next.size() < AT_ONCE ? Math.max(listener.place, head) : listener.place;
            } else if (System.nanoTime() - listener.sentAt > BEAT_NANOS) {
                listener.beat();
            }
        } catch (IllegalStateException e) {
            // It was closed at this moment.
            letGo(listener);
        }
    }

    private void letGo(Listener listener) {
        all.remove(listener);
        try {
            listener.sink.close();
        } catch (RuntimeException e) {
            LOG.debugf("A listener was gone already: %s", e.getMessage());
        }
    }

    /** Whoever listens asks again where another service answers, and goes on where it was. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        stop();
    }

    @PreDestroy
    synchronized void stop() {
        ending = true;
        if (teller != null) {
            teller.close();
        }
        List.copyOf(all).forEach(this::letGo);
    }
}
