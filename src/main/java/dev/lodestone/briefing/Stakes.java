package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.fact.EconomicEffect;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What published estimates say is at stake for an economy, mineral by mineral. Amounts of different kinds are never compared. */
final class Stakes {
    private final List<EconomicEffect> effects = new ArrayList<>();
    private final LocalDate asOf;

    Stakes(Collection<Fact> facts, LocalDate asOf) {
        this.asOf = asOf;
        for (Fact fact : facts) {
            if (fact instanceof EconomicEffect effect && effect.isOfOne()) {
                effects.add(effect);
            }
        }
    }

    /** The largest for one of the minerals, of each kind; one of nothing, or a gain, says that none is. */
    List<Briefing.Stake> of(Economy reader, Collection<Mineral> minerals) {
        if (effects.isEmpty()) {
            return List.of();
        }
        List<Briefing.Stake> stakes = new ArrayList<>();
        effects.stream()
                .filter(e -> minerals.contains(e.mineral()) && e.economy().covers(reader, asOf))
                .sorted(Comparator.comparingDouble(
                                (EconomicEffect e) -> -e.loss().middle())
                        .thenComparing(Fact::id))
                .forEach(e -> {
                    if (stakes.stream().noneMatch(s -> s.kind().equals(kind(e)))) {
                        stakes.add(new Briefing.Stake(e.mineral(), e.loss(), kind(e), e.id()));
                    }
                });
        return stakes;
    }

    private static String kind(EconomicEffect effect) {
        return effect.kind() == null ? "as published" : effect.kind().toString();
    }
}
