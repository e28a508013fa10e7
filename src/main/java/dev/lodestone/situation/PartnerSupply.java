package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/** What the partners of an economy's agreements produce, beside what the economy needs. */
@About("What the partners of an economy's agreements produce, beside what the economy needs.")
public record PartnerSupply(
        Economy economy,
        Mineral mineral,
        Stage stage,

        @About("those with an agreement in force that covers the mineral and with output at that stage")
        String partners,

        @About(
                value = "their whole output as a share of the need, an upper bound of what they can spare",
                unit = "rate")
        Estimate coverage,

        List<Fact> from)
        implements Derived {}
