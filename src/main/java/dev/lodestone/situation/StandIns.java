package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.Collection;
import java.util.function.Predicate;

/** Shares of a mineral's supply, where figures of its group or of a group's members may stand in for its own. */
final class StandIns {
    private StandIns() {}

    /**
     * A supplier's largest share of an economy's supply of a mineral, of the goods asked for. Where the mineral has no figures
     * of its own, those of its groups stand in.
     *
     * @return null if no fact says
     */
    static Figures.Part share(
            Figures figures,
            Concentration.Supply of,
            Economy economy,
            Mineral mineral,
            Economy supplier,
            Predicate<Figures.Whole> goods) {
        Figures.Part own = figures.own(of, economy, mineral, supplier, goods);
        return own != null ? own : largest(figures, of, economy, mineral.groups(), supplier, goods);
    }

    /** The same of world output, where for a group without figures its members stand in too. */
    static Figures.Part worldShare(Figures figures, Mineral mineral, Economy supplier, Predicate<Figures.Whole> goods) {
        Concentration.Supply output = Concentration.Supply.OUTPUT;
        Figures.Part share = share(figures, output, Economy.WORLD, mineral, supplier, goods);
        return share != null
                ? share
                : largest(figures, output, Economy.WORLD, figures.membersOf(mineral), supplier, goods);
    }

    private static Figures.Part largest(
            Figures figures,
            Concentration.Supply of,
            Economy economy,
            Collection<Mineral> minerals,
            Economy supplier,
            Predicate<Figures.Whole> goods) {
        Figures.Part best = null;
        for (Mineral mineral : minerals) {
            Figures.Part part = figures.own(of, economy, mineral, supplier, goods);
            if (part != null
                    && (best == null || part.share().middle() > best.share().middle())) {
                best = part;
            }
        }
        return best;
    }
}
