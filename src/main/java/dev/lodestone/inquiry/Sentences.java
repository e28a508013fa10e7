package dev.lodestone.inquiry;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.ProductionShare;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes put into words. */
final class Sentences {
    private static final Pattern PART = Pattern.compile("(\\w+)\\[(\\d+)\\]\\.(\\w+)");
    private static final Map<String, String> PARTS =
            Map.of("from", "first day", "until", "last day", "left", "rest", "year", "year");
    private static final Set<String> COUNTED = Set.of(
            "days",
            "months",
            "years",
            "t",
            "tonnes a year",
            "US dollars",
            "US dollars a tonne",
            "billion US dollars",
            "million euros");

    private Sentences() {}

    /** "clears when China's share of the United States' germanium imports falls to 29% (now 41%)". */
    static String turning(Sensitivity.Threshold t, Fact fact) {
        String what = name(t.of(), t.field(), fact);
        return (t.appears() ? "appears when " : "clears when ") + what + " "
                + (t.kind().equals("exact") ? "is exactly " : "becomes ") + t.first() + unit(t.field(), fact) + " (now "
                + t.now() + ")"
                + (t.instead() == null ? "" : ", but then " + t.instead() + " stands");
    }

    static String exact(Lever lever, FactSet facts) {
        return "clears when " + name(lever.of(), lever.field(), facts.get(lever.of())) + " is known exactly (now "
                + lever.shown() + ")";
    }

    static String pair(LeverPair pair, int parts, FactSet facts) {
        return "no single change that was tried clears it; two do: " + moved(pair.one(), pair.oneUp(), parts, facts)
                + " and " + moved(pair.other(), pair.otherUp(), parts, facts);
    }

    private static String moved(Lever lever, boolean up, int parts, FactSet facts) {
        return name(lever.of(), lever.field(), facts.get(lever.of())) + " becomes "
                + lever.show(LeverPair.place(lever, up, parts)) + unit(lever.field(), facts.get(lever.of())) + " (now "
                + lever.shown() + ")";
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
        return fact == null ? "the threshold " + of : "the " + part(fact, field) + " of " + of;
    }

    /** "first day", "first day of suspension 1": of a part of a list which one it is. */
    private static String part(Fact fact, String field) {
        Matcher part = PART.matcher(field);
        if (!part.matches()) {
            return Naming.field(fact.getClass(), field);
        }
        int place = Integer.parseInt(part.group(2)) + 1;
        String whole = part.group(1).equals("phaseOut") ? "step " + place + " of the phase-out" : "suspension " + place;
        return PARTS.getOrDefault(part.group(3), part.group(3)) + " of " + whole;
    }

    /** What a figure is counted in, with a space before it; empty for a share, a date and what has none. */
    private static String unit(String field, Fact fact) {
        if (fact == null || field.contains("[")) {
            return "";
        }
        FactType type = FactType.of(fact);
        String unit = type.fields().stream()
                .filter(f -> f.name().equals(field) && f.type() == Estimate.class)
                .map(FactType.Field::unit)
                .findFirst()
                .orElse("");
        if (unit.equals("unit field")) {
            return type.fields().stream()
                    .filter(f -> f.name().equals("unit") && f.of(fact) != null)
                    .map(f -> " " + f.of(fact))
                    .findFirst()
                    .orElse("");
        }
        return COUNTED.contains(unit) ? " " + unit : "";
    }
}
