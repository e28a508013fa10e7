package dev.lodestone.rulebook;

import dev.lodestone.fact.MeasureKind;

/**
 * What a response comes down to.
 *
 * @param days name of the parameter that says for how many days a stock is to last; null if it builds none
 */
public record ResponseKind(MeasureKind measure, String days) {}
