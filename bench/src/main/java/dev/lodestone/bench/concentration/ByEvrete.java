package dev.lodestone.bench.concentration;

import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Trend;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;

/** Evrete with a stateless session a request; conditions are written as Java functions, which it runs fastest. */
final class ByEvrete implements Contender {
    private final Parameters parameters;
    private final Knowledge knowledge;

    ByEvrete(RuleFiles files) {
        parameters = new Draft(files).parameters();
        Knowledge all = new KnowledgeService().newKnowledge();
        output(all, "concentration/highly-concentrated", (c, l) -> c.hhi().above(l.high2010()));
        output(all, "concentration/highly-concentrated-by-2023", (c, l) -> c.hhi().above(l.high2023())
                && c.hhi().atMost(l.high2010()));
        output(all, "concentration/single-country-dominance", (c, l) -> c.topShare().above(l.dominance()));
        output(all, "concentration/top-three", (c, l) -> c.topThree().atLeast(l.topThree()));
        left(all, "concentration/n-1-shortfall", (n, l) -> n.left().below(l.shortfall())
                && n.left().atLeast(l.critical()));
        left(all, "concentration/n-1-critical-shortfall", (n, l) -> n.left().below(l.critical()));
        knowledge = all.builder()
                .newRule("concentration/rising")
                .forEach("$l", Limits.class, "$t", Trend.class, "$c", Concentration.class)
                .where((Object[] o) -> ((Trend) o[1]).change().atLeast(((Limits) o[0]).rise()), "$l", "$t")
                .where((Object[] o) -> belongs((Trend) o[0], (Concentration) o[1]), "$t", "$c")
                .execute(c -> {
                    Trend trend = c.get("$t");
                    add(c, "concentration/rising", trend.economy(), trend.mineral());
                })
                .build();
    }

    private static void output(Knowledge all, String rule, BiPredicate<Concentration, Limits> condition) {
        all.builder()
                .newRule(rule)
                .forEach("$l", Limits.class, "$c", Concentration.class)
                .where((Object[] o) -> ((Concentration) o[0]).of() == Supply.OUTPUT, "$c")
                .where((Object[] o) -> condition.test((Concentration) o[0], (Limits) o[1]), "$c", "$l")
                .execute(c -> add(c, rule, Economy.WORLD, ((Concentration) c.get("$c")).mineral()))
                .build();
    }

    private static void left(Knowledge all, String rule, BiPredicate<NMinusOne, Limits> condition) {
        all.builder()
                .newRule(rule)
                .forEach("$l", Limits.class, "$n", NMinusOne.class)
                .where((Object[] o) -> ((NMinusOne) o[0]).supply().of() == Supply.OUTPUT, "$n")
                .where((Object[] o) -> condition.test((NMinusOne) o[0], (Limits) o[1]), "$n", "$l")
                .execute(c -> add(c, rule, Economy.WORLD, ((NMinusOne) c.get("$n")).supply().mineral()))
                .build();
    }

    private static boolean belongs(Trend t, Concentration c) {
        return c.economy().equals(t.economy())
                && c.mineral().equals(t.mineral())
                && c.stage() == t.stage()
                && t.supplier().equals(c.largest());
    }

    private static void add(RhsContext context, String rule, Economy economy, Mineral mineral) {
        context.insert(new Decision(rule, economy, mineral));
    }

    @Override
    public Set<Decision> decide(Request request) {
        Situation situation = Contender.situation(request, parameters);
        Set<Decision> decisions = new HashSet<>();
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(Limits.at(request.asOf(), parameters));
        situation.derived().forEach(session::insert);
        session.fire(Decision.class, decisions::add);
        decisions.removeIf(d ->
                !d.economy().equals(Economy.WORLD) && !situation.subjects().contains(d.economy()));
        return decisions;
    }
}
