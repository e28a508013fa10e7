package dev.lodestone.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A record of which a part is none of what the archive writes: somebody changed it. */
final class UnreadableRecord extends UncheckedIOException {
    private final transient Walk.Link link;

    UnreadableRecord(Walk.Link link, RuntimeException cause) {
        super(
                link + " cannot be read: it was changed, or is damaged; lodestone archive verify says what else was",
                new IOException(cause));
        this.link = link;
    }

    /** Where it stands and what it follows, which can still be read. */
    Walk.Link link() {
        return link;
    }
}
