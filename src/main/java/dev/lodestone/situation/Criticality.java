package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.method.OneDecimal;
import java.util.List;

/** The two figures that the EU decides criticality on. */
@About("The two figures that the EU decides criticality on.")
public record Criticality(
        Economy economy,
        Mineral mineral,

        @About(
                "the mineral itself, or the group whose average decides for it (heavy and light rare earths, platinum group metals)")
        Mineral decidedAs,

        @About(value = "of what it is decided as", unit = "index")
        Estimate supplyRisk,

        @About(value = "of what it is decided as", unit = "index")
        Estimate economicImportance,

        List<Fact> from)
        implements Derived {

    /** The supply risk that the EU may decide on: figures to one decimal. */
    public Estimate decidedRisk() {
        return OneDecimal.decided(supplyRisk);
    }

    /** The economic importance that the EU may decide on: figures to one decimal. */
    public Estimate decidedImportance() {
        return OneDecimal.decided(economicImportance);
    }

    /** The years that the figures are of, as they follow a mineral in a sentence. */
    public String years() {
        return Phrases.of(Phrases.years(from));
    }

    /** The supply risk as a sentence gives it. */
    public String risk() {
        return OneDecimal.said(supplyRisk);
    }

    /** The economic importance as a sentence gives it. */
    public String importance() {
        return OneDecimal.said(economicImportance);
    }
}
