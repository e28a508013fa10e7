package dev.lodestone.api;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.LineFile;
import dev.lodestone.archive.Place;
import dev.lodestone.archive.SignedHead;
import dev.lodestone.archive.SigningKey;
import dev.lodestone.vital.Vital;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Signs the last link of each chain every so often, if there is a new one, and once more at the end. */
final class Heads implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heads.class);

    private final Archive archive;
    private final SigningKey key;
    private final LineFile file;
    private final Vital signer;
    /** The last one by its chain. */
    private final Map<Integer, String> signed = new HashMap<>();

    Heads(Archive archive, SigningKey key, Path file, Duration every) {
        this.archive = archive;
        this.key = key;
        // Never rotated away: an old head shows the most.
        this.file = new LineFile(file, Long.MAX_VALUE, 1);
        this.signer = Vital.every("archive-heads", Duration.ofMinutes(30), every, every, this::sign);
    }

    private synchronized void sign() {
        try {
            for (SignedHead head : archive.signedHeads(key)) {
                int chain = Place.chain(head.seq());
                if (!head.hash().equals(signed.get(chain))) {
                    file.write((head.line() + "\n").getBytes(StandardCharsets.UTF_8));
                    signed.put(chain, head.hash());
                }
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
