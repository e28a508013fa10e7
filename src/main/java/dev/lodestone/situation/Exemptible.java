package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Exemptions;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Works out what it takes to leave a mineral out of an economy's own tariffs. */
final class Exemptible {
    private final List<AppliedTariff> tariffs = new ArrayList<>();
    private final List<Fact> facts;
    private final Uses uses;
    private final Extensions extensions;
    private final LocalDate asOf;

    Exemptible(Situation situation, Uses uses, Extensions extensions) {
        this.facts = situation.current();
        this.uses = uses;
        this.asOf = situation.asOf();
        this.extensions = extensions;
        for (Derived derived : situation.derived()) {
            if (derived instanceof AppliedTariff t && (t.state() == State.IN_FORCE || t.state() == State.PENDING)) {
                tariffs.add(t);
            }
        }
    }

    /**
     * Null if it is about no tariff change, or no tariff of the economy is on the mineral.
     *
     * @param actor who can leave it out of those by its law alone; null if nobody is known
     */
    Exemption of(Recommendation to, Lead lead, Actor actor) {
        if (to.measure() != MeasureKind.TARIFF_CHANGE || to.mineral() == null) {
            return null;
        }
        List<AppliedTariff> on = tariffs.stream()
                .filter(t -> to.mineral().equals(t.mineral()) && t.by().equals(to.economy()))
                .filter(t -> actor == null || Actor.reaches(actor.instrument(), t))
                .toList();
        if (on.isEmpty()) {
            return null;
        }
        LocalDate over = over(on, lead);
        List<AppliedTariff> left =
                over != null ? on : on.stream().filter(t -> !isOver(t, lead)).toList();
        List<Fact> from =
                new ArrayList<>(left.stream().map(AppliedTariff::tariff).toList());
        List<Fact> once =
                left.stream().<Fact>map(t -> without(t.tariff(), to.mineral())).toList();
        FactChange change =
                new FactChange(once, null, "tariffs of " + to.economy().inText() + " leave out " + to.mineral());
        return new Exemption(to, to.economy(), to.mineral(), forgone(to, left, from), over, change, List.copyOf(from));
    }

    /** The day on which the last of them ends, if it takes longer than that to leave a mineral out; else null. */
    private LocalDate over(List<AppliedTariff> on, Lead lead) {
        return on.stream().allMatch(t -> isOver(t, lead))
                ? on.stream().map(this::lastDay).max(LocalDate::compareTo).orElseThrow()
                : null;
    }

    /** Whether a tariff has ended by the first day on which a mineral could be left out of it. */
    private boolean isOver(AppliedTariff t, Lead lead) {
        LocalDate last = lastDay(t);
        return lead != null
                && last != null
                && last.isBefore(asOf.plusDays(Amount.days(lead.takes().value().low())));
    }

    /** The last day of the tariff itself: while it has still to start, its state tells none. */
    private LocalDate lastDay(AppliedTariff t) {
        return extensions.schedule(t.tariff()).until();
    }

    /** Every tariff on what is imported from those that it is on; on all where no fact says who delivers. */
    private Amount forgone(Recommendation to, List<AppliedTariff> on, List<Fact> from) {
        Consumption use = uses.of(to.economy(), to.mineral());
        AppliedTariff first = on.get(0);
        Prices prices = use == null ? null : Prices.of(facts, to.economy(), use);
        if (prices == null || !prices.areKnown() || first.reliance() == null) {
            return null;
        }
        from.add(use);
        from.addAll(prices.all());
        double rate = on.stream()
                .filter(t -> t.rate() != null)
                .mapToDouble(t -> t.rate().high() * imported(t))
                .sum();
        Estimate value = prices.value(use.used());
        return Amount.money(
                Estimate.number(0, value.high() * first.reliance().high() * rate),
                Currency.USD,
                "duty of a year at most: " + Estimate.percent(rate) + " on what is imported, " + prices.told());
    }

    /** What part of the imports a tariff is on, at most. */
    private static double imported(AppliedTariff t) {
        return t.otherSuppliers() == null ? 1 : 1 - t.otherSuppliers().low();
    }

    private static Tariff without(Tariff t, Mineral mineral) {
        List<Mineral> exempt = new ArrayList<>(t.exempt());
        exempt.add(mineral);
        Tariff without = FactType.with(t, "exempt", exempt);
        // One mineral more that it leaves out does not tell whether it leaves out others.
        return Tariffs.leavesOpen(t) ? FactType.with(without, "exemptions", Exemptions.UNKNOWN) : without;
    }
}
