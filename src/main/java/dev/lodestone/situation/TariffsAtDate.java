package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The tariffs of a date, with what says how long they last, what they leave out, and on whom they weigh. */
record TariffsAtDate(
        CurrentFacts facts,
        Figures figures,
        Extensions extensions,
        Exclusions exclusions,
        Set<Economy> subjects,
        LocalDate asOf) {

    List<Tariff> all() {
        return facts.of(Tariff.class);
    }

    TariffSuccession succession() {
        return new TariffSuccession(all(), extensions, asOf);
    }
}
