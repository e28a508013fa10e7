package dev.lodestone.cli;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Sensitivities;
import dev.lodestone.inquiry.Sensitivity;
import dev.lodestone.inquiry.SensitivityText;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sensitivity",
        description = "What would change the answer: the values at which each flag appears or clears.",
        mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {

    /** How the answer is written; a table is for people. */
    enum Output {
        TABLE,
        MD,
        JSON
    }

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(names = "--mineral", paramLabel = "MINERAL", description = "Only what is about this mineral.")
    private String mineral;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only the flags of this rule.")
    private String rule;

    @Option(
            names = "--budget",
            defaultValue = "4000",
            paramLabel = "N",
            description = "How often to ask the rules at most: ${DEFAULT-VALUE}.")
    private int budget;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; a table on a terminal, JSON when piped.")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Sensitivity sensitivity = new Sensitivities(rules.advisor(), budget).of(options.request(), mineral(), rule);
        Output chosen = output != null ? output : Terminal.isInteractive() ? Output.TABLE : Output.JSON;
        spec.commandLine()
                .getOut()
                .print(
                        switch (chosen) {
                            case TABLE -> InquiryTable.text(sensitivity);
                            case MD -> SensitivityText.markdown(sensitivity);
                            case JSON -> Json.pretty(sensitivity) + "\n";
                        });
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }

    private Mineral mineral() {
        try {
            return mineral == null ? null : Mineral.of(mineral);
        } catch (InvalidValue e) {
            throw new BadInput("--mineral", e.getMessage(), e.suggestion());
        }
    }
}
