package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MayBeMissing;
import java.time.LocalDate;
import java.util.List;

/**
 * What comes in the place of what is cut: output of others, of a new plant, or use that is saved.
 *
 * @param saves whether less is used, not more supplied
 * @param share part of the use; its least is what surely comes, its most what may come
 * @param surely from when the least comes; null if nothing is sure
 * @param maybe from when the most may come
 * @param says the same in words
 * @param facts ids of those that it rests on
 */
public record Gain(
        boolean saves,
        Estimate share,
        @MayBeMissing LocalDate surely,
        LocalDate maybe,
        String says,
        List<String> facts) {}
