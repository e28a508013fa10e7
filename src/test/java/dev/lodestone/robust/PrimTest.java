package dev.lodestone.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes that were planted are found, and nothing is found where there is nothing. */
class PrimTest {
    private static final int CASES = 4_000;
    private static final int INPUTS = 12;
    private static final int EVENT = 11;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_planted_box_is_found_with_its_limits_and_nothing_else_limits_it(long seed) {
        double[][] inputs = inputs(seed);
        boolean[] fails = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            fails[i] = inputs[3][i] > 0.8 && inputs[7][i] > 0.4 && inputs[7][i] < 0.9;
        }

        List<Box> boxes = new Prim(inputs, fails).boxes();

        assertThat(boxes).hasSize(1);
        Box box = boxes.get(0);
        assertThat(box.limits()).extracting(Box.Limit::input).containsExactlyInAnyOrder(3, 7);
        Box.Limit third = limit(box, 3);
        assertThat(third.low()).isCloseTo(0.8, within(0.02));
        assertThat(third.high()).isInfinite();
        assertThat(limit(box, 7).low()).isCloseTo(0.4, within(0.05));
        assertThat(limit(box, 7).high()).isCloseTo(0.9, within(0.05));
        assertThat(box.coverage()).isGreaterThan(0.95);
        assertThat(box.density()).isGreaterThan(0.95);
        assertThat(box.mass()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void an_event_with_a_figure_and_another_figure_alone_are_two_boxes() {
        double[][] inputs = inputs(11);
        boolean[] fails = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            fails[i] = inputs[EVENT][i] == 1 && inputs[0][i] > 0.5 || inputs[1][i] < 0.1;
        }

        List<Box> boxes = new Prim(inputs, fails).boxes();

        assertThat(boxes).hasSize(2);
        assertThat(boxes)
                .anySatisfy(
                        b -> assertThat(b.limits()).extracting(Box.Limit::input).containsExactlyInAnyOrder(EVENT, 0));
        assertThat(boxes)
                .anySatisfy(
                        b -> assertThat(b.limits()).extracting(Box.Limit::input).containsExactly(1));
        assertThat(boxes.stream().mapToDouble(Box::coverage).sum()).isGreaterThan(0.95);
    }

    @Test
    void a_box_among_failures_by_chance_is_found_with_its_density() {
        double[][] inputs = inputs(5);
        Random random = new Random(6);
        boolean[] fails = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            fails[i] = random.nextDouble() < (inputs[2][i] > 0.7 ? 0.8 : 0.05);
        }

        Box box = new Prim(inputs, fails).boxes().get(0);

        assertThat(box.limits()).extracting(Box.Limit::input).containsExactly(2);
        assertThat(limit(box, 2).low()).isCloseTo(0.7, within(0.03));
        assertThat(box.density()).isCloseTo(0.8, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_failures_that_nothing_tells_of_no_box_is_made_up(long seed) {
        Random random = new Random(-seed);
        boolean[] fails = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            fails[i] = random.nextDouble() < 0.3;
        }

        assertThat(new Prim(inputs(seed), fails).boxes()).isEmpty();
    }

    @Test
    void where_all_cases_fail_or_none_does_there_is_no_box() {
        boolean[] all = new boolean[CASES];
        java.util.Arrays.fill(all, true);

        assertThat(new Prim(inputs(1), all).boxes()).isEmpty();
        assertThat(new Prim(inputs(1), new boolean[CASES]).boxes()).isEmpty();
        assertThat(new Prim(new double[0][], new boolean[] {true, false}).boxes())
                .isEmpty();
    }

    private static Box.Limit limit(Box box, int input) {
        return box.limits().stream().filter(l -> l.input() == input).findFirst().orElseThrow();
    }

    /** Figures of even spread, and last an event that comes half of the time. */
    private static double[][] inputs(long seed) {
        Random random = new Random(seed);
        double[][] inputs = new double[INPUTS][CASES];
        for (int c = 0; c < CASES; c++) {
            for (int i = 0; i < INPUTS; i++) {
                inputs[i][c] = i == EVENT ? random.nextInt(2) : random.nextDouble();
            }
        }
        return inputs;
    }
}
