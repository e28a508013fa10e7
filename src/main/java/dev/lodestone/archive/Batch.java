package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.vital.OutOfMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Many requests, one a line of JSON, answered in order, one line each: {@code {"line":1,"id":"…","assessment":{…}}} or
 * {@code {"line":2,"problem":{…}}}. So many lines are in work at once, and no more is read until the oldest is written, so the
 * memory does not grow with the length, and a slow reader slows the sender.
 *
 * @param answer what answers one request; it may throw what an assessment throws
 * @param executor where answers are worked out
 * @param lineBytes how long a line may be
 * @param lines how many lines there may be
 * @param reader makes a request of a line
 * @param room what all that is worked on shares
 */
public record Batch(
        Function<Request, Answered> answer,
        Recorder recorder,
        Caller caller,
        Executor executor,
        int lineBytes,
        long lines,
        Function<byte[], Request> reader,
        Room room) {
    private static final int WINDOW = 64;
    private static final long WINDOW_BYTES = 16L << 20;

    /** Room for the lines in work. */
    public interface Room {
        /** All the room there is. */
        Room UNBOUNDED = new Room() {
            @Override
            public boolean take(long bytes) {
                return true;
            }

            @Override
            public void give(long bytes) {}
        };

        /** @return false if there is none now */
        boolean take(long bytes);

        void give(long bytes);
    }

    private static final long LOOK_AGAIN_MILLIS = 20;

    private record Working(int bytes, CompletableFuture<ObjectNode> result) {}

    /** Hears of every line that was written. */
    public interface Listener {
        void written(boolean answered);
    }

    /**
     * An input that breaks off is a problem in its line, the last one.
     *
     * @throws IOException if the output cannot be written
     */
    public void run(InputStream in, OutputStream out, Listener listener) throws IOException {
        Deque<Working> working = new ArrayDeque<>();
        try {
            run(in, out, listener, working);
        } finally {
            // Whoever is gone leaves lines behind that are still worked on.
            working.forEach(left -> left.result.whenComplete((r, e) -> room.give(left.bytes)));
        }
    }

    private void run(InputStream in, OutputStream out, Listener listener, Deque<Working> working) throws IOException {
        LineReader reader = new LineReader(in);
        long number = 0;
        long bytes = 0;
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            number++;
            if (reader.broken != null) {
                working.add(new Working(
                        0,
                        CompletableFuture.completedFuture(problem(
                                number, 400, "the input broke off here: " + reader.broken.getMessage(), List.of()))));
                break;
            }
            if (number > lines) {
                working.add(new Working(
                        0,
                        CompletableFuture.completedFuture(
                                problem(number, 413, "more than the limit of " + lines + " lines", List.of()))));
                break;
            }
            if (reader.tooLong || !isBlank(line)) {
                bytes -= makeRoom(line.length, working, out, listener);
                working.add(new Working(line.length, start(number, line, reader.tooLong)));
                bytes += line.length;
            }
            while (working.size() >= WINDOW || bytes > WINDOW_BYTES && !working.isEmpty()) {
                bytes -= writeOldest(working, out, listener);
            }
        }
        while (!working.isEmpty()) {
            writeOldest(working, out, listener);
        }
        out.flush();
    }

    /**
     * Waits until there is room for a line. Nobody waits who holds room: two that did could wait for each other.
     *
     * @return the bytes of the lines that were written meanwhile
     */
    private long makeRoom(int length, Deque<Working> working, OutputStream out, Listener listener) throws IOException {
        long written = 0;
        while (!room.take(length)) {
            if (working.isEmpty()) {
                pause();
            } else {
                written += writeOldest(working, out, listener);
            }
        }
        return written;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for room");
        }
    }

    private long writeOldest(Deque<Working> working, OutputStream out, Listener listener) throws IOException {
        Working oldest = working.peek();
        write(oldest, out, listener);
        working.poll();
        room.give(oldest.bytes);
        return oldest.bytes;
    }

    private CompletableFuture<ObjectNode> start(long number, byte[] line, boolean tooLong) {
        if (tooLong) {
            return CompletableFuture.completedFuture(
                    problem(number, 413, "the line is longer than the limit of " + lineBytes + " bytes", List.of()));
        }
        return line(number, line, caller);
    }

    /** The answer to one line, as it is written: a problem if it cannot be answered. */
    public CompletableFuture<ObjectNode> line(long number, byte[] line, Caller from) {
        return CompletableFuture.supplyAsync(() -> answer.apply(read(line)), executor)
                .thenCompose(answered -> recorder.record(answered, from).thenApply(receipt -> {
                    ObjectNode node = Json.shared().createObjectNode();
                    node.put("line", number).put("id", receipt.id());
                    node.set("assessment", Json.shared().valueToTree(answered.assessment()));
                    return node;
                }))
                .exceptionally(e -> failed(number, e instanceof CompletionException ? e.getCause() : e));
    }

    private Request read(byte[] line) {
        Request request = reader.apply(line);
        if (request.asOf() == null) {
            throw new BadInput("/asOf", "the date is missing", "add \"asOf\": \"2024-12-03\"");
        }
        return request;
    }

    private static ObjectNode failed(long number, Throwable e) {
        OutOfMemory.noticeIn(e);
        if (e instanceof BadInput bad) {
            return problem(
                    number,
                    400,
                    "The input is refused",
                    bad.problems().stream().map(Batch::inOneLine).toList());
        }
        if (e instanceof ArchiveUnavailable) {
            return problem(number, 503, "The answer cannot be put on record; send the line again", List.of());
        }
        return problem(number, 500, e instanceof RuleFailed ? e.getMessage() : "Something failed", List.of());
    }

    /** Its number is told once, beside the problem; within itself a line is always the first. */
    private static Problem inOneLine(Problem problem) {
        return new Problem(
                problem.pointer().replaceFirst("^line 1, (?=column)", ""), problem.message(), problem.suggestion());
    }

    private static ObjectNode problem(long number, int status, String title, List<Problem> errors) {
        ObjectNode node = Json.shared().createObjectNode().put("line", number);
        ObjectNode problem = node.putObject("problem").put("status", status).put("title", title);
        problem.set("errors", Json.shared().valueToTree(errors));
        return node;
    }

    private static void write(Working working, OutputStream out, Listener listener) throws IOException {
        ObjectNode line = working.result.join();
        out.write(Json.shared().writeValueAsBytes(line));
        out.write('\n');
        listener.written(!line.has("problem"));
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Lines of bounded length; what is beyond is read over. */
    private final class LineReader {
        private final InputStream in;
        private final byte[] buffer = new byte[64 << 10];
        private int at;
        private int end;
        private boolean tooLong;

        /** Why no more can be read; the line that it happened in is cut short. */
        private IOException broken;

        LineReader(InputStream in) {
            this.in = in;
        }

        /** Null at the end. */
        byte[] next() {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            tooLong = false;
            try {
                while (true) {
                    if (at == end) {
                        end = in.read(buffer);
                        at = 0;
                        if (end <= 0) {
                            end = 0;
                            return line.size() > 0 || tooLong ? line.toByteArray() : null;
                        }
                    }
                    int from = at;
                    while (at < end && buffer[at] != '\n') {
                        at++;
                    }
                    if (tooLong || line.size() + at - from > lineBytes) {
                        tooLong = true;
                        line.reset();
                    } else {
                        line.write(buffer, from, at - from);
                    }
                    if (at < end) {
                        at++;
                        return line.toByteArray();
                    }
                }
            } catch (IOException e) {
                broken = e;
                return line.toByteArray();
            }
        }
    }
}
