package dev.lodestone.robust;

import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Request;
import dev.lodestone.odds.CommonDraws;
import dev.lodestone.plan.Planner;
import dev.lodestone.plan.Plans;
import dev.lodestone.plan.Together;
import dev.lodestone.plan.Wanted;
import dev.lodestone.situation.FactChange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Packages of measures over draws: of what is uncertain in the facts, and of how long each measure takes. */
public final class RobustPlans {
    private final Advisor advisor;
    private final Budget budget;
    private final IntConsumer onDrawn;

    /** @param onDrawn is told how many draws are done since it was told last */
    public RobustPlans(Advisor advisor, Budget budget, IntConsumer onDrawn) {
        this.advisor = advisor;
        this.budget = budget;
        this.onDrawn = onDrawn;
    }

    /** @param plans what was planned of the request */
    public Robustness of(Request given, Wanted wanted, Plans plans, RobustWanted robust) {
        Request request = Planner.considered(given, wanted);
        Together together = new Together(request.facts());
        Map<List<Plans.Step>, List<String>> packages = packages(plans);
        Map<FactChange, RecommendedResponse> measures = new LinkedHashMap<>();
        packages.keySet().forEach(steps -> steps.forEach(s -> measures.putIfAbsent(change(s), s.response())));
        Delays delays = new Delays(List.copyOf(measures.values()), request.asOf(), robust.seed());
        List<List<Fact>> sets = new ArrayList<>(List.of(request.facts().all()));
        packages.keySet().forEach(steps -> sets.add(with(together, steps).all()));
        CommonDraws draws = new CommonDraws(
                advisor, request.asked(), wanted.mineral(), request.asOf(), wanted.on(), robust.seed(), sets);
        List<Alternative> options = new ArrayList<>();
        options.add(new PlainOption("doing nothing", "no measure", draws, 0));
        BitSet chosen = draws.given(0);
        chosen.and(draws.severe(wanted.clear()));
        List<FactChange> changes = List.copyOf(measures.keySet());
        packages.forEach((steps, kinds) -> {
            int place = options.size();
            BitSet clears = (BitSet) chosen.clone();
            clears.andNot(draws.given(place));
            options.add(new PackageOption(
                    "the " + Words.and(kinds),
                    Words.count(steps.size(), "measure"),
                    draws,
                    delays,
                    wanted.by(),
                    together,
                    steps.stream().mapToInt(s -> changes.indexOf(change(s))).toArray(),
                    place,
                    clears));
        });
        DrawnCases trials = new DrawnCases(draws, delays, options);
        trials.run(robust, budget.begin(), onDrawn);
        return new RobustWriter(draws, delays, options, trials, robust, wanted.clear(), wanted.by()).robustness();
    }

    /** The kinds of plans that take the same steps, by the steps. */
    private static Map<List<Plans.Step>, List<String>> packages(Plans plans) {
        Map<List<Plans.Step>, List<String>> packages = new LinkedHashMap<>();
        plans.plans()
                .forEach(p -> packages.computeIfAbsent(p.measures(), m -> new ArrayList<>())
                        .add(p.kind().toString()));
        return packages;
    }

    private static FactSet with(Together together, List<Plans.Step> steps) {
        return together.with(steps.stream().map(RobustPlans::change).toList()).orElseThrow();
    }

    private static FactChange change(Plans.Step step) {
        return step.response().particulars().change();
    }
}
