package dev.lodestone.cli;

import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.WhyNot;
import dev.lodestone.inquiry.WhyNotText;
import dev.lodestone.inquiry.WhyNots;
import dev.lodestone.report.Json;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "why-not",
        description = "Why a rule does not conclude anything: its conditions one by one, and what comes nearest.",
        mixinStandardHelpOptions = true)
final class WhyNotCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Output {
        TEXT,
        JSON
    }

    /** A JVM that has just started asks a tenth as often in the same time as a service. */
    private static final Duration TIME = Duration.ofSeconds(3);

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(names = "--rule", required = true, paramLabel = "RULE", description = "Such as export-control/ban-active.")
    private String rule;

    @Mixin
    private EconomyOption economy;

    @Mixin
    private MineralOption mineral;

    @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private Output output;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description =
                    "How often to ask the rules at most in search of a change, for up to 5 minutes; without it as often as"
                            + " in three seconds.")
    private Integer budget;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WhyNot answer = new WhyNots(
                        rules.advisor(), budget == null ? new Budget(WhyNots.BUDGET.asks(), TIME) : new Budget(budget))
                .ask(options.request(), rule, economy.economy(), mineral.mineral());
        spec.commandLine().getOut().print(output == Output.TEXT ? WhyNotText.text(answer) : Json.pretty(answer) + "\n");
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }
}
