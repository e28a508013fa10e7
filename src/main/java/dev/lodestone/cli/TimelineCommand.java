package dev.lodestone.cli;

import dev.lodestone.inquiry.Timeline;
import dev.lodestone.inquiry.TimelineText;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "timeline",
        description = "Every date between two at which the answer changes, and how.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "The last day.")
    private LocalDate to;

    @Mixin
    private MineralOption mineral;

    @Option(
            names = "--budget",
            defaultValue = "5000",
            paramLabel = "N",
            description = "How many dates to assess at most: ${DEFAULT-VALUE}.")
    private int budget;

    @Mixin
    private TableOption output;

    @Override
    public Integer call() {
        // The timeline brings its own dates: the request's is not needed.
        Request request = options.request(from);
        Timeline timeline = new Timelines(rules.advisor(), budget).between(request, from, to, mineral.mineral());
        output.print(timeline, InquiryTable::text, TimelineText::markdown);
        return Lodestone.DONE;
    }
}
