package dev.lodestone.bench.concentration;

import dev.lodestone.fact.Threshold;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.time.LocalDate;
import java.util.Map;

/** The thresholds of the decisions at a date. */
record Limits(
        Threshold high2010,
        Threshold high2023,
        Threshold dominance,
        Threshold topThree,
        Threshold shortfall,
        Threshold critical,
        Threshold rise) {

    static Limits at(LocalDate date, Parameters parameters) {
        Map<String, Parameter> valid = parameters.at(date).loose();
        return new Limits(
                of("hhi-high-2010", valid),
                of("hhi-high-2023", valid),
                of("dominance", valid),
                of("top-three-average", valid),
                of("n-1-shortfall", valid),
                of("n-1-critical", valid),
                of("rise", valid));
    }

    private static Threshold of(String name, Map<String, Parameter> valid) {
        return valid.get("concentration." + name).threshold();
    }
}
