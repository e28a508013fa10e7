package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.RuleTrace;
import dev.lodestone.inquiry.RuleTraces;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One rule step by step, in place of the whole answer. */
final class TraceOption {
    @Option(
            names = "--trace",
            paramLabel = "RULE",
            description = "Follow one rule step by step instead: what each condition looked at, and where it stopped.")
    private String rule;

    @Mixin
    private EconomyOption economy;

    @Mixin
    private MineralOption mineral;

    boolean isAsked() {
        if (rule == null && (economy.economy() != null || mineral.mineral() != null)) {
            throw new BadInput(
                    economy.economy() != null ? "--economy" : "--mineral",
                    "it is about one rule, and none is named",
                    "add --trace RULE, or ask for the advice of an economy by --for");
        }
        return rule != null;
    }

    String text(Request request, Advisor advisor, boolean table) {
        RuleTrace trace = RuleTraces.of(advisor, request, rule, economy.economy(), mineral.mineral());
        return table ? new TraceTable(trace).text() : Json.pretty(trace) + "\n";
    }
}
