package dev.lodestone.cli;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Timeline;
import dev.lodestone.inquiry.TimelineText;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "timeline",
        description = "Every date between two at which the answer changes, and how.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

    /** How the timeline is written; a table is for people. */
    enum Output {
        TABLE,
        MD,
        JSON
    }

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
    private LocalDate to;

    @Option(names = "--mineral", paramLabel = "MINERAL", description = "Only what is about this mineral.")
    private String mineral;

    @Option(
            names = "--budget",
            defaultValue = "5000",
            paramLabel = "N",
            description = "How many dates to assess at most: ${DEFAULT-VALUE}.")
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
        // The timeline brings its own dates: the request's is not needed.
        Request request = options.request(from);
        Timeline timeline = new Timelines(rules.advisor(), budget).between(request, from, to, mineral());
        Output chosen = output != null ? output : Terminal.isInteractive() ? Output.TABLE : Output.JSON;
        spec.commandLine()
                .getOut()
                .print(
                        switch (chosen) {
                            case TABLE -> InquiryTable.text(timeline);
                            case MD -> TimelineText.markdown(timeline);
                            case JSON -> Json.pretty(timeline) + "\n";
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
