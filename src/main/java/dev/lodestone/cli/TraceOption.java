package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.RuleTrace;
import dev.lodestone.inquiry.RuleTraces;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import picocli.CommandLine.Option;

/** One rule step by step, in place of the whole answer. */
final class TraceOption {
    @Option(
            names = "--trace",
            paramLabel = "RULE",
            description = "Follow one rule step by step instead: what each condition looked at, and where it stopped.")
    private String rule;

    @Option(names = "--economy", paramLabel = "ECONOMY", description = "With --trace: for this economy alone.")
    private String economy;

    @Option(names = "--mineral", paramLabel = "MINERAL", description = "With --trace: for this mineral alone.")
    private String mineral;

    boolean isAsked() {
        if (rule == null && (economy != null || mineral != null)) {
            throw new BadInput(
                    economy != null ? "--economy" : "--mineral",
                    "it is about one rule, and none is named",
                    "add --trace RULE, or ask for the advice of an economy by --for");
        }
        return rule != null;
    }

    String text(Request request, Advisor advisor, boolean table) {
        RuleTrace trace = RuleTraces.of(advisor, request, rule, EconomyOption.of(economy), MineralOption.of(mineral));
        return table ? new TraceTable(trace).text() : Json.pretty(trace) + "\n";
    }
}
