package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Exemptions;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Scope;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import dev.lodestone.method.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What each tariff means for the minerals that its author imports. */
final class Tariffs {
    private Tariffs() {}

    static List<AppliedTariff> of(TariffsAtDate at) {
        List<AppliedTariff> applied = new ArrayList<>();
        TariffSuccession succession = at.succession();
        for (Tariff tariff : at.all()) {
            if (concerns(tariff, at.subjects(), at.asOf())) {
                Schedule schedule = at.extensions().schedule(tariff);
                List<Extension> extended = at.extensions().settled(tariff);
                Standing whole = schedule.at(at.asOf());
                if (whole.state() != State.NOT_YET_ANNOUNCED) {
                    for (Mineral mineral : minerals(tariff, whole, at.figures())) {
                        Standing standing = at.extensions().standing(tariff, at.asOf(), mineral);
                        boolean pays = mineral != null && bites(standing);
                        TariffExclusion left = pays ? at.exclusions().ofAll(tariff, mineral) : null;
                        applied.add(apply(
                                tariff,
                                tariff.by(),
                                mineral,
                                at.exclusions().until(left, standing),
                                left,
                                at.exclusions(),
                                at.figures(),
                                at.exclusions().extended(left, extended),
                                succession.by(tariff, mineral, standing),
                                at.asOf()));
                    }
                }
            }
        }
        return applied;
    }

    /** Those that it does not exempt; null stands for a broad tariff as a whole. */
    static Collection<Mineral> withoutExempt(Tariff tariff, Collection<Mineral> minerals) {
        List<Mineral> left = new ArrayList<>(minerals);
        left.removeIf(m -> m != null && tariff.exempt().stream().anyMatch(e -> e.covers(m)));
        return left;
    }

    private static boolean spares(Tariff tariff, Economy payer, Figures figures) {
        Set<Mineral> needed = figures.mineralsOf(payer);
        return !needed.isEmpty() && withoutExempt(tariff, needed).isEmpty();
    }

    /** Whose goods it is on, as it follows them: " from China"; empty where that is everybody's, or those of many. */
    static String origin(Tariff tariff) {
        boolean few = tariff.on().size() <= 2 && !tariff.on().contains(Economy.WORLD);
        return few ? " from " + Measures.few(tariff.on()) : "";
    }

    /** Whether it is in force, or will be from a day that is known. */
    static boolean bites(Standing standing) {
        return standing.state() == State.IN_FORCE || standing.state() == State.PENDING;
    }

    /** Whether it is suspended until a day that is known. */
    static boolean returns(Standing standing) {
        return standing.state() == State.SUSPENDED && standing.until() != null;
    }

    /** The same, or it was, and nobody knows what followed. */
    static boolean mayReturn(Standing standing) {
        return returns(standing) || standing.state() == State.UNKNOWN && standing.since() != null;
    }

    /** What is cited of a tariff on a mineral, and the one whose place it takes, if any. */
    static List<Fact> from(Tariff tariff, TariffExclusion left, Tariff replaced, List<Fact> figures) {
        List<Fact> from = from(tariff, left, figures);
        if (replaced != null) {
            from.add(replaced);
        }
        return from;
    }

    /** What is cited of a tariff on a mineral: it, what leaves the mineral out of it, if anything, and the figures. */
    static List<Fact> from(Tariff tariff, TariffExclusion left, List<Fact> figures) {
        List<Fact> from = new ArrayList<>(figures.size() + 3);
        from.add(tariff);
        if (left != null) {
            from.add(left);
        }
        from.addAll(figures);
        return from;
    }

    /** A tariff burdens the economy that levies it, and its union's members with it. */
    private static boolean concerns(Tariff tariff, Set<Economy> subjects, LocalDate asOf) {
        return subjects.stream().anyMatch(s -> tariff.by().covers(s, asOf));
    }

    /** A broad tariff as a whole (null), and the minerals that a tariff is on; figures matter only where it bites or will. */
    private static Collection<Mineral> minerals(Tariff tariff, Standing whole, Figures figures) {
        List<Mineral> minerals = new ArrayList<>();
        if (tariff.scope() == Scope.BROAD) {
            minerals.add(null);
        }
        boolean bites = bites(whole) || whole.state() == State.PARTLY_SUSPENDED;
        if (!tariff.minerals().isEmpty()) {
            minerals.addAll(bites ? figures.covered(tariff.minerals()) : tariff.minerals());
        } else if (bites) {
            minerals.addAll(figures.mineralsOf(tariff.by()));
        }
        return withoutExempt(tariff, minerals);
    }

    /** Whether it is not known what a tariff leaves out; one on all goods that says nothing of exemptions leaves that open. */
    static boolean leavesOpen(Tariff tariff) {
        boolean silent = tariff.exemptions() == null && tariff.exempt().isEmpty();
        return tariff.exemptions() == Exemptions.UNKNOWN
                || silent && tariff.scope() == Scope.BROAD && tariff.minerals().isEmpty();
    }

    /** What a sentence about a mineral ends with where it may be left out: ", unless it is exempt"; empty otherwise. */
    static String unless(Mineral mineral, boolean open) {
        return mineral != null && open ? ", unless it is exempt" : "";
    }

    /**
     * @param payer by whose figures: the author's, or a member's of the union that it is
     * @param extended what moved its end, to be cited
     * @param replaced what it takes the place of
     */
    static AppliedTariff apply(
            Tariff tariff,
            Economy payer,
            Mineral mineral,
            Standing standing,
            TariffExclusion left,
            Exclusions exclusions,
            Figures figures,
            List<Extension> extended,
            TariffSuccession.Replaced replaced,
            LocalDate asOf) {
        List<Fact> used = new ArrayList<>();
        Estimate hit = mineral == null
                ? null
                : hit(tariff, payer, mineral, left == null ? exclusions : Exclusions.NONE, figures, asOf, used);
        NetImportReliance reliance = mineral == null ? null : reliance(payer, mineral, figures);
        used.addAll(reliance == null ? List.of() : reliance.from());
        Estimate ownOutput = reliance == null ? null : ownOutput(payer, mineral, reliance.stage(), figures, asOf, used);
        used.addAll(extended);
        return new AppliedTariff(
                tariff,
                tariff.by(),
                mineral,
                tariff.scope(),
                tariff.rate(),
                tariff.authority() == null ? "" : tariff.authority(),
                standing.state(),
                standing.since(),
                standing.until(),
                DayCounts.until(asOf, returns(standing) ? standing.until().plusDays(1) : tariff.from()),
                hit == null ? null : Estimate.share(1 - hit.high(), 1 - hit.low()),
                reliance == null ? null : reliance.reliance(),
                ownOutput,
                mineral == null && spares(tariff, payer, figures),
                left,
                replaced.higher(),
                replaced.lower(),
                List.copyOf(used));
    }

    private static NetImportReliance reliance(Economy by, Mineral mineral, Figures figures) {
        NetImportReliance largest = null;
        for (NetImportReliance r : figures.reliance(by, mineral)) {
            if (largest == null || r.reliance().middle() > largest.reliance().middle()) {
                largest = r;
            }
        }
        return largest;
    }

    /** An economy's share of world output at a stage, or at the stage where it is largest if none is given. */
    private static Estimate ownOutput(
            Economy by, Mineral mineral, Stage stage, Figures figures, LocalDate asOf, List<Fact> used) {
        Estimate most = null;
        List<Fact> from = List.of();
        for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
            if (stage != null && whole.stage() != stage) {
                continue;
            }
            List<Figures.Part> parts = figures.parts(whole);
            Figures.Part own = WorldOutput.made(by, parts, asOf);
            double named = parts.stream()
                    .filter(p -> !p.supplier().equals(Economy.OTHER))
                    .mapToDouble(p -> p.share().low())
                    .sum();
            Estimate share = own != null ? own.share() : Estimate.share(0, Math.max(0, 1 - named));
            if (most == null || share.high() > most.high()) {
                most = share;
                from = own != null
                        ? own.from()
                        : Once.of(parts.stream().flatMap(p -> p.from().stream()).toList());
            }
        }
        used.addAll(from);
        return most;
    }

    /** The share of imports that comes from the countries the tariff is on, in the form where it is largest; null if unknown. */
    private static Estimate hit(
            Tariff tariff,
            Economy payer,
            Mineral mineral,
            Exclusions exclusions,
            Figures figures,
            LocalDate asOf,
            List<Fact> used) {
        Estimate most = null;
        for (Figures.Whole whole : figures.wholes(payer, mineral)) {
            if (whole.of() != Concentration.Supply.IMPORTS) {
                continue;
            }
            double low = 0;
            double high = 0;
            List<Fact> facts = new ArrayList<>();
            List<Figures.Part> parts = figures.parts(whole);
            boolean named = names(parts, tariff.on());
            for (Figures.Part part : parts) {
                boolean other = part.supplier().equals(Economy.OTHER) && !named;
                if (other
                        || tariff.on().stream().anyMatch(o -> o.covers(part.supplier(), asOf))
                                && exclusions.of(tariff, mineral, part.supplier()) == null) {
                    low += other ? 0 : part.share().low();
                    high += part.share().high();
                    facts.add(part.fact());
                }
            }
            high += named
                    ? 0
                    : Shares.missing(parts.stream().map(Figures.Part::share).toList());
            Estimate hit = Estimate.share(Math.min(1, low), Math.min(1, high));
            if (most == null || hit.middle() > most.middle()) {
                most = hit;
                used.clear();
                used.addAll(facts);
            }
        }
        return most;
    }

    /** Whether a table names all of them: what it leaves out comes from others then. */
    private static boolean names(List<Figures.Part> parts, List<Economy> suppliers) {
        return suppliers.stream()
                .allMatch(s -> parts.stream().anyMatch(p -> p.supplier().equals(s)));
    }
}
