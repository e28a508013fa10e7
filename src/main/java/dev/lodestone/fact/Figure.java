package dev.lodestone.fact;

import java.util.List;

/** A fact whose point is one figure: two of them that agree in all but figure and source are two readings of one thing. */
public sealed interface Figure extends Dated
        permits BenchmarkFigure,
                Demand,
                ExchangeRate,
                Governance,
                ImportReliance,
                ImportShare,
                Price,
                Production,
                ProductionShare,
                PublishedIndicator,
                Recycling,
                SourcingShare,
                TradeVolume {

    /** The figure in a unit common to its type, so that two readings can be compared. */
    Estimate figure();

    /** What it is a reading of: figures that agree in this are about the same thing. */
    default List<Object> reading() {
        return series();
    }
}
