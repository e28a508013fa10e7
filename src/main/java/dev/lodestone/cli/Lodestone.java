package dev.lodestone.cli;

import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.BrokenRules;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what is common to all commands. */
@Command(
        name = "lodestone",
        description = "A rules-based policy advisor for critical minerals.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:what was asked about is not so: --fail-on reached, cases failed, records differ; or the service could not start",
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

    private static final Set<String> VERSION = Set.of("-V", "--version");

    /** All commands by their names. */
    static final Map<String, Class<?>> COMMANDS = Map.ofEntries(
            Map.entry("archive", ArchiveCommand.class),
            Map.entry("assess", Assess.class),
            Map.entry("batch", BatchCommand.class),
            Map.entry("bundle", BundleCommand.class),
            Map.entry("check", CheckRules.class),
            Map.entry("compare", Compare.class),
            Map.entry("dossier", DossierCommand.class),
            Map.entry("fact-types", FactTypes.class),
            Map.entry("facts", FactsCommand.class),
            Map.entry("fmt", FmtCommand.class),
            Map.entry("hindcast", HindcastCommand.class),
            Map.entry("impact", ImpactOf.class),
            Map.entry("import", ImportCommand.class),
            Map.entry("key", KeyCommand.class),
            Map.entry("lsp", LspCommand.class),
            Map.entry("mcp", McpCommand.class),
            Map.entry("new", New.class),
            Map.entry("odds", OddsCommand.class),
            Map.entry("plan", PlanCommand.class),
            Map.entry("replay", ReplayCommand.class),
            Map.entry("revision", RevisionCommand.class),
            Map.entry("rules", Rules.class),
            Map.entry("sensitivity", SensitivityCommand.class),
            Map.entry("serve", Serve.class),
            Map.entry("stress", StressCommand.class),
            Map.entry("template", TemplateCommand.class),
            Map.entry("test", TestRules.class),
            Map.entry("timeline", TimelineCommand.class),
            Map.entry("train", Train.class),
            Map.entry("vocabulary", VocabularyCommand.class),
            Map.entry("watch", WatchCommand.class),
            Map.entry("why-not", WhyNotCommand.class));

    /**
     * The command line for some arguments: if a command stands first, with that one alone, and none where the version is asked for, as
     * looking through all of them takes longer than many commands do.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Lodestone());
        String first = arguments.length == 0 ? "" : arguments[0];
        Map<String, Class<?>> known = new TreeMap<>(COMMANDS);
        if (COMMANDS.containsKey(first) || VERSION.contains(first)) {
            known.keySet().retainAll(Set.of(first));
        }
        known.forEach(commandLine::addSubcommand);
        OptionTypes.register(commandLine);
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
