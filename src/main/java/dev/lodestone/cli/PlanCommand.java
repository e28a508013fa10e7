package dev.lodestone.cli;

import dev.lodestone.archive.PlanInquiry;
import dev.lodestone.plan.Money;
import dev.lodestone.plan.Wanted;
import dev.lodestone.robust.RobustPlan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description = "Packages of measures that clear flags by a day within a budget, and what cannot be cleared.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Mixin
    private MineralOption mineral;

    @Option(
            names = "--clear",
            defaultValue = "critical",
            paramLabel = "SEVERITY",
            description = "Flags at least this severe are to be cleared: ${DEFAULT-VALUE} unless said otherwise.")
    private String clear;

    @Option(
            names = "--by",
            required = true,
            paramLabel = "DATE",
            description = "The day by which measures have to work.")
    private String by;

    @Option(
            names = "--budget",
            paramLabel = "SUM",
            description = "What they may cost, such as \"2bn USD\"; else anything.")
    private String budget;

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "An instrument that is not to be used, by the id of its fact; several may be named.")
    private List<String> without = List.of();

    @Option(
            names = "--work",
            defaultValue = "400",
            paramLabel = "N",
            description = "How often to ask the rules at most: ${DEFAULT-VALUE}.")
    private int work;

    @Mixin
    private RobustOption odds;

    @Mixin
    private KeepOption keep;

    @Mixin
    private TableOption output;

    @Override
    public Integer call() {
        Wanted wanted = new Wanted(
                Wanted.severity(clear, "--clear"),
                RequestOptions.date("--by", by),
                budget == null ? null : Money.parse(budget, "--budget"),
                mineral.mineral(),
                without);
        RobustPlan plans;
        try (ProgressLine progress = new ProgressLine(work)) {
            plans = keep.answer(
                    rules.advisor(), new PlanInquiry(options.request(), wanted, work, odds.wanted()), progress::step);
        }
        output.print(plans, PlanTable::text, RobustPlan::markdown);
        return Lodestone.DONE;
    }
}
