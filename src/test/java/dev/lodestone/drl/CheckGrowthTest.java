package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.lodestone.engine.Draft;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.RulebookCheck;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code check} does grows with the rules, and not with the pairs of them: counted, as a clock tells of the machine too. */
class CheckGrowthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    /** Twice the rules, and what sorting and larger tables come to. */
    private static final double TWICE = 2.3;

    @ParameterizedTest
    @EnumSource
    void twice_the_rules_take_twice_the_comparisons(ManyRules.Kind kind) {
        long some = comparisons(kind, 1_000);
        long more = comparisons(kind, 2_000);
        assertThat(more).as("after " + some).isLessThan((long) (some * TWICE) + 1);
    }

    @ParameterizedTest
    @EnumSource
    void twice_the_rules_take_twice_the_memory_on_the_way(ManyRules.Kind kind) {
        allocated(ManyRules.of(kind, 500));
        long some = allocated(ManyRules.of(kind, 2_000));
        long more = allocated(ManyRules.of(kind, 4_000));
        assertThat(more).as("after " + some).isLessThan((long) (some * TWICE));
    }

    @Test
    void a_hundred_thousand_rules_end_with_a_message() {
        List<Diagnostic> found = RulebookCheck.of(ManyRules.of(ManyRules.Kind.IDENTICAL, 100_000), TODAY);
        assertThat(found)
                .filteredOn(Diagnostic::isError)
                .extracting(Diagnostic::code, Diagnostic::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "too-large", "with this file there are 100000 rules; at most 20000 are read"));
    }

    @Test
    void of_many_rules_that_are_wider_the_first_five_are_told() {
        List<Diagnostic> found = RulebookCheck.of(ManyRules.of(ManyRules.Kind.NESTED, 20), TODAY);
        assertThat(found)
                .filteredOn(d -> d.code().equals("subsumed-rule") && "many/number-19".equals(d.rule()))
                .extracting(Diagnostic::message)
                .hasSize(5)
                .first()
                .isEqualTo("it holds only where 'many/number-0' holds as well, and is no more severe");
    }

    private static long comparisons(ManyRules.Kind kind, int rules) {
        Draft draft = new Draft(ManyRules.of(kind, rules));
        return Overlaps.find(draft.rulebook(), draft.opposites(), new ArrayList<>(), new KnownLints());
    }

    private static long allocated(RuleFiles files) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        RulebookCheck.of(files, TODAY);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
