package dev.lodestone.inquiry;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.ProductionShare;

/** Changes put into words. */
final class Sentences {
    private Sentences() {}

    /** "clears when China's share of the United States' germanium imports falls to 29% (now 41%)". */
    static String turning(Sensitivity.Threshold t, Fact fact) {
        String what = name(t.of(), t.field(), fact);
        return (t.appears() ? "appears when " : "clears when ") + what + " "
                + (t.kind().equals("exact") ? "is exactly " : "becomes ") + t.first() + " (now " + t.now() + ")"
                + (t.instead() == null ? "" : ", but then " + t.instead() + " stands");
    }

    static String pair(LeverPair pair, int parts, FactSet facts) {
        return "clears only with two changes: " + moved(pair.one(), pair.oneUp(), parts, facts) + " and "
                + moved(pair.other(), pair.otherUp(), parts, facts);
    }

    private static String moved(Lever lever, boolean up, int parts, FactSet facts) {
        return name(lever.of(), lever.field(), facts.get(lever.of())) + " becomes "
                + lever.show(LeverPair.place(lever, up, parts)) + " (now " + lever.shown() + ")";
    }

    private static String name(String of, String field, Fact fact) {
        if (fact instanceof ImportShare s) {
            return s.supplier().inText() + "'s share of the " + s.mineral().name() + " imports of "
                    + s.importer().inText() + " (" + of + ")";
        } else if (fact instanceof ProductionShare s) {
            return s.country().inText() + "'s share of the world's "
                    + s.mineral().name() + " (" + of + ")";
        } else if (fact instanceof Production p) {
            return "output of " + p.mineral().name() + " in " + p.country().inText() + " (" + of + ")";
        } else if (fact instanceof ImportReliance r) {
            return "the net import reliance of " + r.economy().inText() + " on "
                    + r.mineral().name() + " (" + of + ")";
        }
        return fact == null ? "the threshold " + of : "the " + Naming.field(fact.getClass(), field) + " of " + of;
    }
}
