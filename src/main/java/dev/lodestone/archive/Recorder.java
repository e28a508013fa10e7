package dev.lodestone.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Severity;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts answered requests on record. */
public final class Recorder {
    /** Name and version of the program, as they stand with every assessment. */
    public static final String PROGRAM = "lodestone 0.1.0";

    private final Archive archive;
    private final Mask mask;
    private final DecisionLog log;

    /** @param archive null to keep nothing */
    public Recorder(Archive archive, Mask mask) {
        this(archive, mask, null);
    }

    /**
     * @param archive null to keep nothing
     * @param log null for none
     */
    public Recorder(Archive archive, Mask mask, DecisionLog log) {
        this.archive = archive;
        this.mask = mask;
        this.log = log;
    }

    /**
     * The answer that was given before for the caller's key, if any: it spares the work.
     *
     * @throws KeyReused if the key came with another request
     * @throws ArchiveUnavailable if the record cannot be read
     */
    public Optional<Receipt> earlier(Request request, Caller caller) {
        if (archive == null || caller.key() == null) {
            return Optional.empty();
        }
        return archive.byKey(caller.who(), caller.key())
                .map(stored -> repeated(stored, Chain.digest(write(RequestJson.tree(request)))));
    }

    /**
     * Puts an answer on record. The future completes when it is durable: acknowledge it no earlier. It fails with
     * {@link ArchiveUnavailable} or {@link KeyReused}.
     */
    public CompletableFuture<Receipt> record(Answered answered, Caller caller) {
        String id = Ids.next(answered.at());
        if (archive == null && log == null) {
            return CompletableFuture.completedFuture(new Receipt(id, answered.json(), false));
        }
        ObjectNode tree = RequestJson.tree(answered.request());
        byte[] request = write(tree);
        String digest = Chain.digest(request);
        Mask.Kept kept = mask.masksNothing()
                ? new Mask.Kept(request, answered.json(), List.of())
                : mask.apply(tree, answered.json());
        Entry entry = entry(id, answered, caller, digest, kept);
        if (archive == null) {
            log.write(entry, null, caller);
            return CompletableFuture.completedFuture(new Receipt(id, answered.json(), false));
        }
        return archive.writer().append(entry, answered.rules().files()).thenApply(appended -> {
            if (appended.repeated()) {
                return repeated(appended.stored(), digest);
            }
            if (log != null) {
                log.write(entry, appended.stored(), caller);
            }
            return new Receipt(id, answered.json(), false);
        });
    }

    private static Entry entry(String id, Answered answered, Caller caller, String digest, Mask.Kept kept) {
        Assessment assessment = answered.assessment();
        Severity worst = assessment.worst();
        return new Entry(
                id,
                answered.at().truncatedTo(ChronoUnit.MILLIS),
                assessment.asOf(),
                assessment.knownOn(),
                assessment.ruleBase().digest(),
                PROGRAM,
                caller.who(),
                answered.took().truncatedTo(ChronoUnit.MICROS),
                caller.key(),
                digest,
                kept.pointers(),
                assessment.riskFlags().size(),
                worst == null ? null : worst.toString(),
                kept.request(),
                kept.answer(),
                Label.of(assessment));
    }

    private static Receipt repeated(Stored stored, String digest) {
        if (!stored.entry().requestDigest().equals(digest)) {
            throw new KeyReused(stored.entry().key(), stored.entry().id());
        }
        return new Receipt(stored.entry().id(), stored.entry().answer(), true);
    }

    private static byte[] write(ObjectNode request) {
        try {
            return Json.shared().writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
