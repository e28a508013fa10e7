package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.rulebook.RuleFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RuleCasesTest {
    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));

    @TestFactory
    Stream<DynamicTest> every_case_beside_the_rules_holds() {
        CaseRunner runner = new CaseRunner(Shipped.ADVISOR);
        return CaseRunner.cases(FILES).stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.theme() + ": " + c.name(),
                        URI.create(Path.of("rules", c.file()).toUri() + "?line=" + c.line()),
                        () -> assertThat(runner.run(c).differences()).isEmpty()));
    }
}
