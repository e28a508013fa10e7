package dev.lodestone.situation;

import dev.lodestone.fact.Consumption;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.LeadTime;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import java.util.List;
import java.util.stream.Collectors;

/** What the facts tell of one economy's need of one mineral: how much it uses, on whom it hangs, who else produces, how long things take. */
public final class Dependence {
    /** Where no use is known, the stage that users lack first. */
    private static final List<Stage> STAGES = List.of(Stage.REFINED, Stage.PRODUCT, Stage.MINED, Stage.SECONDARY);

    private final Situation situation;
    private final Economy economy;
    private final Mineral mineral;
    private final Figures figures;
    private final Exposures exposures;
    private final Leads leads;
    private final Consumption use;

    public Dependence(Situation situation, Economy economy, Mineral mineral) {
        this.situation = situation;
        this.economy = economy;
        this.mineral = mineral;
        this.figures = new Figures(situation.current());
        this.exposures = new Exposures(figures, situation.asOf());
        this.leads = new Leads(situation.current(), situation.asOf());
        this.use = new Uses(situation.current()).of(economy, mineral);
    }

    /** Null if no fact says what is used in a year. */
    public Consumption use() {
        return use;
    }

    /** How much of the use hangs on a supplier: at the stage of the use, else at the first that a figure is of. */
    public Exposure on(Economy supplier) {
        if (use != null) {
            return exposures.of(economy, mineral, supplier, use.stage() == null ? List.of() : List.of(use.stage()));
        }
        return STAGES.stream()
                .map(stage -> exposures.of(economy, mineral, supplier, List.of(stage)))
                .filter(Exposure::isKnown)
                .findFirst()
                .orElseGet(() -> exposures.of(economy, mineral, supplier, List.of()));
    }

    /** A country's largest part of the world's output of the mineral or of its group, with its stage and source; null if no fact says. */
    public Output leadOf(Economy country) {
        for (Stage stage : STAGES) {
            Figures.Part part = StandIns.share(
                    figures, Concentration.Supply.OUTPUT, Economy.WORLD, mineral, country, w -> w.stage() == stage);
            if (part != null) {
                return new Output(stage, part.share(), part.fact());
            }
        }
        return null;
    }

    /** A country's part of the world's output at a stage. */
    public record Output(Stage stage, Estimate share, Fact fact) {}

    /** What a country makes of the mineral in a year; null if no fact says. */
    public Production output(Economy country, Stage stage) {
        return figures.output(country, mineral, s -> stage == null || s == stage);
    }

    /** How long a kind of measure takes; null if nothing tells. */
    public Wait wait(MeasureKind kind) {
        List<LeadTime> of = leads.of(kind, economy, mineral);
        String basis = of.stream().map(Leads::told).distinct().collect(Collectors.joining("; "));
        return of.isEmpty()
                ? null
                : new Wait(Leads.over(of, LeadTime::months), Leads.over(of, LeadTime::typical), basis, of);
    }

    /** Whether a country controls exports of the mineral to the economy itself: no way out of another's stop. */
    public boolean isRestrictedBy(Economy country) {
        for (Derived derived : situation.derived()) {
            boolean controls = derived instanceof AppliedControl c
                    && c.state() == State.IN_FORCE
                    && c.by().equals(country)
                    && c.on().equals(economy)
                    && c.mineral().equals(mineral);
            if (controls) {
                return true;
            }
        }
        return false;
    }
}
