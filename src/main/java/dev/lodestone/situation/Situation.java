package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facts as they stand at a date for the economies that advice is given to: the vintages that hold, and what follows from
 * them by arithmetic and by the calendar. Policy is not decided here; rules do that on what stands here.
 *
 * @param current the facts that hold: of every series of figures one vintage, of every figure and measure one account
 * @param derived what follows from them
 */
public record Situation(LocalDate asOf, Set<Economy> subjects, List<Fact> current, List<Derived> derived) {

    /** From so many facts on it pays to use several processors for one assessment. */
    public static final int LARGE = 5_000;

    /** Names of the parameters that the methods compute with. */
    public static final Set<String> PARAMETERS = Set.of(
            "criticality.largest-sector",
            "data-quality.times-content",
            "data-quality.times-world-output",
            "export-control.bitten-fall",
            "retaliation.quick-days",
            "retaliation.window-days");

    /**
     * @param asked the economies to advise; empty means all that the facts are about
     * @param parameters the methods' constants at the date
     */
    public static Situation of(FactSet facts, LocalDate asOf, Collection<Economy> asked, Parameters.Valid parameters) {
        return of(facts, asOf, asked, parameters, any -> true);
    }

    /**
     * The same with less of what follows, for who looks for some of it alone.
     *
     * @param wanted whether something of a kind may be looked for: a class of what follows, or one that several have in common
     */
    public static Situation of(
            FactSet facts,
            LocalDate asOf,
            Collection<Economy> asked,
            Parameters.Valid parameters,
            Predicate<Class<? extends Derived>> wanted) {
        FactsAtDate held = FactsAtDate.of(facts, asOf, Outsizes.Limits.of(parameters));
        return new Derivation(Derivation.Given.of(facts, held, asOf, asked, parameters), null).situation(wanted);
    }
}
