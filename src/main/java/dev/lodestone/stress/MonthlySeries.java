package dev.lodestone.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A line of a chart: a figure of each month.
 *
 * @param name what it counts
 * @param worst month by month in the worst case
 * @param best month by month in the best case
 */
public record MonthlySeries(String name, List<Double> worst, List<Double> best) {

    static List<MonthlySeries> of(List<Month> months) {
        List<MonthlySeries> all = new ArrayList<>();
        all.add(of("use", months, Flow::use));
        all.add(of("arrives", months, Flow::arrives));
        all.add(of("added", months, Flow::added));
        all.add(of("saved", months, Flow::saved));
        all.add(of("drawn", months, f -> Digits.flow(f.drawn())));
        all.add(of("missing", months, Flow::missing));
        return all;
    }

    private static MonthlySeries of(String name, List<Month> months, ToDoubleFunction<Flow> of) {
        return new MonthlySeries(
                name,
                months.stream().map(m -> of.applyAsDouble(m.worst())).toList(),
                months.stream().map(m -> of.applyAsDouble(m.best())).toList());
    }
}
