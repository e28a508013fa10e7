package dev.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Instrument;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** What holds of plans whatever is asked, as long as the world is that of one day. */
class PlanProperties {
    private static final LocalDate ON = LocalDate.parse("2031-01-01");
    private static final Request STATES = Small.states("indium", "bismuth", "gallium", "fluorspar");
    private static final List<String> INSTRUMENTS =
            STATES.facts().of(Instrument.class).stream().map(Instrument::id).toList();
    private static final int TRIES = 20;

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void more_money_and_more_time_never_leave_more(
            @ForAll @IntRange(max = 600) int millions,
            @ForAll @IntRange(max = 600) int more,
            @ForAll @IntRange(min = 1, max = 50) int months,
            @ForAll @IntRange(max = 50) int later) {
        int few = left(millions, months, List.of());
        assertThat(left(millions + more, months + later, List.of())).isLessThanOrEqualTo(few);
    }

    /** A solver that was tried here took 52 million for too little, and 45 for enough. */
    @Example
    void a_million_more_never_leaves_more() {
        int last = Integer.MAX_VALUE;
        for (int millions = 0; millions <= 100; millions += 4) {
            int left = left(millions, 48, List.of());
            assertThat(left).as(millions + " millions").isLessThanOrEqualTo(last);
            last = left;
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void a_removed_instrument_never_helps(
            @ForAll @IntRange(max = 600) int millions,
            @ForAll @IntRange(min = 1, max = 50) int months,
            @ForAll @Size(min = 1, max = 4) @UniqueElements List<@IntRange(max = 1_000) Integer> which) {
        List<String> without = which.stream()
                .map(i -> INSTRUMENTS.get(i % INSTRUMENTS.size()))
                .distinct()
                .toList();
        assertThat(left(millions, months, without)).isGreaterThanOrEqualTo(left(millions, months, List.of()));
    }

    private static int left(int millions, int months, List<String> without) {
        Wanted wanted = new Wanted(
                Severity.MEDIUM,
                STATES.asOf().plusMonths(months),
                new Money(millions * 1e6, Currency.USD),
                null,
                without,
                ON);
        Plans plans = Small.plan(STATES, wanted);
        return plans.plans().isEmpty()
                ? plans.chosen().size()
                : plans.plans().get(0).leaves().size();
    }
}
