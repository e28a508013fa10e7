package dev.lodestone.method;

import dev.lodestone.fact.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the largest suppliers hold. */
public final class Shares {
    /** Published shares are rounded: what is missing to 100% below this is rounding, not a missing country. */
    static final double ROUNDING = 0.005;

    private static final Comparator<Estimate> LARGEST_FIRST =
            Comparator.comparingDouble(Estimate::middle).reversed();

    private Shares() {}

    /**
     * The sum of the {@code n} largest shares, at most 1.
     *
     * @param shares of named countries, 0 to 1 each
     */
    public static Estimate top(List<Estimate> shares, int n) {
        Estimate[] descending = shares.toArray(Estimate[]::new);
        Arrays.sort(descending, LARGEST_FIRST);
        double low = 0;
        double high = 0;
        for (int i = 0; i < Math.min(n, descending.length); i++) {
            low += descending[i].low();
            high += descending[i].high();
        }
        return Estimate.share(Math.min(1, low), Math.min(1, high));
    }

    /** The sum of all shares, which rounding or bounds may take above 1. */
    public static Estimate sum(List<Estimate> shares) {
        Estimate sum = Estimate.share(0);
        for (Estimate share : shares) {
            sum = sum.plus(share);
        }
        return sum;
    }

    /** What is left to countries that are not named, 0 to 1; less than half a point is rounding, not a missing country. */
    public static double missing(List<Estimate> named) {
        double rest = 1 - named.stream().mapToDouble(Estimate::low).sum();
        return rest > ROUNDING ? rest : 0;
    }

    /**
     * N-1 where demand is not known: the share of a supply that is left when its largest supplier drops out. Source: IEA Global
     * Critical Minerals Outlook 2025.
     *
     * @param largest share of the largest supplier, 0 to 1
     */
    public static Estimate withoutLargest(Estimate largest) {
        return Estimate.share(Math.max(0, 1 - largest.high()), Math.max(0, 1 - largest.low()));
    }

    /**
     * N-1: what part of demand the supply covers when its largest supplier drops out, and its own demand with it: (supply minus
     * the largest) / (demand minus that of the largest), 0 to 1. Source: IEA Global Critical Minerals Outlook 2025.
     *
     * @param largest share of the largest supplier, 0 to 1
     * @param supply in the unit of the demands, such as tonnes a year
     * @param ownDemand of the largest supplier; zero if it is not known
     */
    public static Estimate withoutLargest(Estimate largest, Estimate supply, Estimate demand, Estimate ownDemand) {
        Estimate left = withoutLargest(largest);
        Estimate rest = Estimate.number(left.low() * supply.low(), left.high() * supply.high());
        return of(
                rest,
                Estimate.number(
                        Math.max(0, demand.low() - ownDemand.high()), Math.max(0, demand.high() - ownDemand.low())));
    }

    /** How many times one quantity is in another, both in one unit: unlike a share it may be more than once. */
    public static Estimate times(Estimate quantity, Estimate in) {
        double low = in.high() == 0 ? 0 : quantity.low() / in.high();
        double high = in.low() == 0 ? Double.POSITIVE_INFINITY : quantity.high() / in.low();
        return new Estimate(low, Math.max(low, high), false, false, Estimate.Kind.RATE);
    }

    /** A part as a share of a whole, both in one unit. */
    public static Estimate of(Estimate part, Estimate whole) {
        double low = whole.high() == 0 ? 0 : part.low() / whole.high();
        double high = whole.low() == 0 ? (part.high() == 0 ? 0 : 1) : part.high() / whole.low();
        return Estimate.share(Math.min(1, low), Math.min(1, high));
    }
}
