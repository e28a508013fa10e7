package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What one unit of a currency is in US dollars. */
@About("What one unit of a currency is in US dollars: without it nothing is converted.")
public record ExchangeRate(
        String id,

        @About(value = "EUR, AUD, CAD, JPY, KRW or INR", example = "eur")
        Currency currency,

        @About(value = "US dollars for one unit", unit = "US dollars", example = "1.08")
        Estimate usd,

        Period period,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Figure {

    public ExchangeRate {
        Check.fact(id, source)
                .has("currency", currency)
                .that("currency", currency != Currency.USD, "is the dollar itself", "leave it out")
                .has("usd", usd)
                .notNegative("usd", usd)
                .that("usd", usd == null || usd.low() > 0, "is nothing", "give dollars for one unit, such as 1.08")
                .done();
    }

    @Override
    public Estimate figure() {
        return usd;
    }

    @Override
    public List<Object> series() {
        return Series.of(currency);
    }
}
