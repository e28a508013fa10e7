package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ore of a mineral that an economy refines more of than any other, and that another country mines most of. */
@About("The ore of a mineral that an economy refines more of than any other, and that another country mines most of.")
public record RefinerOre(
        @About("who refines most") Economy economy,
        Mineral mineral,

        @About(value = "its share of the refined output of the world", unit = "share")
        Estimate refined,

        @About("who mines most") Economy miner,

        @About(value = "the miner's share of the mined output of the world", unit = "share")
        Estimate mined,

        @About("how much of the refiner's ore hangs on the miner; null if nobody was asked for") @MayBeMissing
        Exposure exposure,

        List<Fact> from)
        implements Derived, Exposed {

    /** Whether the miner matters to the refiner: where nobody asked, it does. */
    public boolean matters(Threshold material) {
        return exposure == null || exposure.atLeast(material) && !exposure.isMadeAtHome(material);
    }

    /** @param asked whether advice was asked for somebody */
    static List<RefinerOre> of(
            List<Concentration> supplies, Exposures exposures, Set<Economy> subjects, boolean asked, LocalDate asOf) {
        List<RefinerOre> ores = new ArrayList<>();
        for (Concentration refined : supplies) {
            for (Concentration mined : isOutput(refined, Stage.REFINED) && subjects.contains(refined.largest())
                    ? supplies
                    : List.<Concentration>of()) {
                Economy refiner = refined.largest();
                if (isOutput(mined, Stage.MINED)
                        && mined.mineral().equals(refined.mineral())
                        && !refiner.isOneWith(mined.largest(), asOf)) {
                    Once from = new Once();
                    from.addAll(refined.from());
                    from.addAll(mined.from());
                    ores.add(new RefinerOre(
                            refiner,
                            mined.mineral(),
                            refined.topShare(),
                            mined.largest(),
                            mined.topShare(),
                            asked ? exposures.toLeader(refiner, mined.mineral(), mined.largest(), Stage.MINED) : null,
                            from.all()));
                }
            }
        }
        return ores;
    }

    private static boolean isOutput(Concentration supply, Stage stage) {
        return supply.of() == Concentration.Supply.OUTPUT && supply.stage() == stage;
    }
}
