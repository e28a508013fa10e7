package dev.lodestone.api;

import dev.lodestone.access.Asker;
import dev.lodestone.archive.Caller;
import dev.lodestone.intake.BadInput;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** Tells who sent a request. */
@ApplicationScoped
class Callers {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final CurrentVertxRequest current;

    Callers(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @throws BadInput for a key that cannot be kept */
    Caller of(HttpHeaders headers) {
        String key = headers.getHeaderString(KEY);
        if (key != null && !KEYS.matcher(key).matches()) {
            throw new BadInput(KEY, "the key is not 1 to 200 visible characters", "send a random UUID");
        }
        Asker asker = current.getCurrent() == null ? null : current.getCurrent().get(Gate.ASKER);
        return new Caller(asker == null ? "" : asker.name(), key, Tracing.id(headers.getHeaderString("traceparent")));
    }
}
