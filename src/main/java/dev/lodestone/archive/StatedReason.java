package dev.lodestone.archive;

import dev.lodestone.intake.BadInput;
import java.nio.charset.StandardCharsets;

/** The reasons that people give for what they put or decide. */
final class StatedReason {
    private static final int LONGEST = 500;

    private StatedReason() {}

    /**
     * A reason that can be kept: in one line, empty if none is given.
     *
     * @throws BadInput for one that cannot
     */
    static String checked(String why) {
        if (why == null || why.isBlank()) {
            return "";
        }
        if (why.getBytes(StandardCharsets.UTF_8).length > LONGEST || why.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(
                    "why",
                    "the reason is too long or has control characters",
                    "say it in a sentence of at most " + LONGEST + " bytes");
        }
        return why.strip();
    }
}
