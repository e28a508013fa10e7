package dev.lodestone.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.Readers;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Odds of what was published, and of the shipped dossiers. */
class PublishedOddsTest {
    private static final String SCENARIO =
            "'scenario':'China total export ban, one year','kind':'scenario','supplier':'CN','months':12";

    private static String loss(String mineral, String loss) {
        return "'fact':'EconomicEffect','economy':'US','mineral':" + mineral + ",'loss':'" + loss + "'," + SCENARIO;
    }

    private static String ban(String minerals) {
        return "'fact':'ExportControl','by':'CN','on':['US'],'minerals':[" + minerals
                + "],'measure':'ban','announced':'2024-12-03','from':'2024-12-03'";
    }

    /** USGS OFR 2024-1057: 3.1 (1.7 to 8.2) for gallium, 0.4 (0.01 to 1.1) for germanium, 3.4 (1.7 to 9.0) for both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gallium'|3.1|4.03",
                "'germanium'|0.4|0.4775",
                "'gallium','germanium'|3.4|4.375",
            },
            quoteCharacter = '~')
    void a_ban_costs_what_was_published_for_it_and_for_both_not_the_sum(String minerals, double central, double mean) {
        Request request = OddsOf.facts(
                loss("'gallium'", "3.1 (1.7-8.2)"),
                loss("'germanium'", "0.4 (0.01-1.1)"),
                loss("'gallium','together':['germanium']", "3.4 (1.7-9.0)"),
                ban(minerals));
        Odds odds = OddsOf.of(request, "2026-01-01", 10_000, 7);
        Odds.LossOdds banned = odds.losses().stream()
                .filter(l -> l.chance().low() == 1)
                .max((a, b) -> Integer.compare(a.minerals().size(), b.minerals().size()))
                .orElseThrow();
        assertThat(banned.median()).isCloseTo(central, within(0.06));
        // Half of the probability on each side of the central figure: the mean is (low + 2 central + high) / 4.
        assertThat(odds.totals().get(0).expected().low()).isCloseTo(mean, within(0.05));
        assertThat(odds.totals().get(0).expected().high())
                .isEqualTo(odds.totals().get(0).expected().low());
    }

    @Test
    void an_expected_loss_of_a_billion_is_certain_for_the_six_minerals_of_the_draft_list() {
        Odds odds = OddsOf.of(OddsOf.dossier("united-states-2026"), "2026-11-24", 1_000, 7);
        assertThat(odds.flags().stream()
                        .filter(f -> f.rule().equals("domestic-capacity/expected-loss-of-a-billion"))
                        .filter(f -> f.chance().low() == 1)
                        .map(f -> f.mineral().key()))
                .containsExactlyInAnyOrder("samarium", "rhodium", "lutetium", "terbium", "dysprosium", "gallium");
        assertThat(odds.losses().stream().filter(l -> l.kind().equals("expected")))
                .allMatch(l -> l.expected() == null && l.chance() == null);
    }

    static List<String> dossiers() {
        return List.copyOf(new TreeMap<>(Readers.OF_DOSSIERS).keySet());
    }

    private record Key(String rule, Economy economy, Mineral mineral, String says) {}

    /** On the day of the facts no event lies ahead. */
    @ParameterizedTest
    @MethodSource("dossiers")
    void what_is_certain_stands_in_every_draw_and_what_stands_in_none_is_not_raised(String dossier) {
        Request request = OddsOf.dossier(dossier);
        Odds odds = OddsOf.of(request, request.asOf().toString(), 50, 7);
        Map<Key, Certainty> raised = OddsOf.ADVISOR.standing(request.facts(), request.asOf(), request.asked()).stream()
                .collect(Collectors.toMap(PublishedOddsTest::key, RiskFlag::certainty, (a, b) -> a));
        Map<Key, Chance> chances = odds.flags().stream()
                .collect(Collectors.toMap(
                        f -> new Key(f.rule(), f.economy(), f.mineral(), f.says()),
                        Odds.FlagOdds::chance,
                        (a, b) -> a));
        assertThat(raised.keySet()).containsAll(chances.keySet());
        chances.forEach((key, chance) -> {
            if (raised.get(key) == Certainty.CERTAIN) {
                assertThat(chance).as(key.says).isEqualTo(Chance.settled(true));
            } else {
                assertThat(chance.low()).as(key.says).isLessThan(1);
            }
        });
    }

    private static Key key(RiskFlag flag) {
        return new Key(flag.rule(), flag.economy(), flag.mineral(), flag.says());
    }
}
