package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Means;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Recycling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be said of recommendations by arithmetic and calendar: who can act, how long it takes, what it takes, who else delivers. */
public final class Prospects {
    private final Situation situation;
    private final Uses uses;

    private record Place(Economy economy, Mineral mineral) {}

    private Prospects(Situation situation) {
        this.situation = situation;
        this.uses = new Uses(situation.current());
    }

    /** Whether any fact says what measures are made of; without one there is nothing to be worked out. */
    public static boolean any(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Means) {
                return true;
            }
        }
        return false;
    }

    /** The recommendations with all that speaks of them. */
    public static List<Derived> of(
            Situation situation, List<Recommendation> recommendations, Parameters.Valid parameters) {
        return new Prospects(situation).all(recommendations, parameters);
    }

    private List<Derived> all(List<Recommendation> recommendations, Parameters.Valid parameters) {
        Actors actors = new Actors(situation);
        Leads leads = new Leads(situation.current(), situation.asOf());
        Purchases purchases = new Purchases(uses, situation, parameters, recommendations);
        Extensions extensions = Extensions.of(situation.current(), situation.asOf());
        Replacements replacements = new Replacements(situation, uses, parameters, extensions);
        Exemptible exemptible = new Exemptible(situation, uses, extensions);
        PriceSupports supports = new PriceSupports(situation);
        PlantLists plants = new PlantLists(situation.current(), uses, situation.asOf());
        List<Derived> all = new ArrayList<>(recommendations);
        Set<Place> places = new LinkedHashSet<>();
        for (Recommendation to : recommendations) {
            // What exists comes first: only where nothing does is it told what is coming.
            Actor actor = actors.of(to);
            add(actor, all);
            Lead lead = leads.of(to);
            add(lead, all);
            add(actor == null ? actors.coming(to) : null, all);
            add(purchases.of(to), all);
            add(replacements.of(to), all);
            add(exemptible.of(to, lead, actor), all);
            add(supports.of(to), all);
            if (to.mineral() != null && places.add(new Place(to.economy(), to.mineral()))) {
                all.addAll(plants.of(to.economy(), to.mineral()));
                add(scrap(to), all);
            }
        }
        return all;
    }

    private static void add(Derived derived, List<Derived> to) {
        if (derived != null) {
            to.add(derived);
        }
    }

    private Scrap scrap(Recommendation to) {
        Recycling rate = null;
        for (Fact fact : situation.current()) {
            if (fact instanceof Recycling r && r.mineral().equals(to.mineral())) {
                boolean nearer = rate == null || to.economy().equals(r.economy());
                rate = nearer ? r : rate;
            }
        }
        if (rate == null) {
            return null;
        }
        Consumption use = uses.of(to.economy(), to.mineral());
        Recycling of = rate;
        Amount quantity = use == null
                ? null
                : Amount.of(
                        use.used().map(t -> t * of.rate().middle()),
                        Amount.A_YEAR,
                        of.rate() + " of use" + Phrases.in(use.period()));
        String where = of.economy() == null ? "" : " in " + of.economy();
        return new Scrap(
                to.economy(), to.mineral(), of.rate(), where, quantity, use == null ? List.of(of) : List.of(of, use));
    }
}
