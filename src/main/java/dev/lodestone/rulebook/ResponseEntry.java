package dev.lodestone.rulebook;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Parameters;
import java.util.Set;

/**
 * What a rule may recommend by its key.
 *
 * @param says the sentence, in which {@code {economy}}, {@code {mineral}} and {@code {days}} are to be filled in
 * @param opposes the keys of those in whose place it stands where both are recommended for one economy and mineral
 * @param because why it is then the one that holds, in words; empty if that is not said
 * @param measure what it comes down to; null if that is not said
 * @param days name of the parameter that says for how many days a stock is to last; null if it builds none
 * @param except the minerals for which nobody can do it
 */
public record ResponseEntry(
        String says, Set<String> opposes, String because, MeasureKind measure, String days, Set<Mineral> except) {
    static final Set<String> PLACEHOLDERS = Set.of("economy", "mineral", "days");

    /**
     * The sentence for one economy and mineral.
     *
     * @param mineral null for critical minerals as such
     */
    public String says(Economy economy, Mineral mineral, Parameters.Valid parameters) {
        String whom = economy.equals(Economy.WORLD) ? "importing economies" : economy.inText();
        String filled = says.replace("{economy}", whom)
                .replace("{mineral}", mineral == null ? "critical minerals" : mineral.name());
        if (filled.contains("{days}")) {
            double number = parameters.covering(days, economy, mineral).number();
            filled = filled.replace("{days}", Words.days((int) number));
        }
        return Words.capital(filled);
    }
}
