package dev.lodestone.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What became of a revision of the rules, by whom and why.
 *
 * @param place in the one order of all steps of all revisions
 * @param state where the revision stood from then on
 * @param who did it; empty if nobody had to say
 * @param why in their words; empty if they said nothing
 * @param proof what was found out, as JSON in UTF-8; null if the step is no proof, or where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RevisionStep(
        @JsonIgnore long place,
        RevisionState state,
        Instant at,
        String who,
        String why,
        @JsonIgnore byte[] proof) {}
