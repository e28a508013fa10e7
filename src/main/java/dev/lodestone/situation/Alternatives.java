package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * Who else produces what an economy gets mostly from one supplier.
 *
 * @param of the economy's own imports or use, or world output where it has figures of neither
 * @param supplier the largest supplier
 * @param topShare its share
 * @param reliance the economy's net import reliance at that stage, or for the mineral as a whole; null if no fact says
 * @param others the largest other producers, as a sentence lists them
 * @param agreed whether an agreement in force with any other producer covers the mineral at that stage
 */
public record Alternatives(
        Concentration.Supply of,
        Economy economy,
        Mineral mineral,
        Stage stage,
        Economy supplier,
        Estimate topShare,
        Estimate reliance,
        String others,
        boolean agreed,
        List<Fact> from)
        implements Derived {}
