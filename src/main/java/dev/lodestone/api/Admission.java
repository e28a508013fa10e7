package dev.lodestone.api;

import dev.lodestone.access.Asker;
import dev.lodestone.archive.Batch;
import dev.lodestone.intake.Request;
import dev.lodestone.settings.Settings;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How much is taken on at once, in all and from one caller. A body takes a slot when it has arrived, so that those who trickle
 * hold none; what is on its way is counted in bytes.
 */
@ApplicationScoped
class Admission {
    /** What is taken for a request in work. */
    private static final String TICKET = "lodestone.ticket";
    /** A fact of a table is a few words, and as much work as one in JSON. */
    private static final long BYTES_A_FACT = 250;

    private final CurrentVertxRequest current;
    private final Access access;
    private final Sizes sizes;
    private final Ledger slots;
    private final BodyRoom bytes;
    /** Half of it, so that batches leave room for others. */
    private final Ledger lines;

    private final Ledger arriving;
    private final Ledger arrivingLarge;
    private final Duration receive;
    private final Duration progress;
    private final Duration inquiry;
    private final ColdStart cold = new ColdStart();

    Admission(CurrentVertxRequest current, Access access, Sizes sizes, Meters meters, Settings settings) {
        Settings.Limits limits = settings.limits();
        int concurrent = limits.concurrent();
        this.current = current;
        this.access = access;
        this.sizes = sizes;
        int most = limits.perCaller().orElse(access.isControlled() ? (concurrent + 1) / 2 : concurrent);
        this.slots = new Ledger(concurrent, most);
        double share = (double) most / concurrent;
        this.bytes = new BodyRoom(sizes, share);
        this.lines = new Ledger(sizes.inWork() / 2, (long) (sizes.inWork() / 2 * share));
        this.arriving = new Ledger(sizes.arriving(), (long) (sizes.arriving() * share));
        this.arrivingLarge = new Ledger(sizes.arriving(), (long) (sizes.arriving() * share));
        this.receive = limits.receive();
        this.progress = limits.progress();
        this.inquiry = limits.inquiry();
        meters.running(slots::taken, bytes::taken);
    }

    /** How long an inquiry, or an import, may take. */
    Duration inquiryTime() {
        return inquiry;
    }

    /** The bytes that a request in work counts for. */
    private static final class Ticket {
        private final String who;
        private long bytes;

        Ticket(String who, long bytes) {
            this.who = who;
            this.bytes = bytes;
        }
    }

    /** Too much is worked on for this to be taken on, too. */
    static final class Busy extends RuntimeException {
        Busy() {
            super("As much is being worked on as is allowed at once.");
        }
    }

    private String who(RoutingContext context) {
        Asker asker = context.get(Gate.ASKER);
        return access.isControlled()
                ? asker.name()
                : context.request().remoteAddress().hostAddress();
    }

    /** A batch is worked on as it arrives, so it takes its slot at once; it has to get on, or it is cut off. */
    void stream(RoutingContext context) {
        String who = who(context);
        if (!slots.take(who, 1)) {
            Gate.busy(context);
            return;
        }
        Progress watched = new Progress(context, progress);
        context.addEndHandler(end -> {
            slots.give(who, 1);
            watched.stop();
        });
        Gate.goOn(context);
    }

    /** Takes the body in before a thread is given to it. */
    void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        String told = request.getHeader("Content-Length");
        long length = told != null && told.matches("\\d{1,18}") ? Long.parseLong(told) : 0;
        if (length > sizes.body()) {
            Gate.tooLarge(context, sizes.body());
            return;
        }
        if (bytes.lacks(length)) {
            request.handler(part -> {});
            request.resume();
            Gate.busy(context);
            return;
        }
        Arrival arrival = new Arrival(context, who(context), length);
        request.handler(arrival::part);
        request.endHandler(end -> arrival.end());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    /** A body on its way in. */
    private final class Arrival {
        private final RoutingContext context;
        private final String who;
        private final long timer;
        private Buffer body = Buffer.buffer();
        private boolean large;
        private boolean over;

        /** @param length as it says; 0 if it does not */
        Arrival(RoutingContext context, String who, long length) {
            this.context = context;
            this.large = sizes.isLarge(length);
            this.who = who;
            this.timer = context.vertx().setTimer(receive.toMillis(), t -> giveUp());
            context.addEndHandler(end -> letGo());
        }

        void part(Buffer part) {
            if (over || context.response().ended()) {
                return;
            }
            if (body.length() + part.length() > sizes.body()) {
                letGo();
                Gate.tooLarge(context, sizes.body());
            } else if (take(body.length(), body.length() + part.length())) {
                body.appendBuffer(part);
            } else {
                // The rest is read over: who is still sending might not see the answer otherwise.
                letGo();
                Gate.busy(context);
            }
        }

        /** Large bodies have a room of their own to arrive in, so that they keep nobody else out. */
        private boolean take(long from, long to) {
            if (large || !sizes.isLarge(to)) {
                return room().take(who, to - from);
            }
            boolean taken = arrivingLarge.take(who, to);
            if (taken) {
                arriving.give(who, from);
                large = true;
            }
            return taken;
        }

        private Ledger room() {
            return large ? arrivingLarge : arriving;
        }

        void end() {
            if (over || context.response().ended()) {
                return;
            }
            Buffer whole = body;
            letGo();
            work(context, who, whole);
        }

        /** A sender that trickles its body is cut off. */
        private void giveUp() {
            if (!over) {
                letGo();
                context.request().connection().close();
            }
        }

        private void letGo() {
            if (!over) {
                over = true;
                room().give(who, body.length());
                context.vertx().cancelTimer(timer);
                body = null;
            }
        }
    }

    private void work(RoutingContext context, String who, Buffer body) {
        if (!slots.take(who, 1)) {
            Gate.busy(context);
            return;
        }
        if (!bytes.take(who, body.length())) {
            slots.give(who, 1);
            Gate.busy(context);
            return;
        }
        Ticket ticket = new Ticket(who, body.length());
        context.put(TICKET, ticket);
        context.addEndHandler(end -> {
            slots.give(who, 1);
            synchronized (ticket) {
                bytes.give(who, ticket.bytes);
                ticket.bytes = 0;
            }
        });
        ((RoutingContextInternal) context).setBody(body);
        cold.pass(context);
    }

    /**
     * A few bytes may unpack to many facts: the request counts for what it holds.
     *
     * @throws Busy if there is no room for it
     */
    Request weighed(Request request) {
        weighed(request.facts().size());
        return request;
    }

    /**
     * The same for so many facts.
     *
     * @throws Busy if there is no room for them
     */
    void weighed(long facts) {
        RoutingContext context = current.getCurrent();
        Ticket ticket = context == null ? null : context.get(TICKET);
        long weight = facts * BYTES_A_FACT;
        if (ticket != null) {
            synchronized (ticket) {
                long all = Math.max(ticket.bytes, Math.min(weight, sizes.inWork() / 2));
                if (!bytes.grow(ticket.who, ticket.bytes, all)) {
                    throw new Busy();
                }
                ticket.bytes = all;
            }
        }
    }

    /** Room for the lines of a batch, by its sender. */
    Batch.Room room() {
        String who = who(current.getCurrent());
        return new Batch.Room() {
            @Override
            public boolean take(long amount) {
                boolean fits = lines.take(who, amount);
                boolean taken = fits && bytes.take(who, amount);
                if (fits && !taken) {
                    lines.give(who, amount);
                }
                return taken;
            }

            @Override
            public void give(long amount) {
                lines.give(who, amount);
                bytes.give(who, amount);
            }
        };
    }
}
