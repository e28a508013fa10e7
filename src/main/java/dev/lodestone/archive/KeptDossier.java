package dev.lodestone.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A version of a named dossier, as somebody put it.
 *
 * @param version from 1 on
 * @param who put it; empty if nobody had to say
 * @param why in their words; empty if they said nothing
 * @param title of its facts; empty if they have none
 * @param facts how many it has
 * @param sha256 of its text, in hexadecimal digits; empty if this version removes the dossier
 * @param text its JSON in UTF-8; null where it was not asked for, or is removed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KeptDossier(
        String name,
        int version,
        Instant at,
        String who,
        String why,
        String title,
        int facts,
        String sha256,
        @JsonIgnore byte[] text) {

    /** Whether from this version on there is none of that name, until somebody puts one again. */
    public boolean isRemoved() {
        return sha256.isEmpty();
    }

    /** "ministry@3". */
    @JsonIgnore
    public String reference() {
        return name + "@" + version;
    }
}
