package dev.lodestone.archive;

import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.rulebook.ResponseEntry;
import dev.lodestone.situation.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What in the rules makes two answers to one request differ. */
record Cause(RuleBase old, RuleBase used, LocalDate asOf) {
    private static final String PROGRAM = "the program answers differently now";

    boolean isSameRules() {
        return old.digest().equals(used.digest());
    }

    /** Why a rule concludes something else. */
    String ofRule(String rule) {
        if (isSameRules()) {
            return PROGRAM;
        }
        RuleCard was = old.rule(rule);
        RuleCard is = used.rule(rule);
        if (was == null || is == null) {
            return was == null ? "the rule is new" : "the rule is gone";
        }
        List<String> reasons = new ArrayList<>();
        if (!was.text().equals(is.text())) {
            reasons.add("the rule was changed");
        }
        reasons.addAll(parameters(was, is));
        return reasons.isEmpty()
                ? "other rules or parameters that it rests on were changed"
                : String.join("; ", reasons);
    }

    private List<String> parameters(RuleCard was, RuleCard is) {
        Map<String, Parameter> before = old.parameters().at(asOf).loose();
        Map<String, Parameter> after = used.parameters().at(asOf).loose();
        Set<String> names = new LinkedHashSet<>(was.parameters());
        names.addAll(is.parameters());
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<String> changed = new ArrayList<>();
        for (String id : ids) {
            String b = value(before.get(id));
            String a = value(after.get(id));
            if (names.contains(id.replaceFirst("\\[.*", "")) && !b.equals(a)) {
                changed.add(id + " is " + a + ", was " + b);
            }
        }
        return changed;
    }

    private static String value(Parameter parameter) {
        return parameter == null ? "not set" : parameter.threshold() + " " + parameter.unit();
    }

    /**
     * Why a response is recommended, or not any more, or with another priority.
     *
     * @param before rules whose flags it answered, with the highest severity of each
     * @param after rules whose flags it answers now
     */
    String ofResponse(String response, Map<String, String> before, Map<String, String> after) {
        if (isSameRules()) {
            return PROGRAM;
        }
        List<String> reasons = new ArrayList<>();
        if (!Objects.equals(sentence(old, response), sentence(used, response))) {
            reasons.add("its sentence was changed");
        }
        Set<String> rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        for (String rule : rules) {
            String was = before.get(rule);
            String is = after.get(rule);
            if (!Objects.equals(was, is)) {
                String how = was == null
                        ? " (" + is + ") calls for it now"
                        : is == null ? " (" + was + ") calls for it no longer" : " is " + is + ", was " + was;
                reasons.add(rule + how + ": " + ofRule(rule));
            }
        }
        return String.join("; ", reasons);
    }

    /** Null if there is no such response. */
    private static String sentence(RuleBase rules, String key) {
        ResponseEntry response = rules.response(key);
        return response == null ? null : response.says();
    }
}
