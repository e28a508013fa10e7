package dev.lodestone.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The area under the curve and its interval, against what they are by their definition. */
class SkillsTest {
    private static final Economy US = Economy.of("US");
    private static final LocalDate DAY = LocalDate.parse("2024-06-30");
    private static final Mineral GALLIUM = Mineral.of("gallium");
    private static final Mineral TIN = Mineral.of("tin");
    private static final Mineral TALC = Mineral.of("talc");
    private static final Mineral COPPER = Mineral.of("copper");

    private static HistoricEvent control(String id, Mineral mineral, String day, String ended) {
        return new HistoricEvent(
                id,
                id,
                HistoricEvent.Kind.CONTROL,
                List.of(mineral),
                List.of(Economy.of("CN")),
                List.of(),
                LocalDate.parse(day),
                ended == null ? null : LocalDate.parse(ended),
                List.of(),
                "a test");
    }

    private static Standpoint standpoint(Map<Mineral, Double> flags, Map<Mineral, Double> hhi) {
        Map<Forecaster, Map<Mineral, Double>> scores = new EnumMap<>(Forecaster.class);
        scores.put(Forecaster.FLAGS, flags);
        scores.put(Forecaster.PAGE, flags);
        scores.put(Forecaster.CONCENTRATION, hhi);
        return new Standpoint(DAY, US, scores, Set.of());
    }

    private static Hindcast.Skill skill(Standpoint month, Hindcast.Group group, HistoricEvent... events) {
        return new Skills(List.of(month), List.of(events), 12).of(US, group);
    }

    @Test
    void an_order_that_has_what_came_in_front_is_never_wrong_and_the_reverse_always() {
        Map<Mineral, Double> order = Map.of(GALLIUM, 3.0, TIN, 2.0, TALC, 1.0);
        Hindcast.Skill skill = skill(
                standpoint(order, Map.of(GALLIUM, 1.0, TIN, 2.0, TALC, 3.0)),
                Hindcast.Group.CONTROLS,
                control("a", GALLIUM, "2024-12-03", null));
        assertThat(skill.area().value()).isEqualTo(1);
        assertThat(skill.beside())
                .filteredOn(b -> b.by() == Forecaster.CONCENTRATION)
                .singleElement()
                .satisfies(b -> assertThat(b.area().value()).isZero())
                .satisfies(b -> assertThat(b.flags().value()).isEqualTo(1));
    }

    @Test
    void equal_places_count_half_and_one_in_the_middle_half() {
        Standpoint tied = standpoint(Map.of(GALLIUM, 1.0, TIN, 1.0, TALC, 1.0), Map.of());
        Standpoint middle = standpoint(Map.of(GALLIUM, 2.0, TIN, 3.0, TALC, 1.0), Map.of());
        HistoricEvent event = control("a", GALLIUM, "2024-12-03", null);
        assertThat(skill(tied, Hindcast.Group.CONTROLS, event).area().value()).isEqualTo(0.5);
        assertThat(skill(middle, Hindcast.Group.CONTROLS, event).area().value()).isEqualTo(0.5);
    }

    @Test
    void what_came_after_the_horizon_or_before_the_day_did_not_come() {
        Standpoint month = standpoint(Map.of(GALLIUM, 3.0, TIN, 2.0), Map.of());
        assertThat(skill(
                        month,
                        Hindcast.Group.CONTROLS,
                        control("late", GALLIUM, "2025-07-01", null),
                        control("early", TIN, "2024-06-30", null)))
                .isNull();
    }

    @Test
    void a_first_control_leaves_out_what_is_under_control_already() {
        Standpoint month = standpoint(Map.of(GALLIUM, 4.0, TIN, 3.0, TALC, 2.0, COPPER, 1.0), Map.of());
        HistoricEvent[] events = {
            control("old", GALLIUM, "2023-07-03", null),
            control("over", TALC, "2020-01-01", "2021-01-01"),
            control("again", GALLIUM, "2024-12-03", null),
            control("new", TALC, "2024-12-03", null)
        };
        assertThat(skill(month, Hindcast.Group.CONTROLS, events).area().events())
                .isEqualTo(2);
        Hindcast.Skill first = skill(month, Hindcast.Group.FIRST_CONTROLS, events);
        assertThat(first.area().events()).isEqualTo(1);
        // Talc against tin and copper: one of two pairs is right.
        assertThat(first.area().value()).isEqualTo(0.5);
    }

    @Test
    void the_interval_holds_the_true_mean_nineteen_times_in_twenty() {
        SplittableRandom random = new SplittableRandom(3);
        int rounds = 400;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            List<Ratio.Part> parts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                parts.add(new Ratio.Part(random.nextDouble() < 0.7 ? 1 : 0, 1));
            }
            Ratio ratio = Ratio.of(parts);
            held += ratio.low() <= 0.7 && ratio.high() >= 0.7 ? 1 : 0;
        }
        // A binomial of 400 with 0.95 lies within 366 and 392 with 99.7%; the percentile method is a little narrow.
        assertThat(held).isBetween(362, 394);
    }

    @Test
    void observations_of_one_event_hang_together() {
        Ratio ratio = Ratio.of(List.of(new Ratio.Part(100, 100), new Ratio.Part(0, 100)));
        assertThat(ratio.value()).isCloseTo(0.5, within(1e-9));
        assertThat(ratio.low()).isZero();
        assertThat(ratio.high()).isEqualTo(1);
        assertThat(Ratio.of(List.of(new Ratio.Part(50, 100))).low()).isNull();
    }
}
