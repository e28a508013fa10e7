package dev.lodestone.odds;

import dev.lodestone.fact.EconomicEffect;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.LeadTime;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.ProductionShare;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.UnitCost;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;

/** What a figure is, as a sentence names it. */
final class FigureWords {
    private FigureWords() {}

    static String of(Fact fact, String field) {
        if (fact instanceof ImportShare s) {
            return Words.possessive(s.supplier()) + " share of imports of " + s.mineral() + at(s.stage()) + " by "
                    + s.importer() + in(s.period());
        } else if (fact instanceof SourcingShare s) {
            return Words.possessive(s.supplier()) + " share of supply of " + s.mineral() + at(s.stage()) + " to "
                    + s.economy() + in(s.period());
        } else if (fact instanceof ProductionShare s) {
            return Words.possessive(s.country()) + " share of the world's " + s.mineral() + at(s.stage())
                    + in(s.period());
        } else if (fact instanceof Production p) {
            return "output of " + p.mineral() + at(p.stage()) + " in " + p.country() + in(p.period());
        } else if (fact instanceof ImportReliance r) {
            return "net import reliance of " + r.economy() + " on " + r.mineral() + at(r.stage()) + in(r.period());
        } else if (fact instanceof EconomicEffect e) {
            return "loss of " + e.economy() + " from a stop of " + Words.and(e.minerals());
        } else if (fact instanceof Stockpile s) {
            return Naming.field(Stockpile.class, field) + " of stock of " + s.mineral() + " in " + s.economy();
        }
        if (fact instanceof LeadTime l && field.equals("months")) {
            return "time that it takes, in months (" + l.what() + ")";
        } else if (fact instanceof UnitCost c && field.equals("millions")) {
            return "cost in millions (" + c.what() + ")";
        }
        return Naming.field(fact.getClass(), field) + " (" + about(fact) + ")";
    }

    private static String at(Stage stage) {
        return stage == null ? "" : " (" + stage + ")";
    }

    private static String in(Period period) {
        return period == null ? "" : " in " + period;
    }

    /** Its type, whose it is and of what. */
    private static String about(Fact fact) {
        List<String> parts = new ArrayList<>();
        FactType type = FactType.of(fact);
        for (FactType.Field field : type.fields()) {
            Object value = field.of(fact);
            for (Object one : value instanceof List<?> all ? all : value == null ? List.of() : List.of(value)) {
                if (one instanceof Economy || one instanceof Mineral || one instanceof Period) {
                    parts.add(one.toString());
                }
            }
        }
        String words = Naming.type(type.name());
        return parts.isEmpty() ? words : words + ": " + String.join(", ", parts);
    }
}
