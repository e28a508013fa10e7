package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What tariffs of unions mean for members that advice is given to, where it is not given to the union as well. */
final class UnionTariffs {
    private UnionTariffs() {}

    static List<UnionTariff> of(
            CurrentFacts facts,
            Figures figures,
            Extensions extensions,
            Exclusions exclusions,
            Set<Economy> subjects,
            LocalDate asOf) {
        List<UnionTariff> borne = new ArrayList<>();
        Lowered lowered = new Lowered(facts.of(Tariff.class), extensions, asOf);
        for (Tariff tariff : facts.of(Tariff.class)) {
            Schedule schedule = extensions.schedule(tariff);
            for (Economy member : subjects) {
                if (!subjects.contains(tariff.by()) && tariff.by().covers(member, asOf)) {
                    for (Mineral mineral : Tariffs.withoutExempt(tariff, figures.covered(tariff.minerals()))) {
                        Standing standing = schedule.at(asOf, mineral);
                        Tariff higher = lowered.from(tariff, mineral, standing);
                        TariffExclusion left = Tariffs.bites(standing) ? exclusions.ofAll(tariff, mineral) : null;
                        standing = exclusions.until(left, standing);
                        if (Tariffs.bites(standing) || Tariffs.mayReturn(standing)) {
                            List<Extension> moved = exclusions.extended(left, extensions.settled(tariff));
                            AppliedTariff applied = Tariffs.apply(
                                    tariff, member, mineral, standing, left, exclusions, figures, moved, higher, asOf);
                            // Of a mineral of which no fact says how much the member imports there is nothing to tell.
                            if (applied.reliance() != null) {
                                borne.add(UnionTariff.of(applied, member));
                            }
                        }
                    }
                }
            }
        }
        return borne;
    }
}
