package dev.lodestone.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.intake.JsonIntake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A desk with its archive, its dossiers and a calendar on which days can be torn off. */
public final class Desk implements AutoCloseable {
    public static final Advisor ADVISOR = Shipped.ADVISOR;
    static final List<Integer> MARKS = List.of(ChangeFilter.AHEAD);

    final Archive archive;
    final Days clock;
    final ChangeFeed feed;
    private final AdviceWatch watch;
    private long read;

    /** The day that it is, from then on as time goes. */
    public static final class Days extends Clock {
        private final Instant begun = Instant.now();
        private volatile Duration ahead = Duration.ZERO;

        public void pass(int days) {
            ahead = ahead.plusDays(days);
        }

        public void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        public LocalDate today() {
            return LocalDate.ofInstant(instant(), getZone());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return begun.plus(ahead);
        }
    }

    Desk(Address address, Days clock) {
        this.archive = new Archive(address);
        this.clock = clock;
        this.feed = new ChangeFeed(archive);
        this.watch = new AdviceWatch(archive, clock, 10_000);
    }

    KeptDossiers dossiers() {
        return archive.dossiers();
    }

    void put(String name, String... facts) {
        text(name, "{ \"for\": [\"US\"], \"facts\": [" + String.join(",", facts) + "] }");
    }

    void text(String name, String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        dossiers().put(name, version(name), text, JsonIntake.read(text, "", 10_000), "", "");
    }

    void remove(String name) {
        dossiers().put(name, version(name), null, null, "", "");
    }

    private int version(String name) {
        return dossiers().latest(name).map(d -> d.version()).orElse(0);
    }

    int look() {
        return look(ADVISOR);
    }

    int look(Advisor advisor) {
        return watch.round(advisor, MARKS, () -> {});
    }

    /** What was written since this was asked last. */
    List<JsonNode> news() {
        List<JsonNode> news = new ArrayList<>();
        for (KeptChange change : feed.after(read, ChangeFilter.ALL, 10_000)) {
            news.add(json(change));
            read = change.place();
        }
        return news;
    }

    /** What was written of flags. */
    List<JsonNode> flags() {
        List<JsonNode> flags = new ArrayList<>(news());
        flags.removeIf(e -> !e.get("type").asText().startsWith("dev.lodestone.flag."));
        return flags;
    }

    static JsonNode json(KeptChange change) {
        try {
            return new ObjectMapper().readTree(change.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
