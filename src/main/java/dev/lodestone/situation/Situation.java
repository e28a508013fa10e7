package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
            "retaliation.quick-days",
            "retaliation.window-days");

    /**
     * @param asked the economies to advise; empty means all that the facts are about
     * @param parameters the methods' constants at the date
     */
    public static Situation of(FactSet facts, LocalDate asOf, Collection<Economy> asked, Parameters.Valid parameters) {
        Subjects about = Subjects.in(facts);
        Set<Economy> subjects = about.of(asked, asOf);
        Held held = Held.of(facts, asOf, Outsizes.Limits.of(parameters));
        Readings readings = held.readings();
        List<Fact> current = readings.used();
        boolean large = current.size() >= LARGE;
        Figures figures = held.figures();
        // Suppliers' shares, of which there are most, are found through the figures.
        List<Fact> others = SideBySide.inParts(
                current,
                large,
                some -> some.stream().filter(f -> !Figures.isShare(f)).toList());
        Exposures exposures = new Exposures(figures, asOf);
        Extensions extensions = Extensions.of(current, asOf);
        Set<Economy> readers = asked.isEmpty() ? Set.of() : subjects;
        List<Concentration> concentrations = Concentrations.of(figures, subjects, readers, exposures, asOf);
        List<SupplyRisk> risks = SupplyRisks.of(others, figures, subjects);
        List<GeopoliticalRisk> geopolitical = GeopoliticalRisks.of(others, figures, concentrations, subjects);
        List<AppliedTariff> tariffs = Tariffs.of(others, figures, subjects, asOf);
        List<Derived> commitments = Commitments.of(others, figures, extensions, subjects, asOf);
        List<StockCover> stocks = StockCovers.of(others, figures, subjects);
        List<Trend> trends = held.trends();
        List<Supplier<Collection<? extends Derived>>> all = List.of(
                () -> List.of(new AsOf(asOf)),
                () -> subjects.stream().map(Focus::new).toList(),
                () -> concentrations,
                () -> NMinusOnes.of(concentrations, figures),
                () -> figures.reliances().stream()
                        .flatMap(r -> used(r).stream())
                        .toList(),
                () -> risks,
                () -> Criticalities.of(others, risks, subjects, parameters.number("criticality.largest-sector")),
                () -> geopolitical,
                () -> PublishedConcentration.of(others, concentrations, subjects),
                () -> Controls.of(others, figures, exposures, extensions, stocks, subjects, asOf),
                () -> tariffs,
                () -> TariffLoads.of(tariffs, others, asOf),
                () -> commitments,
                () -> Credits.of(others, commitments),
                () -> Programmes.of(others, subjects, asOf),
                () -> Statements.of(others, subjects, asOf),
                () -> Partners.of(others, figures, subjects, asOf),
                () -> stocks,
                () -> Events.of(others, exposures, subjects, !asked.isEmpty(), asOf),
                () -> Attributions.of(facts, subjects, asOf),
                () -> Exchanges.of(
                        others,
                        subjects,
                        asOf,
                        parameters.number("retaliation.quick-days"),
                        parameters.number("retaliation.window-days")),
                () -> Balances.of(others, figures, subjects, about.all(), asOf),
                () -> trends,
                () -> Erosions.of(others, trends, subjects, asOf),
                () -> Conflicts.of(
                        readings,
                        figures,
                        Stream.<List<? extends Derived>>of(risks, concentrations, geopolitical)
                                .<Derived>flatMap(List::stream)
                                .toList()),
                () -> Discrepancies.of(readings),
                () -> Contested.of(readings, asOf),
                () -> PossibleTwin.of(others),
                () -> Provenances.of(figures, subjects),
                () -> TradeDependencies.of(others, subjects, asOf),
                () -> Outsizes.of(others, readings.others()),
                () -> figures.each(MineralFigures::partial),
                () -> PublishedLater.of(current, subjects, asOf),
                () -> Vintages.of(current, subjects, asOf));
        return new Situation(asOf, subjects, current, SideBySide.all(all, large, Supplier::get));
    }

    /** Of a published and a computed reliance of one stage, the published one is used; the other shows as a conflict. */
    private static List<NetImportReliance> used(List<NetImportReliance> readings) {
        Set<Stage> published = new HashSet<>();
        readings.stream().filter(r -> !r.computed()).forEach(r -> published.add(r.stage()));
        return readings.stream()
                .filter(r -> !r.computed() || !published.contains(r.stage()))
                .toList();
    }
}
