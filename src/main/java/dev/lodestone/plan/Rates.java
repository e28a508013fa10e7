package dev.lodestone.plan;

import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExchangeRate;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.BadInput;
import dev.lodestone.situation.Amount;
import java.util.EnumMap;
import java.util.Map;

/** What sums are in the currency of a plan; without a fact that gives the rate nothing is converted. */
final class Rates {
    private final Map<Currency, Estimate> usd = new EnumMap<>(Currency.class);
    private final Currency into;

    private Rates(FactSet facts, Currency into) {
        this.into = into;
        usd.put(Currency.USD, Estimate.number(1));
        // Of several the latest period counts: facts stand in the order of their ids, which decides among equals.
        facts.of(ExchangeRate.class).stream()
                .sorted((a, b) -> a.period() == null
                        ? 1
                        : b.period() == null ? -1 : a.period().compareTo(b.period()))
                .forEach(r -> usd.put(r.currency(), r.usd()));
    }

    /** @throws BadInput if no fact says what the currency is in dollars, which most costs are stated in */
    static Rates of(FactSet facts, Currency into) {
        Rates rates = new Rates(facts, into);
        if (!rates.usd.containsKey(into)) {
            throw new BadInput(
                    "budget",
                    "no fact tells what " + into.inText() + " are in dollars, which costs are stated in",
                    "give the budget in USD, or add { \"fact\": \"ExchangeRate\", \"currency\": \"" + into.toString()
                            + "\", \"usd\": … }");
        }
        return rates;
    }

    /** The cost in the plan's currency; null if it is not known, or stated in a currency without a rate. */
    Estimate of(Amount cost) {
        if (cost == null) {
            return null;
        }
        for (Map.Entry<Currency, Estimate> rate : usd.entrySet()) {
            if (rate.getKey().inText().equals(cost.unit())) {
                Estimate to = usd.get(into);
                return Estimate.number(
                        cost.value().low() * rate.getValue().low() / to.high(),
                        cost.value().high() * rate.getValue().high() / to.low());
            }
        }
        return null;
    }
}
