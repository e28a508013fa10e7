package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import java.util.List;

/**
 * The age of the figures of one type that advice rests on.
 *
 * @param economy whose figures; World for those about no single importer
 * @param figures the fact type, in words
 * @param age full years from the end of the period to the date; negative for a later vintage than the date
 */
public record Vintage(Economy economy, String figures, Period period, int age, List<Fact> from) implements Derived {}
