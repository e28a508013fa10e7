package dev.lodestone.cli;

import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.engine.BrokenRules;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.BadInput;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what is common to all commands. */
@Command(
        name = "lodestone",
        description = "A rules-based policy advisor for critical minerals.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ArchiveCommand.class,
            Assess.class,
            BundleCommand.class,
            CheckRules.class,
            Compare.class,
            DossierCommand.class,
            FactTypes.class,
            FactsCommand.class,
            FmtCommand.class,
            HindcastCommand.class,
            ImpactOf.class,
            ImportCommand.class,
            KeyCommand.class,
            LspCommand.class,
            McpCommand.class,
            New.class,
            OddsCommand.class,
            PlanCommand.class,
            ReplayCommand.class,
            Rules.class,
            SensitivityCommand.class,
            Serve.class,
            StressCommand.class,
            TemplateCommand.class,
            TestRules.class,
            TimelineCommand.class,
            VocabularyCommand.class,
            WatchCommand.class,
            WhyNotCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:what was asked to fail on was found (--fail-on)",
            "2:bad input or usage",
            "3:broken rules",
            "4:the archive cannot be read or written"
        })
public final class Lodestone {
    static final int DONE = 0;
    static final int FOUND = 1;
    static final int BAD_INPUT = 2;
    static final int BROKEN_RULES = 3;
    static final int UNAVAILABLE = 4;

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Lodestone());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.ansi()));
        commandLine.setExecutionExceptionHandler((exception, command, parsed) -> report(exception, command));
        return commandLine;
    }

    private static int report(Exception exception, CommandLine command) throws Exception {
        if (exception instanceof BadInput bad) {
            error(command, bad.count() == 1 ? "" : bad.summary());
            bad.problems().forEach(p -> {
                line(command, "  " + (p.pointer().isEmpty() ? "" : p.pointer() + ": ") + p.message());
                if (p.suggestion() != null) {
                    line(command, "    " + p.suggestion());
                }
            });
            return BAD_INPUT;
        }
        if (exception instanceof BrokenRules broken) {
            error(command, "the rules are broken");
            broken.diagnostics().forEach(d -> line(command, "  " + d));
            return BROKEN_RULES;
        }
        if (exception instanceof RuleFailed failed) {
            error(command, failed.getMessage());
            return BROKEN_RULES;
        }
        if (exception instanceof ArchiveUnavailable unavailable) {
            error(command, unavailable.getMessage());
            return UNAVAILABLE;
        }
        if (exception instanceof UncheckedIOException io) {
            error(command, io.getMessage());
            return BAD_INPUT;
        }
        throw exception;
    }

    private static void error(CommandLine command, String message) {
        line(command, Terminal.ansi().string("@|bold,red error|@") + (message.isEmpty() ? "" : ": " + message));
    }

    private static void line(CommandLine command, String line) {
        PrintWriter err = command.getErr();
        err.println(line);
        err.flush();
    }
}
