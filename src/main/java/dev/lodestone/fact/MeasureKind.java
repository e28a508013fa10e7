package dev.lodestone.fact;

/** What a response comes down to: what lead times, costs and instruments are told by. */
public enum MeasureKind {
    STOCK_PURCHASE,
    STOCK_RELEASE,
    /** More from suppliers that produce already. */
    SUPPLY_CONTRACT,
    /** Output of a plant that is still to be built, or of a partner. */
    OFFTAKE,
    BY_PRODUCT_RECOVERY,
    RECYCLING,
    SUBSTITUTION,
    PRICE_SUPPORT,
    TARIFF_CHANGE,
    LICENCE,
    TALKS,
    DISPUTE,
    /** What a project in one's own territory waits for. */
    PERMIT,
    REFINERY,
    MINE,
    /** Who gets what: no figure changes, the loss does. */
    CONTINGENCY_PLAN,
    COORDINATION,
    /** It changes what is known, not what is supplied. */
    INFORMATION;

    @Override
    public String toString() {
        return Words.of(this);
    }
}
