package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stockpile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Works out what a stock of so many days takes: tonnes of use, money at the prices that the reader pays, a part of the market. */
final class Purchases {
    private static final double YEAR = 365;
    private static final double BELOW = 1e-6;
    private static final double TENTHS = 10;

    private final Uses uses;
    private final List<Fact> facts;
    private final List<StockHeld> stocks;
    private final Parameters.Valid parameters;
    /** For how many days stocks are recommended, but for what may come too late. */
    private final Map<StockWanted, NavigableSet<Integer>> asked = new HashMap<>();

    private record StockWanted(Economy economy, Mineral mineral) {}

    Purchases(Uses uses, Situation situation, Parameters.Valid parameters, List<Recommendation> recommended) {
        this.uses = uses;
        recommended.stream()
                .filter(r -> r.days() != null && r.mineral() != null && r.due() == null)
                .forEach(r -> asked.computeIfAbsent(new StockWanted(r.economy(), r.mineral()), p -> new TreeSet<>())
                        .add(wanted(r, parameters)));
        this.facts = situation.current();
        this.parameters = parameters;
        this.stocks = situation.derived().stream()
                .filter(StockHeld.class::isInstance)
                .map(StockHeld.class::cast)
                .toList();
    }

    /** Null if it buys no stock, or nobody knows how much is used, or there is enough. */
    Purchase of(Recommendation to) {
        Consumption use = to.days() == null || to.mineral() == null ? null : uses.of(to.economy(), to.mineral());
        if (use == null) {
            return null;
        }
        int days = wanted(to, parameters);
        List<Fact> from = new ArrayList<>(List.of(use));
        List<StockHeld> stock = held(to, use, false, from);
        double there = days(stock);
        // Whole days, so that what is bought suffices: what lies below a millionth of a day comes of computing.
        double open = Math.ceil(days - there - BELOW);
        if (open <= 0) {
            return null;
        }
        Amount quantity = Amount.of(
                use.used().map(t -> t * open / YEAR),
                Amount.TONNES,
                Estimate.plain(open) + " days of use, " + use.used() + " tonnes a year" + Phrases.in(use.period()));
        Amount cost = cost(to, use, quantity, from);
        return new Purchase(
                to,
                to.economy(),
                to.mineral(),
                (int) open,
                quantity,
                cost,
                users(to, use, from),
                part(to, days, there),
                ofWorld(use, quantity, from),
                Estimate.share(Math.min(1, days / YEAR)),
                once(to, use, stock, there + open),
                List.copyOf(from));
    }

    private static int wanted(Recommendation to, Parameters.Valid parameters) {
        return (int) parameters.covering(to.days(), to.economy(), to.mineral()).number();
    }

    private Integer part(Recommendation to, int days, double there) {
        Integer less = asked.getOrDefault(new StockWanted(to.economy(), to.mineral()), Collections.emptyNavigableSet())
                .lower(days);
        int open = less == null ? 0 : (int) Math.ceil(less - there - BELOW);
        return open > 0 ? open : null;
    }

    private Estimate users(Recommendation to, Consumption use, List<Fact> from) {
        double held = days(held(to, use, true, from));
        return held == 0 ? null : Estimate.number(Math.rint(held));
    }

    /** What users, or all others, hold for a use. */
    private List<StockHeld> held(Recommendation to, Consumption use, boolean users, List<Fact> from) {
        List<StockHeld> held = StockCovers.countedFor(
                use.stage(),
                stocks.stream()
                        .filter(s -> s.economy().equals(to.economy())
                                && s.mineral().equals(to.mineral())
                                && s.days() != null
                                && (s.holder() == Holder.USERS) == users)
                        .toList());
        held.forEach(h -> from.addAll(h.from()));
        return held;
    }

    /** For how many days that lasts at least. */
    private static double days(List<StockHeld> held) {
        return held.isEmpty() ? 0 : StockCovers.days(held).low();
    }

    /** At the lowest and the highest of the prices that are paid outside a market that is closed to the reader. */
    private Amount cost(Recommendation to, Consumption use, Amount quantity, List<Fact> from) {
        Prices prices = Prices.of(facts, to.economy(), use);
        if (!prices.areKnown()) {
            return null;
        }
        from.addAll(prices.all());
        return Amount.money(prices.value(quantity.value()), Currency.USD, prices.told());
    }

    /** The stock as it is once it is bought: of several the largest grows, which may be all that there is. */
    private static FactChange once(Recommendation to, Consumption use, List<StockHeld> stocks, double days) {
        Stockpile own = stocks.stream()
                .filter(s -> s.of().equals(to.mineral()))
                .max(Comparator.comparingDouble(s -> s.days().low()))
                .map(s -> (Stockpile) s.from().get(0))
                .orElse(null);
        Stockpile stock = new Stockpile(
                own == null
                        ? "once-stock-" + to.economy().code() + "-"
                                + to.mineral().key()
                        : own.id(),
                to.economy(),
                to.mineral(),
                own == null ? use.stage() : own.stage(),
                Estimate.number(days),
                null,
                null,
                false,
                own == null ? Holder.GOVERNMENT : own.holder(),
                own == null ? null : own.period(),
                null,
                null,
                FactChange.ASSUMED);
        return new FactChange(
                List.of(stock), null, "a stock of " + Estimate.plain(Math.rint(days * TENTHS) / TENTHS) + " days");
    }

    private Estimate ofWorld(Consumption use, Amount quantity, List<Fact> from) {
        return facts.stream()
                .filter(f -> f instanceof Production p
                        && p.country().equals(Economy.WORLD)
                        && p.mineral().equals(use.mineral())
                        && p.figure().low() > 0
                        && (use.stage() == null || p.stage() == use.stage()))
                .findFirst()
                .map(f -> {
                    from.add(f);
                    Estimate world = ((Production) f).figure();
                    return Estimate.share(
                            Math.min(1, quantity.value().low() / world.high()),
                            Math.min(1, quantity.value().high() / world.low()));
                })
                .orElse(null);
    }
}
