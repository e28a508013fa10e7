package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest tells what a time came to, in sentences that a minister's office can read. */
class ChangeDigestTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 12, 3);

    private static String digest(Desk desk) {
        LocalDate today = desk.clock.today();
        return ChangeDigest.markdown(
                LocalDate.of(2026, 11, 23), today, desk.feed.after(0, ChangeFilter.ALL, 1_000), false);
    }

    @Test
    void what_came_and_went_again_is_left_out_and_what_stays_is_told_with_its_reason(@TempDir Path folder) {
        Desk.Days clock = new Desk.Days();
        try (Desk desk = new Desk(Address.of(folder.resolve("archive.db").toString()), clock)) {
            assertThat(digest(desk)).isEqualTo("# Since Monday 23 November 2026\n\nNothing changed.\n");
            desk.put("desk", AdviceWatchTest.share("85%"));
            desk.look();
            String begun = digest(desk);
            assertThat(begun)
                    .contains("The dossier desk is watched from now on")
                    .doesNotContain("What rose");
            desk.put("desk", AdviceWatchTest.share("85%"), AdviceWatchTest.ban(LONG_AGO));
            desk.look();
            assertThat(digest(desk))
                    .contains("## What rose\n\n- New, critical: ")
                    .contains(
                            "- New, critical: China has banned exports of gallium to the United States since 3 December 2024")
                    .contains(" (by ban)\n");
            desk.put("desk", AdviceWatchTest.share("85%"));
            desk.look();
            assertThat(digest(desk)).isEqualTo(begun);
        }
    }

    @Test
    void what_stood_before_and_is_gone_has_cleared_and_what_is_ahead_falls_due_on_its_day(@TempDir Path folder) {
        Desk.Days clock = new Desk.Days();
        try (Desk desk = new Desk(Address.of(folder.resolve("archive.db").toString()), clock)) {
            desk.put("desk", AdviceWatchTest.share("85%"), AdviceWatchTest.ban(LONG_AGO));
            desk.look();
            long begun = desk.feed.head();
            desk.put(
                    "desk",
                    AdviceWatchTest.share("85%"),
                    AdviceWatchTest.ban(clock.today().plusDays(10)));
            desk.look();
            String digest = ChangeDigest.markdown(
                    LONG_AGO, clock.today(), desk.feed.after(begun, ChangeFilter.ALL, 1_000), false);
            assertThat(digest)
                    .startsWith("# Since Tuesday 3 December 2024\n")
                    .contains("## What cleared or eased")
                    .contains("No longer, critical before: China has banned exports of gallium to the United States")
                    .containsPattern("## What falls due\n\n- \\w+day \\d+ \\w+ 202\\d: .* starts\\.");
        }
    }
}
