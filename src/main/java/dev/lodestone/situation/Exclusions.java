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

    private final List<TariffExclusion> known;
    private final Extensions extensions;
    private final LocalDate asOf;

    private Exclusions(List<TariffExclusion> known, Extensions extensions, LocalDate asOf) {
        this.known = known;
        this.extensions = extensions;
        this.asOf = asOf;
    }

    static Exclusions of(CurrentFacts facts, Extensions extensions, LocalDate asOf) {
        List<TariffExclusion> known = facts.of(TariffExclusion.class).stream()
                .filter(e -> !e.minerals().isEmpty())
                .filter(e -> Tariffs.bites(extensions.schedule(e).at(asOf)))
                .toList();
        return known.isEmpty() ? NONE : new Exclusions(known, extensions, asOf);
    }

    /** The one that leaves a mineral from an origin out of a tariff, from the tariff's first day on if that is to come; null if none does. */
    TariffExclusion of(Tariff tariff, Mineral mineral, Economy origin) {
        for (TariffExclusion e : known) {
            boolean same = e.by().equals(tariff.by())
                    && (e.authority() == null
                            || tariff.authority() == null
                            || Objects.equals(e.authority(), tariff.authority()));
            if (same
                    && isOnFirstDay(e, tariff)
                    && e.minerals().stream().anyMatch(m -> m.covers(mineral))
                    && (e.on().isEmpty() || e.on().stream().anyMatch(o -> o.covers(origin, asOf)))) {
                return e;
            }
        }
        return null;
    }

    private boolean isOnFirstDay(TariffExclusion e, Tariff tariff) {
        LocalDate day = tariff.from() == null || tariff.from().isBefore(asOf) ? asOf : tariff.from();
        return extensions.schedule(e).at(day).state() == State.IN_FORCE;
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
