package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What would have to come from elsewhere: the part of use that hangs on a supplier, and who else produces. */
final class Replacements {
    private static final int NAMED = 3;
    private static final double LEAST = 0.0005;
    private static final double SOME = 0.01;
    private static final double HALF = 0.5;

    /** What is suspended comes back. */
    private static final Set<State> HOLDING = EnumSet.of(State.IN_FORCE, State.SUSPENDED, State.PENDING);

    private record Control(Economy by, Economy on, Mineral mineral) {}

    private final Figures figures;
    private final Uses uses;
    private final Parameters.Valid parameters;
    private final Substitutes substitutes;
    private final Forms forms;
    private final Nearness nearness;
    private final List<Fact> facts;
    private final LocalDate asOf;
    /** Who bans or licenses exports to whom, or will: no way out of another's control. */
    private final Set<Control> controls = new HashSet<>();

    Replacements(Situation situation, Uses uses, Parameters.Valid parameters, Extensions extensions) {
        this.parameters = parameters;
        this.figures = new Figures(situation.current());
        this.uses = uses;
        this.facts = situation.current();
        this.asOf = situation.asOf();
        this.substitutes = new Substitutes(figures, asOf);
        this.forms = new Forms(figures);
        this.nearness = new Nearness(facts, extensions, asOf);
        for (Derived derived : situation.derived()) {
            if (derived instanceof AppliedControl c && HOLDING.contains(c.state())) {
                controls.add(new Control(c.by(), c.on(), c.mineral()));
            }
        }
    }

    /** Null if the flags name no supplier. */
    Replacement of(Recommendation to) {
        Exposure exposure = to.exposure();
        if (exposure == null || !exposure.isKnown() || to.mineral() == null) {
            return null;
        }
        Exposure whole = forms.whole(exposure);
        Exposure told = whole == null ? exposure : whole;
        List<Fact> from = new ArrayList<>(told.from());
        String others = others(to, told, from);
        Consumption use = uses.of(to.economy(), to.mineral());
        Amount quantity = null;
        if (use != null && whole != null && tellsOf(whole, use)) {
            from.add(use);
            quantity = quantity(use, whole);
        }
        Parameter further = parameters.loose().get("response.further-supply");
        Deliveries deliveries = further == null ? null : deliveries(to, exposure);
        FactChange once = deliveries == null ? null : deliveries.once(further.number());
        // What is taken off the shares that the flags are about, and the tonnes of all forms, are of different tables.
        Deliveries ofAll = once == null || quantity == null ? null : deliveries(to, told);
        Amount moved = ofAll == null ? null : ofAll.moved(quantity, further.number());
        Prices prices = quantity == null ? null : Prices.of(facts, to.economy(), use);
        boolean priced = prices != null && prices.areKnown();
        if (priced) {
            from.addAll(prices.all());
        }
        return new Replacement(
                to,
                to.economy(),
                told.supplier(),
                told.inText(),
                quantity,
                moved,
                priced ? dearer(prices, moved == null ? quantity : moved) : null,
                once,
                others,
                whole == null,
                List.copyOf(from));
    }

    private static Amount quantity(Consumption use, Exposure whole) {
        return Amount.of(
                delivered(use.used(), whole),
                Amount.A_YEAR,
                whole.inFull() + "; " + use.used() + " tonnes of use a year" + Phrases.in(use.period()));
    }

    private Deliveries deliveries(Recommendation to, Exposure exposure) {
        return substitutes.of(to.economy(), to.mineral(), exposure, p -> isOther(p, to, exposure));
    }

    /** As unit values rose for others whose supplier was replaced. */
    private Amount dearer(Prices prices, Amount quantity) {
        Parameter least = parameters.loose().get("response.dearer-least");
        Parameter most = parameters.loose().get("response.dearer-most");
        if (least == null || most == null) {
            return null;
        }
        Estimate value = prices.value(quantity.value());
        return Amount.money(
                Estimate.number(value.low() * least.number(), value.high() * most.number()),
                Currency.USD,
                "a year, as it gets " + least.threshold() + " to " + most.threshold() + " dearer, " + prices.told());
    }

    /** Whether the share is of this economy's own supply at the stage that the use is of. */
    private static boolean tellsOf(Exposure exposure, Consumption use) {
        boolean own = exposure.basis() == Exposure.Basis.USE || exposure.basis() == Exposure.Basis.IMPORTS;
        return own
                && exposure.whose().equals(use.economy())
                && (exposure.what() == null || exposure.what().equals(use.mineral()))
                && (use.stage() == null || exposure.stage() == null || use.stage() == exposure.stage());
    }

    /** Where nobody says what part of the use is imported, a share of the imports says no more than how much it is at most. */
    private static Estimate delivered(Estimate use, Exposure of) {
        boolean atMost = of.basis() == Exposure.Basis.IMPORTS && of.reliance() == null;
        double least = atMost ? 0 : Math.max(0, of.share().low());
        return Estimate.number(
                use.low() * least, use.high() * Math.max(0, of.share().high()));
    }

    /** "Russia and Japan produce it too, all others together 1.1% of world output"; that no fact says who, if so; see {@link Replacement#others}. */
    private String others(Recommendation to, Exposure exposure, List<Fact> from) {
        List<Figures.Whole> tables = new ArrayList<>(tables(Economy.WORLD, to, exposure));
        tables.addAll(tables(to.economy(), to, exposure));
        boolean any = false;
        for (Figures.Whole table : tables) {
            List<Figures.Part> parts = figures.parts(table);
            List<Figures.Part> others = others(parts, to, exposure);
            if (!others.isEmpty()) {
                Figures.Part leader = leader(table, exposure);
                from.addAll(leader.from());
                return named(table, others) + sum(table, leader, others, exposure);
            }
            any |= parts.stream().anyMatch(p -> isAnother(p, to, exposure));
        }
        if (any) {
            return "";
        }
        return exposure.isOfOutput() && exposure.stated().low() > 1 - LEAST
                ? null
                : "no fact says who else produces it";
    }

    /** The divisions of a supply at that stage in which the supplier has a part, the one that the share is of first. */
    private List<Figures.Whole> tables(Economy economy, Recommendation to, Exposure exposure) {
        return figures.wholes(economy, to.mineral()).stream()
                .filter(w -> exposure.stage() == null || w.stage() == exposure.stage())
                .filter(w -> leader(w, exposure) != null)
                .sorted(Comparator.comparing((Figures.Whole w) -> !w.form().equals(exposure.form()))
                        .thenComparing(w -> !Objects.equals(w.period(), exposure.period())))
                .toList();
    }

    private Figures.Part leader(Figures.Whole table, Exposure exposure) {
        return figures.parts(table).stream()
                .filter(p -> p.supplier().equals(exposure.supplier()))
                .findFirst()
                .orElse(null);
    }

    private static String named(Figures.Whole table, List<Figures.Part> others) {
        List<String> names =
                others.stream().map(p -> p.supplier().inText()).distinct().toList();
        String verb = table.economy().equals(Economy.WORLD) ? " produce" : " deliver";
        return joined(names) + verb + (names.size() == 1 ? "s it too" : " it too");
    }

    /** What all of them have: shares of two tables do not add up, so that none follows beside a share of another one. */
    private static String sum(Figures.Whole table, Figures.Part leader, List<Figures.Part> others, Exposure exposure) {
        boolean same = table.form().equals(exposure.form()) && Objects.equals(table.period(), exposure.period());
        if (table.economy().equals(Economy.WORLD)) {
            return same || !exposure.isOfOutput() ? rest(leader) : "";
        }
        boolean own = exposure.whose().equals(table.economy())
                && (table.of() == Concentration.Supply.USE
                        ? exposure.basis() == Exposure.Basis.USE
                        : exposure.basis() == Exposure.Basis.IMPORTS);
        return same && own ? now(others) : "";
    }

    private List<Figures.Part> others(List<Figures.Part> parts, Recommendation to, Exposure exposure) {
        return parts.stream()
                .filter(p -> isOther(p, to, exposure))
                // A partner that makes hardly any of it is no way out.
                .sorted(Comparator.comparing((Figures.Part p) -> p.share().high() < SOME)
                        .thenComparingInt(p -> nearness.rank(to, p.supplier()))
                        .thenComparingDouble((Figures.Part p) -> -p.share().middle())
                        .thenComparing(Figures.Part::supplier))
                .toList();
    }

    /** "Thailand, Belgium and 4 more". */
    private static String joined(List<String> names) {
        return names.size() > NAMED ? Words.few(names, NAMED) : Words.and(names);
    }

    private boolean isOther(Figures.Part part, Recommendation to, Exposure exposure) {
        Economy who = part.supplier();
        return isAnother(part, to, exposure)
                && !controls.contains(new Control(who, to.economy(), to.mineral()))
                && to.warned().stream().noneMatch(w -> w.supplier().covers(who, asOf) && isAtStage(w, exposure));
    }

    private static boolean isAtStage(Exposure one, Exposure other) {
        return one.stage() == null || other.stage() == null || one.stage() == other.stage();
    }

    private boolean isAnother(Figures.Part part, Recommendation to, Exposure exposure) {
        Economy who = part.supplier();
        return part.share().high() >= LEAST
                && !who.equals(Economy.OTHER)
                && !who.equals(Economy.WORLD)
                && !exposure.supplier().covers(who, asOf)
                && !who.isOneWith(to.economy(), asOf);
    }

    /** What all others make, where that is little: the ceiling of what they can spare. */
    private static String rest(Figures.Part leader) {
        double left = 1 - leader.share().high();
        return leader.share().isExact() && left < HALF && left >= 0
                ? ", all others together " + Estimate.percent(left) + " of world output"
                : "";
    }

    /** What the others have of the supply now, where that is little: nobody multiplies it within months. */
    private static String now(List<Figures.Part> others) {
        Estimate all = others.stream().map(Figures.Part::share).reduce(Estimate.share(0), Estimate::plus);
        return all.high() < HALF ? ", " + all + " of it now" : "";
    }
}
