package dev.lodestone.situation;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Wholes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What follows from the facts that hold, each kind worked out where it is wanted. */
final class Derivation {

    /** What follows of one kind, or of several. */
    private record Part(List<Class<? extends Derived>> kinds, Supplier<? extends List<? extends Derived>> work) {
        static <D extends Derived> Part of(Class<D> kind, Supplier<? extends List<? extends D>> work) {
            return new Part(List.of(kind), work);
        }
    }

    /**
     * What it is all worked out of.
     *
     * @param about the economies that the facts are about
     * @param subjects those that are advised
     * @param readers those of them that were asked for, or that stand for who was; empty if nobody was
     */
    record Given(
            FactSet facts,
            FactsAtDate held,
            Subjects about,
            Set<Economy> subjects,
            Set<Economy> readers,
            LocalDate asOf,
            Parameters.Valid parameters) {

        static Given of(
                FactSet facts,
                FactsAtDate held,
                LocalDate asOf,
                Collection<Economy> asked,
                Parameters.Valid parameters) {
            Subjects about = Subjects.in(facts);
            Set<Economy> subjects = about.of(asked, asOf);
            return new Given(facts, held, about, subjects, Subjects.readers(asked, subjects, asOf), asOf, parameters);
        }

        /** Those that advice is for by name: who asked, else all. A union that only stands for a member hides nothing of it. */
        Set<Economy> advised() {
            return readers.isEmpty() ? subjects : readers;
        }

        boolean asked() {
            return !readers.isEmpty();
        }

        /** The same of other facts about the same economies, on a day of the same year with the same members of unions. */
        Given with(FactSet others, FactsAtDate heldOthers, LocalDate day, Parameters.Valid then) {
            return new Given(others, heldOthers, about, subjects, readers, day, then);
        }
    }

    private final Given given;
    private final Set<Economy> subjects;
    private final LocalDate asOf;
    private final boolean large;
    private final Remembered remembered;
    private final CurrentFacts facts;
    private final Figures figures;
    private final Exposures exposures;
    private final Supplier<Extensions> extensions;
    private final Supplier<Exclusions> exclusions;
    private final Supplier<List<Concentration>> concentrations;
    private final Supplier<List<SupplyRisk>> risks;
    private final Supplier<List<GeopoliticalRisk>> geopolitical;
    private final Supplier<List<AppliedTariff>> tariffs;
    private final Supplier<List<Derived>> commitments;

    /** @param remembered is told what is looked at; null where nobody has to know */
    Derivation(Given given, Remembered remembered) {
        this.given = given;
        this.subjects = given.subjects;
        this.asOf = given.asOf;
        this.remembered = remembered;
        List<Fact> current = given.held.readings().used();
        this.large = current.size() >= Situation.LARGE;
        // Suppliers' shares, of which there are most, are found through the figures.
        this.facts = new CurrentFacts(
                SideBySide.inParts(
                        current,
                        large,
                        some -> some.stream().filter(f -> !Wholes.isShare(f)).toList()),
                remembered);
        this.figures =
                remembered == null ? given.held.figures() : given.held.figures().tellingOf(remembered);
        this.exposures = new Exposures(figures, asOf, remembered);
        this.extensions = once("extensions", () -> Extensions.of(facts.of(Extension.class), day()));
        this.concentrations =
                once("concentrations", () -> Concentrations.of(figures, subjects, given.readers, exposures, asOf));
        this.risks = once("risks", () -> SupplyRisks.of(facts, figures, subjects));
        this.geopolitical =
                once("geopolitical", () -> GeopoliticalRisks.of(facts, figures, concentrations.get(), subjects));
        this.exclusions = once("exclusions", () -> Exclusions.of(facts, extensions.get(), day()));
        this.tariffs = once("tariffs", () -> Tariffs.of(tariffsAtDate()));
        this.commitments =
                once("commitments", () -> Commitments.of(facts, figures, exposures, extensions.get(), given, day()));
        if (large) {
            // What several parts wait for uses all processors by itself.
            Stream.of(concentrations, risks, geopolitical, tariffs, commitments).forEach(Supplier::get);
        }
    }

    /** What several parts wait for. */
    private <T> Supplier<T> once(String name, Supplier<T> work) {
        return remembered == null ? new Later<>(work) : () -> remembered.piece(name, work);
    }

    /** @param wanted whether something of a kind may be looked for */
    Situation situation(Predicate<Class<? extends Derived>> wanted) {
        List<Part> parts =
                all().filter(part -> part.kinds.stream().anyMatch(wanted)).toList();
        return situation(SideBySide.all(parts, large, part -> part.work.get()));
    }

    Situation situation(List<Derived> derived) {
        return new Situation(asOf, subjects, given.held.readings().used(), derived);
    }

    /** The same by parts: lists that are empty where nothing is wanted, and the very same where nothing that was looked at differs. */
    List<List<? extends Derived>> parts(Predicate<Class<? extends Derived>> wanted) {
        List<List<? extends Derived>> parts = new ArrayList<>();
        for (Part part : all().toList()) {
            parts.add(part.kinds.stream().anyMatch(wanted) ? remembered.piece(parts.size(), part.work) : List.of());
        }
        return parts;
    }

    private Stream<Part> all() {
        return Stream.of(ofFigures(), ofTariffs(), ofMeasures(), ofAccounts()).flatMap(List::stream);
    }

    private List<Part> ofFigures() {
        return List.of(
                Part.of(AsOf.class, () -> List.of(new AsOf(day()))),
                Part.of(Focus.class, () -> subjects.stream().map(Focus::new).toList()),
                Part.of(Concentration.class, concentrations),
                Part.of(
                        RefinerOre.class,
                        () -> RefinerOre.of(concentrations.get(), exposures, subjects, given.asked(), asOf)),
                Part.of(UnionLead.class, () -> UnionLead.of(figures, subjects, asOf)),
                Part.of(NMinusOne.class, () -> NMinusOnes.of(concentrations.get(), figures)),
                Part.of(
                        NetImportReliance.class,
                        () -> figures.reliances().stream()
                                .flatMap(r -> used(r).stream())
                                .toList()),
                Part.of(SupplyRisk.class, risks),
                Part.of(
                        Criticality.class,
                        () -> Criticalities.of(facts, risks.get(), subjects, number("criticality.largest-sector"))),
                Part.of(GeopoliticalRisk.class, geopolitical),
                Part.of(
                        PublishedConcentration.class,
                        () -> PublishedConcentration.of(facts, concentrations.get(), subjects)));
    }

    private List<Part> ofTariffs() {
        return List.of(
                Part.of(AppliedTariff.class, tariffs),
                Part.of(ForeignTariff.class, () -> ForeignTariffs.of(tariffsAtDate())),
                Part.of(BroadForeignTariff.class, () -> ForeignTariffs.broad(tariffsAtDate())),
                Part.of(ForeignTariffPlan.class, () -> ForeignTariffs.planned(facts, figures, subjects, day())),
                Part.of(UnionTariff.class, () -> UnionTariffs.of(tariffsAtDate(), given.advised())),
                Part.of(TariffLoad.class, () -> TariffLoads.of(tariffs.get(), facts, exclusions.get(), asOf)));
    }

    private List<Part> ofMeasures() {
        return List.of(
                Part.of(AppliedControl.class, () -> controls().applied()),
                Part.of(MemberControl.class, () -> controls().onMembers()),
                Part.of(
                        OwnControl.class,
                        () -> OwnControls.of(facts, figures, extensions.get(), subjects, given.advised(), day())),
                new Part(Commitments.KINDS, commitments),
                new Part(Credits.KINDS, () -> Credits.of(facts, commitments.get())),
                Part.of(Derived.class, () -> Programmes.of(facts, extensions.get(), subjects, day())),
                Part.of(Derived.class, () -> Statements.of(facts, subjects, day())),
                new Part(Partners.KINDS, () -> Partners.of(facts, figures, subjects, day())),
                new Part(
                        List.of(StockCover.class, StockHeld.class),
                        () -> StockCovers.of(facts, figures, subjects, day())),
                Part.of(
                        Derived.class,
                        () -> Events.of(facts, figures, exposures, extensions.get(), subjects, given.asked(), day())),
                Part.of(
                        Attribution.class,
                        () -> Attributions.of(facts.of(Claim.class), this::allFacts, subjects, day())),
                Part.of(
                        Exchange.class,
                        () -> Exchanges.of(
                                facts,
                                subjects,
                                day(),
                                number("retaliation.quick-days"),
                                number("retaliation.window-days"))),
                Part.of(Balance.class, () -> Balances.of(facts, figures, subjects, given.about.all(), day())));
    }

    private TariffsAtDate tariffsAtDate() {
        return new TariffsAtDate(facts, figures, extensions.get(), exclusions.get(), subjects, day());
    }

    private Controls controls() {
        List<ExportControl> all = facts.of(ExportControl.class);
        HeldBack heldBack = new HeldBack(trends(), () -> number("export-control.bitten-fall"));
        return new Controls(all, figures, exposures, heldBack, extensions.get(), subjects, day());
    }

    /** What several accounts and vintages of one thing come to. */
    private List<Part> ofAccounts() {
        return List.of(
                Part.of(Trend.class, this::trends),
                Part.of(Erosion.class, () -> Erosions.of(facts, trends(), subjects, asOf)),
                Part.of(Conflict.class, () -> Conflicts.of(facts, retold(), figures, computed())),
                Part.of(Discrepancy.class, () -> Discrepancies.of(retold(), day())),
                Part.of(Contested.class, () -> Contested.of(retold(), day())),
                Part.of(PossibleTwin.class, () -> PossibleTwin.of(facts)),
                Part.of(Provenance.class, () -> Provenances.of(figures, subjects)),
                Part.of(TradeDependency.class, () -> TradeDependencies.of(facts, subjects, asOf)),
                Part.of(Outsize.class, () -> Outsizes.of(facts, retold())),
                Part.of(PartialOutput.class, () -> figures.each(MineralFigures::partial)),
                Part.of(PublishedLater.class, () -> PublishedLater.of(current(), subjects, day())),
                Part.of(Vintage.class, () -> Vintages.of(current(), subjects, asOf)));
    }

    /** The day, for what hangs on more of it than its year and who is a member of what. */
    private LocalDate day() {
        look(Remembered.Whole.DAY);
        return asOf;
    }

    private double number(String parameter) {
        look(Remembered.Whole.PARAMETERS);
        return given.parameters.number(parameter);
    }

    private FactSet allFacts() {
        look(Remembered.Whole.FACTS);
        return given.facts;
    }

    private List<Fact> current() {
        look(Remembered.Whole.CURRENT);
        return given.held.readings().used();
    }

    private List<Readings.Retold> retold() {
        look(Remembered.Whole.READINGS);
        return given.held.readings().others();
    }

    private List<Trend> trends() {
        look(Remembered.Whole.TRENDS);
        return given.held.trends();
    }

    private void look(Object at) {
        if (remembered != null) {
            remembered.look(at);
        }
    }

    /** What published figures may contradict. */
    private List<Derived> computed() {
        return Stream.<List<? extends Derived>>of(risks.get(), concentrations.get(), geopolitical.get())
                .<Derived>flatMap(List::stream)
                .toList();
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
