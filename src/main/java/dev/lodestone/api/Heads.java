package dev.lodestone.api;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.ChainTrees;
import dev.lodestone.archive.LineFile;
import dev.lodestone.archive.SignedHead;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.vital.Vital;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Signs where all chains end every so often, if anything came since, and once more at the end. */
final class Heads implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heads.class);

    private final Archive archive;
    private final SigningKey key;
    private final LineFile file;
    private final Vital signer;
    private final ChainTrees trees = new ChainTrees();
    /** The root of the last one. */
    private String signed;

    Heads(Archive archive, SigningKey key, Path file, Duration every) {
        this.archive = archive;
        this.key = key;
        // Never rotated away: an old head shows the most.
        this.file = new LineFile(file, Long.MAX_VALUE, 1);
        this.signer = Vital.every("archive-heads", Duration.ofMinutes(30), every, every, this::sign);
    }

    private synchronized void sign() {
        try {
            Optional<SignedHead> head = archive.signedHead(key, trees);
            if (head.isPresent() && !head.get().root().equals(signed)) {
                file.write((head.get().line() + "\n").getBytes(StandardCharsets.UTF_8));
                signed = head.get().root();
            }
        } catch (ArchiveUnavailable | IOException e) {
            LOG.errorf("The head of the archive cannot be signed now: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        signer.close(Duration.ofSeconds(2));
        sign();
        file.close();
    }
}
