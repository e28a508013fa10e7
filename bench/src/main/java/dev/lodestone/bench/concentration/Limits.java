package dev.lodestone.bench.concentration;

import dev.lodestone.fact.Threshold;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.util.List;
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

    /** The parameters that they are the values of. */
    static final List<String> NAMES = List.of(
            "concentration.hhi-high-2010",
            "concentration.hhi-high-2023",
            "concentration.dominance",
            "concentration.top-three-average",
            "concentration.n-1-shortfall",
            "concentration.n-1-critical",
            "concentration.rise");

    static Limits of(Parameters.Valid parameters) {
        Map<String, Parameter> valid = parameters.loose();
        return new Limits(
                valid.get(NAMES.get(0)).threshold(),
                valid.get(NAMES.get(1)).threshold(),
                valid.get(NAMES.get(2)).threshold(),
                valid.get(NAMES.get(3)).threshold(),
                valid.get(NAMES.get(4)).threshold(),
                valid.get(NAMES.get(5)).threshold(),
                valid.get(NAMES.get(6)).threshold());
    }
}
