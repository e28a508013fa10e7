package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * How long an economy's stock of a mineral lasts.
 *
 * @param stage null where the fact does not say
 * @param days days of consumption, as given or from the quantity held and the demand at the same stage; null if neither is
 *     known
 * @param leader the other country with the largest share of world output at the stage held, at any stage if it is not given; null
 *     if no fact says
 * @param leaderShare its share
 * @param leaderStage the stage of that output
 */
public record StockCover(
        Economy economy,
        Mineral mineral,
        Stage stage,
        Estimate days,
        Economy leader,
        Estimate leaderShare,
        Stage leaderStage,
        List<Fact> from)
        implements Derived {}
