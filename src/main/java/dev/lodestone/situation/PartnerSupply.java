package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * What the partners of an economy's agreements produce, beside what the economy needs.
 *
 * @param partners those with an agreement in force that covers the mineral and with output at that stage
 * @param coverage their whole output as a share of the need, an upper bound of what they can spare
 */
public record PartnerSupply(
        Economy economy, Mineral mineral, Stage stage, String partners, Estimate coverage, List<Fact> from)
        implements Derived {}
