package dev.lodestone.cli;

import dev.lodestone.archive.OddsInquiry;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.BadInput;
import dev.lodestone.odds.Odds;
import dev.lodestone.odds.OddsText;
import dev.lodestone.odds.OddsWanted;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "odds",
        description = "How likely each flag is to stand on a day: draws of what is uncertain, assessed by the rules.",
        mixinStandardHelpOptions = true)
final class OddsCommand implements Callable<Integer> {

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Mixin
    private MineralOption mineral;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "DATE",
            description = "The day on which flags are to stand or not.")
    private String by;

    @Option(
            names = "--draws",
            defaultValue = "" + OddsWanted.DRAWS,
            paramLabel = "N",
            description = "How many draws at most: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            defaultValue = "" + OddsWanted.SEED,
            paramLabel = "N",
            description = "Of what is random: the same one gives the same answer; ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--error",
            defaultValue = "1%",
            paramLabel = "SHARE",
            description = "Stop when every chance is known to so much, in 95 of 100 cases: ${DEFAULT-VALUE}; 0 to make"
                    + " all draws.")
    private String error;

    @Option(names = "--seconds", paramLabel = "N", description = "Stop after so many seconds; else after five minutes.")
    private Integer seconds;

    @Mixin
    private KeepOption keep;

    @Mixin
    private TableOrCsvOption output;

    @Override
    public Integer call() {
        OddsWanted wanted = new OddsWanted(RequestOptions.date("--by", by), draws, seed, error(), mineral.mineral());
        Odds odds;
        try (ProgressLine progress = new ProgressLine(draws)) {
            odds = keep.answer(rules.advisor(), new OddsInquiry(options.request(), wanted), time(), progress::step);
        }
        output.print(odds, o -> new OddsTable().of(o), OddsText::markdown, OddsText::csv);
        return Lodestone.DONE;
    }

    private Duration time() {
        if (seconds != null && seconds < 1) {
            throw new BadInput("--seconds", seconds + " allows for nothing", "give a number from 1 on");
        }
        return seconds == null ? Budget.TIME : Duration.ofSeconds(seconds);
    }

    private double error() {
        try {
            Estimate share = Estimate.parse(error, Estimate.Kind.SHARE);
            if (share.isExact()) {
                return share.low();
            }
        } catch (InvalidValue e) {
            // Refused below, with what to write.
        }
        throw new BadInput("--error", "'" + error + "' is no share", "write 1% or 0.01");
    }
}
