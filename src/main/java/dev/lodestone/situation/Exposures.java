package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads off the figures how much of an economy's supply hangs on whom. An economy's own figures come first, then those of its
 * union, of a group of minerals, of a group's members, and the shares of world output. Nothing stands in across stages.
 */
final class Exposures {
    private static final Estimate ANY = WorldOutput.ANY;
    private static final Estimate NONE = Estimate.share(0);

    private final Figures figures;
    private final WorldOutput output;
    private final LocalDate asOf;
    private final Map<Asked, Exposure> known = new ConcurrentHashMap<>();
    /** Null where nobody has to know what is looked at. */
    private final Remembered remembered;

    /** @param lead whether the supplier's lead in world output is meant, not a measure of its own */
    private record Asked(Economy reader, Mineral mineral, Economy supplier, Goods goods, boolean lead) {}

    Exposures(Figures figures, LocalDate asOf) {
        this(figures, asOf, null);
    }

    Exposures(Figures figures, LocalDate asOf, Remembered remembered) {
        this.remembered = remembered;
        this.figures = figures;
        this.output = new WorldOutput(figures, asOf);
        this.asOf = asOf;
    }

    Exposure of(Economy reader, Mineral mineral, Economy supplier, List<Stage> stages) {
        return of(reader, mineral, supplier, Goods.at(stages));
    }

    Exposure of(Economy reader, Mineral mineral, Economy supplier, Goods goods) {
        return known(new Asked(reader, mineral, supplier, goods, false));
    }

    /** The same to one that leads world output at a stage: it stands in for a reader of whose purchases no fact tells anything. */
    Exposure toLeader(Economy reader, Mineral mineral, Economy leader, Stage stage) {
        return known(new Asked(reader, mineral, leader, Goods.at(List.of(stage)), true));
    }

    private Exposure known(Asked asked) {
        if (remembered != null) {
            // Also where it was found before, for somebody else.
            remembered.look(Remembered.Whole.MINERALS);
            remembered.look(asked.mineral);
            asked.mineral.groups().forEach(remembered::look);
            figures.membersOf(asked.mineral).forEach(remembered::look);
        }
        return known.computeIfAbsent(asked, this::find);
    }

    private Exposure find(Asked asked) {
        Exposure best = nearest(asked.mineral, m -> ofFigures(asked, m));
        // Beside an own output that leaves hardly any room for what it imports, other stages may tell more.
        if (best == null || best.isCapped()) {
            Exposure made = nearest(asked.mineral, m -> ofOutput(asked, m));
            best = best != null && made != null && larger(best, made) == made ? made.beside(best) : larger(best, made);
        }
        return best != null ? best : exposure(asked, null, Exposure.Basis.UNKNOWN, null, null, null, ANY, List.of());
    }

    /** By the mineral's own figures, else by its group's, else by the largest of its members. */
    private Exposure nearest(Mineral mineral, Function<Mineral, Exposure> by) {
        Exposure best = by.apply(mineral);
        for (Mineral group : mineral.groups()) {
            best = best != null ? best : by.apply(group);
        }
        if (best == null) {
            for (Mineral member : figures.membersOf(mineral)) {
                best = larger(best, by.apply(member));
            }
        }
        return best;
    }

    /** By what is known of the reader's own supply, else of its union's. */
    private Exposure ofFigures(Asked asked, Mineral mineral) {
        Exposure best = ofSupply(asked, asked.reader, mineral);
        if (best == null) {
            for (Economy union : asked.reader.unions(asOf)) {
                best = larger(best, ofSupply(asked, union, mineral));
            }
        }
        return best;
    }

    private Exposure ofSupply(Asked asked, Economy whose, Mineral mineral) {
        Exposure best = null;
        for (Figures.Whole whole : figures.wholes(whose, mineral)) {
            if (whole.of() != Concentration.Supply.OUTPUT && asked.goods.include(whole)) {
                best = larger(best, ofWhole(asked, whole));
            }
        }
        return best;
    }

    /** What a table names counts before what it leaves open. */
    private static Exposure larger(Exposure one, Exposure other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean named = one.basis() != Exposure.Basis.REST;
        if (named != (other.basis() != Exposure.Basis.REST)) {
            return named ? one : other;
        }
        return other.share().middle() > one.share().middle() ? other : one;
    }

    private Exposure ofWhole(Asked asked, Figures.Whole whole) {
        InTable table = InTable.of(figures.parts(whole), asked.supplier, asOf);
        Figures.Part supplied = table.supplied();
        Exposure through = table.summed() || table.union() ? null : through(asked, whole, supplied);
        if (through != null) {
            return through;
        }
        if (supplied == null) {
            return rest(asked, whole, table);
        }
        return whole.of() == Concentration.Supply.USE
                ? exposure(
                        asked,
                        whole,
                        Exposure.Basis.USE,
                        supplied.share(),
                        null,
                        supplied.share(),
                        bounds(asked, whole, supplied.share()),
                        table.from())
                : imported(asked, whole, supplied.share(), table.from());
    }

    /** With what others pass on that make none themselves; null where less comes that way than from there directly. */
    private Exposure through(Asked asked, Figures.Whole whole, Figures.Part supplied) {
        ThroughTraders passage = ThroughTraders.of(output, whole, asked.supplier, supplied);
        if (passage == null) {
            return null;
        }
        List<Fact> from = new ArrayList<>(passage.from());
        NetImportReliance reliance = reliance(asked, whole);
        Estimate used = reliance == null ? null : reliance.reliance();
        if (reliance != null) {
            from.addAll(reliance.from());
        }
        Estimate share = used == null ? passage.stated() : times(passage.stated(), used);
        Estimate bounds = bounds(asked, whole, used == null ? passage.bounds() : times(passage.bounds(), used));
        return exposure(asked, whole, Exposure.Basis.THROUGH, passage.stated(), used, share, bounds, from);
    }

    /** A share of imports weighs as much as the reader relies on them. */
    private Exposure imported(Asked asked, Figures.Whole whole, Estimate supplied, List<Fact> from) {
        NetImportReliance reliance = reliance(asked, whole);
        if (reliance == null) {
            Estimate share = atMost(supplied, output.ceiling(asked.reader, asked.supplier, whole, from));
            return exposure(
                    asked, whole, Exposure.Basis.IMPORTS, supplied, null, share, bounds(asked, whole, share), from);
        }
        from.addAll(reliance.from());
        Estimate share = times(supplied, reliance.reliance());
        // Who sells more of it than it buys hangs on nobody, whoever's imports stand in for its own.
        boolean sells =
                reliance.economy().equals(asked.reader) && reliance.reliance().high() <= 0;
        Estimate bounds = sells ? NONE : bounds(asked, whole, share);
        return exposure(asked, whole, Exposure.Basis.IMPORTS, supplied, reliance.reliance(), share, bounds, from);
    }

    /**
     * A supplier that a table does not name has what the table leaves open at most, or its union's part where that is named, and
     * hardly more than the smallest that it names or than its own part of world output.
     */
    private Exposure rest(Asked asked, Figures.Whole whole, InTable table) {
        Figures.Part world = output.part(asked.supplier, whole.mineral(), whole.stage());
        double likely = world == null
                ? table.likely()
                : Math.min(table.likely(), world.share().high());
        double most = Math.min(table.open(), likely);
        if (most >= 1 && !table.union()) {
            // A table that names nobody tells nothing of those that it does not name.
            return null;
        }
        if (world != null) {
            table.from().add(world.fact());
        }
        Exposure.Basis basis = table.union() ? Exposure.Basis.WITHIN : Exposure.Basis.REST;
        Estimate share = Estimate.share(0, most);
        Estimate bounds = bounds(asked, whole, Estimate.share(0, table.open()));
        return exposure(asked, whole, basis, share, null, share, bounds, table.from());
    }

    /** Only a division of the reader's own supply of the mineral, or of a part of it, bounds anything. */
    private static Estimate bounds(Asked asked, Figures.Whole whole, Estimate own) {
        return whole.economy().equals(asked.reader) && asked.mineral.covers(whole.mineral()) ? own : ANY;
    }

    /** The reader's own, whose imports another's stand in for, else that of whose they are; null if no fact says. */
    private NetImportReliance reliance(Asked asked, Figures.Whole whole) {
        NetImportReliance own = figures.reliance(asked.reader, whole);
        return own == null ? figures.reliance(whole.economy(), whole) : own;
    }

    static Estimate times(Estimate share, Estimate reliance) {
        double least = Math.max(0, reliance.low());
        double most = Math.max(least, Math.min(1, reliance.high()));
        return Estimate.share(share.low() * least, share.high() * most);
    }

    /** Beside an output that makes imports a small part of the supply, their shares say no more than how much hangs on them at most. */
    private static Estimate atMost(Estimate share, double ceiling) {
        return share.high() <= ceiling ? share : Estimate.share(share.low() <= ceiling ? share.low() : 0, ceiling);
    }

    private Exposure ofOutput(Asked asked, Mineral mineral) {
        Exposure best = null;
        for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
            if (asked.goods.include(whole.stage())) {
                boolean union = asked.supplier.isGroup();
                Figures.Part part = union
                        ? WorldOutput.made(asked.supplier, figures.parts(whole), asOf)
                        : output.part(asked.supplier, mineral, whole.stage());
                // Of several divisions of one output the part is told as of the one that it is of.
                if (part != null && (union || figures.parts(whole).contains(part))) {
                    best = larger(best, ofOutput(asked, whole, part));
                }
            }
        }
        return best;
    }

    private Exposure ofOutput(Asked asked, Figures.Whole whole, Figures.Part part) {
        List<Fact> from = new ArrayList<>(List.of(part.fact()));
        NetImportReliance net = figures.reliance(asked.reader, whole);
        if (net != null && net.reliance().high() <= 0) {
            from.addAll(net.from());
            return exposure(asked, whole, Exposure.Basis.NOT_BOUGHT, part.share(), net.reliance(), NONE, NONE, from);
        }
        if (whole.stage() == Stage.MINED && !output.buysOre(asked.reader, whole.mineral(), part, asked.lead)) {
            return exposure(asked, whole, Exposure.Basis.NOT_BOUGHT, part.share(), null, NONE, ANY, from);
        }
        Estimate bounds = output.bounds(asked.reader, whole, part.share(), from);
        double least = Math.max(part.share().low(), bounds.low());
        double most = Math.min(part.share().high(), bounds.high());
        Estimate share = least <= most ? Estimate.share(least, most) : bounds;
        return exposure(asked, whole, Exposure.Basis.OUTPUT, part.share(), null, share, bounds, from);
    }

    private Exposure exposure(
            Asked asked,
            Figures.Whole whole,
            Exposure.Basis basis,
            Estimate stated,
            Estimate reliance,
            Estimate share,
            Estimate bounds,
            List<Fact> from) {
        Figures.Part own =
                basis == Exposure.Basis.OUTPUT ? output.part(asked.reader, whole.mineral(), whole.stage()) : null;
        if (own != null) {
            from.add(own.fact());
        }
        return new Exposure(
                asked.reader,
                asked.supplier,
                asked.mineral,
                whole == null ? null : whole.stage(),
                share,
                bounds,
                basis,
                stated,
                reliance,
                own == null ? null : own.share(),
                whole == null || whole.economy().equals(Economy.WORLD) ? asked.reader : whole.economy(),
                whole == null ? asked.mineral : whole.mineral(),
                whole == null ? "" : whole.form(),
                whole == null ? null : whole.period(),
                null,
                List.copyOf(from));
    }
}
