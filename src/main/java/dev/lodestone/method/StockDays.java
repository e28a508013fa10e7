package dev.lodestone.method;

import dev.lodestone.fact.Estimate;

/** How long a stock lasts. */
public final class StockDays {
    private static final int YEAR = 365;

    private StockDays() {}

    /**
     * {@code stock / (demand / 365)}, in days.
     *
     * @param stock quantity held
     * @param demand consumption a year, in the same unit
     * @return null if nothing is consumed
     */
    public static Estimate of(Estimate stock, Estimate demand) {
        if (demand.high() == 0) {
            return null;
        }
        double low = stock.low() * YEAR / demand.high();
        double high = demand.low() == 0 ? Double.POSITIVE_INFINITY : stock.high() * YEAR / demand.low();
        return new Estimate(low, high, stock.lowOpen(), stock.highOpen(), Estimate.Kind.NUMBER);
    }
}
