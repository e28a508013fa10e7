package dev.lodestone.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.watch.ChangeDigest;
import dev.lodestone.watch.ChangeFilter;
import dev.lodestone.watch.KeptChange;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What changed in the advice on kept dossiers: as a list, as it happens, and in plain sentences. */
@Path("/api/v1/changes")
@Blocking
public class ChangeResource {
    private static final int MOST = 1_000;
    private static final int PAGE = 100;
    private static final int DIGESTED = 20_000;

    private final ChangeDesk desk;
    private final Listeners listeners;

    ChangeResource(ChangeDesk desk, Listeners listeners) {
        this.desk = desk;
        this.listeners = listeners;
    }

    /**
     * Those from a time or behind a place on, the oldest first; the newest ones where neither is said.
     *
     * @param after the {@code last} of an earlier answer
     */
    @Needs(Role.READER)
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String list(
            @RestQuery String since, @RestQuery String after, @BeanParam ChangeQuery asked, @RestQuery String limit) {
        ChangeFilter filter = filter(asked);
        int size = limit == null ? PAGE : (int) ChangeQuery.number("limit", limit, 1, MOST);
        long head = desk.feed().head();
        boolean newest = since == null && after == null;
        long from = newest
                ? 0
                : after != null
                        ? ChangeQuery.number("after", after, 0, Long.MAX_VALUE)
                        : desk.feed().before(time(since));
        List<KeptChange> changes =
                newest ? desk.feed().newest(filter, size) : desk.feed().after(from, filter, size);
        boolean more = !newest && changes.size() == size;
        long last = changes.isEmpty() ? from : changes.get(changes.size() - 1).place();
        return answer(changes, more ? last : Math.max(head, last), more);
    }

    private static String answer(List<KeptChange> changes, long last, boolean more) {
        ObjectNode answer = Json.shared().createObjectNode();
        ArrayNode events = answer.putArray("changes");
        for (KeptChange change : changes) {
            try {
                events.add(Json.shared().readTree(change.json()));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("a kept change is not JSON", e);
            }
        }
        return Json.pretty(answer.put("last", last).put("more", more));
    }

    /** As they happen; behind the place that {@code Last-Event-ID} or {@code after} names, where it does. */
    @Needs(Role.READER)
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpHeaders headers,
            @RestQuery String after,
            @BeanParam ChangeQuery asked) {
        ChangeFilter filter = filter(asked);
        String heard = headers.getHeaderString("Last-Event-ID");
        String from = heard == null || heard.isBlank() ? after : heard.strip();
        long head = desk.feed().head();
        listeners.add(sink, sse, filter, from == null ? head : ChangeQuery.number("after", from, 0, Long.MAX_VALUE));
    }

    /** @param since a day; the last Monday before today if left out */
    @Needs(Role.READER)
    @GET
    @Path("/digest")
    @Produces("text/markdown;charset=UTF-8")
    public String digest(@RestQuery String since, @BeanParam ChangeQuery asked) {
        ChangeFilter filter = filter(asked);
        LocalDate today = LocalDate.now(desk.clock());
        LocalDate from = since == null
                ? today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                : ChangeQuery.read("since", since, Dates::read);
        Instant begin = from.atStartOfDay(desk.clock().getZone()).toInstant();
        List<KeptChange> changes = desk.feed().after(desk.feed().before(begin), filter, DIGESTED);
        return ChangeDigest.markdown(from, today, changes, changes.size() == DIGESTED);
    }

    private ChangeFilter filter(ChangeQuery asked) {
        desk.needsToLook();
        ChangeFilter filter = asked.filter();
        desk.knows(filter, "?rule");
        return filter;
    }

    private Instant time(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : Dates.read(text).atStartOfDay(desk.clock().getZone()).toInstant();
        } catch (InvalidValue | DateTimeException e) {
            throw new BadInput("?since", "'" + text + "' is no time", "write 2026-11-23 or 2026-11-23T08:00:00Z");
        }
    }
}
