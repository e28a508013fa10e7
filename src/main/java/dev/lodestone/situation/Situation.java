package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The facts as they stand at a date for the economies that advice is given to: the vintages that hold, and what follows from
 * them by arithmetic and by the calendar. Policy is not decided here; rules do that on what stands here.
 *
 * @param current the facts that hold: of every series of figures one vintage, of every figure and measure one account
 * @param derived what follows from them
 */
public record Situation(LocalDate asOf, Set<Economy> subjects, List<Fact> current, List<Derived> derived) {

    /** Names of the parameters that the methods compute with. */
    public static final Set<String> PARAMETERS =
            Set.of("criticality.largest-sector", "retaliation.quick-days", "retaliation.window-days");

    /**
     * @param asked the economies to advise; empty means all that the facts are about
     * @param parameters the methods' constants at the date
     */
    public static Situation of(FactSet facts, LocalDate asOf, Collection<Economy> asked, Parameters.Valid parameters) {
        Set<Economy> subjects = Subjects.of(facts, asked, asOf);
        Readings readings = Readings.of(Current.of(facts, asOf));
        List<Fact> current = readings.used();
        Figures figures = new Figures(current);
        List<Derived> derived = new ArrayList<>();
        derived.add(new AsOf(asOf));
        subjects.forEach(s -> derived.add(new Focus(s)));
        List<Concentration> concentrations = Concentrations.of(figures, subjects, asOf);
        derived.addAll(concentrations);
        derived.addAll(NMinusOnes.of(concentrations, figures));
        figures.reliances().forEach(r -> derived.addAll(used(r)));
        List<SupplyRisk> risks = SupplyRisks.of(current, figures, subjects);
        derived.addAll(risks);
        derived.addAll(Criticalities.of(current, risks, subjects, parameters.number("criticality.largest-sector")));
        derived.addAll(GeopoliticalRisks.of(current, figures, concentrations, subjects));
        derived.addAll(Controls.of(current, figures, subjects, asOf));
        List<AppliedTariff> tariffs = Tariffs.of(current, figures, subjects, asOf);
        derived.addAll(tariffs);
        derived.addAll(TariffLoads.of(tariffs, current, asOf));
        List<Derived> commitments = Commitments.of(current, figures, subjects, asOf);
        derived.addAll(commitments);
        derived.addAll(Credits.of(current, commitments));
        derived.addAll(Partners.of(current, figures, subjects, asOf));
        derived.addAll(StockCovers.of(current, figures, subjects));
        derived.addAll(Events.of(current, subjects, asOf));
        derived.addAll(Attributions.of(facts, subjects, asOf));
        derived.addAll(Exchanges.of(
                current,
                subjects,
                asOf,
                parameters.number("retaliation.quick-days"),
                parameters.number("retaliation.window-days")));
        derived.addAll(Balances.of(current, figures, subjects, Subjects.of(facts, List.of(), asOf), asOf));
        List<Trend> trends = Trends.of(facts, asOf);
        derived.addAll(trends);
        derived.addAll(Erosions.of(current, trends, subjects, asOf));
        derived.addAll(Conflicts.of(readings, figures, risks));
        derived.addAll(Discrepancies.of(readings));
        derived.addAll(Provenances.of(figures, subjects));
        derived.addAll(TradeDependencies.of(current, subjects, asOf));
        derived.addAll(Outsizes.of(current));
        derived.addAll(Vintages.of(current, subjects, asOf));
        return new Situation(asOf, subjects, current, derived);
    }

    /** Of a published and a computed reliance of one stage, the published one is used; the other shows as a conflict. */
    private static List<NetImportReliance> used(List<NetImportReliance> readings) {
        return readings.stream()
                .filter(r -> !r.computed() || readings.stream().noneMatch(o -> !o.computed() && o.stage() == r.stage()))
                .toList();
    }
}
