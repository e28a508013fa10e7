package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import java.util.List;

/** What others would have to deliver in the place of the supplier on whom the flags say that most hangs. */
@About("What others would have to deliver in the place of the supplier on whom the flags say that most hangs.")
public record Replacement(
        Recommendation to,
        Economy economy,
        Economy supplier,

        @About("that supplier's share with what it is of, in words")
        String share,

        @About("what it delivers to the economy in a year; null where nobody knows") @MayBeMissing
        Amount quantity,

        @About("what of that others deliver once the shares are those; null where one of both is not known")
        @MayBeMissing
        Amount moved,

        @About(
                "what that quantity, as far as it moves, costs more in a year, as prices rose for others; null where no price is known")
        @MayBeMissing
        Amount dearer,

        @About(
                "the shares once others deliver as much more as they did to others; null if those are not known, or nobody counts")
        @MayBeMissing
        FactChange once,

        @About(
                "the largest other producers and what all of them make of world output, as a sentence lists them; that none is known, if so; empty where all that are known restrict it or are flagged too; null where nobody else makes it")
        @MayBeMissing
        String others,

        @About("whether the share is of one form alone, and no table tells that of all forms, of which use is told")
        boolean ofOneForm,

        List<Fact> from)
        implements Derived {

    /** What can be contracted: as much as others deliver more, all where nobody says how much that is. */
    public Amount contracted() {
        return moved == null ? quantity : moved;
    }

    /** The same beside all that the supplier delivers: "4.1 of 54 tonnes a year". */
    public String wanted() {
        return moved == null || moved.toString().equals(quantity.toString())
                ? quantity.toString()
                : moved.toString().replace(" " + Amount.A_YEAR, "") + " of " + quantity;
    }

    /** " for the European Union": members are told a union's tonnes too; empty where they are those of a country. */
    public String union() {
        return economy.isGroup() ? " for " + economy.inText() : "";
    }

    /** " in that form" where the share is of one: use is told of all forms together; empty otherwise. */
    public String inForm() {
        return ofOneForm ? " in that form" : "";
    }
}
