package dev.lodestone.robust;

import dev.lodestone.odds.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which option is chosen, and what would change that if it were known first: the expected value of partial perfect information, by
 * dividing the cases by what is known (Strong and Oakley 2013). Another option counts as better only where it is so by more than chance
 * would show once in a thousand times, so that what decides nothing is worth nothing.
 */
final class Choosing {
    private static final int BINS = 10;
    private static final double ERRORS = 3.3;

    private final Scores scores;
    private final List<Alternative> options;
    private final int made;
    private final int chosen;

    Choosing(Scores scores, List<Alternative> options, int made) {
        this.scores = scores;
        this.options = options;
        this.made = made;
        // In the worlds that suit it worst it has the least to be regretted.
        this.chosen = IntStream.range(0, options.size())
                .boxed()
                .min(Comparator.<Integer>comparingDouble(o -> scores.regret(o).high())
                        .thenComparingDouble(o -> scores.flags(o).high()))
                .orElseThrow();
    }

    int chosen() {
        return chosen;
    }

    /** What changes the choice, the worthiest first. @param silent events of which nobody says how likely they are */
    List<Robustness.Deciding> by(List<InputWords> words, double[][] inputs, List<String> silent) {
        List<Robustness.Deciding> deciding = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            double gain = 0;
            int changed = 0;
            Set<String> instead = new TreeSet<>();
            for (int[] bin : bins(inputs[i], words.get(i).isEvent())) {
                int best = better(bin);
                if (best != chosen) {
                    changed += bin.length;
                    gain += -difference(best, bin) * bin.length / scores.cases();
                    instead.add(options.get(best).name());
                }
            }
            if (changed > 0) {
                boolean open =
                        words.get(i).isEvent() && silent.contains(words.get(i).says());
                long draws = Math.round(changed * (double) made / scores.cases());
                deciding.add(new Robustness.Deciding(
                        words.get(i).says(),
                        words.get(i).of(),
                        open ? new Chance(0, 1, 0, 1) : Chance.of(draws, draws, made),
                        Scores.tidy(gain),
                        List.copyOf(instead)));
            }
        }
        deciding.sort(Comparator.comparingDouble(d -> -d.flags()));
        return deciding;
    }

    private static List<int[]> bins(double[] values, boolean event) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> values[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> bins = new ArrayList<>();
        int from = 0;
        while (from < order.length) {
            int to = event ? from + 1 : Math.min(order.length, from + Math.max(1, order.length / BINS));
            while (to < order.length && values[order[to]] == values[order[to - 1]]) {
                to++;
            }
            bins.add(Arrays.copyOfRange(order, from, to));
            from = to;
        }
        return bins.size() < 2 ? List.of() : bins;
    }

    private int better(int[] bin) {
        int best = chosen;
        double least = 0;
        for (int o = 0; o < options.size(); o++) {
            double difference = difference(o, bin);
            if (difference < least && difference < -ERRORS * error(o, bin, difference)) {
                best = o;
                least = difference;
            }
        }
        return best;
    }

    /** How many flags more an option leaves than the chosen one, on average. */
    private double difference(int option, int[] bin) {
        return IntStream.of(bin)
                .mapToDouble(c -> scores.left(option)[c] - scores.left(chosen)[c])
                .average()
                .orElse(0);
    }

    /** Its standard error; cases of one draw are one observation. */
    private double error(int option, int[] bin, double mean) {
        double squares = IntStream.of(bin)
                .mapToDouble(c -> scores.left(option)[c] - scores.left(chosen)[c] - mean)
                .map(d -> d * d)
                .sum();
        double observations = Math.max(2, bin.length * (double) made / scores.cases());
        return Math.sqrt(squares / bin.length / (observations - 1));
    }
}
