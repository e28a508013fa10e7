package dev.lodestone.stress;

import dev.lodestone.fact.Capacity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.PlantStatus;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Substitutability;
import dev.lodestone.situation.Wait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others can spare, what new plants add and what substitutes save. Output in the economy itself is its own; of what others make it may
 * get all or, as all who lose the supplier want it, nothing. What is announced is not counted.
 */
final class Gains {
    /** Name of the parameter: by how many months a plant that is being built may be late. */
    static final String DELAY = "stress.plant-delay-months";

    private static final int FIRST = 1900;
    private static final int LAST = 2300;
    private static final Estimate NONE = Estimate.number(0);

    private final Inputs inputs;
    private final List<Gain> gains = new ArrayList<>();
    private final List<String> notCounted = new ArrayList<>();
    private final List<Economy> unknownOutput = new ArrayList<>();
    private final Map<Economy, List<Capacity>> running = new LinkedHashMap<>();
    private boolean substitutesUnknown;

    Gains(Inputs inputs) {
        this.inputs = inputs;
        inputs.about(Capacity.class).stream().filter(this::counts).forEach(this::plant);
        running.forEach(this::spare);
        substitutes();
    }

    List<Gain> all() {
        return List.copyOf(gains);
    }

    /** Plants that are named and not counted, each with the reason. */
    List<String> notCounted() {
        return notCounted;
    }

    /** Countries with plants that run, of which nobody knows how much they make. */
    List<Economy> unknownOutput() {
        return unknownOutput;
    }

    /** Whether substitutes could help in time and no figure tells how much. */
    boolean substitutesUnknown() {
        return substitutesUnknown;
    }

    private boolean counts(Capacity plant) {
        Stage stage = inputs.use() == null ? null : inputs.use().stage();
        return plant.status() != PlantStatus.DROPPED
                && !inputs.stop()
                        .without()
                        .covers(plant.economy(), inputs.situation().asOf())
                && (plant.stage() == null
                        || stage == null
                        || plant.stage() == stage
                        || plant.stage() == Stage.SECONDARY);
    }

    private void plant(Capacity plant) {
        boolean built = plant.status() == PlantStatus.BUILDING || plant.status() == PlantStatus.FINANCED;
        if (inputs.tonnes() == null) {
            notCounted.add(name(plant) + ": how much of the use that is, nobody knows");
        } else if (inputs.dependence().isRestrictedBy(plant.economy())) {
            notCounted.add(name(plant) + ": " + plant.economy() + " controls exports of it itself");
        } else if (plant.status() == PlantStatus.PRODUCING && !isNew(plant)) {
            running.computeIfAbsent(plant.economy(), e -> new ArrayList<>()).add(plant);
        } else if (plant.firstYear() == null || !built && plant.status() != PlantStatus.PRODUCING) {
            notCounted.add(name(plant) + ": "
                    + (plant.firstYear() == null ? "no year is named" : "it is " + plant.status() + " only"));
        } else {
            add(plant);
        }
    }

    /** Whether what it makes is not in the figures of use and trade yet. */
    private boolean isNew(Capacity plant) {
        return plant.firstYear() != null
                && inputs.use().period() != null
                && plant.firstYear() > inputs.use().period().last();
    }

    private void add(Capacity plant) {
        LocalDate year = LocalDate.of(Math.max(FIRST, Math.min(LAST, plant.firstYear())), 1, 1);
        boolean runs = plant.status() == PlantStatus.PRODUCING;
        boolean sure = isOwn(plant.economy()) && plant.status() != PlantStatus.FINANCED;
        LocalDate surely =
                runs ? year : year.plusMonths((long) inputs.parameters().number(DELAY));
        Estimate tonnes = plant.tonnes();
        gains.add(new Gain(
                false,
                inputs.partOfUse(Estimate.number(sure ? tonnes.low() : 0, tonnes.high())),
                sure ? surely : null,
                year,
                name(plant) + ", " + plant.status() + ", from " + plant.firstYear(),
                List.of(plant.id())));
    }

    /** What plants that run can make beyond what their country makes. */
    private void spare(Economy economy, List<Capacity> plants) {
        Production output = inputs.dependence().output(economy, inputs.use().stage());
        if (output == null) {
            unknownOutput.add(economy);
            plants.forEach(p -> notCounted.add(name(p) + ": how much of it is in use, no fact tells"));
            return;
        }
        Estimate all = plants.stream().map(Capacity::tonnes).reduce(NONE, Estimate::plus);
        double least = Math.max(0, all.low() - output.figure().high());
        double most = Math.max(least, all.high() - output.figure().low());
        Wait contract = inputs.dependence().wait(MeasureKind.SUPPLY_CONTRACT);
        boolean own = isOwn(economy);
        List<String> facts = new ArrayList<>(Inputs.ids(plants));
        facts.add(output.id());
        gains.add(new Gain(
                false,
                inputs.partOfUse(Estimate.number(own ? least : 0, most)),
                own ? inputs.stop().from() : null,
                own || contract == null
                        ? inputs.stop().from()
                        : inputs.after(contract.months().low()),
                "spare capacity in " + economy + ": " + Estimate.number(least, most) + " tonnes a year",
                facts));
    }

    private void substitutes() {
        Wait wait = inputs.dependence().wait(MeasureKind.SUBSTITUTION);
        List<Substitutability> indices = inputs.about(Substitutability.class);
        if (wait == null
                || inputs.after(wait.months().low()).isAfter(inputs.stop().until())) {
            return;
        }
        if (indices.isEmpty()) {
            substitutesUnknown = true;
            return;
        }
        Estimate index = indices.get(0).supplyRisk();
        List<String> facts = new ArrayList<>(Inputs.ids(wait.from()));
        facts.add(indices.get(0).id());
        gains.add(new Gain(
                true,
                Digits.share(1 - index.high(), 1 - index.low()),
                inputs.after(wait.months().high()),
                inputs.after(wait.months().low()),
                "substitutes after " + wait.months() + " months",
                facts));
    }

    private boolean isOwn(Economy economy) {
        return inputs.stop().economy().covers(economy, inputs.situation().asOf());
    }

    private static String name(Capacity plant) {
        return plant.name() + " in " + plant.economy() + ", " + plant.quantity() + " " + plant.unit() + " a year";
    }
}
