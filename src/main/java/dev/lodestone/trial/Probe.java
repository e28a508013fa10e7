package dev.lodestone.trial;

import dev.lodestone.engine.Dependents;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.engine.Run;
import dev.lodestone.engine.network.Meter;
import dev.lodestone.engine.network.Network;
import dev.lodestone.engine.network.RanAway;
import dev.lodestone.engine.network.Sessions;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rule.Condition;
import dev.lodestone.rule.Expr;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.wording.Compared;
import dev.lodestone.wording.ConditionCard;
import dev.lodestone.wording.ValueInWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Tries a rule's conditions one by one, with the engine itself: it builds rules that end after the first, the second, the
 * third condition, and of the first that fails, rules that leave out one of its constraints or all behind one of them.
 */
final class Probe {
    private static final int SHOWN = 5;

    /** One match of a rule: what it matched and the values that it named. */
    record Found(String rule, List<?> objects, Map<String, Object> values) {}

    private final Limits limits;
    private final List<Class<?>> types;
    /** Whether the rule looks for what is of a class. */
    private final ClassValue<Boolean> seen;

    private final CutDown cut;
    private final RuleCard card;
    private final Economy economy;
    private final Mineral mineral;
    private final String economyIs;
    private final String mineralIs;

    Probe(RuleText rule, RuleCard card, Economy economy, Mineral mineral, Limits limits) {
        this.limits = limits;
        this.card = card;
        this.cut = new CutDown(rule);
        this.types = rule.conditions().stream()
                .flatMap(c -> c.patterns().stream())
                .<Class<?>>map(p -> Vocabulary.get().type(p.type().text()))
                .distinct()
                .toList();
        this.seen = new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> of) {
                return types.stream().anyMatch(t -> t.isAssignableFrom(of));
            }
        };
        this.economy = economy;
        this.mineral = mineral;
        this.economyIs = variable(rule.consequence().economy());
        this.mineralIs = variable(rule.consequence().mineral());
    }

    private static String variable(Expr argument) {
        return argument instanceof Expr.Variable v ? v.name() : "";
    }

    Trial trial(LocalDate asOf, List<Object> memory) {
        int n = card.conditions().size();
        Map<String, List<Condition>> prefixes = new LinkedHashMap<>();
        for (int k = 1; k <= n; k++) {
            prefixes.put("upto#" + k, cut.upTo(k));
        }
        Map<String, List<Found>> found = run(Network.matching(prefixes), asOf, memory);
        List<Trial.Step> steps = new ArrayList<>();
        boolean holds = true;
        for (int k = 1; k <= n; k++) {
            int matches = holds ? found.getOrDefault("upto#" + k, List.of()).size() : 0;
            ConditionCard condition = card.conditions().get(k - 1);
            List<Trial.Near> nearest = holds && matches == 0 ? nearest(k, asOf, memory) : List.of();
            steps.add(new Trial.Step(condition, holds, matches, nearest));
            holds &= matches > 0;
        }
        return new Trial(holds, steps);
    }

    /** How far one condition gets on any facts, compiled once: all before it hold; then constraint by constraint. */
    RuleReach.Steps steps(int k) {
        ConditionCard condition = card.conditions().get(k - 1);
        Map<String, List<Condition>> rules = new LinkedHashMap<>();
        if (k > 1) {
            rules.put("upto#" + (k - 1), cut.upTo(k - 1));
        }
        List<String> names = new ArrayList<>();
        if (condition.kind() == ConditionCard.Kind.THERE_IS) {
            for (int i = 0; i < condition.constraints().size(); i++) {
                if (condition.asks(i) && cut.relax(k, "before#" + i, CutDown.asking(condition, i), rules)) {
                    names.add("before#" + i);
                }
            }
        }
        rules.put("upto#" + k, cut.upTo(k));
        names.add("upto#" + k);
        if (condition.kind() == ConditionCard.Kind.THERE_IS_NO) {
            cut.relax(k, "there", List.of(), rules);
        }
        return new RuleReach.Steps(Network.matching(rules), k == 1 ? null : "upto#" + (k - 1), names);
    }

    /** Nothing, where a condition cut down matches so much that it cannot be looked through. */
    private List<Trial.Near> nearest(int k, LocalDate asOf, List<Object> memory) {
        try {
            return lookedFor(k, asOf, memory);
        } catch (RuleFailed e) {
            return List.of();
        }
    }

    private List<Trial.Near> lookedFor(int k, LocalDate asOf, List<Object> memory) {
        ConditionCard condition = card.conditions().get(k - 1);
        Map<String, List<Condition>> relaxed = new LinkedHashMap<>();
        boolean absence = condition.kind() == ConditionCard.Kind.THERE_IS_NO;
        List<String> constraints = condition.constraints();
        if (absence) {
            cut.relax(k, "there", List.of(), relaxed);
        } else if (condition.kind() == ConditionCard.Kind.THERE_IS) {
            for (int i = 0; i < constraints.size(); i++) {
                if (condition.asks(i)) {
                    cut.relax(k, "without#" + i, dependents(condition, i), relaxed);
                    cut.relax(k, "before#" + i, CutDown.asking(condition, i), relaxed);
                }
            }
        }
        if (relaxed.isEmpty()) {
            return List.of();
        }
        Map<String, List<Found>> found = run(Network.matching(relaxed), asOf, memory);
        List<Trial.Near> near = new ArrayList<>();
        if (absence) {
            found.getOrDefault("there", List.of()).forEach(f -> near.add(new Trial.Near(last(f), "", null, "", true)));
            return near.stream().distinct().limit(SHOWN).toList();
        }
        for (int i = 0; i < constraints.size(); i++) {
            add(found.get("without#" + i), condition, i, true, near);
        }
        // Where more than one constraint fails, the furthest that anything gets in the order written.
        for (int i = constraints.size() - 1; i >= 0 && near.isEmpty(); i--) {
            add(found.get("before#" + i), condition, i, false, near);
        }
        return near.stream().limit(SHOWN).toList();
    }

    private void add(List<Found> found, ConditionCard condition, int i, boolean alone, List<Trial.Near> near) {
        if (found != null) {
            for (Found f : found) {
                Object what = last(f);
                Object actual = Compared.of(condition.spoken().constraint(i).value(), what, f.values);
                // A guard goes with what it guards: where the value is known, it is not the guard that fails.
                if (!isGuard(condition, i) || actual == null) {
                    near.add(new Trial.Near(
                            what,
                            condition.constraints().get(i),
                            actual == Compared.UNTOLD ? null : ValueInWords.of(actual),
                            condition.spoken().clause(i).with(f.values),
                            alone));
                }
            }
        }
    }

    private static Object last(Found found) {
        return found.objects.get(found.objects.size() - 1);
    }

    /** A guard such as {@code share != null} is left out with what it guards: alone, that would fail on the null. */
    private static List<Integer> dependents(ConditionCard condition, int i) {
        List<String> constraints = condition.constraints();
        List<Integer> out = new ArrayList<>(List.of(i));
        if (isGuard(condition, i)) {
            String guarded = condition.spoken().constraint(i).value().token().text();
            for (int j = 0; j < constraints.size(); j++) {
                if (j != i && constraints.get(j).contains(guarded + ".")) {
                    out.add(j);
                }
            }
        }
        return out;
    }

    /** Whether a constraint asks that something is known. */
    private static boolean isGuard(ConditionCard condition, int i) {
        return condition.constraints().get(i).contains("!= null");
    }

    /** The matches of each rule that are about the economy and mineral asked for. */
    Map<String, List<Found>> run(KieBase rules, LocalDate asOf, List<Object> memory) {
        Map<String, List<Found>> found = new LinkedHashMap<>();
        KieSession session = rules.newKieSession(Sessions.CONFIGURATION, null);
        try {
            Sessions.setClock(session, asOf);
            Meter meter = limits.meter();
            meter.into(session);
            Run.insert(session, memory.stream().filter(this::isLookedFor).toList(), meter);
            session.fireAllRules(match -> {
                meter.look(card.name());
                Map<String, Object> values = new LinkedHashMap<>();
                match.getDeclarationIds().forEach(id -> values.put(id, match.getDeclarationValue(id)));
                if (concerns(values)) {
                    found.computeIfAbsent(match.getRule().getName(), r -> new ArrayList<>())
                            .add(new Found(match.getRule().getName(), List.copyOf(match.getObjects()), values));
                }
                return false;
            });
        } catch (RanAway e) {
            throw new RuleFailed(card.name(), e.getMessage(), e);
        } finally {
            session.dispose();
        }
        return found;
    }

    boolean looksFor(Class<?> kind) {
        return Dependents.looksFor(types, kind);
    }

    private boolean isLookedFor(Object object) {
        return seen.get(object.getClass());
    }

    private boolean concerns(Map<String, Object> values) {
        Object on = values.get(economyIs);
        Object about = values.get(mineralIs);
        boolean economyFits = economy == null || on == null || on.equals(economy);
        return economyFits && (mineral == null || about == null || about.equals(mineral));
    }
}
