package dev.lodestone.cli;

import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.intake.BadInput;
import dev.lodestone.odds.OddsWanted;
import dev.lodestone.robust.RobustWanted;
import picocli.CommandLine.Option;

/** Whether options are looked at over draws as well. */
final class RobustOption {
    @Option(
            names = "--odds",
            description = "Look at them over draws of what is uncertain too: regret, chances, and when each fails.")
    private boolean odds;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "With --odds: how many draws; " + RobustWanted.DRAWS + " unless said otherwise.")
    private Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "With --odds: of what is random; " + OddsWanted.SEED + " unless said otherwise.")
    private Long seed;

    /** Null if they are not. @throws BadInput for draws without odds */
    @MayBeMissing
    RobustWanted wanted() {
        if (!odds && (draws != null || seed != null)) {
            throw new BadInput(draws != null ? "--draws" : "--seed", "no odds are asked for", "add --odds");
        }
        return odds
                ? new RobustWanted(draws == null ? RobustWanted.DRAWS : draws, seed == null ? OddsWanted.SEED : seed)
                : null;
    }
}
