package dev.lodestone.situation;

import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stockpile;
import java.util.ArrayList;
import java.util.List;

/** Works out what a stock of so many days takes: tonnes of use, money at the prices that the reader pays, a part of the market. */
final class Purchases {
    private static final double YEAR = 365;

    private final Uses uses;
    private final List<Fact> facts;
    private final List<StockHeld> stocks;
    private final Parameters.Valid parameters;

    Purchases(Uses uses, Situation situation, Parameters.Valid parameters) {
        this.uses = uses;
        this.facts = situation.current();
        this.parameters = parameters;
        this.stocks = situation.derived().stream()
                .filter(StockHeld.class::isInstance)
                .map(StockHeld.class::cast)
                .toList();
    }

    /** Null if it buys no stock, or nobody knows how much is used, or there is enough. */
    Purchase of(Recommendation to) {
        Demand use = to.days() == null || to.mineral() == null ? null : uses.of(to.economy(), to.mineral());
        if (use == null) {
            return null;
        }
        int days =
                (int) parameters.covering(to.days(), to.economy(), to.mineral()).number();
        List<Fact> from = new ArrayList<>(List.of(use));
        double open = days - held(to, Holder.USERS, false, from);
        if (open <= 0) {
            return null;
        }
        Amount quantity = Amount.of(
                use.figure().map(t -> t * open / YEAR),
                Amount.TONNES,
                Math.round(open) + " days of use, "
                        + Estimate.plain(use.figure().middle()) + " tonnes a year (" + use.period() + ")");
        Amount cost = cost(to, use, quantity, from);
        return new Purchase(
                to,
                to.economy(),
                to.mineral(),
                (int) Math.round(open),
                quantity,
                cost,
                users(to, from),
                ofWorld(use, quantity, from),
                Estimate.share(Math.min(1, days / YEAR)),
                once(to, use, open),
                List.copyOf(from));
    }

    private Estimate users(Recommendation to, List<Fact> from) {
        double held = held(to, Holder.USERS, true, from);
        return held == 0 ? null : Estimate.number(Math.rint(held));
    }

    /** For how many days those of a kind, or all others, hold stocks. */
    private double held(Recommendation to, Holder holder, boolean theirs, List<Fact> from) {
        double held = 0;
        for (StockHeld stock : stocks) {
            if (stock.economy().equals(to.economy())
                    && stock.mineral().equals(to.mineral())
                    && stock.days() != null
                    && (stock.holder() == holder) == theirs) {
                held += stock.days().low();
                from.addAll(stock.from());
            }
        }
        return held;
    }

    /** At the lowest and the highest of the prices that are paid outside a market that is closed to the reader. */
    private Amount cost(Recommendation to, Demand use, Amount quantity, List<Fact> from) {
        Prices prices = Prices.of(facts, to.economy(), use);
        if (!prices.areKnown()) {
            return null;
        }
        from.addAll(prices.all());
        return Amount.money(prices.value(quantity.value()), Currency.USD, prices.told());
    }

    /** The stock as it is once it is bought: what others than users hold already lasts the longer for it. */
    private FactChange once(Recommendation to, Demand use, double open) {
        Stockpile own = stocks.stream()
                .filter(s -> s.holder() != Holder.USERS
                        && s.economy().equals(to.economy())
                        && s.mineral().equals(to.mineral())
                        && s.days() != null)
                .flatMap(s -> s.from().stream())
                .filter(f -> f instanceof Stockpile s && s.mineral().equals(to.mineral()))
                .map(Stockpile.class::cast)
                .findFirst()
                .orElse(null);
        double days = Math.rint(
                open + (own == null || own.days() == null ? 0 : own.days().low()));
        boolean held = own != null && own.days() != null;
        Stockpile stock = new Stockpile(
                held
                        ? own.id()
                        : "once-stock-" + to.economy().code() + "-"
                                + to.mineral().key(),
                to.economy(),
                to.mineral(),
                held ? own.stage() : use.stage(),
                Estimate.number(days),
                null,
                null,
                false,
                held ? own.holder() : Holder.GOVERNMENT,
                held ? own.period() : null,
                null,
                null,
                FactChange.ASSUMED);
        return new FactChange(List.of(stock), null, "a stock of " + Estimate.plain(days) + " days");
    }

    private Estimate ofWorld(Demand use, Amount quantity, List<Fact> from) {
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
