package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What tariffs of others on single minerals mean for those who make them. */
final class ForeignTariffs {
    private ForeignTariffs() {}

    static List<ForeignTariff> of(
            CurrentFacts facts,
            Figures figures,
            Extensions extensions,
            Exclusions exclusions,
            Set<Economy> subjects,
            LocalDate asOf) {
        List<ForeignTariff> abroad = new ArrayList<>();
        for (Tariff tariff : facts.of(Tariff.class)) {
            Schedule schedule = extensions.schedule(tariff);
            for (Economy maker : subjects) {
                if (!tariff.by().covers(maker, asOf) && tariff.on().stream().anyMatch(o -> o.covers(maker, asOf))) {
                    for (Mineral mineral : Tariffs.withoutExempt(tariff, figures.covered(tariff.minerals()))) {
                        Standing standing = schedule.at(asOf, mineral);
                        boolean told = Tariffs.bites(standing) || mayReturn(standing);
                        Made made = told ? Made.of(maker, mineral, figures, asOf) : null;
                        if (made != null) {
                            TariffExclusion left =
                                    Tariffs.bites(standing) ? exclusions.of(tariff, mineral, maker) : null;
                            abroad.add(of(
                                    tariff,
                                    exclusions.until(left, standing),
                                    left,
                                    maker,
                                    mineral,
                                    made,
                                    exclusions.extended(left, extensions.settled(tariff)),
                                    asOf));
                        }
                    }
                }
            }
        }
        return abroad;
    }

    private static ForeignTariff of(
            Tariff tariff,
            Standing standing,
            TariffExclusion left,
            Economy maker,
            Mineral mineral,
            Made made,
            List<Extension> extended,
            LocalDate asOf) {
        List<Fact> used = new ArrayList<>(made.own.from());
        used.addAll(extended);
        return new ForeignTariff(
                tariff,
                tariff.by(),
                maker,
                mineral,
                standing.state(),
                standing.since(),
                standing.until(),
                DayCounts.until(asOf, tariff.from()),
                made.own.share(),
                made.stage,
                left,
                List.copyOf(used));
    }

    /** A country's part of world output, at the stage where it is largest. */
    private record Made(Figures.Part own, Stage stage) {
        /** Null if no fact says. */
        static Made of(Economy maker, Mineral mineral, Figures figures, LocalDate asOf) {
            Made most = null;
            for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
                Figures.Part own = WorldOutput.made(maker, figures.parts(whole), asOf);
                boolean more = own != null
                        && (most == null
                                || own.share().middle() > most.own.share().middle());
                most = more ? new Made(own, whole.stage()) : most;
            }
            return most;
        }
    }

    /** Whether it is suspended until a known day, or was, and nobody knows what followed. */
    private static boolean mayReturn(Standing standing) {
        return Tariffs.returns(standing) || standing.state() == State.UNKNOWN && standing.since() != null;
    }
}
