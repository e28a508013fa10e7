package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Threshold;
import java.util.List;
import java.util.stream.Stream;

/** How much of an economy's supply of a mineral hangs on one supplier, by its own figures or the nearest that can stand in for them. */
@About("How much of an economy's supply of a mineral hangs on one supplier: its own sourcing or imports where they"
        + " are known, else the nearest figure that can stand in for them at the same stage.")
public record Exposure(
        @About("whose supply it is") Economy economy,
        Economy supplier,
        @About("of which mineral") Mineral mineral,

        @About("the stage that is meant; null if no figure is at hand") @MayBeMissing
        Stage stage,

        @About(value = "part of the supply, 0 to 1, as far as the facts tell; null if nothing tells", unit = "share")
        @MayBeMissing
        Estimate share,

        @About(
                value = "between which the part lies in any case; wider than share where another figure stands in",
                unit = "share")
        Estimate bounds,

        @About("what the share is read from") Basis basis,

        @About(value = "the supplier's share in that figure", unit = "share") @MayBeMissing
        Estimate stated,

        @About(
                value = "what part of its use the economy imports, by which the share of imports was multiplied; null"
                        + " if not known",
                unit = "share")
        @MayBeMissing
        Estimate reliance,

        @About(
                value = "what part of world output at that stage the economy makes itself, where the supplier's part"
                        + " of it stands in; null if no fact says, or none has to stand in",
                unit = "share")
        @MayBeMissing
        Estimate made,

        @About("the economy that the figure is of") Economy whose,
        @About("the mineral that the figure is of") Mineral what,

        @About("what the figure counts, where a stage has several forms; empty otherwise")
        String form,

        @MayBeMissing Period period,

        @About(
                "what is known of its imports, where the economy makes so much itself that its share of world output tells"
                        + " more; null if nothing, or that is the figure itself")
        @MayBeMissing
        Exposure imports,

        List<Fact> from)
        implements Derived, Exposed {

    /** A table of suppliers that leaves no more than this part open is taken to name those who matter. */
    static final double MOST_LEFT = 0.25;

    private static final double HALF = 0.5;

    /** What an exposure is read from. */
    public enum Basis {
        /** The supplier's share of all that is used. */
        USE,
        /** The supplier's share of the imports. */
        IMPORTS,
        /** What a table of suppliers leaves to those that it does not name. */
        REST,
        /** What a table of suppliers says of the supplier's union, where it names only that. */
        WITHIN,
        /** The supplier's share of the imports with its part of what others pass on that make none themselves. */
        THROUGH,
        /** The supplier's share of world output, where the economy's own purchases are not known. */
        OUTPUT,
        /** No fact says that the economy buys anything at that stage, or it sells more than it buys. */
        NOT_BOUGHT,
        /** No fact says anything. */
        UNKNOWN
    }

    @Override
    public Exposure exposure() {
        return this;
    }

    /** The larger of two by its share, the first of equal ones; what is not known is never it. Null where neither is known. */
    public static Exposure larger(Exposure one, Exposure other) {
        boolean known = other != null && other.isKnown();
        return known && (one == null || other.share().middle() > one.share().middle()) ? other : one;
    }

    /** Whether any figure tells how large it is. */
    public boolean isKnown() {
        return share != null;
    }

    /** Whether the figure is not of this economy's supply of this mineral, but stands in for it. */
    public boolean isProxy() {
        return basis == Basis.OUTPUT
                || basis == Basis.NOT_BOUGHT
                || basis == Basis.REST && !bounds.equals(share)
                || !economy.equals(whose)
                || !mineral.covers(what);
    }

    /** Whether the economy makes more itself than all that the supplier makes: what it buys there is other goods, or goes on. */
    boolean isCapped() {
        return basis == Basis.IMPORTS && reliance == null && share.high() < stated.low() && share.high() < HALF;
    }

    /** The same where its share of imports is known too, of which its own output leaves little to the supply. */
    Exposure beside(Exposure ofImports) {
        return new Exposure(
                economy,
                supplier,
                mineral,
                stage,
                share,
                bounds,
                basis,
                stated,
                reliance,
                made,
                whose,
                what,
                form,
                period,
                ofImports,
                Stream.concat(from.stream(), ofImports.from.stream().filter(ImportShare.class::isInstance))
                        .distinct()
                        .toList());
    }

    /** The same where as much as a larger share of an earlier period may hang on the supplier again. */
    Exposure upTo(Estimate before, Period both, Fact earlier) {
        Estimate larger = reliance == null ? before : Exposures.times(before, reliance);
        Estimate all = Estimate.share(share.low(), larger.high());
        return new Exposure(
                economy,
                supplier,
                mineral,
                stage,
                all,
                bounds.equals(share) ? all : bounds,
                basis,
                Estimate.share(stated.low(), before.high()),
                reliance,
                made,
                whose,
                what,
                form,
                both,
                imports,
                Stream.concat(from.stream(), Stream.of(earlier)).toList());
    }

    /** Whether it reaches from what is left under the supplier's own control to what it had before. */
    public boolean isHeldBack() {
        return (basis == Basis.IMPORTS || basis == Basis.USE)
                && period != null
                && from.stream()
                        .filter(f -> f instanceof ImportShare || f instanceof SourcingShare)
                        .map(f -> ((Dated) f).period())
                        .anyMatch(of -> of != null && of.last() < period.last());
    }

    /** Whether it is known of the economy's own supply, so that nothing of others says more of it. */
    public boolean isOwn() {
        return isKnown() && (!isProxy() || bounds.equals(share));
    }

    /** Whether it is a share of what the world makes, not of what is bought or used. */
    boolean isOfOutput() {
        return basis == Basis.OUTPUT || basis == Basis.NOT_BOUGHT;
    }

    /** Whether it reaches a threshold: as far as the facts tell, or, read strictly, in any case. */
    public boolean atLeast(Threshold threshold) {
        if (share == null || threshold.strict()) {
            return share != null && bounds.atLeast(threshold);
        }
        return basis == Basis.REST ? isLeftOpen(threshold) : share.atLeast(threshold);
    }

    /** Whether it is below a threshold: as far as the facts tell, or, read strictly, in any case. */
    public boolean below(Threshold threshold) {
        if (share == null || threshold.strict()) {
            return share != null && bounds.below(threshold);
        }
        // What may come from a supplier unseen counts: it is below only where all of that is.
        return switch (basis) {
            case REST -> !isLeftOpen(threshold);
            case WITHIN, THROUGH -> share.high() < threshold.value();
            default -> share.below(threshold) && !(share.high() >= threshold.value() && isHeldBack());
        };
    }

    /** Whether a table that does not name the supplier leaves a part to the rest that reaches a threshold. */
    public boolean mayReach(Threshold threshold) {
        return basis == Basis.REST && share.high() >= threshold.value();
    }

    /** What is done there is to the economy where it has a small part, as a sentence continues; one that may be larger is open. */
    public String touches() {
        return new ExposureWords(this).touches();
    }

    /** Whether a table that does not name the supplier leaves so much open: one that names most names those who matter. */
    private boolean isLeftOpen(Threshold threshold) {
        return share.high() > Math.max(threshold.value(), MOST_LEFT);
    }

    /** Whether, as far as the facts tell, the economy makes a material part of the world's itself and buys none. */
    public boolean isMadeAtHome(Threshold material) {
        return !material.strict() && basis == Basis.OUTPUT && made != null && made.atLeast(material);
    }

    /** The share that is told: of what is not bought, or sold on, nothing hangs there, and the figure itself is told; null if none is known. */
    @MayBeMissing
    public Estimate told() {
        return basis == Basis.NOT_BOUGHT || isSoldOn() ? stated : share;
    }

    /** Whether it is of the imports of an economy that exports more than it imports. */
    boolean isSoldOn() {
        return basis == Basis.IMPORTS && reliance != null && reliance.high() <= 0;
    }

    /** Where the share is from, as it follows the share in a sentence, with what part of the use is imported at all. */
    public String basedOn() {
        return new ExposureWords(this).basedOn();
    }

    /** The share with what it is of, as a sentence says it: "66% of the imports (refined, oxide, 2021-2024)". */
    public String inText() {
        return new ExposureWords(this).inText();
    }

    /** The same with what part of the use is imported at all. */
    public String inFull() {
        return new ExposureWords(this).inFull();
    }

    /** Whether its imports can be a part of its supply only, beside what it makes itself. */
    public boolean isLimited() {
        return basis == Basis.IMPORTS && reliance == null && !share.equals(stated);
    }

    /** The share alone, as it stands beside a threshold. */
    @Override
    public String toString() {
        return share == null ? "not known" : share.toString();
    }

    // What follows from the others need not be counted in.
    @Override
    public int hashCode() {
        return 31 * (31 * economy.hashCode() + supplier.hashCode()) + mineral.hashCode();
    }
}
