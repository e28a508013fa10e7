package dev.lodestone.workbench;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.report.Json;
import dev.lodestone.situation.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of a rulebook with their texts, thresholds and cases, and how flags lead to flags. */
public final class RuleListing {
    /** {@code RiskFlag( rule == "x" ...} or {@code RiskFlag( rule in ( "x", "y" ) ...}. */
    private static final Pattern ASKED =
            Pattern.compile("(?:RiskFlag|Question)\\s*\\([^)]*?rule\\s*(?:==\\s*(\"[^\"]+\")|in\\s*\\(([^)]*)\\))");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final RuleBase rules;
    private final List<RuleCase> cases;
    private final Collection<RuleCard> chosen;
    /** For each rule the rules whose flags it builds on: found once, as each text is searched for them. */
    private final Map<String, Set<String>> comesFrom;

    /** @param chosen the rules to list */
    public RuleListing(RuleBase rules, Collection<RuleCard> chosen) {
        this(rules, CaseRunner.cases(rules.files()), chosen, origins(rules));
    }

    private RuleListing(
            RuleBase rules, List<RuleCase> cases, Collection<RuleCard> chosen, Map<String, Set<String>> comesFrom) {
        this.rules = rules;
        this.cases = cases;
        this.chosen = chosen;
        this.comesFrom = comesFrom;
    }

    private static Map<String, Set<String>> origins(RuleBase rules) {
        Map<String, Set<String>> origins = new LinkedHashMap<>();
        rules.rules().forEach(rule -> origins.put(rule.name(), namedIn(rule)));
        return origins;
    }

    public RuleBase rules() {
        return rules;
    }

    /** One of the rules alone. */
    public RuleListing only(RuleCard rule) {
        return new RuleListing(rules, cases, List.of(rule), comesFrom);
    }

    /** The rules whose flags a rule builds on. */
    private static Set<String> namedIn(RuleCard rule) {
        Set<String> names = new LinkedHashSet<>();
        for (Matcher m = ASKED.matcher(rule.text()); m.find(); ) {
            QUOTED.matcher(m.group(1) != null ? m.group(1) : m.group(2))
                    .results()
                    .forEach(q -> names.add(q.group(1)));
        }
        return names;
    }

    private Set<String> leadsTo(RuleCard rule) {
        Set<String> names = new LinkedHashSet<>();
        comesFrom.forEach((name, before) -> {
            if (before.contains(rule.name())) {
                names.add(name);
            }
        });
        return names;
    }

    private List<String> casesOf(RuleCard rule) {
        return cases.stream()
                .filter(c -> c.then().stream().anyMatch(e -> rule.name().equals(e.rule()))
                        || c.asks() != null
                                && c.asks().stream().anyMatch(e -> rule.name().equals(e.rule())))
                .map(RuleCase::name)
                .toList();
    }

    public String json() {
        return Json.pretty(chosen.stream().map(this::entry).toList()) + "\n";
    }

    /** The first of them alone. */
    public String one() {
        return Json.pretty(entry(chosen.iterator().next())) + "\n";
    }

    /** What is known of a rule, the values of its thresholds, its cases, and the rules before and behind it. */
    private Map<String, Object> entry(RuleCard r) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.putAll(Json.shared().convertValue(r, FIELDS));
        entry.put(
                "thresholds",
                r.parameters().stream()
                        .flatMap(p -> rules.parameters().byName().getOrDefault(p, List.of()).stream())
                        .toList());
        entry.put("cases", casesOf(r));
        entry.put("comesFrom", comesFrom.get(r.name()));
        entry.put("leadsTo", leadsTo(r));
        return entry;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder();
        String theme = "";
        for (RuleCard r : chosen) {
            if (!r.theme().equals(theme)) {
                theme = r.theme();
                text.append(text.length() == 0 ? "# " : "\n# ").append(theme).append('\n');
            }
            rule(text, r);
            if (chosen.size() == 1) {
                text.append("\n```drl\n").append(r.text().strip()).append("\n```\n");
            }
        }
        return text.toString();
    }

    private void rule(StringBuilder text, RuleCard r) {
        text.append("\n## ").append(r.name()).append("\n\n");
        line(text, r.comment());
        text.append("- ")
                .append(
                        switch (r.concludes()) {
                            case FLAG -> r.severity() + ": ";
                            case QUESTION -> "asks: ";
                            case RESPONSE -> "measure: ";
                        })
                .append(r.says())
                .append('\n');
        item(text, "source", r.source());
        item(text, "holds", r.inForce().inText());
        for (String p : r.parameters()) {
            rules.parameters().byName().getOrDefault(p, List.of()).forEach(v -> item(text, "threshold", shown(v)));
        }
        item(text, "responses", String.join(", ", r.responses()));
        item(text, "wants", r.wants());
        item(text, "would decide", String.join(", ", r.decides()));
        item(text, "comes from", String.join(", ", comesFrom.get(r.name())));
        item(text, "leads to", String.join(", ", leadsTo(r)));
        casesOf(r).forEach(c -> item(text, "case", c));
    }

    private static String shown(Parameter value) {
        return "`" + value.id() + "` " + value.threshold() + " " + value.unit()
                + (value.since() == null ? "" : " since " + value.since()) + " (" + value.kind() + ": " + value.source()
                + ")";
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append(line).append("\n\n");
        }
    }

    private static void item(StringBuilder text, String what, String value) {
        if (!value.isBlank()) {
            text.append("- ").append(what).append(": ").append(value).append('\n');
        }
    }

    /** Rules, the rules whose flags they build on, and the responses they lead to. */
    public String dot() {
        StringBuilder dot = new StringBuilder("digraph rules {\n  rankdir=LR;\n  node [shape=box];\n");
        for (RuleCard r : chosen) {
            dot.append("  \"").append(r.name()).append("\";\n");
            comesFrom
                    .get(r.name())
                    .forEach(f -> dot.append("  \"")
                            .append(f)
                            .append("\" -> \"")
                            .append(r.name())
                            .append("\";\n"));
            r.responses()
                    .forEach(a -> dot.append("  \"")
                            .append(r.name())
                            .append("\" -> \"response: ")
                            .append(a)
                            .append("\";\n"));
            r.decides()
                    .forEach(d -> dot.append("  \"")
                            .append(r.name())
                            .append("\" -> \"")
                            .append(d)
                            .append("\" [style=dashed];\n"));
        }
        return dot.append("}\n").toString();
    }
}
