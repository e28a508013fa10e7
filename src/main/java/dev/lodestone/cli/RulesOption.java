package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.ShippedRules;
import dev.lodestone.rulebook.RuleSource;
import picocli.CommandLine.Option;

/** Which rules a command uses. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Rule folder; else the service's (LODESTONE_RULES, or lodestone.rules"
                    + " in config/application.properties), else rules/ here, else the rules inside the program.")
    private String folder;

    boolean isNamed() {
        return folder != null;
    }

    RuleSource source() {
        return source(folder);
    }

    static RuleSource source(String named) {
        return RuleSource.of(named != null ? named : ServiceSetting.of("lodestone.rules"));
    }

    /** @throws dev.lodestone.rulebook.BrokenRules if they cannot be used */
    RuleBase rules() {
        return ShippedRules.of(source().files());
    }

    /** @throws dev.lodestone.rulebook.BrokenRules if they cannot be used */
    Advisor advisor() {
        return new Advisor(rules());
    }
}
