package dev.lodestone.trial;

import dev.lodestone.engine.Limits;
import dev.lodestone.engine.Matching;
import dev.lodestone.engine.Premises;
import dev.lodestone.engine.Relevance;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.engine.Run;
import dev.lodestone.engine.network.MatchLayout;
import dev.lodestone.engine.network.Meter;
import dev.lodestone.engine.network.Network;
import dev.lodestone.engine.network.Sessions;
import dev.lodestone.engine.network.SharedParameters;
import dev.lodestone.engine.network.Tallies;
import dev.lodestone.engine.network.Tally;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.situation.Parameter;
import dev.lodestone.wording.Clause;
import dev.lodestone.wording.ConditionCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** One rule in a network of its own that counts and looks at the clock. */
final class TimedRule {
    private final RuleFile file;
    private final RuleCard card;
    private final RuleText rule;
    private final Tallies tallies = new Tallies();
    private final KieBase base;
    private final SharedParameters given;
    private final Relevance relevance;
    private long nanos;
    private long fired;
    private Timings.OfRule fastest;

    /** @param file in which it stands */
    TimedRule(RuleFile file, RuleCard card) {
        this.file = file;
        this.card = card;
        this.rule = file.rule(card.name());
        Network network = new Network(tallies);
        MatchLayout layout = network.add(rule, new Premises(List.of(file)).isFinal(card.name()));
        this.base = network.base();
        this.given = network.given();
        this.relevance = new Relevance(List.of(file), Map.of(card.name(), new Matching(layout, null, false, false)));
    }

    RuleCard card() {
        return card;
    }

    /**
     * Runs it, and adds what that took to the round.
     *
     * @param facts all there is besides parameters and conclusions
     * @param concluded by other rules
     * @throws RuleFailed if it throws, or does not come to an end within the limits
     */
    void run(
            LocalDate asOf,
            List<? extends Collection<?>> facts,
            Collection<?> concluded,
            Map<String, Parameter> valid,
            Limits limits) {
        KieSession session = base.newKieSession(Sessions.CONFIGURATION, null);
        try {
            Sessions.setClock(session, asOf);
            Network.give(session, given.of(valid));
            Meter meter = limits.meter();
            meter.into(session);
            List<Object> seen = relevance.of(facts, valid.values());
            seen.addAll(concluded);
            Run.naming(() -> {
                long start = System.nanoTime();
                Run.insert(session, seen, meter);
                fired += session.fireAllRules(limits.firings());
                nanos += System.nanoTime() - start;
                return null;
            });
        } finally {
            session.dispose();
        }
    }

    /** Begins a round. */
    void begin() {
        nanos = 0;
        fired = 0;
        tallies.reset();
    }

    /** Ends a round: of several, the fastest tells most, as nothing else came in between. */
    void end() {
        Timings.OfRule round = timing();
        if (fastest == null || round.micros() < fastest.micros()) {
            fastest = round;
        }
    }

    /** Forgets the rounds that there were. */
    void forget() {
        fastest = null;
    }

    /** The fastest round. */
    Timings.OfRule fastest() {
        return fastest;
    }

    private Timings.OfRule timing() {
        List<Timings.OfCondition> conditions = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            conditions.add(condition(i));
        }
        return new Timings.OfRule(
                card.name(),
                card.file(),
                card.line(),
                Timings.micros(nanos),
                fired,
                conditions.stream().mapToLong(Timings.OfCondition::tuples).sum(),
                conditions.stream().mapToLong(Timings.OfCondition::evaluations).sum(),
                conditions.stream()
                        .sorted(Comparator.comparingDouble(Timings.OfCondition::micros)
                                .reversed()
                                .thenComparingInt(Timings.OfCondition::place))
                        .toList());
    }

    private Timings.OfCondition condition(int place) {
        Condition condition = rule.conditions().get(place);
        ConditionCard said = card.conditions().get(place);
        List<Timings.OfConstraint> constraints = new ArrayList<>();
        for (Condition.Constraint constraint : constraints(condition)) {
            if (constraint.tests()) {
                Tally tally = tallies.of(constraint);
                constraints.add(new Timings.OfConstraint(
                        file.text(constraint),
                        Clause.alone(said.spoken().words().of(constraint).with(Map.of())),
                        Timings.micros(tally.nanos()),
                        tally.evaluations(),
                        tally.held()));
            }
        }
        return new Timings.OfCondition(
                place + 1,
                said.text(),
                said.says(),
                Timings.micros(nanos(condition)),
                tuples(condition),
                constraints.stream()
                        .mapToLong(Timings.OfConstraint::evaluations)
                        .sum(),
                constraints);
    }

    private long nanos(Condition condition) {
        return constraints(condition).stream()
                .mapToLong(c -> tallies.of(c).nanos())
                .sum();
    }

    private static List<Condition.Constraint> constraints(Condition condition) {
        List<Condition.Constraint> all = new ArrayList<>();
        condition.patterns().forEach(p -> all.addAll(p.constraints()));
        if (condition instanceof Condition.Accumulate over) {
            all.addAll(over.constraints());
        }
        return all;
    }

    /** What came through a condition as a whole. */
    private long tuples(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return tuples(not.operand());
        } else if (condition instanceof Condition.Exists exists) {
            return tuples(exists.operand());
        } else if (condition instanceof Condition.And and) {
            return tuples(and.operands().get(and.operands().size() - 1));
        } else if (condition instanceof Condition.Forall forall) {
            return tuples(forall.operands().get(forall.operands().size() - 1));
        } else if (condition instanceof Condition.Or or) {
            return or.operands().stream().mapToLong(this::tuples).sum();
        }
        return tallies.of(condition).tuples();
    }
}
