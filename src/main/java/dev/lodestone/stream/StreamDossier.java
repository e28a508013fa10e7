package dev.lodestone.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Given;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.watch.AdviceStep;
import dev.lodestone.watch.Advised;
import dev.lodestone.watch.ChangeFilter;
import dev.lodestone.watch.Move;
import dev.lodestone.watch.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** A dossier whose facts come one by one: what it holds, how it was last advised, and what is still to be taken up. */
final class StreamDossier {
    private static final Logger LOG = Logger.getLogger(StreamDossier.class.getName());
    private static final List<Integer> MARKS = List.of(ChangeFilter.AHEAD);
    /** After how long what could not be advised is tried again though nothing changed. */
    private static final Duration AGAIN = Duration.ofMinutes(1);
    /** Which part of the settling time facts wait for others after a rest: the first is not to wait long, a stream is to be one step. */
    private static final int SHORT = 20;

    private final String name;
    private final int maxFacts;
    private final Map<String, Held> held = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();
    /** While it is rebuilt: where facts were removed. */
    private final Map<String, Long> removed = new HashMap<>();

    private Advised advised;
    private long newest = -1;
    private Instant newestSent = Instant.EPOCH;
    private Waiting waiting;
    private Failure failure;
    private long printOnRecord;
    /** When it was last advised (in nanoseconds); null if it was not yet. */
    private Long advisedAt;

    /**
     * A fact that it holds.
     *
     * @param at the place of the record that said so
     * @param kept whether a later record of it cannot be read, so that nothing but this is left of it in time
     */
    private record Held(FactRecord record, long at, boolean kept) {}

    /** Since when (in nanoseconds) facts wait to be taken up, when the last came, when the first was sent, and on which day. */
    private record Waiting(long first, long last, Instant sent, LocalDate on) {}

    private record Failure(String message, Instant at) {}

    StreamDossier(String name, int maxFacts) {
        this.name = name;
        this.maxFacts = maxFacts;
    }

    String name() {
        return name;
    }

    /** Takes up a record while it is rebuilt. */
    void restore(FactRecord record, long at, Instant sent) {
        newest = at;
        newestSent = sent;
        String id = record.key().fact();
        if (record.isRemoval()) {
            held.remove(id);
            removed.put(id, at);
        } else {
            held.put(id, new Held(record, at, false));
            removed.remove(id);
        }
    }

    /** How it stood when it was last written down; what is later than that is still to be taken up. */
    void restored(JsonNode standing, Moment moment) {
        if (standing != null) {
            advised = standing.hasNonNull("advised") ? Advised.of(standing.get("advised")) : null;
            newest = advised == null ? newest : Math.max(newest, advised.stamp().version());
            printOnRecord = standing.path("print").asLong();
            standing.path("kept").forEach(this::keep);
        }
        if (advised == null ? !held.isEmpty() : print() != printOnRecord) {
            long told = advised == null ? -1 : advised.stamp().version();
            held.forEach((id, h) -> touch(id, h.at > told));
            removed.forEach((id, at) -> touch(id, at > told));
            waiting = new Waiting(System.nanoTime(), System.nanoTime(), newestSent, moment.day(newestSent));
        }
        removed.clear();
    }

    private void keep(JsonNode kept) {
        String id = kept.path("id").asText();
        long at = kept.path("at").asLong();
        Held other = held.get(id);
        if ((other == null || other.at < at) && removed.getOrDefault(id, -1L) < at) {
            FactRecord record = FactRecord.kept(
                    new DossierKey(name, id),
                    kept.path("value"),
                    kept.path("print").asInt());
            held.put(id, new Held(record, at, true));
        }
    }

    private void touch(String id, boolean is) {
        if (is && !id.isEmpty()) {
            touched.add(id);
        }
    }

    /**
     * Takes up a record.
     *
     * @return whether how it stands has to be written down though it is not advised anew
     */
    boolean take(FactRecord record, long at, Instant sent, Moment moment) {
        newest = at;
        String id = record.key().fact();
        Held old = record.isRemoval() ? held.remove(id) : held.put(id, new Held(record, at, false));
        boolean same = old == null
                ? record.isRemoval()
                : old.record.print() == record.print()
                        && Objects.equals(old.record.given(), record.given())
                        && Objects.equals(old.record.headText(), record.headText());
        if (!same) {
            touch(id, true);
            long now = System.nanoTime();
            waiting = waiting == null
                    ? new Waiting(now, now, sent, moment.day(sent))
                    : new Waiting(waiting.first, now, waiting.sent, waiting.on);
            failure = null;
        }
        return old != null && old.kept;
    }

    /** Lets a fact stand though a later record of it cannot be read. @return whether that is to be written down */
    boolean keep(String fact, long at) {
        Held old = held.get(fact);
        if (old != null) {
            held.put(fact, new Held(old.record, at, true));
        }
        return old != null;
    }

    /** Whether what it is before a day has to be told before a fact of that day is taken up. */
    boolean isBehind(LocalDate day) {
        LocalDate next = advised == null ? null : advised.stamp().next();
        return advised != null && (waiting != null && waiting.on.isBefore(day) || next != null && !next.isAfter(day));
    }

    boolean isWaiting() {
        return waiting != null;
    }

    /** Whether there is nothing of it any more. */
    boolean isGone() {
        return held.isEmpty() && advised == null && waiting == null;
    }

    /**
     * In how many nanoseconds it is time to take up what waits: when nothing more came for a while, which is short after a rest and the
     * settling time soon after it was advised; and at the latest after {@code most}, or the settling time.
     */
    long settlesIn(Duration settle, Duration most) {
        boolean rested = advisedAt == null || waiting.first - advisedAt > settle.toNanos();
        Duration pause = rested ? settle.dividedBy(SHORT) : settle;
        Duration latest = rested ? settle : most;
        return Math.min(waiting.last + pause.toNanos(), waiting.first + latest.toNanos()) - System.nanoTime();
    }

    /** Whether there is anything to do for it, and it did not just fail. */
    boolean isDue(Moment moment) {
        boolean failed = failure != null && moment.now().isBefore(failure.at.plus(AGAIN));
        return !failed && next(moment, moment.today()) != null;
    }

    private Move next(Moment moment, LocalDate upTo) {
        if (advised == null) {
            // One that nobody has looked at begins as it stands today.
            return held.isEmpty() ? null : new Move(true, moment.today());
        }
        Stamp stamp = advised.stamp();
        boolean rules = !stamp.rules().equals(moment.rules().digest()) && !stamp.isNewer(moment.rules());
        return Move.next(stamp, rules, waiting == null ? null : waiting.on, upTo);
    }

    /** Takes up what waits, and lets days pass up to one. */
    void advance(Moment moment, LocalDate upTo, Consumer<StepTold> out) {
        try {
            for (Move move = next(moment, upTo); move != null; move = next(moment, upTo)) {
                AdviceStep step = AdviceStep.of(
                        new AdviceStep.Posed(name, newest, request(), touched),
                        advised,
                        move.day(),
                        move.day().isBefore(moment.today()),
                        moment.rules(),
                        MARKS);
                advised = step.occasion().removed() ? null : step.advised();
                out.accept(new StepTold(step, waiting == null ? null : waiting.sent));
                waiting = null;
                touched.clear();
                advisedAt = System.nanoTime();
            }
            waiting = held.isEmpty() && advised == null ? null : waiting;
            failure = null;
        } catch (RuntimeException e) {
            if (failure == null || !failure.message.equals(String.valueOf(e.getMessage()))) {
                LOG.warning("Changes of the dossier " + name + " cannot be told now: " + e.getMessage());
            }
            failure = new Failure(String.valueOf(e.getMessage()), moment.now());
        }
    }

    private Request request() {
        if (held.isEmpty()) {
            return null;
        }
        if (held.size() > maxFacts) {
            throw new BadInput(
                    "/facts",
                    held.size() + " facts are more than the limit of " + maxFacts,
                    "raise lodestone.limits.facts");
        }
        Held head = held.get("");
        List<Given> given = held.values().stream()
                .map(h -> h.record.given())
                .filter(Objects::nonNull)
                .toList();
        Request nobody = new Request("", null, List.of(), FactSet.EMPTY);
        return (head == null ? nobody : head.record.head()).aboutAll(given);
    }

    /** How it stands, as it is written down; null if there is nothing of it any more. */
    byte[] standing() {
        if (held.isEmpty() && advised == null) {
            return null;
        }
        ObjectNode standing = Json.shared().createObjectNode();
        if (advised != null) {
            standing.set("advised", advised.json());
        }
        standing.put("print", waiting == null ? print() : printOnRecord);
        ArrayNode kept = standing.putArray("kept");
        held.forEach((id, h) -> {
            if (h.kept) {
                kept.addObject()
                        .put("id", id)
                        .put("at", h.at)
                        .put("print", h.record.print())
                        .set("value", h.record.text());
            }
        });
        printOnRecord = standing.get("print").asLong();
        return standing.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of all that it holds, whatever the order: another one means other facts. */
    private long print() {
        long print = 0;
        for (Map.Entry<String, Held> each : held.entrySet()) {
            long one = ((long) each.getKey().hashCode() << 32)
                    ^ (each.getValue().record.print() & 0xffffffffL);
            print += (one ^ one >>> 29) * 0x9E3779B97F4A7C15L;
        }
        return print;
    }
}
