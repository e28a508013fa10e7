package dev.lodestone.archive;

/** The archive cannot be read or written now; what was acknowledged is safe, and the same request may be sent again. */
public final class ArchiveUnavailable extends RuntimeException {

    public ArchiveUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
