package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Production;
import dev.lodestone.method.Shares;
import java.util.ArrayList;
import java.util.List;

/** Turns quantities of output into shares of it. */
final class Outputs {
    private Outputs() {}

    /**
     * Each country's share of the world total, or of the sum of all countries where no total is given. A withheld quantity gets
     * what the others leave.
     */
    static List<Figures.Part> shares(List<Production> output) {
        Production world = output.stream()
                .filter(p -> p.country().equals(Economy.WORLD))
                .findFirst()
                .orElse(null);
        List<Production> countries = output.stream().filter(p -> p != world).toList();
        double known = countries.stream()
                .filter(p -> !p.quantity().isWithheld())
                .mapToDouble(p -> p.figure().low())
                .sum();
        Estimate sum = countries.stream().map(Production::figure).reduce(Estimate.number(0), Estimate::plus);
        // Rounded totals may lie below the sum of their parts; the sum is the better whole then.
        Estimate total = world == null || world.figure().high() < known ? sum : world.figure();
        List<Figures.Part> parts = new ArrayList<>();
        for (Production p : countries) {
            Estimate share = p.quantity().isWithheld() && !Double.isInfinite(total.high())
                    ? Estimate.share(0, Math.min(1, Math.max(0, (total.high() - known) / total.high())))
                    : Shares.of(p.figure(), total);
            parts.add(new Figures.Part(p.country(), share, null, p));
        }
        return parts;
    }
}
