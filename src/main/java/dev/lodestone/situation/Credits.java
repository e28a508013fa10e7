package dev.lodestone.situation;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Investment;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PriceGap;
import dev.lodestone.fact.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sets credits against the price gaps they are to close and against the plants that count on them. */
final class Credits {
    static final List<Class<? extends Derived>> KINDS = List.of(CreditGap.class, CreditRunOff.class);

    private Credits() {}

    static List<Derived> of(CurrentFacts facts, List<Derived> commitments) {
        List<Derived> set = new ArrayList<>();
        for (Derived derived : commitments) {
            if (derived instanceof AppliedCredit credit
                    && (credit.state() == State.IN_FORCE || credit.state() == State.PENDING)) {
                for (Fact fact : facts.ofAny(Investment.class, PriceGap.class)) {
                    if (fact instanceof Investment plant) {
                        add(credit, plant, set);
                    } else if (fact instanceof PriceGap gap) {
                        add(credit, gap, set);
                    }
                }
            }
        }
        return set;
    }

    private static void add(AppliedCredit credit, PriceGap gap, List<Derived> into) {
        boolean own = credit.mineral() == null || credit.mineral().covers(gap.mineral());
        if (credit.state() == State.IN_FORCE
                && !credit.isOver()
                && gap.economy().equals(credit.by())
                && own
                && credit.credit().covers(gap.mineral())) {
            into.add(new CreditGap(credit.credit(), gap, credit.by(), gap.mineral(), credit.share(), gap.gap()));
        }
    }

    private static void add(AppliedCredit credit, Investment plant, List<Derived> into) {
        if (credit.phaseOutStarts() == 0
                || plant.start() == null
                || !plant.economy().equals(credit.by())) {
            return;
        }
        List<Mineral> minerals = plant.minerals().isEmpty() ? Collections.singletonList(null) : plant.minerals();
        for (Mineral mineral : minerals) {
            if (mineral == null ? credit.mineral() == null : credit.credit().covers(mineral)) {
                Estimate payback =
                        plant.payback() == null ? Estimate.number(0, Double.POSITIVE_INFINITY) : plant.payback();
                into.add(new CreditRunOff(
                        credit.credit(),
                        plant,
                        credit.by(),
                        mineral,
                        plant.start(),
                        credit.phaseOutStarts(),
                        credit.gone(),
                        payback.map(years -> plant.start() + years - credit.phaseOutStarts())));
            }
        }
    }
}
