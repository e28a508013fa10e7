package dev.lodestone.situation;

import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.method.StockDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long stocks last; a stock of a group stands for its members, a target for no stock. */
final class StockCovers {
    private record Use(Economy economy, Mineral mineral, Stage stage) {}

    private StockCovers() {}

    static List<StockCover> of(CurrentFacts facts, Figures figures, Set<Economy> subjects) {
        List<StockCover> covers = new ArrayList<>();
        Map<Use, Demand> uses = uses(facts);
        for (Stockpile stock : facts.of(Stockpile.class)) {
            if (!stock.target() && subjects.contains(stock.economy())) {
                List<Fact> from = new ArrayList<>(List.of(stock));
                Estimate days = stock.days() != null ? stock.days() : days(stock, uses, from);
                for (Mineral mineral : figures.covered(List.of(stock.mineral()))) {
                    covers.add(of(stock, mineral, days, figures, from));
                }
            }
        }
        return covers;
    }

    private static StockCover of(
            Stockpile stock, Mineral mineral, Estimate days, Figures figures, List<Fact> stockFacts) {
        Figures.Part leader = null;
        Stage stage = null;
        for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
            if (stock.stage() == null || stock.stage() == whole.stage()) {
                for (Figures.Part part : figures.parts(whole)) {
                    boolean other = !part.supplier().equals(Economy.OTHER)
                            && !part.supplier().equals(stock.economy());
                    if (other
                            && (leader == null
                                    || part.share().middle() > leader.share().middle())) {
                        leader = part;
                        stage = whole.stage();
                    }
                }
            }
        }
        List<Fact> from = new ArrayList<>(stockFacts);
        if (leader != null) {
            from.addAll(leader.from());
        }
        return new StockCover(
                stock.economy(),
                mineral,
                stock.stage(),
                stock.holder(),
                days,
                leader == null ? null : leader.supplier(),
                leader == null ? null : leader.share(),
                stage,
                List.copyOf(from));
    }

    private static Map<Use, Demand> uses(CurrentFacts facts) {
        Map<Use, Demand> uses = new HashMap<>();
        for (Demand demand : facts.of(Demand.class)) {
            uses.putIfAbsent(new Use(demand.economy(), demand.mineral(), demand.stage()), demand);
        }
        return uses;
    }

    private static Estimate days(Stockpile stock, Map<Use, Demand> uses, List<Fact> from) {
        Demand demand = uses.get(new Use(stock.economy(), stock.mineral(), stock.stage()));
        if (demand == null) {
            return null;
        }
        from.add(demand);
        return StockDays.of(stock.quantity().map(stock.unit()::toTonnes), demand.figure());
    }
}
