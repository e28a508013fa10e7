package dev.lodestone.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.archive.Batch;
import dev.lodestone.archive.Caller;
import dev.lodestone.settings.Settings;
import io.opentelemetry.context.Context;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** Many requests in one, line by line. */
@Path("/api/v1/assessments/batch")
@Blocking
@Singleton
public class BatchResource {
    private static final Logger LOG = Logger.getLogger(BatchResource.class);

    private final Assessing assessing;
    private final Record record;
    private final Callers callers;
    private final int lineBytes;
    private final long lines;
    private final NamedDossiers dossiers;
    private final Admission admission;
    private final ExecutorService executor =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                Thread thread = new Thread(work, "batch");
                thread.setDaemon(true);
                return thread;
            });

    BatchResource(
            Assessing assessing,
            Record record,
            Callers callers,
            NamedDossiers dossiers,
            Sizes sizes,
            Admission admission,
            Settings settings) {
        this.assessing = assessing;
        this.record = record;
        this.callers = callers;
        this.lineBytes = (int) Math.min(Integer.MAX_VALUE, sizes.body());
        this.lines = settings.limits().batchLines();
        this.dossiers = dossiers;
        this.admission = admission;
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    public StreamingOutput batch(InputStream in, @jakarta.ws.rs.core.Context HttpHeaders headers) {
        // A key is for one assessment; a batch holds many.
        Caller sender = callers.of(headers);
        Caller caller = new Caller(sender.who(), null, sender.trace());
        Batch batch = batch(caller, Context.current().wrap(executor), admission.room());
        return out -> {
            try {
                batch.run(in, out, good -> {});
            } catch (IOException e) {
                LOG.debugf("The caller of a batch is gone: %s", e.getMessage());
            }
        };
    }

    /** One line of a batch that came over Kafka. @param key the same if the same line is answered again */
    CompletableFuture<ObjectNode> line(long number, byte[] line, String key) {
        return batch(Caller.NOBODY, executor, Batch.Room.UNBOUNDED).line(number, line, new Caller("", key, null));
    }

    private Batch batch(Caller caller, Executor on, Batch.Room room) {
        return new Batch(assessing::answer, record.recorder(), caller, on, lineBytes, lines, dossiers::request, room);
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
