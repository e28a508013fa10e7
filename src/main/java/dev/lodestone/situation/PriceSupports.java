package dev.lodestone.situation;

import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Price;
import dev.lodestone.fact.PriceGap;
import dev.lodestone.fact.Production;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Works out what a price floor pays that closes the gap to the foreign price. */
final class PriceSupports {
    private final List<Fact> facts;
    private final List<CreditGap> credits;

    PriceSupports(Situation situation) {
        this.facts = situation.current();
        this.credits = situation.derived().stream()
                .filter(CreditGap.class::isInstance)
                .map(CreditGap.class::cast)
                .toList();
    }

    /** Null if it supports no price, or no fact says that production at home costs more. */
    PriceSupport of(Recommendation to) {
        PriceGap gap = to.measure() == MeasureKind.PRICE_SUPPORT && to.mineral() != null ? gap(to) : null;
        if (gap == null) {
            return null;
        }
        List<Fact> from = new ArrayList<>(List.of(gap));
        CreditGap credit = credit(gap);
        if (credit != null) {
            from.add(credit.credit());
        }
        Estimate open = credit == null ? gap.gap() : credit.left();
        Production made = made(to);
        Price price = made == null ? null : price(made);
        Amount quantity = made == null
                ? null
                : Amount.of(
                        made.figure(), Amount.A_YEAR, "made in " + to.economy().inText() + Phrases.in(made.period()));
        if (made != null) {
            from.add(made);
        }
        Amount cost = null;
        if (quantity != null && price != null) {
            from.add(price);
            cost = cost(open, price, quantity);
        }
        return new PriceSupport(to, to.economy(), to.mineral(), open, quantity, cost, once(gap), List.copyOf(from));
    }

    private PriceGap gap(Recommendation to) {
        return facts.stream()
                .filter(f -> f instanceof PriceGap g
                        && g.economy().equals(to.economy())
                        && g.mineral().equals(to.mineral())
                        && g.gap().high() > 0)
                .map(PriceGap.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The foreign price, at the stage at which it is made at home: one of the economy's own market has the gap in it already. */
    private Price price(Production made) {
        return facts.stream()
                .filter(f -> f instanceof Price p
                        && p.mineral().equals(made.mineral())
                        && p.in() == null
                        && (p.stage() == null || made.stage() == null || p.stage() == made.stage()))
                .map(Price.class::cast)
                .min(Comparator.comparing((Price p) -> p.stage() != made.stage()))
                .orElse(null);
    }

    /** Of several stages one that a price is known of. */
    private Production made(Recommendation to) {
        return facts.stream()
                .filter(f -> f instanceof Production p
                        && p.country().equals(to.economy())
                        && p.mineral().equals(to.mineral()))
                .map(Production.class::cast)
                .min(Comparator.comparing((Production p) -> price(p) == null).thenComparing(Production::id))
                .orElse(null);
    }

    /** The credit in force that leaves least of the gap; null if there is none. */
    private CreditGap credit(PriceGap gap) {
        return credits.stream()
                .filter(c -> c.priceGap().equals(gap))
                .min(Comparator.comparingDouble(c -> c.left().high()))
                .orElse(null);
    }

    private static Amount cost(Estimate gap, Price price, Amount quantity) {
        Prices prices = Prices.of(price);
        Estimate value = prices.value(quantity.value());
        return Amount.money(
                Estimate.number(value.low() * Math.max(0, gap.low()), value.high() * gap.high()),
                Currency.USD,
                "a year at most, beside the credits that are known here: " + gap
                        + " of the foreign price on what is made now, " + prices.told());
    }

    private static FactChange once(PriceGap gap) {
        PriceGap closed = FactChange.assumed(gap, "gap", new Estimate(0, 0, false, false, Estimate.Kind.RATE));
        return new FactChange(List.of(closed), null, "the gap of " + gap.gap() + " to the foreign price is paid");
    }
}
