package dev.lodestone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lodestone.assistant.McpProtocol;
import dev.lodestone.report.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Messages of an assistant: one is worked on after the other, while a ping is answered at once and a cancelled call gets no answer. */
final class McpQueue implements AutoCloseable {
    /** What may wait, in KB: more is refused, so that it neither fills the memory nor keeps a ping from being read. */
    private static final int MOST = 64 << 10;

    private final UnaryOperator<byte[]> answers;
    private final Consumer<byte[]> out;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Semaphore room = new Semaphore(MOST);
    /** By the ids of those that wait or are worked on, whether they are cancelled. */
    private final Map<JsonNode, AtomicBoolean> open = new ConcurrentHashMap<>();

    /** @param answers gives what a message is answered with; null for nothing */
    McpQueue(UnaryOperator<byte[]> answers, Consumer<byte[]> out) {
        this.answers = answers;
        this.out = out;
    }

    void take(byte[] line) {
        JsonNode message = read(line);
        JsonNode id = message.path("id");
        String method = message.path("method").asText("");
        if (method.equals("ping")) {
            tell(answers.apply(line));
        } else if (method.equals("notifications/cancelled")) {
            AtomicBoolean cancelled = open.get(message.at("/params/requestId"));
            if (cancelled != null) {
                cancelled.set(true);
            }
        } else {
            enqueue(line, id, message.isObject() && id.isMissingNode());
        }
    }

    /** @param notice whether it wants no answer */
    private void enqueue(byte[] line, JsonNode id, boolean notice) {
        int size = 1 + line.length / 1024;
        if (room.tryAcquire(size)) {
            AtomicBoolean cancelled = new AtomicBoolean();
            open.put(id, cancelled);
            worker.execute(() -> work(line, id, cancelled, size));
        } else if (!notice) {
            tell(McpProtocol.failure(line, "too much waits to be answered: ask again after the next answer"));
        }
    }

    private void work(byte[] line, JsonNode id, AtomicBoolean cancelled, int size) {
        try {
            byte[] answer = cancelled.get() ? null : answer(line);
            if (!cancelled.get()) {
                tell(answer);
            }
        } finally {
            open.remove(id, cancelled);
            room.release(size);
        }
    }

    /** Whatever fails, memory that runs out too, the assistant hears of it and does not wait for ever. */
    private byte[] answer(byte[] line) {
        try {
            return answers.apply(line);
        } catch (Throwable e) {
            return McpProtocol.failure(line, e.toString());
        }
    }

    private void tell(byte[] answer) {
        if (answer != null) {
            out.accept(answer);
        }
    }

    /** What is no message is told so when its turn comes. */
    private static JsonNode read(byte[] line) {
        try {
            return Json.shared().readTree(new String(line, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** When the input has ended, what was asked before is still answered. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
