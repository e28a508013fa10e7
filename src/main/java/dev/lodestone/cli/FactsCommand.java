package dev.lodestone.cli;

import dev.lodestone.fact.FactSet;
import dev.lodestone.inquiry.CorrectionStep;
import dev.lodestone.inquiry.Layering;
import dev.lodestone.inquiry.LayeringText;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactBook;
import dev.lodestone.report.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "facts",
        description = "Facts in layers: put together, what a layer changes, and what took the place of what.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FactsCommand.Merge.class, FactsCommand.Diff.class, FactsCommand.Log.class})
final class FactsCommand {

    @Command(
            name = "merge",
            description = "Print the facts of all layers as one request that is answered alike, on any day.",
            mixinStandardHelpOptions = true)
    static final class Merge implements Callable<Integer> {
        @Mixin
        private RequestOptions options;

        @Option(names = "--standing", description = "Leave out what others took the place of, or was not known.")
        private boolean standing;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Request request = options.undated();
            Request written =
                    standing ? request.about(new FactSet(request.facts().all())) : request;
            spec.commandLine().getOut().println(Json.pretty(new FactBook(written).json()));
            spec.commandLine().getOut().flush();
            return Lodestone.DONE;
        }
    }

    @Command(
            name = "diff",
            description = "What the files change that are put upon those of --with: in the facts, and in the advice.",
            mixinStandardHelpOptions = true)
    static final class Diff implements Callable<Integer> {
        @Mixin
        private RequestOptions options;

        @Mixin
        private RulesOption rules;

        @Mixin
        private TableOption output;

        @Override
        public Integer call() {
            Request both = options.request();
            Request below = options.below();
            if (below == null) {
                throw new BadInput(
                        "--with",
                        "nothing is named that the files are put upon",
                        "write lodestone facts diff --with base.json updates.csv");
            }
            Layering layering = Layering.between(below.knownOn(both.knownOn()), both, rules.advisor());
            output.print(layering, LayeringText::markdown, LayeringText::markdown);
            return Lodestone.DONE;
        }
    }

    @Command(
            name = "log",
            description = "Each fact that another took the place of, in the order in which that became known.",
            mixinStandardHelpOptions = true)
    static final class Log implements Callable<Integer> {
        @Mixin
        private RequestOptions options;

        @Mixin
        private TableOption output;

        @Override
        public Integer call() {
            output.print(CorrectionStep.log(options.undated().facts()), LayeringText::log, LayeringText::log);
            return Lodestone.DONE;
        }
    }
}
