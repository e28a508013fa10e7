package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a division of a supply says of one supplier.
 *
 * @param supplied what it has, or the members of a union together that is not named itself; null where neither is named
 * @param summed whether it is what members have
 * @param union whether only a union is named that it belongs to
 * @param open what is left to it at most where it is not named: what its union has, else what all that are named leave
 * @param likely hardly more than that: what its union has, else the smallest of those that are named
 * @param from what that is read from, to be added to
 */
record InTable(Figures.Part supplied, boolean summed, boolean union, double open, double likely, List<Fact> from) {

    static InTable of(List<Figures.Part> parts, Economy supplier, LocalDate asOf) {
        double named = 0;
        double smallest = 1;
        Figures.Part supplied = null;
        Figures.Part union = null;
        for (Figures.Part part : parts) {
            if (part.supplier().equals(supplier)) {
                supplied = part;
            } else if (!part.supplier().equals(Economy.OTHER)) {
                named += part.share().low();
                smallest = Math.min(smallest, part.share().high());
                boolean itsUnion = part.supplier().isGroup() && part.supplier().covers(supplier, asOf);
                union = itsUnion ? part : union;
            }
        }
        List<Fact> from = new ArrayList<>(3);
        boolean summed = supplied == null && supplier.isGroup();
        if (summed) {
            supplied = WorldOutput.made(supplier, parts, asOf);
        }
        if (supplied == null && union != null) {
            from.add(union.fact());
            double most = union.share().high();
            return new InTable(null, false, true, most, most, from);
        }
        if (supplied != null && summed) {
            from.addAll(supplied.from());
        } else if (!parts.isEmpty()) {
            from.add((supplied == null ? parts.get(0) : supplied).fact());
        }
        double open = Math.rint(Math.max(0, 1 - named) * 1000) / 1000;
        return new InTable(supplied, summed && supplied != null, false, open, smallest, from);
    }
}
