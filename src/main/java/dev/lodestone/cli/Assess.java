package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Severity;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Recorder;
import dev.lodestone.engine.Advisor;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Format;
import dev.lodestone.report.ReasonTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
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

    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description = "Put the assessment on record: an SQLite file or a jdbc:postgresql: address.")
    private String archive;

    @Option(names = "--explain", description = "Add the whole tree of reasons: to facts, thresholds and absences.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "Many requests, one a line of JSON; one line of answer each, in order. - reads standard input.")
    private Path batch;

    @Override
    public Integer call() throws IOException {
        if (batch != null) {
            if (options.namesFiles() || explain || output != null) {
                throw new BadInput(
                        "--batch",
                        "it takes its requests from one file and answers in NDJSON",
                        "leave out other files, --format and --explain");
            }
            return new BatchRun(rules.advisor(), batch).run(archive);
        }
        Request request = options.request();
        Advisor advisor = rules.advisor();
        Instant at = Instant.now();
        long start = System.nanoTime();
        Explained explained = explain
                ? advisor.explain(request.facts(), request.asOf(), request.asked())
                : new Explained(advisor.assess(request.facts(), request.asOf(), request.asked()), null);
        Assessment assessment = explained.assessment();
        if (archive != null) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            record(Answered.of(request, assessment, advisor.rules(), at, took));
        }
        spec.commandLine().getOut().print(written(explained, request.title()));
        spec.commandLine().getOut().flush();
        boolean found = failOn != null
                && assessment.worst() != null
                && assessment.worst().compareTo(failOn) >= 0;
        return found ? Lodestone.FOUND : Lodestone.DONE;
    }

    private void record(Answered answered) {
        try (Archive opened = ArchiveOption.open(archive)) {
            Caller caller = new Caller(System.getProperty("user.name", ""), null, null);
            new Recorder(opened, Mask.NOTHING).record(answered, caller).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
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
