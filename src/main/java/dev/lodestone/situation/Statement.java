package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Claim;
import dev.lodestone.fact.ClaimKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.List;

/** What somebody says of an economy, or of the world: their assessment, not a fact. */
@About("What somebody says of an economy, or of the world: their assessment, not a fact.")
public record Statement(
        @About("the claim as it was submitted") Claim claim,
        @About("what kind of claim it is") ClaimKind kind,

        @About("whom it is about; World where it names the world or nobody")
        Economy economy,

        @About("null where it names none or several") @MayBeMissing
        Mineral mineral,

        @About("whose assessment it is") String who)
        implements Derived {

    /** Its words between quotation marks, with a full stop. */
    public String words() {
        return '"' + Words.sentence(claim.says()) + '"';
    }

    /** The minerals that it names. */
    public List<Mineral> minerals() {
        return claim.minerals();
    }

    @Override
    public List<Fact> from() {
        return List.of(claim);
    }
}
