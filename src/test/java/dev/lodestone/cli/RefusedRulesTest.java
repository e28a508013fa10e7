package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import dev.lodestone.engine.Draft;
import dev.lodestone.fact.Economy;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.situation.Focus;
import dev.lodestone.workbench.LiveRules;
import dev.lodestone.workbench.RulebookCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** A rule that is refused does nothing: not while it is checked, nor by any command, nor when a service starts with it or loads it. */
class RefusedRulesTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));

    /** Each creates the file FILE when the engine itself is given it; that is shown as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"a\" when Focus() then new java.io.File( \"FILE\" ).createNewFile(); end",
                "rule \"a\" when eval( new java.io.File( \"FILE\" ).createNewFile() ) then end",
                "rule \"a\" when Focus( eval( new java.io.File( \"FILE\" ).createNewFile() ) ) then end",
                "rule \"a\" when Focus( new java.io.File( \"FILE\" ).createNewFile() ) then end",
                "rule \"a\" when Boolean() from new java.io.File( \"FILE\" ).createNewFile() then end",
                "rule \"a\" salience( new java.io.File( \"FILE\" ).createNewFile() ? 1 : 2 ) when Focus() then end",
                "rule \"a\" enabled( new java.io.File( \"FILE\" ).createNewFile() ) when Focus() then end",
                "rule \"a\" when accumulate( Focus(); $n : count( new java.io.File( \"FILE\" ).createNewFile() ) ) then end",
                "rule \"a\" when Number() from accumulate( Focus(), init( new java.io.File( \"FILE\" ).createNewFile(); int n = 0; )"
                        + " action( n = 1; ) result( n ) ) then end",
                "function boolean make() { try { return new java.io.File( \"FILE\" ).createNewFile(); }"
                        + " catch ( Exception e ) { return false; } }\nrule \"a\" when Focus() then make(); end",
                "import function java.nio.file.Files.createFile\nimport java.nio.file.Path\n"
                        + "rule \"a\" when Focus() then createFile( Path.of( \"FILE\" ) ); end",
                "declare Made made : boolean = new java.io.File( \"FILE\" ).createNewFile() end\n"
                        + "rule \"a\" when Focus() then insert( new Made() ); end",
            })
    void it_is_not_evaluated_however_it_comes_in(String hostile, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("made");
        String text = hostile.replace("FILE", file.toString());
        String rules = "import dev.lodestone.situation.Focus\ndialect \"mvel\"\n" + text;

        RuleFiles files = RULES.with("hostile.drl", "package rules.hostile\n" + rules);
        assertThat(RulebookCheck.of(files, LocalDate.of(2026, 11, 24)))
                .anyMatch(d -> d.isError() && d.file().equals("hostile.drl") && d.line() > 0);
        assertThat(new Draft(files).diagnostics()).isNotEmpty();
        Path live = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(live.resolve("parameters.yaml"), RULES.parameters());
        Files.writeString(live.resolve("responses.yaml"), RULES.responses());
        Files.writeString(live.resolve("exposure.drl"), RULES.texts().get("exposure.drl"));
        try (LiveRules reloaded = new LiveRules(RuleSource.of(live.toString()), s -> {})) {
            Files.writeString(live.resolve("hostile.drl"), files.texts().get("hostile.drl"));
            Patience.until(reloaded::status, LiveRules.Status::isDegraded);
        }
        try (LiveRules started = new LiveRules(RuleSource.of(live.toString()), s -> {})) {
            assertThat(started.status().advisor()).isNull();
        }
        everyCommandRefuses(live, folder);
        assertThat(file).doesNotExist();

        given(rules);
        assertThat(file).as("what the engine alone would have done").exists();
    }

    /** Each names the place and evaluates nothing, the rules in order beside it included. */
    private static void everyCommandRefuses(Path rules, Path folder) throws IOException {
        Path good = Files.createDirectory(folder.resolve("good"));
        for (String file : List.of("parameters.yaml", "responses.yaml", "exposure.drl")) {
            Files.copy(rules.resolve(file), good.resolve(file));
        }
        String dossier = "facts/gallium-germanium.json";
        for (List<String> command : List.of(
                List.of("check", rules.toString()),
                List.of("test", rules.toString()),
                List.of("assess", "--rules", rules.toString(), dossier),
                List.of("rules", "--rules", rules.toString()),
                List.of("impact", "--rules", rules.toString(), "--base", good.toString()),
                List.of("impact", "--rules", good.toString(), "--base", rules.toString()))) {
            CommandRun.Result result = CommandRun.here(command.toArray(String[]::new));
            assertThat(result.exit()).as("%s: %s", command, result.err()).isEqualTo(Lodestone.BROKEN_RULES);
            assertThat(result.out() + result.err()).containsPattern("hostile\\.drl:\\d+:\\d+: error ");
            if (!command.get(0).equals("check")) {
                assertThat(result.out()).as("what %s tells", command).isEmpty();
            }
        }
    }

    /** Gives a text to the engine without any check, as a control. */
    private static void given(String rules) {
        KnowledgeBuilder builder =
                KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        null, RefusedRulesTest.class.getClassLoader()));
        builder.add(ResourceFactory.newByteArrayResource(rules.getBytes()), ResourceType.DRL);
        assertThat(builder.getErrors()).isEmpty();
        KieSession session = builder.newKieBase().newKieSession();
        try {
            session.insert(new Focus(Economy.of("US")));
            session.fireAllRules(10);
        } catch (RuntimeException e) {
            // Some of them fail after their effect.
        } finally {
            session.dispose();
        }
    }
}
