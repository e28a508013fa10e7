package dev.lodestone.bundle;

import dev.lodestone.intake.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where bundles are had from, by HTTP: within a time and a size, and from nowhere else than was said. */
final class BundleServer {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int REDIRECTS = 300;
    private static final int ERRORS = 400;

    /**
     * What it sent.
     *
     * @param bytes null if it is what was sent under the tag before
     * @param tag its ETag; null if it has none
     */
    record Sent(byte[] bytes, String tag) {}

    private final URI place;
    private final long most;
    private final Duration within;
    private final HttpClient client;

    /**
     * @param most bytes of a bundle
     * @param within the time until the last of them is there
     */
    BundleServer(URI place, long most, Duration within) {
        this.place = place;
        this.most = most;
        this.within = within;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(within)
                .build();
    }

    /**
     * @param tag of what is held; null if nothing is
     * @throws IOException if it cannot be had now
     * @throws BadInput if what is sent is no bundle, whenever it is asked for
     */
    Sent get(String tag) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(place);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<byte[]> answer = send(request.build(), info -> new Bounded());
        int status = answer.statusCode();
        if (status == NOT_MODIFIED && tag == null) {
            throw new BadInput(
                    place.toString(),
                    "says that nothing has changed (304), but nothing is held",
                    "let it send the bundle");
        }
        if (status >= REDIRECTS && status < ERRORS && status != NOT_MODIFIED) {
            throw new BadInput(
                    place.toString(),
                    "leads elsewhere (" + status + "), where nobody said that rules come from",
                    "set lodestone.bundle.url to where the bundle is");
        }
        if (status != OK && status != NOT_MODIFIED) {
            throw new IOException("it answers " + status);
        }
        if (answer.headers().firstValue("Content-Encoding").isPresent()) {
            throw new BadInput(place.toString(), "sends it packed, which was not asked for", "serve the file as it is");
        }
        return new Sent(
                status == OK ? answer.body() : null,
                answer.headers().firstValue("ETag").orElse(null));
    }

    /** @throws IOException if it is not taken */
    void tell(URI collector, byte[] json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(collector)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        int status = send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= REDIRECTS) {
            throw new IOException("it answers " + status);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it takes longer than " + within.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service ends");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadInput bad) {
                throw bad;
            }
            throw new IOException(reason(e.getCause()), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static String reason(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    /** Takes a body in until it is too large. */
    private final class Bounded implements HttpResponse.BodySubscriber<byte[]> {
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (taken.size() + (long) part.remaining() > most) {
                    subscription.cancel();
                    whole.completeExceptionally(new BadInput(
                            place.toString(),
                            "sends more than the " + most + " bytes that a bundle may have",
                            "raise lodestone.bundle.size if it is right"));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                taken.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(taken.toByteArray());
        }
    }
}
