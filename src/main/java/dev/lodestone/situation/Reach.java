package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** For whom and for what a parameter's value holds. The value for an economy's mineral comes before that for the economy, that
 * before the one for the mineral, and the general one holds for the rest.
 */
@About(
        "For whom and for what a parameter's value holds. The value for an economy's mineral comes before that for the economy, that before the one for the mineral, and the general one holds for the rest.")
public record Reach(
        @About("null for all") @MayBeMissing Economy economy,
        @About("null for all") @MayBeMissing Mineral mineral,
        @About("what has a value of its own") List<Reach> exceptions) {
    public static final Reach GENERAL = new Reach(null, null, List.of());

    public Reach {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether it is this value that holds for an economy and a mineral. */
    public boolean covers(@MayBeMissing Economy who, @MayBeMissing Mineral what) {
        return includes(who, what) && exceptions.stream().noneMatch(e -> e.includes(who, what));
    }

    private boolean includes(Economy who, Mineral what) {
        return (economy == null || economy.equals(who)) && (mineral == null || mineral.equals(what));
    }

    /** Whether it comes before another one where both would hold. */
    boolean precedes(Reach other) {
        return rank() > other.rank();
    }

    private int rank() {
        return (economy == null ? 0 : 2) + (mineral == null ? 0 : 1);
    }

    Reach except(List<Reach> others) {
        return new Reach(economy, mineral, others);
    }

    /** The economy's code, the mineral's key, or both: {@code KR, gallium}; empty for the general value. */
    public String keys() {
        return (economy == null ? "" : economy.code())
                + (rank() == 3 ? ", " : "")
                + (mineral == null ? "" : mineral.key());
    }

    /** As it follows a parameter's name: {@code [KR, gallium]}; empty for the general value. */
    @Override
    public String toString() {
        return rank() == 0 ? "" : "[" + keys() + "]";
    }
}
