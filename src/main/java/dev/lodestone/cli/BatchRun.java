package dev.lodestone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Batch;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Earlier;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Many requests from one file, with a bar for those who wait and a line at the end that says how it went. */
final class BatchRun {
    private static final int LINE = 20 << 20;

    private final Advisor advisor;
    private final Path file;
    private long answered;
    private long refused;

    BatchRun(Advisor advisor, Path file) {
        this.advisor = advisor;
        this.file = file;
    }

    /**
     * @param place of the archive; null to keep no record
     * @return the exit code
     */
    int run(String place) throws IOException {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        boolean piped = file.toString().equals("-");
        if (Files.isDirectory(file)) {
            throw new BadInput(file.toString(), "is a folder", "name a file of requests, one a line");
        }
        try (Counting in = new Counting(piped ? System.in : Files.newInputStream(file));
                OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
                Archive archive = place == null ? null : ArchiveOption.open(place);
                // Where the answers themselves run over the terminal, they are progress enough.
                ProgressLine progress =
                        new ProgressLine(!Terminal.isInteractive(), piped ? 0 : Files.size(file), () -> in.count)) {
            batch(archive, executor).run(in, out, good -> {
                answered += good ? 1 : 0;
                refused += good ? 0 : 1;
                progress.step();
            });
            progress.makeRoom();
            System.err.printf(
                    Locale.ROOT,
                    "%d lines: %d assessed, %d refused (%.1f s, %.0f a second)%n",
                    progress.done(),
                    answered,
                    refused,
                    progress.seconds(),
                    progress.done() / progress.seconds());
            return refused == 0 ? Lodestone.DONE : Lodestone.BAD_INPUT;
        } catch (NoSuchFileException e) {
            throw BadInput.unread(file, e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Request read(LocalDesk desk, byte[] line) {
        JsonNode tree = JsonIntake.tree(line, "");
        return tree instanceof ObjectNode body
                ? JsonIntake.read(desk.tree(body), Intake.MAX_FACTS)
                        .ofDossier(body.path("dossier").asText(null))
                : JsonIntake.read(tree, Intake.MAX_FACTS);
    }

    private Batch batch(Archive archive, ExecutorService executor) {
        LocalDesk desk = new LocalDesk(advisor, archive);
        return new Batch(
                r -> Answered.by(advisor, r, new Earlier(archive)),
                new Recorder(archive, Mask.NOTHING),
                new Caller(System.getProperty("user.name", ""), null, null),
                executor,
                LINE,
                Long.MAX_VALUE,
                line -> read(desk, line),
                Batch.Room.UNBOUNDED);
    }

    /** Counts what is read. */
    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
