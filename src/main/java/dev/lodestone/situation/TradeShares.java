package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.method.Shares;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What a country bought of one mineral, counted alike in one period, as shares of what it bought of the world. Volumes tell no shares where no
 * total is known, where a code counts other minerals too, and of a union, whose total counts what its members buy of each other.
 */
final class TradeShares {
    private record Bought(Economy by, Stage stage) {
        static Bought of(Figures.Whole whole) {
            return new Bought(whole.economy(), whole.stage());
        }
    }

    private final Map<Figures.Whole, List<TradeVolume>> bought = new LinkedHashMap<>();

    void add(TradeVolume volume) {
        String form = volume.hs() == null ? "" : "HS " + volume.hs();
        if (!volume.importer().isGroup() && volume.alsoCounted().isEmpty()) {
            bought.computeIfAbsent(
                            new Figures.Whole(
                                    Concentration.Supply.IMPORTS,
                                    volume.importer(),
                                    volume.mineral(),
                                    volume.stage(),
                                    form,
                                    volume.period()),
                            w -> new ArrayList<>())
                    .add(volume);
        }
    }

    /**
     * @param stated what shares are stated of, which tell more
     * @param shares receives each share of what is told by volumes alone
     */
    void tell(Collection<Figures.Whole> stated, BiConsumer<Figures.Whole, Figures.Part> shares) {
        Set<Bought> told = stated.stream()
                .filter(w -> w.of() == Concentration.Supply.IMPORTS)
                .map(Bought::of)
                .collect(Collectors.toSet());
        bought.forEach((whole, volumes) -> {
            TradeVolume all = volumes.stream()
                    .filter(v -> v.exporter().equals(Economy.WORLD))
                    .findFirst()
                    .orElse(null);
            for (TradeVolume volume :
                    all == null || told.contains(Bought.of(whole)) ? List.<TradeVolume>of() : volumes) {
                Estimate share = volume == all ? null : share(volume, all);
                if (share != null) {
                    shares.accept(whole, new Figures.Part(volume.exporter(), share, null, volume, List.of(all)));
                }
            }
        });
        bought.clear();
    }

    /** By weight, else by value; null where they have neither in common. */
    private static Estimate share(TradeVolume part, TradeVolume all) {
        boolean weighed = part.quantity() != null && all.quantity() != null;
        Estimate of = weighed ? part.figure() : part.value();
        Estimate in = weighed ? all.figure() : all.value();
        return of == null || in == null || of.isWithheld() || in.isWithheld() || in.high() <= 0
                ? null
                : Shares.of(of, in);
    }
}
