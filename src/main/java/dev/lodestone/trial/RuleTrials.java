package dev.lodestone.trial;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.RuleText;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Tries one rule of an advisor on facts: which of its conditions hold, and how far it gets. */
public final class RuleTrials {
    private final Advisor advisor;

    public RuleTrials(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * Which of a rule's conditions hold for an economy and a mineral, and what comes nearest to the first that does not.
     *
     * @param economy to look only at what is about it; null for any
     * @param mineral to look only at what is about it; null for any
     * @throws IllegalArgumentException if there is no such rule
     */
    public Trial trial(
            FactSet facts, LocalDate asOf, Collection<Economy> asked, String rule, Economy economy, Mineral mineral) {
        RuleCard card = advisor.rules().card(rule);
        Probe probe = probe(card, economy, mineral);
        return probe.trial(asOf, memory(facts, asOf, asked, card, probe::looksFor));
    }

    /**
     * The same with all that each condition looked at, and the values that it compared.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public Walkthrough walk(
            FactSet facts, LocalDate asOf, Collection<Economy> asked, String rule, Economy economy, Mineral mineral) {
        RuleCard card = advisor.rules().card(rule);
        return new Walker(advisor.rules().text(card), card, economy, mineral, advisor.limits())
                .walk(asOf, memory(facts, asOf, asked, card, any -> true));
    }

    /**
     * How far a rule gets on other facts, up to one of its conditions: for trying out many of them.
     *
     * @param condition which, from 0
     * @throws IllegalArgumentException if there is no such rule
     */
    public RuleReach reach(Collection<Economy> asked, String rule, int condition, Economy economy, Mineral mineral) {
        RuleCard card = advisor.rules().card(rule);
        Probe probe = probe(card, economy, mineral);
        return new RuleReach(
                probe, probe.steps(condition + 1), (facts, asOf) -> memory(facts, asOf, asked, card, probe::looksFor));
    }

    private Probe probe(RuleCard card, Economy economy, Mineral mineral) {
        RuleText rule = advisor.rules().text(card).rule(card.name());
        return new Probe(rule, card, economy, mineral, advisor.limits());
    }

    /** What a rule is tried on, as far as its conditions can see it; where other rules are asked too, they see everything. */
    private List<Object> memory(
            FactSet facts,
            LocalDate asOf,
            Collection<Economy> asked,
            RuleCard card,
            Predicate<Class<? extends Derived>> wanted) {
        Parameters.Valid valid = advisor.parameters().at(asOf);
        Situation situation = advisor.situation(facts, asOf, asked, card.readsConclusions() ? any -> true : wanted);
        List<Object> memory = new ArrayList<>(valid.loose().values());
        memory.addAll(situation.current());
        memory.addAll(situation.derived());
        if (card.isOverFlags()) {
            memory.addAll(advisor.prospects(facts, asOf, asked));
        }
        // What other rules conclude can be a condition too.
        if (card.readsConclusions()) {
            advisor.read(situation, valid.loose(), false).keySet().stream()
                    .filter(c -> !c.rule().equals(card.name()))
                    .sorted(Comparator.comparing(Conclusion::rule).thenComparing(Conclusion::says))
                    .forEach(memory::add);
        }
        return memory;
    }
}
