package dev.lodestone.stress;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.situation.Dependence;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a stop is worked out from.
 *
 * @param assumed ids of facts that were put in place for the question: they count before others that tell of the same
 */
record Inputs(
        Stop stop,
        Situation situation,
        Dependence dependence,
        Exposure exposure,
        Parameters.Valid parameters,
        Set<String> assumed) {
    private static final double DAYS_A_MONTH = 365 / 12.0;
    /** What takes longer than that comes in no stop. */
    private static final double FOREVER = 36_500;

    static Inputs of(Stop stop, Situation situation, Parameters.Valid parameters, Set<String> assumed) {
        Dependence dependence = new Dependence(situation, stop.economy(), stop.mineral());
        return new Inputs(stop, situation, dependence, dependence.on(stop.without()), parameters, assumed);
    }

    /** Null if no fact says what is used in a year. */
    Consumption use() {
        return dependence.use();
    }

    /** The part of the use that does not arrive, 0 to 1; anything where nobody knows. */
    Estimate lost() {
        Estimate share = exposure.isKnown() ? imported() : Estimate.share(0, 1);
        return Estimate.share(
                Math.max(0, share.low()) * stop.cut().low(),
                Math.max(0, share.high()) * stop.cut().high());
    }

    /** Whether the supplier's part of the imports is known, and no figure tells what part of the use is imported at all. */
    boolean isOpen() {
        return exposure.basis() == Exposure.Basis.IMPORTS
                && (exposure.reliance() == null || exposure.reliance().isWithheld());
    }

    /** The supplier's part of the use: of its part of the imports no more counts than is imported. */
    private Estimate imported() {
        if (!isOpen()) {
            return exposure.share();
        }
        Estimate reliance = own() == null ? Estimate.share(1) : rest(own().figure());
        double high = Math.min(exposure.share().high(), exposure.stated().high() * reliance.high());
        return Estimate.share(Math.min(high, exposure.stated().low() * reliance.low()), high);
    }

    /** What own output leaves of the use to imports. */
    private Estimate rest(Estimate output) {
        double low = Math.max(0, 1 - output.high() / tonnes().low());
        return Estimate.share(low, Math.max(low, 1 - output.low() / tonnes().high()));
    }

    /** What the economy makes itself of what it uses; null if no fact says, or nobody knows how much it uses. */
    Production own() {
        return tonnes() == null ? null : dependence.output(stop.economy(), use().stage());
    }

    /** The facts of one type that hold and are about the mineral itself or, where none is, about a group that it belongs to. */
    <T extends Fact> List<T> about(Class<T> type) {
        List<T> own = of(type).filter(f -> f.minerals().contains(mineral())).toList();
        return own.isEmpty() ? of(type).filter(f -> covers(f.minerals())).toList() : own;
    }

    private <T extends Fact> java.util.stream.Stream<T> of(Class<T> type) {
        return situation.current().stream().filter(type::isInstance).map(type::cast);
    }

    private boolean covers(List<Mineral> minerals) {
        return minerals.stream().anyMatch(m -> m.covers(mineral()));
    }

    Mineral mineral() {
        return stop.mineral();
    }

    /** How long something takes by the facts, in days; by the parameter where they tell nothing. */
    Estimate days(MeasureKind kind, String parameter) {
        Wait wait = dependence.wait(kind);
        return wait == null
                ? Estimate.number(parameters.number(parameter))
                : wait.months().map(Inputs::days);
    }

    /** Whole days of a number of months. */
    static double days(double months) {
        return Math.min(FOREVER, Math.round(months * DAYS_A_MONTH));
    }

    /** The day after so many months of the stop. */
    LocalDate after(double months) {
        return stop.from().plusDays((long) days(months));
    }

    /** What is used in a year; null where nobody knows within what bounds, or it is nothing. */
    Estimate tonnes() {
        Estimate figure = use() == null ? null : use().used();
        return figure == null || figure.low() <= 0 || Double.isInfinite(figure.high()) ? null : figure;
    }

    /** To be asked for only where the use is known. */
    Estimate partOfUse(Estimate quantity) {
        return Digits.share(quantity.low() / tonnes().high(), quantity.high() / tonnes().low());
    }

    static List<String> ids(List<? extends Fact> facts) {
        return facts.stream().map(Fact::id).distinct().toList();
    }
}
