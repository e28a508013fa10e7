package dev.lodestone.fact;

/** Indicators that are published without their parts. */
public enum IndicatorKind {
    HHI,
    HHI_WGI_T,
    SUPPLY_RISK,
    ECONOMIC_IMPORTANCE,
    GEOPOLRISK;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
