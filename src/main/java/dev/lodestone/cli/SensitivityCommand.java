package dev.lodestone.cli;

import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.SensitivityText;
import dev.lodestone.plan.Effects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sensitivity",
        description = "What would change the answer: the values at which each flag appears or clears.",
        mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Mixin
    private MineralOption mineral;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only the flags of this rule.")
    private String rule;

    @Option(
            names = "--budget",
            defaultValue = "4000",
            paramLabel = "N",
            description = "How often to ask the rules at most: ${DEFAULT-VALUE}.")
    private int budget;

    @Mixin
    private TableOption output;

    @Override
    public Integer call() {
        Sensitivity sensitivity = new Sensitivities(rules.advisor(), new Budget(budget), Effects::proved)
                .of(options.request(), mineral.mineral(), rule);
        output.print(sensitivity, InquiryTable::text, SensitivityText::markdown);
        return Lodestone.DONE;
    }
}
