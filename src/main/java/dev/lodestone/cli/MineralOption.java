package dev.lodestone.cli;

import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import picocli.CommandLine.Option;

/** The mineral that an inquiry is about. */
final class MineralOption {
    @Option(names = "--mineral", paramLabel = "MINERAL", description = "Only what is about this mineral.")
    private String mineral;

    /** Null for any. */
    Mineral mineral() {
        return of(mineral);
    }

    /** @param mineral as it was written; null for any */
    static Mineral of(String mineral) {
        return mineral == null ? null : BadInput.at("--mineral", () -> Mineral.of(mineral));
    }
}
