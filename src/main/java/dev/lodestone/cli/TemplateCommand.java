package dev.lodestone.cli;

import dev.lodestone.fact.FactType;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.FactTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "template",
        description = "An empty table of a fact type, to be filled in.",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    /** A workbook has lists to choose from, and a sheet that explains its columns. */
    enum Output {
        CSV,
        XLSX
    }

    @Parameters(index = "0", paramLabel = "TYPE", description = "A fact type, such as ImportShare.")
    private String type;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.", defaultValue = "CSV")
    private Output output;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; standard output, or TYPE.xlsx, if left out.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FactTemplate template = new FactTemplate(type());
        byte[] written =
                output == Output.XLSX ? template.workbook() : template.csv().getBytes(StandardCharsets.UTF_8);
        if (out == null && output == Output.CSV) {
            spec.commandLine().getOut().print(template.csv());
        } else {
            Path file = out == null ? Path.of(type().name() + ".xlsx") : out;
            OutputFile.write("--out", file, written, List.of());
            spec.commandLine().getOut().println("wrote " + file);
        }
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }

    private FactType type() {
        return BadInput.at(type, () -> FactType.of(type));
    }
}
