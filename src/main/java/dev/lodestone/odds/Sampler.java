package dev.lodestone.odds;

import dev.lodestone.fact.CommonFactor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Wholes;
import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** Draws figures and events, one after the other off one seed, so that the same seed draws the same on any machine. */
final class Sampler {
    private static final int TRIES = 1_000;

    private final RandomGenerator random;
    private final List<SpreadFigure> figures;
    private final List<Eventuality> events;
    private final List<CommonFactor> factors;
    /** Of each figure the place of the factor that moves it; -1 if none does. */
    private final int[] moved;
    /** Of each event the first that is the same but for how likely it is said to be. */
    private final int[] same;
    /** Shares of which drawn ones are parts, where these could come to more than a whole. */
    private final List<Whole> wholes = new ArrayList<>();

    private long redrawn;

    Sampler(long seed, List<Fact> facts, List<SpreadFigure> figures, List<Eventuality> events) {
        this.random = new Well19937c(seed);
        this.figures = figures;
        this.events = events;
        this.factors = facts.stream()
                .filter(CommonFactor.class::isInstance)
                .map(CommonFactor.class::cast)
                .toList();
        this.moved = figures.stream().mapToInt(this::factor).toArray();
        this.same = events.stream()
                .mapToInt(e -> (int) events.stream()
                        .takeWhile(other -> other != e && !other.isSame(e))
                        .count())
                .toArray();
        hold(facts, figures);
    }

    /**
     * Shares that may not come to more than a whole.
     *
     * @param places of each figure its place among those that are drawn
     */
    private record Whole(List<Fact> shares, List<SpreadFigure> figures, int[] places) {

        boolean isPossible(double[] one) {
            return FactSet.faults(at(u -> one[places[u]])).isEmpty();
        }

        private List<Fact> at(IntToDoubleFunction place) {
            Map<String, Fact> drawn = new LinkedHashMap<>();
            shares.forEach(f -> drawn.put(f.id(), f));
            for (int i = 0; i < figures.size(); i++) {
                SpreadFigure f = figures.get(i);
                double at = place.applyAsDouble(i);
                drawn.computeIfPresent(
                        f.id(), (id, fact) -> FactType.with(fact, f.field().name(), f.between(at, at)));
            }
            return new ArrayList<>(drawn.values());
        }
    }

    /** Draws again what would make more than a whole of shares in these facts too. */
    void hold(List<Fact> facts, List<SpreadFigure> own) {
        Set<Object> minerals = new LinkedHashSet<>();
        own.stream().filter(f -> Wholes.isShare(f.of())).forEach(f -> minerals.addAll(f.of().minerals()));
        List<Fact> shares = facts.stream()
                .filter(f -> Wholes.isShare(f) && f.minerals().stream().anyMatch(minerals::contains))
                .toList();
        int[] places = own.stream().mapToInt(this::place).toArray();
        Whole whole = new Whole(shares, own, places);
        if (!FactSet.faults(whole.at(highest -> 1)).isEmpty()) {
            wholes.add(whole);
        }
    }

    /** The place of a figure among those that are drawn. */
    int place(SpreadFigure figure) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).isSame(figure)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not drawn: " + figure.id());
    }

    private int factor(SpreadFigure figure) {
        for (int i = 0; i < factors.size(); i++) {
            CommonFactor factor = factors.get(i);
            boolean covers = factor.minerals().isEmpty()
                    || figure.of().minerals().stream()
                            .anyMatch(m -> factor.minerals().stream().anyMatch(f -> f.covers(m)));
            if (covers && names(figure.of(), factor.economy())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean names(Fact fact, Economy economy) {
        for (FactType.Field field : FactType.of(fact).fields()) {
            Object value = field.of(fact);
            if (economy.equals(value) || value instanceof List<?> all && all.contains(economy)) {
                return true;
            }
        }
        return false;
    }

    /** How many draws were drawn again, as their shares came to more than a whole. */
    long redrawn() {
        return redrawn;
    }

    /**
     * The next draws.
     *
     * @throws BadInput if shares hardly ever come to a whole
     */
    Sample next(int size) {
        double[][] at = new double[figures.size()][size];
        Outcome[][] outcomes = new Outcome[events.size()][size];
        double[] one = new double[figures.size()];
        double[][] luck = new double[events.size()][];
        for (int draw = 0; draw < size; draw++) {
            possible(one);
            for (int i = 0; i < one.length; i++) {
                at[i][draw] = one[i];
            }
            for (int i = 0; i < outcomes.length; i++) {
                // The same event under another likelihood has the same luck.
                luck[i] = same[i] < i ? luck[same[i]] : new double[] {random.nextDouble(), random.nextDouble()};
                outcomes[i][draw] = outcome(events.get(i).likelihood(), luck[i][0], luck[i][1]);
            }
        }
        return new Sample(at, outcomes, size);
    }

    /**
     * The same draws, in which one figure or event has the value of the next draw, wherever that can be.
     *
     * @param which figures first, then events
     */
    Sample shifted(Sample sample, int which) {
        Sample shifted = sample.shifted(which);
        if (which < figures.size() && !wholes.isEmpty()) {
            double[] one = new double[figures.size()];
            for (int draw = 0; draw < sample.size(); draw++) {
                for (int i = 0; i < one.length; i++) {
                    one[i] = shifted.at()[i][draw];
                }
                if (!isPossible(one)) {
                    shifted.at()[which][draw] = sample.at()[which][draw];
                }
            }
        }
        return shifted;
    }

    private void possible(double[] one) {
        for (int tries = 0; tries < TRIES; tries++) {
            draw(one);
            if (isPossible(one)) {
                return;
            }
            redrawn++;
        }
        throw new BadInput(
                "facts",
                "the shares of one whole come to more than 105% in nearly every draw of them",
                "lower the upper bounds of shares that go together");
    }

    private boolean isPossible(double[] one) {
        return wholes.stream().allMatch(w -> w.isPossible(one));
    }

    private void draw(double[] one) {
        double[] common = new double[factors.size()];
        for (int i = 0; i < common.length; i++) {
            common[i] = random.nextGaussian();
        }
        for (int i = 0; i < one.length; i++) {
            if (moved[i] < 0) {
                one[i] = random.nextDouble();
            } else {
                Estimate stated = factors.get(moved[i]).correlation();
                double correlation = stated == null ? 1 : stated.low();
                double own = random.nextGaussian();
                one[i] = Quantiles.NORMAL.cumulativeProbability(
                        Math.sqrt(correlation) * common[moved[i]] + Math.sqrt(1 - correlation) * own);
            }
        }
    }

    private static Outcome outcome(Estimate likelihood, double u, double place) {
        if (likelihood == null) {
            return Outcome.OPEN;
        }
        double value = likelihood.isRange() ? Quantiles.of(likelihood, place) : Double.NaN;
        double least = likelihood.isRange() ? value : likelihood.low();
        double most = likelihood.isRange() ? value : likelihood.high();
        return u < least ? Outcome.YES : u >= most ? Outcome.NO : Outcome.OPEN;
    }
}
