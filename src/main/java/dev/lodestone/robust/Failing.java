package dev.lodestone.robust;

import dev.lodestone.fact.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** When an option fails, in words. */
final class Failing {
    /** Of more cases those of every so many draws are looked at. */
    private static final int MOST = 5_000;

    private final List<InputWords> words;
    private final int[] cases;
    private final double[][] inputs;

    /**
     * @param inputs of each input a value a case
     * @param draws of each case its draw
     */
    Failing(List<InputWords> words, double[][] inputs, int[] draws) {
        this.words = words;
        int step = 1 + (draws.length - 1) / MOST;
        this.cases = IntStream.range(0, draws.length)
                .filter(c -> draws[c] % step == 0)
                .toArray();
        this.inputs = Arrays.stream(inputs)
                .map(all -> IntStream.of(cases).mapToDouble(c -> all[c]).toArray())
                .toArray(double[][]::new);
    }

    /** @param option by whose own figures it is told */
    List<Robustness.Scenario> when(IntPredicate fails, Alternative option) {
        boolean[] failing = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            failing[i] = fails.test(cases[i]);
        }
        return new Prim(inputs, failing)
                .boxes().stream().map(box -> told(box, option)).toList();
    }

    private Robustness.Scenario told(Box box, Alternative option) {
        List<Box.Limit> own = box.limits().stream()
                .map(l -> new Box.Limit(l.input(), own(option, l, l.low()), own(option, l, l.high())))
                .toList();
        List<String> limits =
                own.stream().map(l -> words.get(l.input()).within(l)).toList();
        return new Robustness.Scenario(
                Words.and(limits),
                own.stream().map(l -> words.get(l.input()).told(l)).toList(),
                Scores.tidy(box.coverage()),
                Scores.tidy(box.density()),
                Scores.tidy(box.mass()));
    }

    private static double own(Alternative option, Box.Limit limit, double end) {
        return Double.isInfinite(end) ? end : option.own(limit.input(), end);
    }
}
