package dev.lodestone.fact;

/** A step of a mineral's supply chain. Figures of different stages are never combined. */
public enum Stage {
    /** Extraction: ores, concentrates, mine output. */
    MINED,
    /** Processing: metal, oxide, salts and compounds of a purity that industry buys. */
    REFINED,
    /** Goods made from it: magnets, cells, wafers. */
    PRODUCT,
    /** Scrap and other secondary material. */
    SECONDARY;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
