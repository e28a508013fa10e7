package dev.lodestone.table;

import dev.lodestone.fact.PlantStatus;

/** What tables call how far a plant has come. */
final class StatusWords {
    private static final OneNamed<PlantStatus> STATUSES = new OneNamed<PlantStatus>()
            .by(PlantStatus.DROPPED, "\\b(?:cancel\\w*|shelved|abandoned|dropped|suspended|on hold)\\b")
            .by(
                    PlantStatus.ANNOUNCED,
                    "\\b(?:announced|planned|proposed|feasibility|pre-?feasibility|exploration|permitting)\\b")
            .by(PlantStatus.FINANCED, "\\b(?:financed|funded|fid|committed)\\b")
            .by(PlantStatus.BUILDING, "\\b(?:under construction|construction|building|commissioning)\\b")
            .by(PlantStatus.PRODUCING, "\\b(?:operating|operational|in operation|producing|in production|active)\\b");

    private StatusWords() {}

    /** Null if a text names none, or several. */
    static PlantStatus read(String text) {
        return STATUSES.in(text);
    }
}
