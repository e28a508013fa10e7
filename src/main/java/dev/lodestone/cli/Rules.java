package dev.lodestone.cli;

import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.workbench.RuleListing;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rules",
        description = "List the rules, or show one or a theme with text, thresholds and cases.",
        mixinStandardHelpOptions = true)
final class Rules implements Callable<Integer> {

    /** For people, programs, or Graphviz. */
    enum Output {
        MD,
        JSON,
        DOT
    }

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A rule or a theme; else all.")
    private String name;

    @Mixin
    private RulesOption option;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.", defaultValue = "MD")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RuleBase rules = option.rules();
        List<RuleCard> chosen = rules.rules().stream()
                .filter(r -> name == null || r.name().equals(name) || r.theme().equals(name))
                .toList();
        if (chosen.isEmpty()) {
            throw new BadInput(
                    String.valueOf(name),
                    "there is no such rule or theme",
                    Words.meant(
                            String.valueOf(name),
                            rules.rules().stream()
                                    .flatMap(rule -> Stream.of(rule.name(), rule.theme()))
                                    .toList(),
                            "lodestone rules lists them"));
        }
        RuleListing listing = new RuleListing(rules, chosen);
        spec.commandLine()
                .getOut()
                .print(
                        switch (output) {
                            case MD -> listing.markdown();
                            case JSON -> listing.json();
                            case DOT -> listing.dot();
                        });
        spec.commandLine().getOut().flush();
        return Lodestone.DONE;
    }
}
