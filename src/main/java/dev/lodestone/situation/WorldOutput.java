package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import dev.lodestone.method.Shares;
import java.time.LocalDate;
import java.util.List;

/** What world output tells of who gets how much from whom, where nothing nearer does. */
final class WorldOutput {
    static final Estimate ANY = Estimate.share(0, 1);

    /** Who makes that part of the world's makes more than all others together. */
    private static final double MOST = 0.5;

    private final Figures figures;
    private final LocalDate asOf;

    WorldOutput(Figures figures, LocalDate asOf) {
        this.figures = figures;
        this.asOf = asOf;
    }

    /** A country's largest share of world output of a mineral at a stage; null if no fact says. */
    Figures.Part part(Economy country, Mineral mineral, Stage stage) {
        return figures.own(Concentration.Supply.OUTPUT, Economy.WORLD, mineral, country, w -> w.stage() == stage);
    }

    /** What an economy, or those that belong to it together, make of what is divided; null where none of them is named. */
    static Figures.Part made(Economy by, List<Figures.Part> parts, LocalDate asOf) {
        List<Figures.Part> own =
                parts.stream().filter(p -> p.supplier().equals(by)).toList();
        if (own.isEmpty()) {
            own = parts.stream().filter(p -> by.covers(p.supplier(), asOf)).toList();
        }
        if (own.size() <= 1) {
            return own.isEmpty() ? null : own.get(0);
        }
        Estimate share = Shares.sum(own.stream().map(Figures.Part::share).toList());
        List<Fact> from = Once.of(own.stream().flatMap(p -> p.from().stream()).toList());
        return new Figures.Part(by, share, null, from.get(0), from.subList(1, from.size()));
    }

    List<Figures.Part> partsOf(Figures.Whole whole) {
        return figures.parts(whole);
    }

    /** Whether a table of world output names it as a maker of a mineral at some stage. */
    boolean isMaker(Economy country, Mineral mineral) {
        return Provenances.ORIGINS.stream()
                .map(stage -> part(country, mineral, stage))
                .anyMatch(made -> made != null && made.share().high() > 0);
    }

    /** Whether the division of output that a part is of names so much that those whom it does not name make hardly any. */
    boolean namesMakers(Figures.Part made, Mineral mineral) {
        return figures.wholes(Economy.WORLD, mineral).stream()
                .map(figures::parts)
                .filter(parts -> parts.contains(made))
                .anyMatch(parts -> unnamed(parts) <= Exposure.MOST_LEFT);
    }

    /** What a division leaves to those whom it does not name. */
    static double unnamed(List<Figures.Part> parts) {
        return Shares.missing(parts.stream()
                .filter(part -> !part.supplier().equals(Economy.OTHER))
                .map(Figures.Part::share)
                .toList());
    }

    /** Of own output and all that a supplier makes, or where nobody says that all but what the economy makes, more cannot come from it. */
    double ceiling(Economy reader, Economy supplier, Figures.Whole whole, List<Fact> from) {
        Figures.Part own = part(reader, whole.mineral(), whole.stage());
        Figures.Part theirs = part(supplier, whole.mineral(), whole.stage());
        if (own == null
                || own.share().low() == 0
                || theirs == null && own.share().low() < MOST) {
            return 1;
        }
        from.add(own.fact());
        if (theirs == null) {
            return 1 - own.share().low();
        }
        from.add(theirs.fact());
        return theirs.share().high() / (own.share().low() + theirs.share().high());
    }

    /** What one country makes alone all buy there; otherwise the reader's use beside what the others make bounds its share. */
    Estimate bounds(Economy reader, Figures.Whole whole, Estimate share, List<Fact> from) {
        if (share.low() >= 1) {
            return share;
        }
        Consumption use = figures.use(reader, whole.mineral(), whole.stage());
        Production total = figures.total(whole);
        if (use == null || total == null || use.used().low() <= 0) {
            return ANY;
        }
        from.add(use);
        from.add(total);
        double others = (1 - share.low()) * total.figure().high();
        double theirs = share.high() * total.figure().high();
        double least = Math.max(0, 1 - others / use.used().low());
        return Estimate.share(
                least, Math.max(least, Math.min(1, theirs / use.used().low())));
    }

    /** Whether a figure says that it imports the ore, or it refines more of the mineral than it mines, and does not mine more than the supplier. */
    boolean buysOre(Economy reader, Mineral mineral, Figures.Part supplied, boolean lead) {
        if (lead && figures.wholes(reader, mineral).isEmpty()) {
            return true;
        }
        for (NetImportReliance reliance : figures.reliance(reader, mineral)) {
            if (reliance.stage() == Stage.MINED && reliance.reliance().high() > 0) {
                return true;
            }
        }
        Figures.Part mined = part(reader, mineral, Stage.MINED);
        Figures.Part refined = part(reader, mineral, Stage.REFINED);
        boolean enough = refined != null
                && mined != null
                && mined.share().low() >= refined.share().high();
        if (enough || mined != null && mined.share().low() > supplied.share().high()) {
            return false;
        }
        for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
            if (whole.stage() == Stage.REFINED) {
                for (Figures.Part part : figures.parts(whole)) {
                    if (part.share().high() > 0 && reader.covers(part.supplier(), asOf)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
