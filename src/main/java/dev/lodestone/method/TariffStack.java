package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several duties on one good from one origin come to, as a rate of its value.
 *
 * <p>Duties of different authorities add up (s.301 comes on top), with one exception: s.122 is not charged on top of s.232
 * (Proclamation of 2026-02-20). Under one authority and against the same origins, the largest counts: such duties are steps of
 * one measure or lie on different tariff lines.
 */
public final class TariffStack {
    private static final String S122 = "s.122";
    private static final String S232 = "s.232";

    /**
     * One duty in force.
     *
     * @param authority the power it rests on; empty if unknown
     * @param against what tells measures under one authority apart: the origins it is on
     */
    public record Duty(String authority, Object against, Estimate rate) {}

    private record Power(String authority, Object against) {}

    private TariffStack() {}

    /** The duties that count, in the order given. */
    public static List<Duty> counted(List<Duty> duties) {
        boolean s232 = duties.stream().anyMatch(d -> d.authority().equals(S232));
        Map<Power, Duty> largest = new LinkedHashMap<>();
        for (Duty duty : duties) {
            if (!(s232 && duty.authority().equals(S122))) {
                largest.merge(
                        new Power(duty.authority(), duty.against()),
                        duty,
                        (a, b) -> b.rate().middle() > a.rate().middle() ? b : a);
            }
        }
        return new ArrayList<>(largest.values());
    }

    /** The sum of the duties that count; zero without duties. */
    public static Estimate total(List<Duty> duties) {
        Estimate none = new Estimate(0, 0, false, false, Estimate.Kind.RATE);
        return counted(duties).stream().map(Duty::rate).reduce(none, Estimate::plus);
    }

    /** What a rate costs on a customs value if buyers bear all of it: an upper bound, in the currency of the value. */
    public static Estimate cost(Estimate rate, Estimate value) {
        return new Estimate(
                rate.low() * value.low(),
                rate.high() * value.high(),
                rate.lowOpen() || value.lowOpen(),
                rate.highOpen() || value.highOpen(),
                Estimate.Kind.NUMBER);
    }
}
