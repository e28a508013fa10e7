package dev.lodestone.cli;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.BadInput;
import picocli.CommandLine.Option;

/** The economy that an inquiry is about. */
final class EconomyOption {
    @Option(names = "--economy", paramLabel = "ECONOMY", description = "Only what is about this economy.")
    private String economy;

    /** Null for any. */
    Economy economy() {
        try {
            return economy == null ? null : Economy.of(economy);
        } catch (InvalidValue e) {
            throw new BadInput("--economy", e.getMessage(), e.suggestion());
        }
    }
}
