package dev.lodestone.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestone.engine.Draft;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CheckReport;
import dev.lodestone.workbench.RulebookCheck;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that would take all time or all memory are stopped where they run, or refused before. */
class RunawayTest {
    private static final Request CHINA = Intake.dossier("china");

    /** Other work on the machine, such as collecting garbage, is not what is measured. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ImportShare() ImportShare() ImportShare() ImportShare()",
                "ImportShare( $s : stage ) ImportShare( stage == $s ) ImportShare( stage == $s ) ImportShare( stage == $s )",
                "ImportShare( $s : source ) ImportShare( source != $s ) ImportShare( source != $s, $t : share )"
                        + " ImportShare( share != $t )",
                "ImportShare() ImportShare() ImportShare() not ( ImportShare( $x : id ) and ImportShare( id != $x, id == $x ) )",
                "accumulate( ImportShare() and ImportShare() and ImportShare() and ImportShare(); $n : count() )"
            })
    void a_rule_that_matches_everything_with_everything_is_stopped_in_its_time(String condition) {
        RuleBase rules = new RuleBase(SoundRulesTest.rules(condition));
        long start = THREADS.getCurrentThreadCpuTime();
        RuleFailed failed = catchThrowableOfType(
                RuleFailed.class,
                () -> assess(rules, new Limits(1_000_000, Duration.ofMillis(500), Integer.MAX_VALUE)));
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(failed).hasMessageContaining("sound/one").hasMessageContaining("500 ms");
    }

    @Test
    void and_before_it_has_filled_the_memory() {
        RuleBase rules = new RuleBase(SoundRulesTest.rules("ImportShare() ImportShare() ImportShare()"));
        RuleFailed failed = catchThrowableOfType(
                RuleFailed.class, () -> assess(rules, new Limits(1_000_000, Duration.ofMinutes(1), 50_000)));
        assertThat(failed).hasMessageContaining("matches more than 50000 combinations of facts: join its patterns");
        assertThat(failed.rule()).isEqualTo("sound/one");
        assertThat(Limits.usual().matches()).isBetween(100_000, 5_000_000);
    }

    private static void assess(RuleBase rules, Limits limits) {
        new Advisor(rules, limits).assess(CHINA.facts(), CHINA.asOf(), List.of());
    }

    @Test
    void alternatives_that_make_thousands_of_rules_are_refused() {
        String sixteen = String.join("\n", Collections.nCopies(16, "( AsOf() or Focus() )"));
        assertThat(found(sixteen))
                .contains("too-large its alternatives make 65536 rules of it; at most 64 are allowed");
        assertThat(found(String.join("\n", Collections.nCopies(5, "( AsOf() or Focus() )"))))
                .isEmpty();
        assertThat(found("( ".repeat(15) + String.join(" or ", Collections.nCopies(70, "AsOf()")) + " )".repeat(15)))
                .contains("too-large");
        assertThat(found(String.join("\n", Collections.nCopies(51, "AsOf()")))).contains("it has 51 patterns");
    }

    @ParameterizedTest
    @ValueSource(strings = {" && ", " || ", " + "})
    void a_chain_that_would_overflow_the_stack_is_told_in_its_place(String operator) {
        String part = operator.equals(" + ") ? "startsIn" : "named == true";
        String chain = String.join(operator, Collections.nCopies(20_000, part));
        assertThat(found("AppliedControl( " + chain + " )")).contains("this expression has more than 400 parts");
    }

    @Test
    void so_is_a_path_without_end() {
        assertThat(found("AppliedControl( control" + ".control".repeat(20_000) + " == null )"))
                .contains("more than 400 parts");
        assertThat(found("$c : AppliedControl()\n ExportControl() from $c" + ".control".repeat(20_000)))
                .contains("nested too deeply");
        assertThat(found("AppliedControl( " + "!".repeat(20_000) + "named )")).contains("nested too deeply");
        assertThat(found("AppliedControl( " + "(".repeat(20_000) + "named )")).contains("nested too deeply");
        assertThat(found("not( ".repeat(20_000) + "AppliedControl()")).contains("nested too deeply");
        assertThat(found("not ".repeat(20_000) + "AppliedControl()")).contains("stands directly behind 'not'");
    }

    private static String found(String condition) {
        StringBuilder all = new StringBuilder();
        new Draft(SoundRulesTest.rules(condition))
                .diagnostics()
                .forEach(d -> all.append(d).append('\n'));
        return all.toString();
    }

    @Test
    void eight_thousand_rules_of_one_theme_are_checked_in_ten_seconds() {
        RuleFiles files = many(8_000);
        long start = THREADS.getCurrentThreadCpuTime();
        List<Diagnostic> found = RulebookCheck.of(files, LocalDate.of(2026, 1, 1));
        CheckReport.text(files, "", found, (style, text) -> text);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(found).noneMatch(Diagnostic::isError);
    }

    @Test
    void a_hundred_thousand_end_with_a_message() {
        assertThat(new Draft(many(100_000)).diagnostics())
                .anySatisfy(d -> assertThat(d.message())
                        .isEqualTo("with this file there are 100000 rules; at most 20000 are read"));
    }

    private static RuleFiles many(int count) {
        TreeMap<String, String> texts =
                new TreeMap<>(SoundRulesTest.rules("AsOf()").texts());
        String file = texts.remove("sound.drl").replace("rules.sound", "rules.many");
        int at = file.indexOf("rule \"");
        StringBuilder text = new StringBuilder(file.substring(0, at));
        String rule = file.substring(at);
        String[] minerals = {"gallium", "germanium", "cobalt", "nickel"};
        String[] responses = {"release-stock", "build-stockpile", "consult"};
        for (int i = 0; i < count; i++) {
            text.append(rule.replace("sound/one", "many/rule-" + i)
                    .replace("@source", "@responses( \"" + responses[i % 3] + "\" )\n    @source")
                    .replace(
                            "AsOf()",
                            "AppliedControl( mineral == Mineral.of( \"" + minerals[i % 4] + "\" ), endsIn > " + i
                                    + " )"));
        }
        texts.put("many.drl", text.toString());
        return new RuleFiles(texts);
    }
}
