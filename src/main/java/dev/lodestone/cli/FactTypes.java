package dev.lodestone.cli;

import dev.lodestone.intake.FactSchema;
import dev.lodestone.report.FactGuide;
import dev.lodestone.report.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "fact-types",
        description = "Describe the facts that can be submitted.",
        mixinStandardHelpOptions = true)
final class FactTypes implements Callable<Integer> {

    /** For programs, or for people. */
    enum Output {
        JSON,
        MD
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "JSON (JSON Schema) or MD.", defaultValue = "JSON")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String text = output == Output.MD ? FactGuide.markdown() : Json.pretty(FactSchema.whole()) + "\n";
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }
}
