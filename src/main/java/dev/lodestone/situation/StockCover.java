package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** How long an economy's stock of a mineral lasts. */
@About("How long an economy's stock of a mineral lasts.")
public record StockCover(
        Economy economy,
        Mineral mineral,

        @About("null where the fact does not say") @MayBeMissing
        Stage stage,

        @About("who holds it; null where the fact does not say") @MayBeMissing
        Holder holder,

        @About(
                value =
                        "days of consumption, as given or from the quantity held and the demand at the same stage; null if neither is known",
                unit = "days")
        @MayBeMissing
        Estimate days,

        @About(
                "the other country with the largest share of world output at the stage held, at any stage if it is not given; null if no fact says")
        @MayBeMissing
        Economy leader,

        @About(value = "its share", unit = "share") @MayBeMissing
        Estimate leaderShare,

        @About("the stage of that output") @MayBeMissing Stage leaderStage,
        List<Fact> from)
        implements Derived {}
