package dev.lodestone.report;

import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences that say the same of several economies or minerals, so that they are printed once. */
final class SaidOnce {
    private static final String ANY = "–";
    private static final Pattern FIGURE = Pattern.compile("[0-9]");

    /** Minerals that are named where a sentence is about many. */
    private static final int FEW = 3;

    /** The mineral of which each sentence was first said. */
    private final Map<String, Mineral> said = new HashMap<>();

    /** Sentences that flags end with, such as what follows for figures, and that tell of none themselves. */
    private final Set<String> remarks = new HashSet<>();

    /** What a flag says without remarks that were made before; where the same was said of another mineral, that it was. */
    String once(RiskFlag flag) {
        if (flag.mineral() == null) {
            return unremarked(flag);
        }
        Mineral first = said.putIfAbsent(flag.rule() + generally(flag), flag.mineral());
        return first == null || first.equals(flag.mineral())
                ? unremarked(flag)
                : Words.capital(ruleInWords(flag.rule())) + ", as " + first + ".";
    }

    private String unremarked(RiskFlag flag) {
        return Lines.without(flag.says(), s -> !FIGURE.matcher(s).find() && !remarks.add(s));
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

    /** A question of each rule, and for how many more minerals it is asked; what is asked of two economies in the same words, once. */
    static List<String> questions(List<Question> questions) {
        Map<String, List<Question>> byRule = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        for (Question question : questions) {
            if (!said.add(question.says())) {
                continue;
            }
            byRule.computeIfAbsent(question.rule() + question.economy(), r -> new ArrayList<>(1))
                    .add(question);
        }
        List<String> lines = new ArrayList<>();
        for (List<Question> asked : byRule.values()) {
            int more = asked.size() - 1;
            lines.add(asked.get(0).says() + (more == 0 ? "" : " (" + more + " more.)"));
        }
        return lines;
    }

    static String few(List<Mineral> minerals) {
        List<String> names = minerals.stream().limit(FEW).map(Mineral::name).toList();
        return names.isEmpty()
                ? "other things"
                : String.join(", ", names) + (minerals.size() > FEW ? " and others" : "");
    }

    /** {@code concentration/n-1-shortfall}: "N-1 shortfall"; {@code tariff/lapsed}: "tariff lapsed", which says little by itself. */
    static String ruleInWords(String rule) {
        String name = rule.substring(rule.indexOf('/') + 1);
        boolean partly = name.indexOf('-') < 0 || name.startsWith("on-") || name.startsWith("by-minor");
        return (partly ? rule.replace('/', ' ') : name).replace('-', ' ').replace("n 1 ", "N-1 ");
    }
}
