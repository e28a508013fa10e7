package dev.lodestone.cli;

import dev.lodestone.fact.Economy;
import dev.lodestone.intake.BadInput;
import picocli.CommandLine.Option;

/** The economy that an inquiry is about. */
final class EconomyOption {
    @Option(names = "--economy", paramLabel = "ECONOMY", description = "Only what is about this economy.")
    private String economy;

    /** Null for any. */
    Economy economy() {
        return of(economy);
    }

    /** @param economy as it was written; null for any */
    static Economy of(String economy) {
        return economy == null ? null : BadInput.at("--economy", () -> Economy.of(economy));
    }
}
