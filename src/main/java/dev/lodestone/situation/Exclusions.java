package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is left out of tariffs at the date. An exclusion that names no mineral is of products that nobody knows, and leaves out none. */
final class Exclusions {
    static final Exclusions NONE = new Exclusions(List.of(), null, null);

    private final List<TariffExclusion> inForce;
    private final Extensions extensions;
    private final LocalDate asOf;

    private Exclusions(List<TariffExclusion> inForce, Extensions extensions, LocalDate asOf) {
        this.inForce = inForce;
        this.extensions = extensions;
        this.asOf = asOf;
    }

    static Exclusions of(CurrentFacts facts, Extensions extensions, LocalDate asOf) {
        List<TariffExclusion> inForce = facts.of(TariffExclusion.class).stream()
                .filter(e -> !e.minerals().isEmpty()
                        && extensions.schedule(e).at(asOf).state() == State.IN_FORCE)
                .toList();
        return inForce.isEmpty() ? NONE : new Exclusions(inForce, extensions, asOf);
    }

    /** The one that leaves a mineral from an origin out of a tariff; null if none does. */
    TariffExclusion of(Tariff tariff, Mineral mineral, Economy origin) {
        for (TariffExclusion e : inForce) {
            boolean same = e.by().equals(tariff.by())
                    && (e.authority() == null
                            || tariff.authority() == null
                            || Objects.equals(e.authority(), tariff.authority()));
            if (same
                    && e.minerals().stream().anyMatch(m -> m.covers(mineral))
                    && (e.on().isEmpty() || e.on().stream().anyMatch(o -> o.covers(origin, asOf)))) {
                return e;
            }
        }
        return null;
    }

    /** Of those that leave out a mineral from all origins that a tariff is on the one that ends first; null if it is paid by some. */
    TariffExclusion ofAll(Tariff tariff, Mineral mineral) {
        TariffExclusion first = null;
        for (Economy origin : tariff.on()) {
            TariffExclusion e = of(tariff, mineral, origin);
            if (e == null) {
                return null;
            }
            boolean sooner = first == null || end(e) != null && (end(first) == null || end(e).isBefore(end(first)));
            first = sooner ? e : first;
        }
        return first;
    }

    /** What is left out for a time does not pay until that ends; a tariff of which nothing is left out stands as it does. */
    Standing until(TariffExclusion left, Standing standing) {
        return left == null ? standing : new Standing(State.SUSPENDED, left.from(), end(left));
    }

    /** What moved the end of what is left out, to be cited beside what moved that of the tariff. */
    List<Extension> extended(TariffExclusion left, List<Extension> ofTariff) {
        List<Extension> all = new ArrayList<>(ofTariff);
        all.addAll(left == null ? List.of() : extensions.settled(left));
        return all;
    }

    private LocalDate end(TariffExclusion left) {
        return extensions.schedule(left).until();
    }
}
