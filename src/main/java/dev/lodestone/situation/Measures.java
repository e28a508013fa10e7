package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Tariff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Measures as sentences call them. */
final class Measures {
    private static final int FEW = 3;

    private Measures() {}

    /** "25% tariff (s.301)". */
    static String label(Tariff tariff) {
        return (tariff.rate() == null ? "" : tariff.rate() + " ")
                + "tariff"
                + (tariff.authority() == null ? "" : " (" + tariff.authority() + ")");
    }

    /** Several measures of one day: "ban on gallium and germanium; listing of two companies". */
    static String list(List<Measure> measures) {
        return measures.stream().map(Measures::of).distinct().collect(Collectors.joining("; "));
    }

    /** "the export ban of China on gallium", "the 10% tariff (IEEPA) of the United States on all goods". */
    static String named(Measure measure) {
        return of(measure) + " by " + few(measure.actors());
    }

    private static String of(Measure measure) {
        if (measure instanceof Tariff t) {
            return label(t) + " on " + (t.minerals().isEmpty() ? "all goods" : few(t.minerals()));
        }
        if (measure instanceof ExportControl c) {
            return "export " + c.measure() + " on " + few(c.minerals())
                    + (c.endUsers() == null ? "" : " for " + c.endUsers() + " end users");
        }
        return measure instanceof EntityListing l ? "listing of " + few(l.entities()) : measure.id();
    }

    /** "Australia", "Australia and Japan", "Australia, Canada and 12 more". */
    static String few(List<?> all) {
        List<String> shown = new ArrayList<>();
        int most = all.size() <= FEW + 1 ? all.size() : FEW;
        all.subList(0, most).forEach(a -> shown.add(a instanceof Economy e ? e.inText() : a.toString()));
        if (most < all.size()) {
            shown.add(all.size() - most + " more");
        }
        String last = shown.remove(shown.size() - 1);
        return shown.isEmpty() ? last : String.join(", ", shown) + " and " + last;
    }
}
