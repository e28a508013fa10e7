package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Herfindahl-Hirschman index: the sum of squared market shares.
 *
 * <p>Classes: US DOJ/FTC guidelines of 2010 (1500, 2500) and of 2023 (1000, 1800), on the scale 0 to 10,000.
 */
public final class Herfindahl {

    private Herfindahl() {}

    /**
     * HHI = sum of s_i^2 over percent shares, 0 to 10,000.
     *
     * <p>Where shares are missing, bounds: at least the squares listed, at most with all the rest held by one more country.
     *
     * @param named shares of countries that are named, 0 to 1 each
     * @param others shares that are published as one figure for several unnamed countries
     * @return an exact index if the shares are exact and complete, otherwise its bounds
     */
    public static Estimate index(List<Estimate> named, List<Estimate> others) {
        double low = named.stream().mapToDouble(s -> s.low() * s.low()).sum();
        double least = Math.min(10_000, round(low * 10_000));
        double most = Math.min(10_000, round(highest(named, Shares.sum(others).high()) * 10_000));
        boolean above = least < most && named.stream().anyMatch(Estimate::lowOpen);
        return new Estimate(least, most, above, false, Estimate.Kind.NUMBER);
    }

    /**
     * The sum of squares is largest where each share lies at an end of its bounds, the larger ones at their highest, and one more
     * country has all that is then left.
     *
     * @param others what is published for unnamed countries
     */
    private static double highest(List<Estimate> named, double others) {
        double sum = named.stream().mapToDouble(Estimate::low).sum();
        double squares = named.stream().mapToDouble(s -> s.low() * s.low()).sum();
        double highest = squares + squareOfRest(sum, others);
        for (Estimate share : named.stream()
                .sorted(Comparator.comparingDouble(Estimate::high).reversed())
                .toList()) {
            sum += share.high() - share.low();
            squares += share.high() * share.high() - share.low() * share.low();
            highest = Math.max(highest, squares + squareOfRest(sum, others));
        }
        return highest;
    }

    private static double squareOfRest(double named, double others) {
        double rest = 1 - named - others > Shares.ROUNDING ? 1 - named : others;
        return rest * rest;
    }

    /**
     * Normalised HHI over a fixed number of slots: H = sum of (s_i / sum s)^2, Hn = (H - 1/n) / (1 - 1/n), 0 to 1.
     *
     * <p>As data journalists print it for top-10 lists; the middle is taken where a share is bounded.
     *
     * @param slots the length of the list, 2 or more; empty slots count as zero
     */
    public static double normalised(List<Estimate> shares, int slots) {
        double[] ascending = new double[shares.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = shares.get(i).middle();
        }
        Arrays.sort(ascending);
        double[] largest = new double[Math.min(slots, ascending.length)];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = ascending[ascending.length - 1 - i];
        }
        double sum = DoubleStream.of(largest).sum();
        double h = DoubleStream.of(largest).map(s -> s / sum * s / sum).sum();
        return (h - 1.0 / slots) / (1 - 1.0 / slots);
    }

    /** One supplier as the EU's index weighs it. */
    public record Supplier(Estimate share, Estimate governance, Estimate tradeParameter) {}

    /**
     * HHI_WGI,t = sum of S_c^2 * WGI_c * t_c, 0 to about 15 (S from 0 to 1, WGI scaled 0 to 10, t from 0.8).
     *
     * <p>Source: EU criticality methodology 2017, doi 10.2873/769526.
     */
    public static Estimate governanceWeighted(List<Supplier> suppliers) {
        double low = 0;
        double high = 0;
        for (Supplier s : suppliers) {
            low += s.share.low() * s.share.low() * s.governance.low() * s.tradeParameter.low();
            high += s.share.high() * s.share.high() * s.governance.high() * s.tradeParameter.high();
        }
        return Estimate.number(low, high);
    }

    private static double round(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
