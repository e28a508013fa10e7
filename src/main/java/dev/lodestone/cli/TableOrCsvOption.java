package dev.lodestone.cli;

import dev.lodestone.report.Json;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the answer to an inquiry is written that has rows as well; a table is for people. */
final class TableOrCsvOption {

    /** The ways to write it. */
    enum Output {
        TABLE,
        MD,
        JSON,
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; a table on a terminal, JSON when piped.")
    private Output output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    <T> void print(T answer, Function<T, String> table, Function<T, String> markdown, Function<T, String> csv) {
        Output chosen = Terminal.chosen(output, Output.TABLE, Output.JSON);
        spec.commandLine()
                .getOut()
                .print(
                        switch (chosen) {
                            case TABLE -> table.apply(answer);
                            case MD -> markdown.apply(answer);
                            case JSON -> Json.pretty(answer) + "\n";
                            case CSV -> csv.apply(answer);
                        });
        spec.commandLine().getOut().flush();
    }
}
