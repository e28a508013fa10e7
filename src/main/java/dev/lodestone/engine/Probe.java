package dev.lodestone.engine;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Tries a rule's conditions one by one, with the engine itself: it builds rules that end after the first, the second, the
 * third condition, and of the first that fails, rules that leave out one of its constraints or all behind one of them.
 */
final class Probe {
    private static final Pattern HEADER = Pattern.compile("(?m)^(?:package|dialect|import)\\b.*$");
    private static final Pattern CONCLUDES =
            Pattern.compile("\\.of\\(\\s*drools\\s*,\\s*([^,]+?)\\s*,\\s*([^,)]+?)\\s*\\)");
    private static final Pattern PATH = Pattern.compile("^(?:\\$\\w+\\s*:\\s*)?([a-z]\\w*)");
    private static final int SHOWN = 5;

    /** One match of a rule: what it matched and the values that it named. */
    record Found(String rule, List<?> objects, Map<String, Object> values) {}

    private final RuleCard card;
    private final String text;
    private final Economy economy;
    private final Mineral mineral;
    private final String economyIs;
    private final String mineralIs;

    Probe(RuleFiles files, RuleCard card, Economy economy, Mineral mineral) {
        this.card = card;
        String file = files.texts().getOrDefault(card.file(), "");
        this.text = HEADER.matcher(file).results().map(r -> r.group()).collect(Collectors.joining("\n")) + "\n\n"
                + card.text() + "\n";
        this.economy = economy;
        this.mineral = mineral;
        Matcher concludes = CONCLUDES.matcher(card.text());
        boolean known = concludes.find();
        this.economyIs = known ? concludes.group(1) : "";
        this.mineralIs = known ? concludes.group(2) : "";
    }

    Trial trial(LocalDate asOf, List<Object> memory) {
        int n = card.conditions().size();
        List<RuleDescr> prefixes = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            prefixes.add(upTo(k));
        }
        Map<String, List<Found>> found = run(compiled(prefixes), asOf, memory);
        List<Trial.Step> steps = new ArrayList<>();
        boolean holds = true;
        for (int k = 1; k <= n; k++) {
            int matches = holds ? found.getOrDefault("upto#" + k, List.of()).size() : 0;
            Condition condition = card.conditions().get(k - 1);
            List<Trial.Near> nearest = holds && matches == 0 ? nearest(k, asOf, memory) : List.of();
            steps.add(new Trial.Step(condition, holds, matches, nearest));
            holds &= matches > 0;
        }
        return new Trial(holds, steps);
    }

    /** The rule that ends after its first conditions. */
    private RuleDescr upTo(int k) {
        return variant("upto#" + k, lhs -> lhs.subList(k, lhs.size()).clear());
    }

    /** How far one condition gets on any facts, compiled once: all before it hold; then constraint by constraint. */
    Reach.Steps steps(int k) {
        Condition condition = card.conditions().get(k - 1);
        List<RuleDescr> rules = new ArrayList<>();
        if (k > 1) {
            rules.add(upTo(k - 1));
        }
        List<String> names = new ArrayList<>();
        if (condition.kind() == Condition.Kind.THERE_IS) {
            for (int i = 0; i < condition.constraints().size(); i++) {
                RuleDescr partly = Phrases.isNameOnly(condition.constraints().get(i))
                        ? null
                        : relaxed(k, "before#" + i, asking(condition.constraints(), i));
                if (partly != null) {
                    rules.add(partly);
                    names.add(partly.getName());
                }
            }
        }
        rules.add(upTo(k));
        names.add("upto#" + k);
        if (condition.kind() == Condition.Kind.THERE_IS_NO) {
            RuleDescr there = relaxed(k, "there", List.of());
            if (there != null) {
                rules.add(there);
            }
        }
        return new Reach.Steps(compiled(rules), k == 1 ? null : "upto#" + (k - 1), names);
    }

    private List<Trial.Near> nearest(int k, LocalDate asOf, List<Object> memory) {
        Condition condition = card.conditions().get(k - 1);
        List<RuleDescr> relaxed = new ArrayList<>();
        boolean absence = condition.kind() == Condition.Kind.THERE_IS_NO;
        List<String> constraints = condition.constraints();
        if (absence) {
            relaxed.add(relaxed(k, "there", List.of()));
        } else if (condition.kind() == Condition.Kind.THERE_IS) {
            for (int i = 0; i < constraints.size(); i++) {
                if (!Phrases.isNameOnly(constraints.get(i))) {
                    relaxed.add(relaxed(k, "without#" + i, dependents(constraints, i)));
                    relaxed.add(relaxed(k, "before#" + i, asking(constraints, i)));
                }
            }
        }
        relaxed.removeIf(r -> r == null);
        if (relaxed.isEmpty()) {
            return List.of();
        }
        Map<String, List<Found>> found = run(compiled(relaxed), asOf, memory);
        List<Trial.Near> near = new ArrayList<>();
        if (absence) {
            found.getOrDefault("there", List.of())
                    .forEach(f -> near.add(new Trial.Near(last(f), "", null, "not to be there", true)));
            return near.stream().distinct().limit(SHOWN).toList();
        }
        for (int i = 0; i < constraints.size(); i++) {
            add(found.get("without#" + i), constraints.get(i), true, near);
        }
        // Where more than one constraint fails, the furthest that anything gets in the order written.
        for (int i = constraints.size() - 1; i >= 0 && near.isEmpty(); i--) {
            add(found.get("before#" + i), constraints.get(i), false, near);
        }
        return near.stream().limit(SHOWN).toList();
    }

    private static void add(List<Found> found, String constraint, boolean alone, List<Trial.Near> near) {
        if (found != null) {
            for (Found f : found) {
                Object what = last(f);
                String actual = Values.actual(what, constraint, f.values);
                // A guard goes with what it guards: where the value is known, it is not the guard that fails.
                if (!constraint.contains("!= null") || "not known".equals(actual)) {
                    near.add(new Trial.Near(what, constraint, actual, Phrases.of(constraint, f.values), alone));
                }
            }
        }
    }

    private static Object last(Found found) {
        return found.objects.get(found.objects.size() - 1);
    }

    /** A guard such as {@code share != null} is left out with what it guards: alone, that would fail on the null. */
    private static List<Integer> dependents(List<String> constraints, int i) {
        List<Integer> out = new ArrayList<>(List.of(i));
        Matcher path = PATH.matcher(constraints.get(i));
        if (constraints.get(i).contains("!= null") && path.find()) {
            for (int j = 0; j < constraints.size(); j++) {
                if (j != i && constraints.get(j).contains(path.group(1) + ".")) {
                    out.add(j);
                }
            }
        }
        return out;
    }

    private static List<Integer> asking(List<String> constraints, int from) {
        List<Integer> out = new ArrayList<>();
        for (int j = from; j < constraints.size(); j++) {
            if (!Phrases.isNameOnly(constraints.get(j))) {
                out.add(j);
            }
        }
        return out;
    }

    /** The rule up to a condition, in which that one lacks some constraints; null if it is not one pattern. */
    private RuleDescr relaxed(int k, String name, List<Integer> without) {
        boolean[] done = new boolean[1];
        RuleDescr rule = variant(name, lhs -> {
            lhs.subList(k, lhs.size()).clear();
            BaseDescr last = lhs.get(k - 1);
            if (last instanceof NotDescr not && not.getDescrs().size() == 1) {
                last = not.getDescrs().get(0);
                lhs.set(k - 1, last);
            }
            if (last instanceof PatternDescr pattern && pattern.getSource() == null) {
                List<BaseDescr> all = new ArrayList<>(pattern.getConstraint().getDescrs());
                without.forEach(i -> {
                    // What a constraint names has to stay named.
                    Matcher named = Pattern.compile("^(\\$\\w+\\s*:\\s*[\\w.]+)\\s*(?:==|!=|<|>|,).*")
                            .matcher(all.get(i).toString());
                    pattern.removeConstraint(all.get(i));
                    if (named.matches()) {
                        pattern.addConstraint(new org.drools.drl.ast.descr.ExprConstraintDescr(named.group(1)));
                    }
                });
                done[0] = true;
            }
        });
        return done[0] ? rule : null;
    }

    private RuleDescr variant(String name, Consumer<List<BaseDescr>> change) {
        RuleDescr rule = parsed().getRules().get(0);
        change.accept(rule.getLhs().getDescrs());
        rule.setName(name);
        rule.setConsequence("");
        return rule;
    }

    private PackageDescr parsed() {
        try {
            return new DrlParser(LanguageLevelOption.DRL6)
                    .parse(new ByteArrayResource(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (DroolsParserException | IOException e) {
            throw new IllegalStateException("rule " + card.name() + " cannot be taken apart", e);
        }
    }

    private KieBase compiled(List<RuleDescr> rules) {
        PackageDescr all = parsed();
        all.getRules().clear();
        rules.forEach(all::addRule);
        ByteArrayResource resource = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        all.setResource(resource);
        rules.forEach(r -> r.setResource(resource));
        KnowledgeBuilderImpl builder = KnownClasses.builder();
        builder.addPackage(all);
        if (builder.hasErrors()) {
            throw new IllegalStateException("rule " + card.name() + " cannot be taken apart: " + builder.getErrors());
        }
        return KnownClasses.base(builder);
    }

    /** The matches of each rule that are about the economy and mineral asked for. */
    Map<String, List<Found>> run(KieBase rules, LocalDate asOf, List<Object> memory) {
        Map<String, List<Found>> found = new LinkedHashMap<>();
        KieSession session = rules.newKieSession(Sessions.CONFIGURATION, null);
        try {
            Sessions.setClock(session, asOf);
            memory.forEach(session::insert);
            session.fireAllRules(match -> {
                Map<String, Object> values = new LinkedHashMap<>();
                match.getDeclarationIds().forEach(id -> values.put(id, match.getDeclarationValue(id)));
                if (concerns(values)) {
                    found.computeIfAbsent(match.getRule().getName(), r -> new ArrayList<>())
                            .add(new Found(match.getRule().getName(), List.copyOf(match.getObjects()), values));
                }
                return false;
            });
        } finally {
            session.dispose();
        }
        return found;
    }

    private boolean concerns(Map<String, Object> values) {
        Object on = values.get(economyIs);
        Object about = values.get(mineralIs);
        boolean economyFits = economy == null || on == null || on.equals(economy);
        return economyFits && (mineral == null || about == null || about.equals(mineral));
    }
}
