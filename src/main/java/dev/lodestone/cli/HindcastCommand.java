package dev.lodestone.cli;

import dev.lodestone.fact.Economy;
import dev.lodestone.hindcast.EventTable;
import dev.lodestone.hindcast.Hindcast;
import dev.lodestone.hindcast.HindcastText;
import dev.lodestone.hindcast.Hindcaster;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "hindcast",
        description = "Would it have warned? Each past month by what was published by then, against what happened.",
        mixinStandardHelpOptions = true)
final class HindcastCommand implements Callable<Integer> {
    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--from",
            defaultValue = "2017-10-01",
            paramLabel = "DATE",
            description = "A day of the first month: ${DEFAULT-VALUE}.")
    private String from;

    @Option(
            names = "--to",
            defaultValue = "2026-10-01",
            paramLabel = "DATE",
            description = "A day of the last month: ${DEFAULT-VALUE}.")
    private String to;

    @Option(
            names = "--horizon",
            defaultValue = "24",
            paramLabel = "MONTHS",
            description = "For how long a warning counts, 1 to 240 months: ${DEFAULT-VALUE}.")
    private int horizon;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "What happened, as CSV with the columns of facts/history/events.csv; else that table.")
    private Path events;

    @Mixin
    private TableOption output;

    @Override
    public Integer call() {
        LocalDate first = RequestOptions.date("--from", from);
        LocalDate last = RequestOptions.date("--to", to);
        if (last.isBefore(first)) {
            throw new BadInput("--to", "the last day " + last + " lies before the first day " + first, "swap them");
        }
        if (horizon < 1 || horizon > 240) {
            throw new BadInput("--horizon", horizon + " months are no horizon", "write 1 to 240, such as 24");
        }
        Request request = options.namesFacts() ? options.undated() : options.upon(Hindcaster.shipped());
        List<Economy> readers = request.asked().isEmpty() ? Economy.someReaders() : request.asked();
        EventTable table =
                events == null ? EventTable.shipped() : EventTable.read(Intake.bytes(events), events.toString());
        long months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1)) + 1;
        Hindcast hindcast;
        try (ProgressLine progress = new ProgressLine(months * readers.size())) {
            hindcast = new Hindcaster(rules.advisor(), table, horizon)
                    .between(request, first, last, readers, progress::step);
        }
        output.print(hindcast, h -> new HindcastTable().of(h), HindcastText::markdown);
        return Lodestone.DONE;
    }
}
