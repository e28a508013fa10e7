package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.inquiry.FactChanges;
import dev.lodestone.intake.Request;
import java.util.Set;

/** Facts and the advice on them. */
record Watched(Request request, Assessment answer) {

    /** The ids of the facts that were added, changed or removed since. */
    Set<String> touchedSince(Watched before) {
        return FactChanges.between(before.request.submitted(), request.submitted())
                .ids();
    }
}
