/** the vocabulary: sealed Fact and its records, Estimate, Economy, Mineral, Period, Schedule. */
package dev.lodestone.fact;
