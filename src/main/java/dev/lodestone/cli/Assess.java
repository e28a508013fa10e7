package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Earlier;
import dev.lodestone.briefing.Dispositions;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.RuleTimings;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import dev.lodestone.plan.Effects;
import dev.lodestone.report.Format;
import dev.lodestone.report.Json;
import dev.lodestone.report.PdfReport;
import dev.lodestone.report.ReasonTree;
import dev.lodestone.report.WordReport;
import dev.lodestone.trial.Timings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        CSV,
        DOCX,
        PDF;

        /** Whether it is a file to be opened, not text to be read. */
        private boolean isDocument() {
            return this == DOCX || this == PDF;
        }
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

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; standard output if left out.")
    private Path out;

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

    @Option(
            names = "--since",
            paramLabel = "DATE|ID",
            description = "Tell what has changed since a day, or since an assessment on record.")
    private String since;

    @Option(
            names = "--full",
            description =
                    "Everything behind page one: each flag with its reasons, each fact. For md, docx, pdf and table.")
    private boolean full;

    @Option(names = "--effects", description = "Prove what every measure would change, not the first ones alone.")
    private boolean effects;

    @Option(names = "--explain", description = "Add the whole tree of reasons: to facts, thresholds and absences.")
    private boolean explain;

    @Option(names = "--timings", description = "Add what each rule and condition takes, the slowest first.")
    private boolean timings;

    @Mixin
    private TraceOption trace;

    @Spec
    private CommandSpec spec;

    /** The id under which the answer is on record; null if it is not. */
    private String record;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "Many requests, one a line of JSON; one line of answer each, in order. - reads standard input.")
    private Path batch;

    @Override
    public Integer call() throws IOException {
        if (batch != null) {
            return inBatch();
        }
        Output chosen = Terminal.chosen(output, Output.TABLE, Output.JSON);
        if (trace.isAsked() || timings) {
            requireTableOrJson(chosen);
        }
        if (trace.isAsked()) {
            return trace(chosen);
        }
        if (chosen.isDocument() && (explain || out == null && Terminal.isInteractive())) {
            throw new BadInput(
                    "--format",
                    explain ? "a document has no place for the trees of reasons" : "a document is not for a terminal",
                    explain
                            ? "leave out --explain; --full has each flag's reasons"
                            : "add --out briefing." + Words.of(chosen));
        }
        Request request = request();
        Explained explained;
        try (Archive opened = opened(request)) {
            explained = answer(request, opened);
        }
        Assessment assessment = explained.assessment();
        Timings times = timings ? RuleTimings.of(rules.advisor(), List.of(request), null, RuleTimings.TIME) : null;
        print(chosen, explained, request.title(), times);
        boolean found = failOn != null
                && assessment.worst() != null
                && assessment.worst().compareTo(failOn) >= 0;
        return found ? Lodestone.FOUND : Lodestone.DONE;
    }

    private int inBatch() throws IOException {
        if (options.namesFiles()
                || options.namesKnownOn()
                || since != null
                || explain
                || effects
                || timings
                || trace.isAsked()
                || output != null
                || out != null) {
            throw new BadInput(
                    "--batch",
                    "it takes its requests from one file and answers in NDJSON",
                    "leave out other files, --known-on, --since, --format, --out, --effects, --explain, --timings and"
                            + " --trace; a line may have \"knownOn\", \"since\" and \"effects\"");
        }
        return new BatchRun(rules.advisor(), batch).run(archive);
    }

    private void requireTableOrJson(Output chosen) {
        if (chosen != Output.TABLE && chosen != Output.JSON) {
            throw new BadInput(
                    "--format", "times and steps are told in a table or in JSON", "write --format table or json");
        }
    }

    private int trace(Output chosen) {
        if (archive != null || since != null || failOn != null || full || effects || explain || timings) {
            throw new BadInput(
                    "--trace",
                    "it follows one rule in place of the answer",
                    "leave out --archive, --since, --fail-on, --full, --effects, --explain and --timings");
        }
        String text = trace.text(options.request(), rules.advisor(), chosen == Output.TABLE);
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8));
            spec.commandLine().getOut().println("wrote " + out);
        }
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }

    private void print(Output chosen, Explained explained, String title, Timings times) throws IOException {
        byte[] document = chosen.isDocument()
                ? document(chosen, explained.assessment(), title)
                : out == null ? null : written(chosen, explained, title, times).getBytes(StandardCharsets.UTF_8);
        if (out != null) {
            write(document);
            spec.commandLine().getOut().println("wrote " + out);
        } else if (document != null) {
            System.out.write(document);
            System.out.flush();
        } else {
            spec.commandLine().getOut().print(written(chosen, explained, title, times));
        }
        spec.commandLine().getOut().flush();
    }

    private void write(byte[] written) {
        OutputFile.write("--out", out, written, options.paths());
    }

    private byte[] document(Output chosen, Assessment assessment, String title) {
        return chosen == Output.DOCX
                ? WordReport.of(assessment, title, full, record)
                : PdfReport.of(assessment, title, full, record);
    }

    private Request request() {
        Request request = options.request();
        Request asked = effects ? request.withEffects() : request;
        return since == null ? asked : asked.since(BadInput.at("--since", () -> Since.parse(since)));
    }

    /** The archive that is written or read; null where neither is asked for. */
    private Archive opened(Request request) {
        if (archive != null) {
            return ArchiveOption.open(archive);
        }
        boolean reads = request.since() != null && request.since().record() != null;
        return reads ? ArchiveOption.existing(null) : null;
    }

    private Explained answer(Request request, Archive opened) {
        Advisor advisor = rules.advisor();
        Instant at = Instant.now();
        long start = System.nanoTime();
        Explained explained = explain
                ? advisor.explain(request.facts(), request.asOf(), request.asked())
                : new Explained(advisor.assess(request.facts(), request.asOf(), request.asked()), null);
        Explained told = Effects.proved(
                Dispositions.in(new Earlier(opened).told(explained, request, advisor), request.dispositions()),
                request,
                advisor);
        if (archive != null) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            record = KeepOption.record(Answered.of(request, told.assessment(), advisor.rules(), at, took), opened)
                    .id();
        }
        return told;
    }

    private String written(Output chosen, Explained explained, String title, Timings times) {
        String answer = written(chosen, explained, title);
        if (times == null) {
            return answer;
        }
        return chosen == Output.TABLE ? answer + new TimingsTable(times).text() : Json.with(answer, "timings", times);
    }

    private String written(Output chosen, Explained explained, String title) {
        Assessment assessment = explained.assessment();
        return switch (chosen) {
            case TABLE -> explain ? ReasonTree.text(explained) : new AdviceTable(assessment, title, full).text();
            case JSON -> explain ? ReasonTree.json(explained) : Format.JSON.write(assessment, title);
            case MD ->
                (full ? Format.FULL_MD : Format.MD).write(assessment, title)
                        + (explain ? ReasonTree.markdown(explained) : "");
            case CSV -> Format.CSV.write(assessment, title);
            case DOCX, PDF -> throw new IllegalStateException("a document is no text");
        };
    }
}
