package dev.lodestone.bundle;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

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
    private final BoundedExchange exchange;

    /**
     * @param most bytes of a bundle
     * @param within the time until the last of them is there
     */
    BundleServer(URI place, long most, Duration within) {
        this.place = place;
        this.most = most;
        this.exchange = new BoundedExchange(within, most);
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
        HttpResponse<byte[]> answer = sent(request.build());
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

    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
        try {
            return exchange.send(request);
        } catch (BoundedExchange.TooLarge e) {
            throw new BadInput(
                    place.toString(),
                    "sends more than the " + most + " bytes that a bundle may have",
                    "raise lodestone.bundle.size if it is right");
        }
    }

    /** @throws IOException if it is not taken */
    void tell(URI collector, byte[] json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(collector)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        int status = exchange.status(request);
        if (status >= REDIRECTS) {
            throw new IOException("it answers " + status);
        }
    }
}
