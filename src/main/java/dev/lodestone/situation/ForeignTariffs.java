package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What tariffs of others, and those that they plan, mean for those who make what they are on. */
final class ForeignTariffs {
    private ForeignTariffs() {}

    static List<ForeignTariff> of(TariffsAtDate at) {
        List<ForeignTariff> abroad = new ArrayList<>();
        TariffSuccession succession = at.succession();
        Later<Sales> sales = new Later<>(() -> Sales.of(at.facts()));
        for (Tariff tariff : at.all()) {
            for (Economy maker : at.subjects()) {
                if (DayCounts.aimsAt(tariff, maker, at.asOf())) {
                    for (Mineral mineral :
                            Tariffs.withoutExempt(tariff, at.figures().covered(tariff.minerals()))) {
                        Standing standing = at.extensions().schedule(tariff).at(at.asOf(), mineral);
                        boolean told = Tariffs.bites(standing) || isAhead(standing);
                        Trade trade = told ? Trade.of(tariff.by(), maker, mineral, sales, at) : Trade.UNKNOWN;
                        if (trade.isKnown()) {
                            Tariff higher =
                                    succession.by(tariff, mineral, standing).higher();
                            abroad.add(of(tariff, standing, higher, maker, mineral, trade, at));
                        }
                    }
                }
            }
        }
        return abroad;
    }

    /** What tariffs on all goods mean for those who make minerals; of each tariff once. */
    static List<BroadForeignTariff> broad(TariffsAtDate at) {
        List<BroadForeignTariff> abroad = new ArrayList<>();
        Later<Sales> sales = new Later<>(() -> Sales.of(at.facts()));
        for (Tariff tariff : at.all()) {
            Schedule schedule = at.extensions().schedule(tariff);
            Standing standing = schedule.at(at.asOf(), null);
            boolean told = tariff.minerals().isEmpty() && (Tariffs.bites(standing) || isAhead(standing));
            for (Economy maker : told ? at.subjects() : Set.<Economy>of()) {
                if (DayCounts.aimsAt(tariff, maker, at.asOf())) {
                    Set<Mineral> left = new LinkedHashSet<>(
                            Tariffs.withoutExempt(tariff, at.figures().allMinerals()));
                    // A suspension that names minerals leaves the tariff on the others.
                    left.removeIf(m -> at.exclusions().of(tariff, m, maker) != null
                            || schedule.at(at.asOf(), m).state() != standing.state());
                    Made most = Made.most(maker, left, at.figures(), at.asOf());
                    if (most != null) {
                        Sales.Sold sold = sales.get().most(tariff.by(), maker, left);
                        abroad.add(broad(
                                tariff, standing, maker, most, sold, mostBought(tariff.by(), maker, left, at), at));
                    }
                }
            }
        }
        return abroad;
    }

    /** Of several minerals the one of which the buyer gets the largest part of its imports from the maker; null if no fact says of any. */
    private static Bought mostBought(Economy buyer, Economy maker, Set<Mineral> minerals, TariffsAtDate at) {
        Bought most = null;
        for (Mineral mineral : minerals) {
            Figures.Part part = Trade.bought(buyer, maker, mineral, at, w -> true);
            boolean more = part != null
                    && (most == null
                            || part.share().middle() > most.part.share().middle());
            most = more ? new Bought(mineral, part) : most;
        }
        return most;
    }

    private static BroadForeignTariff broad(
            Tariff tariff,
            Standing standing,
            Economy maker,
            Made most,
            Sales.Sold sold,
            Bought bought,
            TariffsAtDate at) {
        List<Fact> used = new ArrayList<>(most.own.from());
        used.addAll(sold == null ? List.of() : List.of(sold.bought(), sold.made()));
        used.addAll(bought == null ? List.of() : bought.part.from());
        used.addAll(at.extensions().settled(tariff));
        return new BroadForeignTariff(
                tariff,
                tariff.by(),
                maker,
                standing.state(),
                standing.since(),
                standing.until(),
                DayCounts.until(at.asOf(), standing.state() == State.PENDING ? standing.since() : standing.until()),
                most.mineral,
                most.own.share(),
                most.stage,
                sold == null ? null : sold.share(),
                sold == null ? null : sold.made().mineral(),
                bought == null ? null : bought.part.share(),
                bought == null ? null : bought.mineral,
                List.copyOf(used));
    }

    /** What tariffs that others plan mean for those who make what they would be on. */
    static List<ForeignTariffPlan> planned(CurrentFacts facts, Figures figures, Set<Economy> subjects, LocalDate asOf) {
        List<ForeignTariffPlan> abroad = new ArrayList<>();
        for (PlannedMeasure plan : facts.of(PlannedMeasure.class)) {
            boolean told = PlanKinds.isTariff(plan)
                    && plan.schedule().at(asOf).state() != State.NOT_YET_ANNOUNCED
                    && !PlanKinds.isTaken(plan, facts.of(Measure.class), asOf);
            for (Economy maker : told ? subjects : Set.<Economy>of()) {
                if (DayCounts.aimsAt(plan, maker, asOf)) {
                    if (plan.minerals().isEmpty()) {
                        add(plan, null, Made.most(maker, figures.allMinerals(), figures, asOf), maker, asOf, abroad);
                    }
                    for (Mineral mineral : figures.covered(plan.minerals())) {
                        add(plan, mineral, Made.of(maker, mineral, figures, asOf), maker, asOf, abroad);
                    }
                }
            }
        }
        return abroad;
    }

    /** @param made null if no fact says, so that there is nothing to tell */
    private static void add(
            PlannedMeasure plan,
            Mineral mineral,
            Made made,
            Economy maker,
            LocalDate asOf,
            List<ForeignTariffPlan> abroad) {
        if (made != null) {
            abroad.add(new ForeignTariffPlan(
                    plan,
                    plan.by(),
                    maker,
                    mineral,
                    made.mineral,
                    made.own.share(),
                    made.stage,
                    PlanKinds.isOver(plan, asOf),
                    DayCounts.until(asOf, plan.from()),
                    made.own.from()));
        }
    }

    private static ForeignTariff of(
            Tariff tariff,
            Standing bare,
            Tariff higher,
            Economy maker,
            Mineral mineral,
            Trade trade,
            TariffsAtDate at) {
        TariffExclusion left = Tariffs.bites(bare) ? at.exclusions().of(tariff, mineral, maker) : null;
        Standing standing = at.exclusions().until(left, bare);
        List<Fact> used = trade.from();
        used.addAll(at.exclusions().extended(left, at.extensions().settled(tariff)));
        return new ForeignTariff(
                tariff,
                tariff.by(),
                maker,
                mineral,
                standing.state(),
                standing.since(),
                standing.until(),
                DayCounts.until(at.asOf(), tariff.from()),
                trade.made == null ? null : trade.made.own.share(),
                trade.made == null ? null : trade.made.stage,
                trade.bought == null ? null : trade.bought.share(),
                trade.sold == null ? null : trade.sold.share(),
                left,
                higher,
                List.copyOf(used));
    }

    /**
     * What facts tell of what a country makes and another buys.
     *
     * @param made null if no fact says
     * @param bought the largest part of the buyer's imports, at the stage at which most is made where it buys there; null if no fact says
     * @param sold null if no fact says
     */
    private record Trade(Made made, Figures.Part bought, Sales.Sold sold) {
        static final Trade UNKNOWN = new Trade(null, null, null);

        static Trade of(Economy buyer, Economy maker, Mineral mineral, Later<Sales> sales, TariffsAtDate at) {
            Made made = Made.of(maker, mineral, at.figures(), at.asOf());
            Figures.Part asMade = bought(buyer, maker, mineral, at, w -> made == null || w.stage() == made.stage);
            return new Trade(
                    made,
                    asMade != null ? asMade : bought(buyer, maker, mineral, at, w -> true),
                    sales.get().most(buyer, maker, Set.of(mineral)));
        }

        private static Figures.Part bought(
                Economy buyer, Economy maker, Mineral mineral, TariffsAtDate at, Predicate<Figures.Whole> which) {
            return at.figures().own(Concentration.Supply.IMPORTS, buyer, mineral, maker, which);
        }

        boolean isKnown() {
            return made != null || bought != null || sold != null;
        }

        List<Fact> from() {
            List<Fact> from = new ArrayList<>(made == null ? List.of() : made.own.from());
            from.addAll(bought == null ? List.of() : bought.from());
            from.addAll(sold == null ? List.of() : List.of(sold.bought(), sold.made()));
            return from;
        }
    }

    /** What a buyer gets of its imports of a mineral from a maker. */
    private record Bought(Mineral mineral, Figures.Part part) {}

    /** A country's part of world output, at the stage where it is largest. */
    private record Made(Mineral mineral, Figures.Part own, Stage stage) {
        /** Null if no fact says. */
        static Made of(Economy maker, Mineral mineral, Figures figures, LocalDate asOf) {
            Made most = null;
            for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
                Figures.Part own = WorldOutput.made(maker, figures.parts(whole), asOf);
                boolean more = own != null
                        && (most == null
                                || own.share().middle() > most.own.share().middle());
                most = more ? new Made(mineral, own, whole.stage()) : most;
            }
            return most;
        }

        /** Of several minerals the one of which it makes the largest part; null if no fact says of any. */
        static Made most(Economy maker, Collection<Mineral> minerals, Figures figures, LocalDate asOf) {
            return minerals.stream()
                    .map(mineral -> of(maker, mineral, figures, asOf))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparingDouble(
                                    (Made made) -> made.own.share().middle())
                            .thenComparing(made -> made.mineral.name(), Comparator.reverseOrder()))
                    .orElse(null);
        }
    }

    /** Whether it is announced, or may return. */
    private static boolean isAhead(Standing standing) {
        return standing.state() == State.ANNOUNCED || Tariffs.mayReturn(standing);
    }
}
