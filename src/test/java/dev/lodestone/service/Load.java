package dev.lodestone.service;

import dev.lodestone.Patience;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that send assessments without pause, each from one connection, and note what was acknowledged. */
final class Load implements AutoCloseable {
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean ended;

    Load(Service service, byte[] request, int clients) {
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(() -> run(service, request));
            this.clients.add(thread);
            thread.start();
        }
    }

    private void run(Service service, byte[] request) {
        while (!ended) {
            try {
                HttpResponse<String> answer = service.post(Service.ASSESSMENTS, request);
                if (answer.statusCode() == 200) {
                    acknowledged.add(
                            answer.headers().firstValue("Assessment-Id").orElseThrow());
                } else {
                    refusals.merge(answer.statusCode() + " " + answer.body(), 1, Integer::sum);
                }
            } catch (IOException e) {
                // It is gone; what was not answered was not acknowledged.
                lost.incrementAndGet();
                return;
            }
        }
    }

    /** The ids of assessments whose answer arrived as a whole. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** What was said instead of an answer, and how often. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** How many clients lost their connection. */
    int lost() {
        return lost.get();
    }

    void awaitAcknowledged(int count) throws Exception {
        Patience.until(() -> acknowledged.size() >= count);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread client : clients) {
            client.join();
        }
    }
}
