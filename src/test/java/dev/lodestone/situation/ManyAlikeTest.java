package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Fact;
import dev.lodestone.intake.JsonIntake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Very many facts that are alike do not lead to as many records as there are pairs of them. */
class ManyAlikeTest {
    private static final String INVESTMENT =
            "{\"fact\":\"Investment\",\"id\":\"i%d\",\"economy\":\"US\",\"amount\":1,\"commitment\":\"unstated\","
                    + "\"scope\":\"plant %d\",\"source\":\"paper %d\"}";

    @Test
    void an_investment_is_held_against_the_next_ten_that_may_be_the_same() {
        assertThat(twins(11)).hasSize(55);
        assertThat(twins(1_000)).hasSize(999 * 10 - 45);
    }

    private static List<PossibleTwin> twins(int investments) {
        String facts = IntStream.range(0, investments)
                .mapToObj(i -> INVESTMENT.formatted(i, i, i))
                .collect(Collectors.joining(",", "{\"facts\":[", "]}"));
        List<Fact> all = JsonIntake.read(facts.getBytes(StandardCharsets.UTF_8), "many", 10_000)
                .facts()
                .all();
        return PossibleTwin.of(new CurrentFacts(all, null));
    }
}
