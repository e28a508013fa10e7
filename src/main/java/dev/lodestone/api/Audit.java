package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Asker;
import dev.lodestone.archive.LineFile;
import dev.lodestone.report.Json;
import dev.lodestone.settings.Settings;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Who did what: a line of JSON for everything but plain reading of rules and health, for every refusal, for each record that is
 * read, and for each change of the rules and keys.
 */
@ApplicationScoped
class Audit {
    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final Set<String> RECORDS = Set.of("ArchiveResource.list", "ArchiveResource.one");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int LONGEST = 500;

    private final LineFile file;

    Audit(Settings settings) {
        Settings.Log log = settings.audit();
        this.file = log.to()
                .map(name -> new LineFile(
                        name.equals("stdout") ? null : Path.of(name), log.size().asLongValue(), log.files()))
                .orElse(null);
    }

    /** Notes a request that is answered, if it is worth it. */
    void note(RoutingContext context) {
        String what = context.get(Gate.WHAT);
        int status = context.response().getStatusCode();
        boolean refused = status == 401 || status == 403 || status == 413 || status == 503;
        if (file == null
                || !refused
                        && READING.contains(context.request().method())
                        && (what == null || !RECORDS.contains(what))) {
            return;
        }
        Asker asker = context.get(Gate.ASKER);
        ObjectNode event = Json.shared().createObjectNode();
        event.put("at", now())
                .put("who", asker == null ? "" : asker.name())
                .put("from", context.request().remoteAddress().hostAddress())
                .put("method", shortened(context.request().method().name()))
                .put("path", shortened(context.request().uri()))
                .put("what", what)
                .put("status", status);
        String id = context.response().headers().get("Assessment-Id");
        Json.put(event, "assessment", id);
        write(event);
    }

    /** Notes what no request did. */
    void note(String what, String detail) {
        if (file != null) {
            write(Json.shared()
                    .createObjectNode()
                    .put("at", now())
                    .put("what", what)
                    .put("detail", detail));
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void write(ObjectNode event) {
        try {
            file.write((event + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // What was done is done: the line goes where somebody may see it.
            LOG.errorf("The audit log cannot be written: %s; %s", e.getMessage(), event);
        }
    }

    @PreDestroy
    void close() {
        if (file != null) {
            file.close();
        }
    }
}
