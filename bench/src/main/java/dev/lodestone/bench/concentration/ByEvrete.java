package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Trend;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.IntToValue;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.TypeResolver;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete as its documentation shows it: knowledge built once, a session a request. What is fastest for it: limits are constants of
 * the conditions, not facts to join, so that there is one knowledge for each set of limits; its tasks run in the thread that asks,
 * as there are too few facts to divide among threads; rules see what was there before any fired, as none changes a fact.
 */
final class ByEvrete implements Decider {
    /** What a trend and a concentration have in common, as one field to join by. */
    private record Supplied(Economy economy, Mineral mineral, Stage stage, Economy supplier) {}

    private static final String DECISIONS = "decisions";

    private final KnowledgeService service =
            KnowledgeService.builder().withExecutor(new Direct()).build();
    private final Map<Limits, Knowledge> compiled = new ConcurrentHashMap<>();

    @Override
    public Set<Decision> decide(Situation situation, Parameters.Valid valid) {
        Set<Decision> decisions = new HashSet<>();
        Knowledge knowledge = compiled.computeIfAbsent(Limits.of(valid), this::knowledge);
        StatefulSession session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS);
        session.set(DECISIONS, decisions);
        Decider.relevant(situation).forEach(session::insert);
        session.fire();
        session.close();
        return Decider.concerning(situation, decisions);
    }

    private Knowledge knowledge(Limits limits) {
        RuleSetBuilder<Knowledge> rules =
                service.newKnowledge().configureTypes(ByEvrete::fields).builder();
        output("highly-concentrated", rules, "hhi", hhi -> hhi.above(limits.high2010()));
        output(
                "highly-concentrated-by-2023",
                rules,
                "hhi",
                hhi -> hhi.above(limits.high2023()) && hhi.atMost(limits.high2010()));
        output("single-country-dominance", rules, "topShare", share -> share.above(limits.dominance()));
        output("top-three", rules, "topThree", share -> share.atLeast(limits.topThree()));
        shortfall("n-1-shortfall", rules, left -> left.below(limits.shortfall()) && left.atLeast(limits.critical()));
        shortfall("n-1-critical-shortfall", rules, left -> left.below(limits.critical()));
        return rules.newRule("rising")
                .forEach("$t", Trend.class, "$c", Concentration.class)
                .where((IntToValue v) -> v.get(0, Estimate.class).atLeast(limits.rise()), "$t.change")
                .where((IntToValue v) -> v.get(0).equals(v.get(1)), "$t.supplied", "$c.supplied")
                .execute(ByEvrete::rising)
                .build();
    }

    /** Components of records are not getters, so that they are declared. */
    private static void fields(TypeResolver types) {
        var concentration = types.declare(Concentration.class);
        concentration.declareField("of", Concentration.Supply.class, Concentration::of);
        concentration.declareField("hhi", Estimate.class, Concentration::hhi);
        concentration.declareField("topShare", Estimate.class, Concentration::topShare);
        concentration.declareField("topThree", Estimate.class, Concentration::topThree);
        concentration.declareField(
                "supplied", Supplied.class, c -> new Supplied(c.economy(), c.mineral(), c.stage(), c.largest()));
        var shortfall = types.declare(NMinusOne.class);
        shortfall.declareField("of", Concentration.Supply.class, n -> n.supply().of());
        shortfall.declareField("left", Estimate.class, NMinusOne::left);
        var trend = types.declare(Trend.class);
        trend.declareField("change", Estimate.class, Trend::change);
        trend.declareField(
                "supplied", Supplied.class, t -> new Supplied(t.economy(), t.mineral(), t.stage(), t.supplier()));
    }

    private static void output(
            String name, RuleSetBuilder<Knowledge> rules, String field, Predicate<Estimate> condition) {
        rules.newRule(name)
                .forEach("$c", Concentration.class)
                .where((IntToValue v) -> v.get(0) == Concentration.Supply.OUTPUT, "$c.of")
                .where((IntToValue v) -> condition.test(v.get(0)), "$c." + field)
                .execute(context ->
                        decide(context, name, context.<Concentration>get("$c").mineral()));
    }

    private static void shortfall(String name, RuleSetBuilder<Knowledge> rules, Predicate<Estimate> condition) {
        rules.newRule(name)
                .forEach("$n", NMinusOne.class)
                .where((IntToValue v) -> v.get(0) == Concentration.Supply.OUTPUT, "$n.of")
                .where((IntToValue v) -> condition.test(v.get(0)), "$n.left")
                .execute(context -> decide(
                        context, name, context.<NMinusOne>get("$n").supply().mineral()));
    }

    private static void decide(RhsContext context, String rule, Mineral mineral) {
        decisions(context).add(new Decision("concentration/" + rule, Economy.WORLD, mineral));
    }

    private static void rising(RhsContext context) {
        Trend trend = context.get("$t");
        decisions(context).add(new Decision("concentration/rising", trend.economy(), trend.mineral()));
    }

    private static Set<Decision> decisions(RhsContext context) {
        return context.getRuntime().get(DECISIONS);
    }
}
