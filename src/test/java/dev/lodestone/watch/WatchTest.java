package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who wants to hear of changes is told all that is wrong at once. */
class WatchTest {
    @Test
    void all_that_is_wrong_is_told_at_once_with_the_bounds() throws IOException {
        String said = "{ \"readers\": [ \"Xx\" ], \"severity\": \"hihg\", \"ahead\": \"soon\", \"target\": \"ftp://x\","
                + " \"secret\": \"short\", \"mineral\": \"gallium\" }";
        BadInput refused = catchThrowableOfType(
                BadInput.class, () -> Watch.of("w", Instant.EPOCH, "", new ObjectMapper().readTree(said), "s"));
        assertThat(refused.problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/readers/0", "/severity", "/ahead", "/target", "/secret", "/mineral");
        assertThat(refused.problems())
                .filteredOn(p -> p.pointer().equals("/secret"))
                .extracting(Problem::message, Problem::suggestion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "the secret has 5 characters", "write 16 to 2000, or leave it out to be given one"));
    }
}
