package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Severity;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Format;
import dev.lodestone.report.ReasonTree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "assess",
        description = "Assess facts: risk flags, responses, questions and their reasons.",
        mixinStandardHelpOptions = true)
final class Assess implements Callable<Integer> {

    /** How the answer is written; a table is for people. */
    enum Output {
        TABLE,
        JSON,
        MD,
        CSV
    }

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; a table on a terminal, JSON when piped.")
    private Output output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 if a flag is at least this severe: ${COMPLETION-CANDIDATES}.")
    private Severity failOn;

    @Option(names = "--explain", description = "Add the whole tree of reasons: to facts, thresholds and absences.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Request request = options.request();
        Explained explained = explain
                ? rules.advisor().explain(request.facts(), request.asOf(), request.asked())
                : new Explained(rules.advisor().assess(request.facts(), request.asOf(), request.asked()), null);
        Assessment assessment = explained.assessment();
        spec.commandLine().getOut().print(written(explained, request.title()));
        spec.commandLine().getOut().flush();
        boolean found = failOn != null
                && assessment.worst() != null
                && assessment.worst().compareTo(failOn) >= 0;
        return found ? Lodestone.FOUND : Lodestone.DONE;
    }

    private String written(Explained explained, String title) {
        Output chosen = output != null ? output : Terminal.isInteractive() ? Output.TABLE : Output.JSON;
        Assessment assessment = explained.assessment();
        return switch (chosen) {
            case TABLE -> explain ? ReasonTree.text(explained) : new AdviceTable(assessment, title).text();
            case JSON -> explain ? ReasonTree.json(explained) : Format.JSON.write(assessment, title);
            case MD -> Format.MD.write(assessment, title) + (explain ? ReasonTree.markdown(explained) : "");
            case CSV -> Format.CSV.write(assessment, title);
        };
    }
}
