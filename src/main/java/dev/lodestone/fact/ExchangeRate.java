package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What one unit of a currency is in US dollars. */
@About("What one unit of a currency is in US dollars: without it nothing is converted.")
public record ExchangeRate(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "EUR, AUD, CAD, JPY, KRW or INR", example = "eur")
        Currency currency,

        @About(value = "US dollars for one unit", unit = "US dollars", example = "1.08")
        Estimate usd,

        @About(value = "the years of the figure", optional = true, example = "2024")
        Period period,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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
