package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Commitment;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EquityStake;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.util.List;

/** A share of a company that is known at the date. */
@About("A share of a company that is known at the date.")
public record AppliedStake(
        @About("the stake as it was submitted") EquityStake stake,
        Economy economy,

        @About("null where it is about none or several") @MayBeMissing
        Mineral mineral,

        @About("whether it is announced, contracted or paid")
        Commitment commitment)
        implements Derived {

    /** As far as it is known: "15% of Lynas in Australia (NdPr and permanent magnets) for 0.4 billion US dollars". */
    public String what() {
        return (stake.share() == null ? "a share" : stake.share().toString())
                + " of " + stake.company()
                + (stake.in() == null || stake.in().equals(economy)
                        ? ""
                        : " in " + stake.in().inText())
                + (stake.minerals().isEmpty() ? "" : " (" + Measures.few(stake.minerals()) + ")")
                + (stake.amount() == null ? "" : " for " + stake.amount() + " billion US dollars");
    }

    @Override
    public List<Fact> from() {
        return List.of(stake);
    }
}
