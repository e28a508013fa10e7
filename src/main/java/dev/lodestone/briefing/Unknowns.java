package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The questions whose answers would change most: those that decide the severest flags, on what concerns the reader first. */
final class Unknowns {
    private static final int FEW = 3;

    private final Function<String, Severity> severities;
    /** The place of the first concern about a mineral; of null, about none in particular. */
    private final Map<Mineral, Integer> places = new HashMap<>();

    private final int last;

    /** The worst severity that each list of rules decides: questions of one rule share theirs. */
    private final Map<List<String>, Severity> worstOf = new IdentityHashMap<>();

    /** A question with what it is ordered by, worked out once. */
    private record Ranked(Question question, boolean ofDetail, int place, Severity worst) {
        private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::ofDetail)
                .thenComparingInt(Ranked::place)
                .thenComparing(Ranked::worst, Comparator.reverseOrder())
                .thenComparingInt(r -> -r.question.wouldDecide().size());
    }

    /** @param severities of the rules, by their names; null for one that raises no flag */
    Unknowns(Function<String, Severity> severities, List<Topic> concerns) {
        this.severities = severities;
        this.last = concerns.size();
        for (int i = 0; i < concerns.size(); i++) {
            List<Mineral> minerals = concerns.get(i).minerals();
            for (Mineral mineral : minerals.isEmpty() ? Collections.<Mineral>singletonList(null) : minerals) {
                places.putIfAbsent(mineral, Math.min(i, FEW));
            }
        }
    }

    List<Briefing.Unknown> of(List<Question> questions, int most) {
        List<Ranked> ordered = new ArrayList<>(questions.size());
        for (Question q : questions) {
            ordered.add(new Ranked(
                    q,
                    isOfDetail(q),
                    places.getOrDefault(q.mineral(), last),
                    worstOf.computeIfAbsent(q.wouldDecide(), this::worst)));
        }
        ordered.sort(Ranked.ORDER);
        Map<String, List<Question>> alike = new LinkedHashMap<>();
        for (Ranked r : ordered) {
            alike.computeIfAbsent(r.question.rule(), k -> new ArrayList<>()).add(r.question);
        }
        List<Briefing.Unknown> unknowns = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (List<Question> same : alike.values()) {
            Question first = same.get(0);
            // Rules may ask for one figure in several ways; once is enough here.
            boolean isNew = asked.add(first.mineral() == null ? first.says() : figure(first));
            if (unknowns.size() < most && isNew) {
                unknowns.add(new Briefing.Unknown(told(same), first.fact()));
            }
        }
        return unknowns;
    }

    private static String figure(Question question) {
        return question.fact() + " " + question.economy() + " " + question.mineral();
    }

    /** Whether it asks for a figure of which the bounds are known already. */
    private static boolean isOfDetail(Question question) {
        return !question.rule().contains("/");
    }

    /** The first question, and for which other minerals the same is asked. */
    private static String told(List<Question> same) {
        Question first = same.get(0);
        Set<Mineral> others = new HashSet<>();
        same.forEach(q -> others.add(q.mineral()));
        int more = others.size() - 1;
        return more <= 0
                ? first.says()
                : first.says() + " (The same for " + more + (more == 1 ? " other.)" : " others.)");
    }

    /** The severest flag that the answer would decide, information if it decides none. */
    private Severity worst(List<String> decided) {
        Severity severest = Severity.INFO;
        for (String rule : decided) {
            Severity severity = severities.apply(rule);
            severest = severity != null && severity.compareTo(severest) > 0 ? severity : severest;
        }
        return severest;
    }
}
