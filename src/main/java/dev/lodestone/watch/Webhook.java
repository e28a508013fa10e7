package dev.lodestone.watch;

import dev.lodestone.bundle.BoundedExchange;
import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts changes as CloudEvents over HTTP, in structured mode, to those who have agreed to it, signed so that they can tell whom it is
 * from (the headers of Standard Webhooks).
 */
public final class Webhook {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_BYTES = 64 << 10;
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int GONE = 410;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Duration LONGEST = Duration.ofSeconds(999_999);

    private final BoundedExchange exchange;
    private final String origin;
    private final boolean privately;

    /**
     * How a try ended.
     *
     * @param failed why it did not arrive; null if it did
     * @param gone whether they want no more of it
     * @param notBefore for how long they want to be left alone; null if they do not say
     */
    record Outcome(String failed, boolean gone, Duration notBefore) {}

    /**
     * @param within the time in which an answer has to come
     * @param origin by which name the service asks whether it may post
     * @param privately whether private, loopback and link-local addresses are allowed
     */
    public Webhook(Duration within, String origin, boolean privately) {
        this.exchange = new BoundedExchange(within, MOST_BYTES);
        this.origin = origin;
        this.privately = privately;
    }

    /** Asks whether changes may be posted there. @throws BadInput if not */
    public void shakeHands(URI target) {
        try {
            allow(target);
            HttpResponse<byte[]> answer = exchange.send(HttpRequest.newBuilder(target)
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("WebHook-Request-Origin", origin)
                    .build());
            String allowed = answer.headers()
                    .firstValue("WebHook-Allowed-Origin")
                    .orElse("")
                    .strip();
            boolean agreed = answer.statusCode() >= OK && answer.statusCode() < REDIRECTS;
            if (!agreed || !allowed.equals("*") && !allowed.equalsIgnoreCase(origin)) {
                throw new BadInput(
                        "/target",
                        "it does not agree to be posted to: to OPTIONS it answers " + answer.statusCode()
                                + (allowed.isEmpty() ? "" : ", for " + allowed),
                        "let it answer with WebHook-Allowed-Origin: " + origin);
            }
        } catch (IOException e) {
            throw new BadInput("/target", "it cannot be asked: " + e.getMessage(), "see that it answers to OPTIONS");
        }
    }

    private void allow(URI target) throws IOException {
        if (!privately) {
            PublicAddress.check(target);
        }
    }

    Outcome post(Watch watch, KeptChange change, Instant now) {
        try {
            allow(watch.target());
            long seconds = now.getEpochSecond();
            HttpResponse<byte[]> answer = exchange.send(HttpRequest.newBuilder(watch.target())
                    .header("Content-Type", "application/cloudevents+json")
                    .header("User-Agent", "lodestone")
                    .header("webhook-id", change.id())
                    .header("webhook-timestamp", Long.toString(seconds))
                    .header("webhook-signature", "v1," + signature(watch.secret(), change.id(), seconds, change.json()))
                    .POST(HttpRequest.BodyPublishers.ofString(change.json()))
                    .build());
            int status = answer.statusCode();
            if (status >= OK && status < REDIRECTS) {
                return new Outcome(null, false, null);
            }
            String wait = answer.headers().firstValue("Retry-After").orElse("");
            return new Outcome("it answers " + status, status == GONE, wait(wait, now));
        } catch (BoundedExchange.TooLarge e) {
            // That it was taken may have been said in too many words; who gets it again sees the same id.
            return new Outcome(e.getMessage(), false, null);
        } catch (IOException e) {
            return new Outcome(e.getMessage(), false, null);
        }
    }

    /** What {@code Retry-After} asks for, in seconds or as a time, at most {@link #LONGEST}; null if it asks for nothing. */
    static Duration wait(String asked, Instant now) {
        if (SECONDS.matcher(asked).matches()) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Duration left = Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked)));
            return left.isNegative() ? null : left.compareTo(LONGEST) > 0 ? LONGEST : left;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Base64 of HMAC-SHA256 over id, time and body, divided by dots. @param seconds since 1970 */
    static String signature(String secret, String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with " + ALGORITHM, e);
        }
    }
}
