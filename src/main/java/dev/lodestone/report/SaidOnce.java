package dev.lodestone.report;

import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentences that say the same of several economies or minerals, so that they are printed once. */
final class SaidOnce {
    private static final String ANY = "–";

    /** Minerals that are named where a sentence is about many. */
    private static final int FEW = 3;

    /** The mineral of which each sentence was first said. */
    private final Map<String, Mineral> said = new HashMap<>();

    /** What a flag says; where the same was said of another mineral, that it was. */
    String once(RiskFlag flag) {
        if (flag.mineral() == null) {
            return flag.says();
        }
        Mineral first = said.putIfAbsent(flag.rule() + generally(flag), flag.mineral());
        return first == null || first.equals(flag.mineral())
                ? flag.says()
                : Words.capital(ruleInWords(flag.rule())) + ", as " + first + ".";
    }

    private static String generally(RiskFlag flag) {
        return flag.says().replace(flag.mineral().toString(), ANY);
    }

    /** Flags that differ in nothing but the economy, such as a country and its union, together. */
    static Collection<List<RiskFlag>> ofUnions(List<RiskFlag> flags) {
        Map<String, List<RiskFlag>> same = new LinkedHashMap<>();
        for (RiskFlag flag : flags) {
            String says = flag.says()
                    .replace(flag.economy().inText(), ANY)
                    .replace(flag.economy().name(), ANY);
            same.computeIfAbsent(flag.rule() + says, s -> new ArrayList<>(1)).add(flag);
        }
        return same.values();
    }

    /** A question of each rule, and for how many more minerals it is asked. */
    static List<String> questions(List<Question> questions) {
        Map<String, List<Question>> byRule = new LinkedHashMap<>();
        for (Question question : questions) {
            byRule.computeIfAbsent(question.rule() + question.economy(), r -> new ArrayList<>(1))
                    .add(question);
        }
        List<String> lines = new ArrayList<>();
        for (List<Question> asked : byRule.values()) {
            int more = asked.size() - 1;
            lines.add(asked.get(0).says() + (more == 0 ? "" : " (And " + more + " more: " + minerals(asked) + ".)"));
        }
        return lines;
    }

    private static String minerals(List<Question> asked) {
        return few(asked.stream()
                .skip(1)
                .map(Question::mineral)
                .filter(m -> m != null)
                .distinct()
                .toList());
    }

    static String few(List<Mineral> minerals) {
        List<String> names = minerals.stream().limit(FEW).map(Mineral::name).toList();
        return names.isEmpty()
                ? "other things"
                : String.join(", ", names) + (minerals.size() > FEW ? " and others" : "");
    }

    /** {@code concentration/n-1-shortfall}: "N-1 shortfall". */
    static String ruleInWords(String rule) {
        return rule.substring(rule.indexOf('/') + 1).replace('-', ' ').replace("n 1 ", "N-1 ");
    }
}
