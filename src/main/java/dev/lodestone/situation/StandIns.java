package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.Collection;
import java.util.function.Predicate;

/** Shares of a mineral's supply, where figures of its group or of a group's members may stand in for its own. */
final class StandIns {
    private StandIns() {}

    /**
     * A supplier's largest share of an economy's supply of a mineral at the stages asked for. Where the mineral has no figures
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
            Predicate<Stage> stages) {
        Figures.Part own = figures.own(of, economy, mineral, supplier, stages);
        return own != null ? own : largest(figures, of, economy, mineral.groups(), supplier, stages);
    }

    /** The same of world output, where for a group without figures its members stand in too. */
    static Figures.Part worldShare(Figures figures, Mineral mineral, Economy supplier, Predicate<Stage> stages) {
        Concentration.Supply output = Concentration.Supply.OUTPUT;
        Figures.Part share = share(figures, output, Economy.WORLD, mineral, supplier, stages);
        return share != null
                ? share
                : largest(figures, output, Economy.WORLD, figures.membersOf(mineral), supplier, stages);
    }

    private static Figures.Part largest(
            Figures figures,
            Concentration.Supply of,
            Economy economy,
            Collection<Mineral> minerals,
            Economy supplier,
            Predicate<Stage> stages) {
        Figures.Part best = null;
        for (Mineral mineral : minerals) {
            Figures.Part part = figures.own(of, economy, mineral, supplier, stages);
            if (part != null
                    && (best == null || part.share().middle() > best.share().middle())) {
                best = part;
            }
        }
        return best;
    }
}
