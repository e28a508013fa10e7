package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Mineral GALLIUM = Mineral.of("gallium");

    /** MOFCOM Announcement 46/2024, clause 2. */
    private static final Schedule BAN = schedule("2024-12-03", "2024-12-03", null, "2025-11-09/2026-11-27");

    @ParameterizedTest
    @CsvSource({
        "2024-12-02, NOT_YET_ANNOUNCED",
        "2024-12-03, IN_FORCE",
        "2025-11-08, IN_FORCE",
        "2025-11-09, SUSPENDED",
        "2026-11-27, SUSPENDED",
        "2026-11-28, UNKNOWN",
        "2030-01-01, UNKNOWN"
    })
    void a_suspension_that_ran_out_without_news_leaves_the_state_unknown(LocalDate date, State state) {
        assertThat(BAN.at(date).state()).isEqualTo(state);
    }

    @Test
    void what_is_in_force_since_an_unknown_day_stays_so_where_it_goes_on() {
        LocalDate longer = LocalDate.parse("2027-01-10");
        Schedule going = new Schedule(null, null, true, LocalDate.parse("2026-11-10"), List.of(), null, null, null);
        assertThat(going.extended(longer).at(LocalDate.parse("2026-12-01")).state())
                .isEqualTo(State.IN_FORCE);
        Schedule suspended = new Schedule(null, null, true, null, BAN.suspensions(), null, null, null);
        assertThat(suspended.extended(longer).at(LocalDate.parse("2025-11-08")).state())
                .isEqualTo(State.IN_FORCE);
    }

    @Test
    void news_of_its_return_ends_the_uncertainty() {
        Schedule resumed = new Schedule(
                BAN.announced(), BAN.from(), null, BAN.suspensions(), LocalDate.parse("2026-11-28"), null, null);
        assertThat(resumed.at(LocalDate.parse("2026-11-27")).state()).isEqualTo(State.SUSPENDED);
        assertThat(resumed.at(LocalDate.parse("2026-12-01")).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void a_measure_suspended_before_its_first_day_is_suspended_not_pending() {
        Schedule schedule = schedule("2025-10-09", "2025-11-08", null, "2025-11-07/2026-11-10");
        assertThat(schedule.at(LocalDate.parse("2025-10-20")).state()).isEqualTo(State.PENDING);
        // What no fact says when it was made known is known ten days ahead.
        assertThat(schedule.comingTo(LocalDate.parse("2025-10-27"), GALLIUM).state())
                .isEqualTo(State.PENDING);
        Standing coming = schedule.comingTo(LocalDate.parse("2025-10-28"), GALLIUM);
        assertThat(coming.state()).isEqualTo(State.SUSPENDED);
        assertThat(coming.until()).isEqualTo(LocalDate.parse("2026-11-10"));
        assertThat(schedule.at(LocalDate.parse("2025-11-07")).state()).isEqualTo(State.SUSPENDED);
        assertThat(schedule.at(LocalDate.parse("2025-11-12")).until()).isEqualTo(LocalDate.parse("2026-11-10"));
    }

    @Test
    void a_measure_suspended_for_one_mineral_is_partly_suspended_as_a_whole() {
        Schedule schedule = schedule("2024-12-03", "2024-12-03", null, "2025-11-09/2026-11-27 gallium");
        LocalDate date = LocalDate.parse("2026-01-01");
        assertThat(schedule.at(date).state()).isEqualTo(State.PARTLY_SUSPENDED);
        assertThat(schedule.at(date, GALLIUM).state()).isEqualTo(State.SUSPENDED);
        assertThat(schedule.at(date, Mineral.of("germanium")).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void a_tariff_ends_with_its_statutory_term_or_with_the_ruling() {
        Schedule term = schedule("2026-02-20", "2026-02-24", "2026-07-24", null);
        assertThat(term.at(LocalDate.parse("2026-07-24")).state()).isEqualTo(State.IN_FORCE);
        assertThat(term.at(LocalDate.parse("2026-07-25")).state()).isEqualTo(State.EXPIRED);
        Schedule struck = new Schedule(
                LocalDate.parse("2025-04-02"),
                LocalDate.parse("2025-04-05"),
                null,
                List.of(),
                null,
                LocalDate.parse("2026-02-20"),
                Ending.STRUCK_DOWN);
        assertThat(struck.at(LocalDate.parse("2026-02-19")).state()).isEqualTo(State.IN_FORCE);
        assertThat(struck.at(LocalDate.parse("2026-02-20")).state()).isEqualTo(State.STRUCK_DOWN);
    }

    @Test
    void what_ends_by_its_own_terms_while_it_is_suspended_does_not_come_back() {
        Schedule schedule = schedule("2025-01-01", "2025-01-10", "2026-06-30", "2026-01-01/2026-12-31");
        Standing suspended = schedule.at(LocalDate.parse("2026-06-30"));
        assertThat(suspended).isEqualTo(new Standing(State.SUSPENDED, LocalDate.parse("2026-01-01"), null));
        LocalDate next = LocalDate.parse("2026-07-01");
        assertThat(schedule.at(next)).isEqualTo(new Standing(State.EXPIRED, next, null));
        assertThat(schedule.at(LocalDate.parse("2027-02-01")).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_measure_without_a_first_day_is_announced_only() {
        assertThat(Schedule.of(null, null, null)
                        .at(LocalDate.parse("2024-01-01"))
                        .state())
                .isEqualTo(State.ANNOUNCED);
    }

    @Test
    void a_measure_said_to_be_in_force_is_so_since_a_day_that_is_not_known() {
        LocalDate last = LocalDate.parse("2024-12-31");
        Schedule said = new Schedule(null, null, true, last, List.of(), null, null, null);
        assertThat(said.at(last)).isEqualTo(new Standing(State.IN_FORCE, null, last));
        assertThat(said.at(last.plusDays(1)).state()).isEqualTo(State.EXPIRED);
        LocalDate announced = LocalDate.parse("2024-07-03");
        Schedule known = new Schedule(announced, null, true, null, List.of(), null, null, null);
        assertThat(known.at(announced.minusDays(1)).state()).isEqualTo(State.NOT_YET_ANNOUNCED);
        assertThat(known.at(announced).state()).isEqualTo(State.IN_FORCE);
    }

    @Property
    void a_state_lasts_from_its_first_to_its_last_day(@ForAll @IntRange(min = 0, max = 2000) int day) {
        LocalDate date = LocalDate.parse("2024-01-01").plusDays(day);
        Standing standing = BAN.at(date);
        if (standing.since() != null) {
            assertThat(BAN.at(standing.since()).state()).isEqualTo(standing.state());
        }
        if (standing.until() != null) {
            assertThat(BAN.at(standing.until()).state()).isEqualTo(standing.state());
            assertThat(BAN.at(standing.until().plusDays(1)).state()).isNotEqualTo(standing.state());
        }
    }

    private static Schedule schedule(String announced, String from, String until, String suspension) {
        return new Schedule(
                LocalDate.parse(announced),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                suspension == null ? List.of() : List.of(Suspension.parse(suspension)),
                null,
                null,
                null);
    }
}
