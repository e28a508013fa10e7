package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Finds tariffs that end as another of the same power on the same goods takes their place, at another rate or the same. */
public final class TariffSuccession {
    private final List<Tariff> all;
    private final Extensions extensions;
    private final LocalDate asOf;

    TariffSuccession(List<Tariff> all, Extensions extensions, LocalDate asOf) {
        this.all = all;
        this.extensions = extensions;
        this.asOf = asOf;
    }

    /** @param facts those that hold at the date */
    public static TariffSuccession of(Collection<? extends Fact> facts, Extensions extensions, LocalDate asOf) {
        List<Tariff> tariffs = facts.stream()
                .filter(Tariff.class::isInstance)
                .map(Tariff.class::cast)
                .toList();
        return new TariffSuccession(tariffs, extensions, asOf);
    }

    /**
     * The tariff in force whose place another one takes.
     *
     * @param higher null unless it ends as one at a lower rate starts
     * @param lower null unless it ends as one at a higher rate starts
     */
    record Replaced(Tariff higher, Tariff lower) {
        private static final Replaced NONE = new Replaced(null, null);
    }

    /** Nothing where it has not to start yet. */
    Replaced by(Tariff tariff, Mineral mineral, Standing standing) {
        if (standing.state() != State.PENDING || tariff.rate() == null) {
            return Replaced.NONE;
        }
        Tariff higher = last(tariff, mineral, rate -> rate.low() > tariff.rate().high());
        return higher != null
                ? new Replaced(higher, null)
                : new Replaced(
                        null,
                        last(
                                tariff,
                                mineral,
                                rate -> rate.high() < tariff.rate().low()));
    }

    private Tariff last(Tariff tariff, Mineral mineral, Predicate<Estimate> rate) {
        return all.stream()
                .filter(t -> t.rate() != null && rate.test(t.rate()) && takesPlace(tariff, t, mineral))
                .findFirst()
                .orElse(null);
    }

    /**
     * The tariff that takes the place of one in force at its rate or a higher one, so that buyers go on paying; null if there is none.
     *
     * @param mineral null for the tariff as a whole
     */
    public Tariff next(Tariff tariff, Mineral mineral) {
        return tariff.rate() == null
                ? null
                : all.stream()
                        .filter(t -> t.rate() != null
                                && t.rate().low() >= tariff.rate().high()
                                && t.from() != null
                                && takesPlace(t, tariff, mineral)
                                && extensions.standing(t, asOf, mineral).state() == State.PENDING)
                        .findFirst()
                        .orElse(null);
    }

    private boolean takesPlace(Tariff next, Tariff last, Mineral mineral) {
        return last.by().equals(next.by())
                && last.scope() == next.scope()
                && Objects.equals(last.authority(), next.authority())
                && Set.copyOf(last.on()).equals(Set.copyOf(next.on()))
                && isOnTheSame(last, next, mineral)
                && extensions.givesWay(last, next.from(), mineral);
    }

    private static boolean isOnTheSame(Tariff last, Tariff next, Mineral mineral) {
        return mineral == null
                ? Set.copyOf(last.minerals()).equals(Set.copyOf(next.minerals()))
                : isOn(last, mineral) && isOn(next, mineral);
    }

    private static boolean isOn(Tariff tariff, Mineral mineral) {
        return (tariff.minerals().isEmpty() || tariff.minerals().stream().anyMatch(m -> m.covers(mineral)))
                && tariff.exempt().stream().noneMatch(e -> e.covers(mineral));
    }
}
