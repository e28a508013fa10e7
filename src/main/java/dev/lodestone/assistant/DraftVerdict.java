package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Problem;
import java.util.List;

/**
 * What is found of one drafted fact.
 *
 * @param place where it stands among the drafts
 * @param fact null if it could not be read
 * @param replaces id of the fact whose place it is to take; null if it takes none
 * @param written the fact as it was drafted
 * @param refused why it cannot be proposed; empty if it can
 * @param look what a person has to look at before it is stored
 */
record DraftVerdict(
        String place,
        Fact fact,
        String replaces,
        ObjectNode written,
        String quote,
        List<Problem> refused,
        List<Problem> look) {

    boolean isRefused() {
        return !refused.isEmpty();
    }
}
