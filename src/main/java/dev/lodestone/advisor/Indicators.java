package dev.lodestone.advisor;

import dev.lodestone.advice.Indicator;
import dev.lodestone.engine.Parts;
import dev.lodestone.engine.Sorted;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.AppliedCredit;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Criticality;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.GeopoliticalRisk;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.NetImportReliance;
import dev.lodestone.situation.PublishedConcentration;
import dev.lodestone.situation.SideBySide;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.SupplyRisk;
import dev.lodestone.situation.TradeDependency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The figures of a situation, as an answer prints them: each with its scale. */
final class Indicators {
    private static final Comparator<Indicator> ORDER = Comparator.comparing(Indicators::mineral)
            .thenComparing(i -> i.economy().code())
            .thenComparing(Indicator::indicator)
            .thenComparing(i -> i.stage() == null ? "" : i.stage().name())
            .thenComparing(Indicator::of)
            .thenComparing(Indicator::note)
            .thenComparing(i -> String.join(",", i.facts()));

    private static final List<String> CLASSES = List.of("low", "moderate", "high", "undecided");
    /** What is said of a class by the guidelines of 2010 and one by those of 2023. */
    private static final List<List<String>> IN_BOTH = CLASSES.stream()
            .map(in2010 -> CLASSES.stream()
                    .map(in2023 -> in2010 + " by the 2010 guidelines, " + in2023 + " by those of 2023")
                    .toList())
            .toList();

    private final List<Indicator> indicators = new ArrayList<>();
    private List<Fact> from;
    private List<String> ids;

    private Indicators() {}

    static List<Indicator> of(Situation situation) {
        boolean large = Parts.isLarge(situation);
        List<Indicator> all = SideBySide.inParts(situation.derived(), large, part -> of(part, situation.subjects()));
        return SideBySide.sorted(all, large, Indicators::mineral, ORDER);
    }

    private static String mineral(Indicator indicator) {
        return Answer.key(indicator.mineral());
    }

    private static List<Indicator> of(List<Derived> some, Set<Economy> subjects) {
        Indicators all = new Indicators();
        for (Derived derived : some) {
            if (derived instanceof Concentration c) {
                all.add(c);
            } else if (derived instanceof NMinusOne n) {
                all.add(n);
            } else if (derived instanceof NetImportReliance r && subjects.contains(r.economy())) {
                all.add(r);
            } else if (derived instanceof SupplyRisk s) {
                all.add(s);
            } else if (derived instanceof Criticality c) {
                all.add(c);
            } else if (derived instanceof PublishedConcentration c) {
                String note = "as published; " + classes(c.hhi());
                all.add("hhi", c.economy(), c.mineral(), c.stage(), "", c.period(), c.hhi(), "0-10000", note, c.from());
            } else if (derived instanceof GeopoliticalRisk g) {
                all.add(g);
            } else if (derived instanceof TradeDependency t) {
                all.add(t);
            } else if (derived instanceof AppliedCredit c) {
                all.add(c);
            }
        }
        return all.indicators;
    }

    private void add(Criticality c) {
        String note = c.mineral().equals(c.decidedAs()) ? "" : "average of " + c.decidedAs();
        add("economic-importance", c.economy(), c.mineral(), c.economicImportance(), "0-10", note, c.from());
    }

    private void add(AppliedCredit c) {
        String state = c.state().toString();
        add("production-credit", c.by(), c.mineral(), c.share(), "share of production cost", state, c.from());
    }

    private void add(NetImportReliance r) {
        add(
                "net-import-reliance",
                r.economy(),
                r.mineral(),
                r.stage(),
                "",
                r.period(),
                r.reliance(),
                "share",
                r.computed() ? "worked out from the supply balance" : "as published",
                r.from());
    }

    /** One that is of no stage and no period. */
    private void add(
            String indicator,
            Economy economy,
            Mineral mineral,
            Estimate value,
            String scale,
            String note,
            List<Fact> from) {
        add(indicator, economy, mineral, null, "", null, value, scale, note, from);
    }

    private void add(Concentration c) {
        String of = of(c);
        add("hhi", c, of, c.hhi(), "0-10000", classes(c.hhi()));
        add("hhi-top10-normalised", c, of, Estimate.number(c.normalised()), "0-1", "");
        add("top-1-share", c, of, c.topShare(), "share", c.largest().name());
        add("top-3-share", c, of, c.topThree(), "share", "");
    }

    private void add(NMinusOne n) {
        Concentration c = n.supply();
        String note = n.base() + " without " + c.largest().inText();
        add("n-1", c.economy(), c.mineral(), c.stage(), of(c), c.period(), n.left(), "share", note, n.from());
    }

    private static String of(Concentration c) {
        String of = Words.of(c.of());
        return c.form().isEmpty() ? of : of + ", " + c.form();
    }

    private void add(String indicator, Concentration c, String of, Estimate value, String scale, String note) {
        add(indicator, c.economy(), c.mineral(), c.stage(), of, c.period(), value, scale, note, c.from());
    }

    /** The classes of both vintages of the merger guidelines, because they disagree between 1,800 and 2,500. */
    private static String classes(Estimate hhi) {
        return IN_BOTH.get(place(hhi, 1500, 2500)).get(place(hhi, 1000, 1800));
    }

    /** Which of the classes it is in: low, moderate above one limit, high above another, or not to be told. */
    private static int place(Estimate hhi, double moderate, double high) {
        if (hhi.low() > high) {
            return 2;
        }
        if (hhi.high() <= moderate) {
            return 0;
        }
        return hhi.low() > moderate && hhi.high() <= high ? 1 : 3;
    }

    private void add(SupplyRisk s) {
        String how = s.computed() ? "" : "as published";
        add("supply-risk", s.economy(), s.mineral(), s.stage(), "", null, s.value(), "0-15", how, s.from());
        variant("supply-risk-global-only", s, s.globalOnly());
        variant("supply-risk-sourcing-only", s, s.sourcingOnly());
        variant("supply-risk-both", s, s.both());
    }

    private void variant(String indicator, SupplyRisk s, Estimate value) {
        if (value != null) {
            add(indicator, s.economy(), s.mineral(), s.stage(), "", null, value, "0-15", "", s.from());
        }
    }

    private void add(TradeDependency t) {
        String note = "after SWD(2021) 352 as remembered, not verified";
        add("cdi1", t.economy(), t.mineral(), t.stage(), "", null, t.concentration(), "0-1", note, t.from());
        if (t.outside() != null) {
            add("cdi2", t.economy(), t.mineral(), t.stage(), "", null, t.outside(), "share", note, t.from());
        }
        if (t.coverage() != null) {
            add("cdi3", t.economy(), t.mineral(), t.stage(), "", null, t.coverage(), "0 upwards", note, t.from());
        }
    }

    private void add(GeopoliticalRisk g) {
        add("geopolrisk", g.economy(), g.mineral(), null, "", null, g.score(), "0-1", "", g.from());
        if (g.characterisationFactor() != null) {
            add(
                    "geopolrisk-characterisation-factor",
                    g.economy(),
                    g.mineral(),
                    null,
                    "",
                    null,
                    g.characterisationFactor(),
                    "relative to the reference",
                    "",
                    g.from());
        }
    }

    private void add(
            String indicator,
            Economy economy,
            Mineral mineral,
            Stage stage,
            String of,
            Period period,
            Estimate value,
            String scale,
            String note,
            List<Fact> from) {
        // The figures of one supply come one after another and rest on the same facts.
        if (from != this.from) {
            this.from = from;
            ids = ids(from);
        }
        indicators.add(new Indicator(indicator, economy, mineral, stage, of, period, value, scale, note, ids));
    }

    /** In order, each once. */
    private static List<String> ids(List<Fact> facts) {
        List<String> ids = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            ids.add(fact.id());
        }
        return Sorted.distinct(ids, Comparator.naturalOrder());
    }
}
