package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.method.Shares;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is bought, by buyer and seller, and what is made, by its country: tariffs are many. */
record Sales(Map<List<Economy>, List<TradeVolume>> bought, Map<Economy, List<Production>> made) {

    /** What one economy buys of what another makes of a mineral at a stage. */
    record Sold(TradeVolume bought, Production made) {
        Estimate share() {
            return Shares.of(bought.figure(), made.figure());
        }
    }

    static Sales of(CurrentFacts facts) {
        return new Sales(
                facts.of(TradeVolume.class).stream()
                        .filter(v -> v.quantity() != null && v.alsoCounted().isEmpty())
                        .collect(Collectors.groupingBy(v -> List.of(v.importer(), v.exporter()))),
                facts.of(Production.class).stream().collect(Collectors.groupingBy(Production::country)));
    }

    /** Of several minerals the one of which the largest part goes there; null if no fact says. */
    Sold most(Economy buyer, Economy maker, Set<Mineral> minerals) {
        Sold most = null;
        for (TradeVolume volume : bought.getOrDefault(List.of(buyer, maker), List.of())) {
            boolean meant = minerals.contains(volume.mineral());
            for (Production output : meant ? made.getOrDefault(maker, List.of()) : List.<Production>of()) {
                Sold sold = new Sold(volume, output);
                boolean same = output.mineral().equals(volume.mineral()) && output.stage() == volume.stage();
                boolean more = same
                        && (most == null || sold.share().middle() > most.share().middle());
                most = more ? sold : most;
            }
        }
        return most;
    }
}
