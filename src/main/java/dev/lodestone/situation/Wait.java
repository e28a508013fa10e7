package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import java.util.List;

/**
 * How long a kind of measure takes for an economy and a mineral, whoever recommends it.
 *
 * @param months from the least to the most that it took or is said to take
 * @param typical what it mostly takes, in months; null if nothing tells
 * @param basis what was timed, and where
 */
public record Wait(Estimate months, @MayBeMissing Estimate typical, String basis, List<? extends Fact> from) {}
