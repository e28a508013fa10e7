package dev.lodestone.workbench;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the outline of a rule and of its cases. */
public final class NewRule {
    private static final String HEAD = """
            /* %1$s: say in a sentence what the rules of this theme look for. */
            package rules.%2$s
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*
            """;
    private static final String RULE = """

            // TODO one sentence: what the rule sees, and why it matters.
            rule "%1$s/%2$s"
                @severity( medium )
                @source( "TODO where the rule can be looked up" )
                @says( "{$economy} gets {$share} of its {$mineral} from {$largest}." )
                @responses( "diversify" )
            when
                Concentration( of == Concentration.Supply.IMPORTS, largest == Economy.of( "CN" ), $largest : largest,
                               $economy : economy, $mineral : mineral, $share : topShare )
            then
                insertLogical( RiskFlag.of( drools, $economy, $mineral ) );
            end
            """;
    private static final String CASES = """
            - name: "TODO it fires: an economy that imports gallium from China alone"
              asOf: 2024-12-03
              for: US
              given:
                - { fact: ImportShare, importer: US, supplier: CN, mineral: gallium, stage: refined, share: "100%%", period: 2023 }
              then:
                - { rule: %1$s/%2$s, economy: US, mineral: gallium, severity: medium }
            - name: "TODO it just doesn't: the same economy with another supplier"
              asOf: 2024-12-03
              for: US
              given:
                - { fact: ImportShare, importer: US, supplier: JP, mineral: gallium, stage: refined, share: "100%%", period: 2023 }
              then: []
            """;

    private NewRule() {}

    /**
     * Adds a rule to a folder.
     *
     * @param name theme and name
     * @param named the folder and a blank, where commands have to be told of it
     * @return what was written and what is left to do
     * @throws BadInput if the name is none, or taken
     */
    public static String write(Path folder, String name, String named) {
        if (name.matches("[0-9].*")) {
            throw new BadInput(name, "a theme begins with a letter, as it names a package", "write critical-2030/NAME");
        }
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new BadInput(name, "a rule is named THEME/NAME in small letters", "write export-control/ban-active");
        }
        String theme = name.substring(0, name.indexOf('/'));
        String own = name.substring(name.indexOf('/') + 1);
        Path rules = folder.resolve(theme + ".drl");
        Path cases = folder.resolve(theme + CaseFile.SUFFIX);
        String likely = Files.exists(rules) ? null : Words.nearest(theme, themes(folder));
        try {
            String before =
                    Files.exists(rules) ? Files.readString(rules) : HEAD.formatted(theme, theme.replace('-', '_'));
            if (before.contains('"' + name + '"')) {
                throw new BadInput(name, rules + " has a rule of that name", "choose another name");
            }
            String examples = Files.exists(cases) ? Files.readString(cases).strip() + "\n" : "";
            Files.writeString(rules, before.stripTrailing() + "\n" + RULE.formatted(theme, own));
            Files.writeString(cases, (examples.equals("[]\n") ? "" : examples) + CASES.formatted(theme, own));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
        return """
                Wrote a rule to %1$s and two cases to %2$s. Now:
                1. Say in the rule's @says, @source and the comment above it what it sees and where that stands.
                2. Replace the pattern by what the rule looks for; numbers belong into parameters.yaml.
                3. Change the cases: one in which it fires, one in which it just doesn't.
                4. Run: ./lodestone check %4$s&& ./lodestone test %4$s--run %3$s
                """.formatted(rules, cases, theme, named)
                + (likely == null ? "" : "The theme '" + theme + "' is new: did you mean '" + likely + "'?\n");
    }

    private static List<String> themes(Path folder) {
        return RuleFiles.in(folder).ending(".drl").keySet().stream()
                .map(file -> file.replaceFirst("[.]drl$", ""))
                .toList();
    }
}
