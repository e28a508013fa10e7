package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.workbench.NewRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Begin something new.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT")
final class New {
    @Spec
    private CommandSpec spec;

    @Command(name = "rule", description = "Write the outline of a rule and its cases.", mixinStandardHelpOptions = true)
    int rule(@Parameters(paramLabel = "THEME/NAME") String name, @Mixin RulesOption rules) {
        RuleSource source = rules.source();
        if (source.folder() == null) {
            throw new BadInput(
                    "--rules", "the rules inside the program cannot be changed", "name a folder: --rules FOLDER");
        }
        spec.commandLine()
                .getOut()
                .print(NewRule.write(source.folder(), name, rules.isNamed() ? source.folder() + " " : ""));
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }
}
