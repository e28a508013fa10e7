package dev.lodestone.table;

import dev.lodestone.intake.BadInput;
import java.util.Map;

/**
 * A proposal, and what is written anew in the table that it is for.
 *
 * @param mend what was given, and headings where they are mended
 */
public record Proposed(Proposal proposal, Mend mend) {

    /**
     * @param fact the fact type; null to find it
     * @param constants values of fields that are the same in all rows
     * @param fix whether headings that are beyond doubt are written anew
     * @throws BadInput if the table cannot be read, or has no header
     */
    public static Proposed of(SourceTable file, String fact, Map<String, String> constants, Mend mend, boolean fix) {
        Proposal proposal = Proposer.propose(file, fact, constants, mend);
        if (!fix || proposal.mend().isEmpty()) {
            return new Proposed(proposal, mend);
        }
        Mend both = proposal.mend().and(mend);
        return new Proposed(Proposer.propose(file, fact, constants, both), both);
    }
}
