package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EquityStake;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Offtake;
import dev.lodestone.fact.Price;
import dev.lodestone.fact.PriceFloor;
import dev.lodestone.fact.Schedule;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.TariffExclusion;
import dev.lodestone.method.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What guaranteed prices, contracts to buy, stakes in companies and exclusions from tariffs mean at the date. */
final class Programmes {
    private final CurrentFacts facts;
    private final Extensions extensions;
    private final Set<Economy> subjects;
    private final LocalDate asOf;
    private final List<Derived> applied = new ArrayList<>();

    private Programmes(CurrentFacts facts, Extensions extensions, Set<Economy> subjects, LocalDate asOf) {
        this.facts = facts;
        this.extensions = extensions;
        this.subjects = subjects;
        this.asOf = asOf;
    }

    static List<Derived> of(CurrentFacts facts, Extensions extensions, Set<Economy> subjects, LocalDate asOf) {
        Programmes programmes = new Programmes(facts, extensions, subjects, asOf);
        for (Fact fact : facts.ofAny(PriceFloor.class, Offtake.class, TariffExclusion.class, EquityStake.class)) {
            if (fact instanceof PriceFloor floor && subjects.contains(floor.by())) {
                programmes.add(floor, extensions.schedule(floor).at(asOf));
            } else if (fact instanceof Offtake offtake && subjects.contains(offtake.by())) {
                programmes.add(offtake, extensions.schedule(offtake).at(asOf));
            } else if (fact instanceof TariffExclusion exclusion && subjects.contains(exclusion.by())) {
                programmes.add(exclusion, extensions.schedule(exclusion));
            } else if (fact instanceof EquityStake stake) {
                programmes.add(stake);
            }
        }
        return programmes.applied;
    }

    private void add(PriceFloor floor, Standing standing) {
        if (standing.state() == State.NOT_YET_ANNOUNCED) {
            return;
        }
        for (Mineral mineral : floor.minerals()) {
            Price price = price(mineral);
            Estimate market = price == null ? null : price.usdPerTonne();
            applied.add(new AppliedFloor(
                    floor,
                    floor.by(),
                    mineral,
                    standing.state(),
                    standing.since(),
                    standing.until(),
                    floor.usdPerTonne(),
                    market,
                    market == null || market.low() <= 0 ? null : above(floor.usdPerTonne(), market),
                    from(floor, price)));
        }
    }

    /** What is cited of a programme: it, what moved its end, and the figure beside it, if there is one. */
    private List<Fact> from(Measure programme, Fact figure) {
        List<Fact> from = new ArrayList<>(List.of(programme));
        from.addAll(extensions.settled(programme));
        if (figure != null) {
            from.add(figure);
        }
        return from;
    }

    private Price price(Mineral mineral) {
        for (Price price : facts.of(Price.class)) {
            // A price of one economy's own market, or of ore or a product of it, is no measure of what a floor pays.
            boolean refined = price.stage() == null || price.stage() == Stage.REFINED;
            if (price.mineral().equals(mineral) && price.in() == null && refined) {
                return price;
            }
        }
        return null;
    }

    private static Estimate above(Estimate price, Estimate market) {
        double least = price.low() / market.high() - 1;
        double most = price.high() / market.low() - 1;
        return new Estimate(least, most, false, false, Estimate.Kind.RATE);
    }

    private void add(Offtake offtake, Standing standing) {
        if (standing.state() == State.NOT_YET_ANNOUNCED) {
            return;
        }
        for (Mineral mineral : offtake.minerals()) {
            Consumption use = offtake.quantity() == null ? null : use(offtake, mineral);
            Estimate part = use == null ? null : part(offtake, use);
            applied.add(new AppliedOfftake(
                    offtake,
                    offtake.by(),
                    mineral,
                    standing.state(),
                    standing.since(),
                    standing.until(),
                    part,
                    from(offtake, use)));
        }
    }

    /** One quantity for several minerals is at most of one of them. */
    private static Estimate part(Offtake offtake, Consumption use) {
        Estimate all = Shares.of(offtake.quantity().map(offtake.unit()::toTonnes), use.used());
        return offtake.minerals().size() == 1 ? all : Estimate.share(0, all.high());
    }

    private Consumption use(Offtake offtake, Mineral mineral) {
        for (Consumption use : Uses.all(facts)) {
            if (use.economy().equals(offtake.by()) && use.mineral().equals(mineral) && use.stage() == offtake.stage()) {
                return use;
            }
        }
        return null;
    }

    private void add(TariffExclusion exclusion, Schedule schedule) {
        Standing standing = schedule.at(asOf);
        if (standing.state() != State.NOT_YET_ANNOUNCED) {
            applied.add(new AppliedExclusion(
                    exclusion,
                    exclusion.by(),
                    Statements.only(exclusion.minerals()),
                    standing.state(),
                    schedule.until(),
                    open(exclusion),
                    extensions.settled(exclusion)));
        }
    }

    /** The first of the tariffs that it is from; null where one of them is in force, or no fact tells of any. */
    private Tariff open(TariffExclusion exclusion) {
        Tariff first = null;
        for (Tariff tariff : facts.of(Tariff.class)) {
            boolean of = tariff.by().equals(exclusion.by())
                    && (exclusion.authority() == null || exclusion.authority().equals(tariff.authority()));
            State state = of ? extensions.schedule(tariff).at(asOf).state() : State.NOT_YET_ANNOUNCED;
            if (state == State.IN_FORCE) {
                return null;
            }
            first = first == null && state != State.NOT_YET_ANNOUNCED ? tariff : first;
        }
        return first;
    }

    private void add(EquityStake stake) {
        boolean known = stake.announced() == null || !stake.announced().isAfter(asOf);
        if (known && subjects.contains(stake.economy())) {
            applied.add(
                    new AppliedStake(stake, stake.economy(), Statements.only(stake.minerals()), stake.commitment()));
        }
    }
}
