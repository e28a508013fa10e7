package dev.lodestone.situation;

import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.method.StockDays;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How long stocks last; a stock of a group stands for its members. */
final class StockCovers {
    private StockCovers() {}

    static List<StockCover> of(List<Fact> facts, Figures figures, Set<Economy> subjects) {
        List<StockCover> covers = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Stockpile stock && subjects.contains(stock.economy())) {
                List<Fact> from = new ArrayList<>(List.of(stock));
                Estimate days = stock.days() != null ? stock.days() : days(stock, facts, from);
                for (Mineral mineral : figures.covered(List.of(stock.mineral()))) {
                    covers.add(new StockCover(stock.economy(), mineral, stock.stage(), days, List.copyOf(from)));
                }
            }
        }
        return covers;
    }

    private static Estimate days(Stockpile stock, List<Fact> facts, List<Fact> from) {
        for (Fact fact : facts) {
            if (fact instanceof Demand demand
                    && demand.economy().equals(stock.economy())
                    && demand.mineral().equals(stock.mineral())
                    && demand.stage() == stock.stage()) {
                from.add(demand);
                return StockDays.of(stock.quantity().map(stock.unit()::toTonnes), demand.figure());
            }
        }
        return null;
    }
}
