package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.fact.EconomicEffect;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What published estimates say is at stake for an economy, mineral by mineral; where they say nothing, what it pays for its imports, if that is
 * much. Amounts of different kinds are never compared.
 */
final class Stakes {
    private final List<EconomicEffect> effects = new ArrayList<>();
    private final ImportValues values;
    private final LocalDate asOf;
    private final Predicate<Briefing.Stake> large;

    /** @param large which value of imports is at stake; a smaller one says nothing of what a stop costs */
    Stakes(Collection<Fact> facts, LocalDate asOf, Predicate<Briefing.Stake> large) {
        this.large = large;
        this.values = new ImportValues(facts);
        this.asOf = asOf;
        for (Fact fact : facts) {
            if (fact instanceof EconomicEffect effect && effect.isOfOne()) {
                effects.add(effect);
            }
        }
    }

    /** The largest for one of the minerals of the findings, of each kind; one of nothing, or a gain, says that none is. */
    List<Briefing.Stake> of(List<Finding> findings) {
        List<Briefing.Stake> stakes = new ArrayList<>();
        effects.stream()
                .filter(e -> findings.stream().anyMatch(f -> isOf(e, f)))
                .sorted(Comparator.comparingDouble(
                                (EconomicEffect e) -> -e.loss().middle())
                        .thenComparing(Fact::id))
                .forEach(e -> {
                    if (stakes.stream().noneMatch(s -> s.kind().equals(kind(e)))) {
                        stakes.add(new Briefing.Stake(e.mineral(), e.loss(), kind(e), e.id()));
                    }
                });
        return !stakes.isEmpty()
                ? stakes
                : values.of(findings).filter(large).stream().toList();
    }

    /** What is paid for imports of the mineral whose exposure is told, however little that is; null if no fact tells it. */
    Briefing.Stake paid(Topic entry) {
        Mineral told = entry.exposure() == null ? null : entry.exposure().mineral();
        List<Finding> findings = entry.findings().stream()
                .filter(f -> f.flag().exposure() != null
                        && f.flag().exposure().mineral().equals(told))
                .toList();
        return values.of(findings).orElse(null);
    }

    /** Whether a finding is about the mineral and, where a scenario is of one supplier, about that supplier. */
    private boolean isOf(EconomicEffect effect, Finding finding) {
        return effect.mineral().equals(finding.flag().mineral())
                && effect.economy().covers(finding.reader(), asOf)
                && (effect.supplier() == null
                        || finding.suppliers().isEmpty()
                        || finding.suppliers().stream().anyMatch(s -> s.covers(effect.supplier(), asOf)));
    }

    private static String kind(EconomicEffect effect) {
        return effect.kind() == null ? "as published" : effect.kind().toString();
    }
}
