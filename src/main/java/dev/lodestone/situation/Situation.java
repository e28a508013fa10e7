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
import java.util.function.Predicate;
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

    /** What follows of one kind, or of several, worked out where one of them is wanted. */
    private record Part(List<Class<? extends Derived>> kinds, Supplier<? extends Collection<? extends Derived>> work) {
        static <D extends Derived> Part of(Class<D> kind, Supplier<? extends Collection<? extends D>> work) {
            return new Part(List.of(kind), work);
        }

        Collection<? extends Derived> get() {
            return work.get();
        }
    }

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
        Later<List<Concentration>> concentrations =
                new Later<>(() -> Concentrations.of(figures, subjects, readers, exposures, asOf));
        Later<List<SupplyRisk>> risks = new Later<>(() -> SupplyRisks.of(others, figures, subjects));
        Later<List<GeopoliticalRisk>> geopolitical =
                new Later<>(() -> GeopoliticalRisks.of(others, figures, concentrations.get(), subjects));
        Later<List<AppliedTariff>> tariffs = new Later<>(() -> Tariffs.of(others, figures, subjects, asOf));
        Later<List<Derived>> commitments =
                new Later<>(() -> Commitments.of(others, figures, extensions, subjects, asOf));
        Later<List<StockCover>> stocks = new Later<>(() -> StockCovers.of(others, figures, subjects));
        if (large) {
            // What several parts wait for uses all processors by itself.
            Stream.of(concentrations, risks, geopolitical, tariffs, commitments, stocks)
                    .forEach(Later::get);
        }
        List<Trend> trends = held.trends();
        List<Part> all = List.of(
                Part.of(AsOf.class, () -> List.of(new AsOf(asOf))),
                Part.of(Focus.class, () -> subjects.stream().map(Focus::new).toList()),
                Part.of(Concentration.class, concentrations),
                Part.of(NMinusOne.class, () -> NMinusOnes.of(concentrations.get(), figures)),
                Part.of(
                        NetImportReliance.class,
                        () -> figures.reliances().stream()
                                .flatMap(r -> used(r).stream())
                                .toList()),
                Part.of(SupplyRisk.class, risks),
                Part.of(
                        Criticality.class,
                        () -> Criticalities.of(
                                others, risks.get(), subjects, parameters.number("criticality.largest-sector"))),
                Part.of(GeopoliticalRisk.class, geopolitical),
                Part.of(
                        PublishedConcentration.class,
                        () -> PublishedConcentration.of(others, concentrations.get(), subjects)),
                Part.of(
                        AppliedControl.class,
                        () -> Controls.of(others, figures, exposures, extensions, stocks.get(), subjects, asOf)),
                Part.of(AppliedTariff.class, tariffs),
                Part.of(TariffLoad.class, () -> TariffLoads.of(tariffs.get(), others, asOf)),
                new Part(Commitments.KINDS, commitments),
                new Part(Credits.KINDS, () -> Credits.of(others, commitments.get())),
                Part.of(Derived.class, () -> Programmes.of(others, subjects, asOf)),
                Part.of(Derived.class, () -> Statements.of(others, subjects, asOf)),
                new Part(Partners.KINDS, () -> Partners.of(others, figures, subjects, asOf)),
                Part.of(StockCover.class, stocks),
                Part.of(Derived.class, () -> Events.of(others, exposures, subjects, !asked.isEmpty(), asOf)),
                Part.of(Attribution.class, () -> Attributions.of(facts, subjects, asOf)),
                Part.of(
                        Exchange.class,
                        () -> Exchanges.of(
                                others,
                                subjects,
                                asOf,
                                parameters.number("retaliation.quick-days"),
                                parameters.number("retaliation.window-days"))),
                Part.of(Balance.class, () -> Balances.of(others, figures, subjects, about.all(), asOf)),
                Part.of(Trend.class, () -> trends),
                Part.of(Erosion.class, () -> Erosions.of(others, trends, subjects, asOf)),
                Part.of(
                        Conflict.class,
                        () -> Conflicts.of(
                                readings,
                                figures,
                                Stream.<List<? extends Derived>>of(
                                                risks.get(), concentrations.get(), geopolitical.get())
                                        .<Derived>flatMap(List::stream)
                                        .toList())),
                Part.of(Discrepancy.class, () -> Discrepancies.of(readings)),
                Part.of(Contested.class, () -> Contested.of(readings, asOf)),
                Part.of(PossibleTwin.class, () -> PossibleTwin.of(others)),
                Part.of(Provenance.class, () -> Provenances.of(figures, subjects)),
                Part.of(TradeDependency.class, () -> TradeDependencies.of(others, subjects, asOf)),
                Part.of(Outsize.class, () -> Outsizes.of(others, readings.others())),
                Part.of(PartialOutput.class, () -> figures.each(MineralFigures::partial)),
                Part.of(PublishedLater.class, () -> PublishedLater.of(current, subjects, asOf)),
                Part.of(Vintage.class, () -> Vintages.of(current, subjects, asOf)));
        List<Part> some = all.stream()
                .filter(part -> part.kinds().stream().anyMatch(wanted))
                .toList();
        return new Situation(asOf, subjects, current, SideBySide.all(some, large, Part::get));
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
