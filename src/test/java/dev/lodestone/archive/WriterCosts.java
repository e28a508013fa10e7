package dev.lodestone.archive;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What writers put on record side by side on PostgreSQL, printed: {@code bench/writers} runs it, and no build does, as times are no tests. */
@Timeout(600)
class WriterCosts {
    private static final long WARM_NANOS = 5_000_000_000L;
    private static final long NANOS = 15_000_000_000L;
    private static final int MOST = 4;
    private static final Advisor ADVISOR = Shipped.ADVISOR;

    /** What somebody does again and again. */
    private interface Work extends AutoCloseable {
        void once() throws SQLException;
    }

    private static Work recording(Address address, Request request) {
        Archive archive = new Archive(address);
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        Answered answered = Answered.by(ADVISOR, request);
        return new Work() {
            @Override
            public void once() {
                recorder.record(answered, new Caller("desk", null, null)).join();
            }

            @Override
            public void close() {
                archive.close();
            }
        };
    }

    /** As many bytes as a record has, and nothing that joins them. */
    private static Work inserting(Address address, int bytes) throws SQLException {
        Connection connection = new Database(address).open();
        byte[] row = new byte[bytes];
        new Random(24).nextBytes(row);
        PreparedStatement insert = connection.prepareStatement("INSERT INTO plain VALUES (?)");
        return new Work() {
            @Override
            public void once() throws SQLException {
                insert.setBytes(1, row);
                insert.executeUpdate();
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    /** How often all do it in a second. */
    private static double perSecond(List<Work> all) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime() + WARM_NANOS;
        long end = begin + NANOS;
        List<CompletableFuture<Void>> running = all.stream()
                .map(work -> CompletableFuture.runAsync(
                        () -> {
                            for (long now = 0; now < end; now = System.nanoTime()) {
                                try {
                                    work.once();
                                } catch (SQLException e) {
                                    throw new IllegalStateException(e);
                                }
                                if (System.nanoTime() > begin) {
                                    done.incrementAndGet();
                                }
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        running.forEach(CompletableFuture::join);
        for (Work work : all) {
            work.close();
        }
        return done.get() * 1e9 / NANOS;
    }

    @Test
    void side_by_side() throws Exception {
        Request request = request();
        try (PostgresServer server = PostgresServer.start()) {
            Address address = server.address();
            new Archive(address).close();
            try (Connection connection = new Database(address).open()) {
                connection.createStatement().execute("CREATE TABLE plain (bytes BYTEA)");
                connection.commit();
            }
            List<Address> own = new ArrayList<>();
            for (int i = 0; i < MOST; i++) {
                own.add(server.create("own" + i));
                new Archive(own.get(i)).close();
            }
            for (int writers = 1; writers <= MOST; writers *= 2) {
                List<Work> one = new ArrayList<>();
                List<Work> apart = new ArrayList<>();
                List<Work> plain = new ArrayList<>();
                for (int i = 0; i < writers; i++) {
                    one.add(recording(address, request));
                    apart.add(recording(own.get(i), request));
                    plain.add(inserting(address, 4_000));
                }
                System.out.printf(
                        "FIGURE %d writers: %.0f records a second in one archive, %.0f in one for each, %.0f rows of 4 kB without a chain%n",
                        writers, perSecond(one), perSecond(apart), perSecond(plain));
            }
        }
    }

    private static Request request() throws IOException {
        return JsonIntake.read(Files.readAllBytes(Path.of("facts/gallium-germanium.json")), "facts.json", 100);
    }
}
