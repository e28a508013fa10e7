package dev.lodestone.robust;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.odds.CommonDraws;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn, in words.
 *
 * @param months whether it is the time that a measure takes
 * @param kind of a figure or a time; null for an event
 */
record InputWords(
        String says,
        List<String> of,
        boolean months,
        @MayBeMissing Estimate.Kind kind) {
    private static final MathContext DIGITS = new MathContext(3);

    /** In the order in which trials keep their values. */
    static List<InputWords> of(CommonDraws draws, Delays delays) {
        List<InputWords> all = new ArrayList<>();
        draws.inputs().forEach(i -> all.add(new InputWords(i.says(), i.of(), false, i.kind())));
        for (RecommendedResponse measure : delays.measures()) {
            String brief = measure.briefly().replaceAll("[.:,;] .*|[.:]$", "");
            all.add(new InputWords("\"" + brief + "\"", List.of(), true, Estimate.Kind.NUMBER));
        }
        return all;
    }

    boolean isEvent() {
        return kind == null;
    }

    /** "China's share of imports of gallium is above 80%", "it is not so that the truce is not extended". */
    String within(Box.Limit limit) {
        if (isEvent()) {
            return limit.low() > 0 ? says : "it is not so that " + says;
        }
        String is = months ? " takes " : " is ";
        if (Double.isInfinite(limit.high())) {
            return says + is + (months ? "over " : "above ") + figure(limit.low());
        }
        return says
                + is
                + (Double.isInfinite(limit.low())
                        ? (months ? "less than " : "below ") + figure(limit.high())
                        : (months ? "" : "between ")
                                + figure(limit.low())
                                + (months ? " to " : " and ")
                                + figure(limit.high()));
    }

    private String figure(double value) {
        double rounded = BigDecimal.valueOf(value).round(DIGITS).doubleValue();
        return kind.isPercent() ? Estimate.percent(rounded) : Estimate.plain(rounded) + (months ? " months" : "");
    }

    Robustness.Limit told(Box.Limit limit) {
        return new Robustness.Limit(within(limit), of, end(limit.low()), end(limit.high()));
    }

    private static Double end(double value) {
        return Double.isInfinite(value)
                ? null
                : BigDecimal.valueOf(value).round(new MathContext(6)).doubleValue();
    }
}
