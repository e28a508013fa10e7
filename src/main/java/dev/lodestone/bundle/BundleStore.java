package dev.lodestone.bundle;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The last good bundle of a service, on its disk: whenever the process ends, there is the old one or the new one, whole. */
final class BundleStore {
    private static final String HELD = "held.bundle";

    private final Path file;

    /** @param folder is made when there is something to keep */
    BundleStore(Path folder) {
        this.file = folder.resolve(HELD);
    }

    /**
     * The bundle, as whoever signed it is trusted still; that it has expired since is no reason to answer with nothing.
     *
     * @return null if there is none
     * @throws BadInput if it is damaged, or no longer trusted
     */
    RuleBundle held(TrustedKeys trusted) {
        if (!Files.exists(file)) {
            return null;
        }
        RuleBundle held = RuleBundle.in(file);
        trusted.signers(held, file.toString());
        return held;
    }

    /** @throws UncheckedIOException if it cannot be kept; the one before is then kept still */
    void keep(RuleBundle bundle) {
        write(file, bundle.bytes());
    }

    /** Replaces a file as a whole, on the disk when this returns. @throws UncheckedIOException if that fails */
    static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The new name lasts once its folder is on the disk.
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            fresh.toFile().delete();
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
