package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Price;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an economy pays for what it uses, outside markets that are closed to it; from the lowest to the highest. */
final class Prices {
    private static final double KILO = 1000;

    private final List<Price> prices;

    private Prices(List<Price> prices) {
        this.prices = prices;
    }

    /** Prices at the stage of the use, else where one of both tells none: those of ore tell nothing of metal. */
    static Prices of(List<Fact> facts, Economy economy, Consumption use) {
        List<Price> all = facts.stream()
                .filter(f -> f instanceof Price p
                        && p.mineral().equals(use.mineral())
                        && (p.in() == null || p.in().equals(economy)))
                .map(Price.class::cast)
                .sorted(Comparator.comparingDouble((Price p) -> p.figure().middle()))
                .toList();
        List<Price> alike =
                all.stream().filter(p -> Objects.equals(p.stage(), use.stage())).toList();
        return new Prices(
                alike.isEmpty()
                        ? all.stream()
                                .filter(p -> p.stage() == null || use.stage() == null)
                                .toList()
                        : alike);
    }

    static Prices of(Price price) {
        return new Prices(List.of(price));
    }

    boolean areKnown() {
        return !prices.isEmpty();
    }

    List<Price> all() {
        return prices;
    }

    /** What so many tonnes cost, in US dollars. */
    Estimate value(Estimate tonnes) {
        return Estimate.number(
                tonnes.low() * prices.get(0).figure().low(),
                tonnes.high() * prices.get(prices.size() - 1).figure().high());
    }

    /** "at 580 dollars a kg (US customs value, refined, 2025e)". */
    String told() {
        Price least = prices.get(0);
        Price most = prices.get(prices.size() - 1);
        return "at " + told(least) + (least == most ? "" : " to " + told(most));
    }

    private static String told(Price p) {
        Estimate kilo = p.figure().map(usd -> usd / KILO);
        String what = Stream.of(p.market(), p.stage(), p.period())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return kilo + " dollars a kg" + (what.isEmpty() ? "" : " (" + what + ")");
    }
}
