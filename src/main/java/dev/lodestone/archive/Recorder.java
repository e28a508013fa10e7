package dev.lodestone.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Puts answered requests on record. */
public final class Recorder {
    public static final String VERSION = "0.1.0";

    /** Name and version of the program, as they stand with every assessment. */
    public static final String PROGRAM = "lodestone " + VERSION;

    private final Archive archive;
    private final Mask mask;
    private final DecisionLog log;

    /** @param archive null to keep nothing */
    public Recorder(Archive archive, Mask mask) {
        this(archive, mask, null);
    }

    /**
     * @param archive null to keep nothing
     * @param log where nothing is kept; null for none. Of what is kept {@link DecisionOutbox} writes it
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
        return earlier(() -> RequestJson.tree(request), caller);
    }

    /** The same of an inquiry. */
    public Optional<Receipt> earlier(Inquiry<?> inquiry, Caller caller) {
        return earlier(inquiry::tree, caller);
    }

    private Optional<Receipt> earlier(Supplier<ObjectNode> asked, Caller caller) {
        if (archive == null || caller.key() == null) {
            return Optional.empty();
        }
        return archive.byKey(caller.who(), caller.key())
                .map(stored -> repeated(stored, Chain.digest(write(asked.get()))));
    }

    /**
     * Puts an answer on record. The future completes when it is durable: acknowledge it no earlier. It fails with
     * {@link ArchiveUnavailable} or {@link KeyReused}.
     */
    public CompletableFuture<Receipt> record(Recordable answered, Caller caller) {
        String id = Ids.next(answered.at());
        if (archive == null && log == null) {
            return CompletableFuture.completedFuture(new Receipt(id, answered.json(), false));
        }
        ObjectNode asked = answered.asked();
        ObjectNode again = answered.again(asked);
        byte[] request = write(asked);
        String digest = Chain.digest(request);
        Mask.Kept kept = mask.masksNothing()
                ? new Mask.Kept(again == asked ? request : write(again), answered.json(), List.of())
                : mask.apply(again, answered.json(), answered.kind());
        Entry entry = entry(id, answered, caller, digest, kept);
        if (archive == null) {
            log.write(DecisionLine.of(entry, null, caller.trace()));
            return CompletableFuture.completedFuture(new Receipt(id, answered.json(), false));
        }
        return archive.writer()
                .append(entry, answered.rules().files(), caller.trace())
                .thenApply(appended -> appended.repeated()
                        ? repeated(appended.stored(), digest)
                        : new Receipt(id, answered.json(), false));
    }

    private static Entry entry(String id, Recordable answered, Caller caller, String digest, Mask.Kept kept) {
        Severity worst = answered.worst();
        return new Entry(
                id,
                answered.kind(),
                answered.at().truncatedTo(ChronoUnit.MILLIS),
                answered.asOf(),
                answered.knownOn(),
                answered.rules().digest(),
                PROGRAM,
                caller.who(),
                answered.took().truncatedTo(ChronoUnit.MICROS),
                caller.key(),
                digest,
                kept.pointers(),
                answered.flags(),
                worst == null ? null : worst.toString(),
                kept.request(),
                kept.answer(),
                answered.labels());
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
