package dev.lodestone.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.StaleRevision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Proves one draft at a time, where nobody waits for it; it tells what it is doing and can be stopped. */
public final class ProofRun {
    private static final Logger LOG = Logger.getLogger(ProofRun.class.getName());

    /**
     * How it stands.
     *
     * @param number the revision
     * @param who asked for it
     * @param doing what it does now; null if it has ended
     * @param failed why it came to no end; null if it did, or is at it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Progress(int number, String who, Instant since, String doing, String failed) {

        boolean isUnderWay() {
            return doing != null;
        }
    }

    private Progress progress;
    private boolean stopped;

    /** The last one; null if there was none. */
    synchronized Progress progress() {
        return progress;
    }

    /**
     * Begins.
     *
     * @param work is given what to tell of its way; that throws once it is to stop
     * @throws RevisionRefused if another is under way
     */
    synchronized void begin(int number, String who, Consumer<Consumer<String>> work) {
        if (progress != null && progress.isUnderWay()) {
            throw RevisionRefused.now(
                    "revision " + number,
                    "revision " + progress.number + " is being proved",
                    "wait until that has ended, or stop it");
        }
        stopped = false;
        progress = new Progress(number, who, Instant.now().truncatedTo(ChronoUnit.MILLIS), "beginning", null);
        Thread thread = new Thread(() -> run(work), "prover");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops the proof of a revision as soon as may be; nothing if none is under way. */
    synchronized void stop(int number) {
        stopped |= progress != null && progress.number == number;
    }

    private void run(Consumer<Consumer<String>> work) {
        try {
            work.accept(this::tell);
            end(null);
        } catch (CancellationException e) {
            end("it was stopped");
        } catch (StaleRevision | ArchiveUnavailable e) {
            end(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.SEVERE, "A draft cannot be proved", e);
            end("something failed; the log of the service says more");
        }
    }

    private synchronized void tell(String doing) {
        if (stopped) {
            throw new CancellationException();
        }
        progress = new Progress(progress.number, progress.who, progress.since, doing, null);
    }

    private synchronized void end(String failed) {
        progress = new Progress(progress.number, progress.who, progress.since, null, failed);
    }
}
