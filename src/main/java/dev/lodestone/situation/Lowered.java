package dev.lodestone.situation;

import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds tariffs that end as another of the same power on the same goods starts at a lower rate: its buyers pay less from then on. */
final class Lowered {
    private final List<Tariff> all;
    private final Extensions extensions;
    private final LocalDate asOf;

    Lowered(List<Tariff> all, Extensions extensions, LocalDate asOf) {
        this.all = all;
        this.extensions = extensions;
        this.asOf = asOf;
    }

    /** The one in force whose place it takes; null if it has not to start yet, or takes none at a lower rate. */
    Tariff from(Tariff tariff, Mineral mineral, Standing standing) {
        if (standing.state() != State.PENDING || tariff.rate() == null) {
            return null;
        }
        return all.stream()
                .filter(t -> t.rate() != null
                        && t.rate().low() > tariff.rate().high()
                        && isOnTheSame(t, tariff, mineral)
                        && extensions.givesWay(t, tariff.from(), mineral))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOnTheSame(Tariff one, Tariff other, Mineral mineral) {
        return one.by().equals(other.by())
                && one.scope() == other.scope()
                && Objects.equals(one.authority(), other.authority())
                && Set.copyOf(one.on()).equals(Set.copyOf(other.on()))
                && (one.minerals().isEmpty()
                        || mineral != null && one.minerals().stream().anyMatch(m -> m.covers(mineral)))
                && (mineral == null || one.exempt().stream().noneMatch(e -> e.covers(mineral)));
    }
}
