package dev.lodestone.stress;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.UseShare;
import java.util.Comparator;
import java.util.List;

/**
 * A sector that uses the mineral.
 *
 * @param application what it is used for
 * @param code NACE rev. 2, two digits
 * @param share of the use
 * @param missing over the stop, if all users lack alike
 * @param of the economy whose figure it is, where it is another's; null if it is its own
 * @param mineral of which the figure is
 */
public record Sector(
        String application,
        String code,
        Estimate share,
        Estimate missing,
        @MayBeMissing Economy of,
        Mineral mineral,
        String fact) {

    /** The economy's own, else its union's, else anybody's. */
    static List<Sector> of(Inputs inputs, Estimate missing) {
        Economy economy = inputs.stop().economy();
        List<UseShare> all = inputs.about(UseShare.class);
        Economy whose = all.stream()
                .map(UseShare::economy)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.comparingInt((Economy e) -> e.equals(economy)
                                ? 0
                                : e.covers(economy, inputs.situation().asOf()) ? 1 : 2)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        return all.stream()
                .filter(u -> whose != null && whose.equals(u.economy()))
                .sorted(Comparator.comparingDouble((UseShare u) -> -u.share().middle())
                        .thenComparing(UseShare::id))
                .map(u -> new Sector(
                        u.application(),
                        u.sector(),
                        u.share(),
                        Digits.kept(
                                missing.low() * u.share().low(),
                                missing.high() * u.share().high()),
                        whose.equals(economy) ? null : whose,
                        u.mineral(),
                        u.id()))
                .toList();
    }
}
