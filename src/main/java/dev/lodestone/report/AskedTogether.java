package dev.lodestone.report;

import dev.lodestone.advice.Question;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions that differ in nothing but the mineral, as one: a reader answers them with one table.
 *
 * @param says the question; where there are several, of the first mineral, with the others behind it
 * @param first one of them: all want the same fact and would decide the same
 * @param several whether it stands for more than one
 */
public record AskedTogether(String says, Question first, boolean several) {
    private static final String ANY = "–";

    private record Same(String rule, Object economy, String says) {}

    /** @return in the order in which the first of each is asked */
    public static List<AskedTogether> of(List<Question> questions) {
        Map<Same, List<Question>> same = new LinkedHashMap<>();
        for (Question q : questions) {
            same.computeIfAbsent(new Same(q.rule(), q.economy(), withoutMineral(q)), s -> new ArrayList<>(1))
                    .add(q);
        }
        return same.values().stream().map(AskedTogether::one).toList();
    }

    private static AskedTogether one(List<Question> together) {
        Question first = together.get(0);
        if (together.size() == 1) {
            return new AskedTogether(first.says(), first, false);
        }
        List<Mineral> others = together.stream().skip(1).map(Question::mineral).toList();
        return new AskedTogether(first.says() + " (The same for " + Words.and(others) + ".)", first, true);
    }

    private static String withoutMineral(Question q) {
        return q.mineral() == null ? q.says() : q.says().replace(q.mineral().toString(), ANY);
    }
}
