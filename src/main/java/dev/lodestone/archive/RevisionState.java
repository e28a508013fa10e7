package dev.lodestone.archive;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a revision of the rules stands in its life. */
public enum RevisionState {
    /** Written, and not found good yet. */
    DRAFT,
    /** Found good: checks, cases and coverage; what it changes on dossiers and the record is known. */
    PROVED,
    /** Another person than those who wrote it wants it to be in use. */
    APPROVED,
    /** In use; one revision at a time is. */
    LIVE,
    /** It was in use, or was withdrawn before it came to that. */
    RETIRED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
