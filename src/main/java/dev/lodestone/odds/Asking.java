package dev.lodestone.odds;

import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.inquiry.Tried;
import dev.lodestone.situation.SideBySide;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What it is worth to find out a figure that is missing: values that it may have are tried on the day, with all else as it stands.
 * Nobody says how likely each is, so what some of them change is changed between never and surely.
 */
final class Asking {
    static final int MOST = 4;
    private static final int SHOWN = 3;
    private static final String OF_DETAIL = "bounded-figure";

    private final Judge judge;
    private final FactSet facts;
    private final LocalDate day;
    private final Verdict as;

    Asking(Judge judge, FactSet facts, LocalDate day) {
        this.judge = judge;
        this.facts = facts;
        this.day = day;
        this.as = judge.of(facts.all(), day);
    }

    /** Those that would decide the severest flags, and most of them. A figure that is known between bounds is drawn instead. */
    static List<Question> first(List<Question> questions, RuleBase rules) {
        Comparator<Question> worst = Comparator.comparing(q -> q.wouldDecide().stream()
                .mapToInt(rule ->
                        rules.severity(rule) == null ? -1 : rules.severity(rule).ordinal())
                .max()
                .orElse(-1));
        return questions.stream()
                .filter(q -> !q.rule().equals(OF_DETAIL))
                .sorted(worst.thenComparing(q -> q.wouldDecide().size())
                        .reversed()
                        .thenComparing(Question::says))
                .limit(MOST)
                .toList();
    }

    List<Odds.Worth> of(List<Question> questions) {
        return SideBySide.each(questions, this::of);
    }

    private Odds.Worth of(Question question) {
        BitSet changes = new BitSet();
        Map<Integer, RiskFlag> flags = new HashMap<>(as.flags());
        int most = 0;
        boolean tried = false;
        boolean slips = Tried.isImplausible(flags.values());
        for (Fact answer : Tried.answers(question, facts).values()) {
            try {
                Verdict then = judge.of(facts.with(answer).all(), day);
                if (Tried.isImplausible(then.flags().values()) && !slips) {
                    continue;
                }
                tried = true;
                then.flags().forEach(flags::putIfAbsent);
                BitSet differs = differs(then);
                most = Math.max(most, differs.cardinality());
                changes.or(differs);
            } catch (RuleFailed | IllegalArgumentException e) {
                // Such an answer cannot be given beside these facts: it tells nothing.
            }
        }
        return new Odds.Worth(
                question.says(),
                "question",
                List.of(),
                tried && most == 0 ? Chance.settled(false) : new Chance(0, 1, 0, 1),
                most,
                changes.stream()
                        .mapToObj(flags::get)
                        .sorted(Comparator.comparing(RiskFlag::severity)
                                .reversed()
                                .thenComparing(RiskFlag::says))
                        .limit(SHOWN)
                        .map(RiskFlag::says)
                        .toList());
    }

    private BitSet differs(Verdict then) {
        return new DrawnFlags(as.possible(), as.certain()).differs(new DrawnFlags(then.possible(), then.certain()));
    }
}
