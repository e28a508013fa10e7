package dev.lodestone.bench.concentration;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;

/** That a rule flags an economy and a mineral: all that the contenders have in common. */
public record Decision(String rule, Economy economy, Mineral mineral) {}
