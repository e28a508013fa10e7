package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What tariffs of unions mean for members that advice is given to, where it is not given to the union as well. */
final class UnionTariffs {
    private UnionTariffs() {}

    /** @param advised those that advice is for by name */
    static List<UnionTariff> of(TariffsAtDate at, Set<Economy> advised) {
        List<UnionTariff> borne = new ArrayList<>();
        TariffSuccession succession = at.succession();
        for (Tariff tariff : at.all()) {
            Schedule schedule = at.extensions().schedule(tariff);
            for (Economy member : advised) {
                if (!advised.contains(tariff.by()) && tariff.by().covers(member, at.asOf())) {
                    for (Mineral mineral :
                            Tariffs.withoutExempt(tariff, at.figures().covered(tariff.minerals()))) {
                        Standing standing = schedule.at(at.asOf(), mineral);
                        TariffSuccession.Replaced replaced = succession.by(tariff, mineral, standing);
                        TariffExclusion left =
                                Tariffs.bites(standing) ? at.exclusions().ofAll(tariff, mineral) : null;
                        standing = at.exclusions().until(left, standing);
                        if (Tariffs.bites(standing) || Tariffs.mayReturn(standing)) {
                            List<Extension> moved = at.exclusions()
                                    .extended(left, at.extensions().settled(tariff));
                            AppliedTariff applied = Tariffs.apply(
                                    tariff,
                                    member,
                                    mineral,
                                    standing,
                                    left,
                                    at.exclusions(),
                                    at.figures(),
                                    moved,
                                    replaced,
                                    at.asOf());
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
