package dev.lodestone.advisor;

import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Questions that no rule asks: for the exact figures of which only bounds are known. */
final class ExactFigures {
    private ExactFigures() {}

    /** What is only bounded and keeps a flag from being certain is asked for. */
    static List<Question> of(List<RiskFlag> flags, FactSet facts) {
        Map<String, Set<String>> decides = new TreeMap<>();
        Map<String, RiskFlag> example = new TreeMap<>();
        for (RiskFlag flag : flags) {
            if (flag.certainty() == Certainty.POSSIBLE) {
                for (String id : flag.because().facts()) {
                    Fact fact = facts.get(id);
                    if (fact != null && BoundedFigures.isBounded(fact)) {
                        decides.computeIfAbsent(id, i -> new TreeSet<>()).add(flag.rule());
                        example.putIfAbsent(id, flag);
                    }
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        decides.forEach((id, rulesDecided) -> questions.add(new Question(
                "bounded-figure",
                example.get(id).economy(),
                example.get(id).mineral(),
                exactly(facts.get(id)),
                facts.get(id).getClass().getSimpleName(),
                List.copyOf(rulesDecided),
                new Because(List.of(id), List.of(), List.of()))));
        return questions;
    }

    /** Asks for the exact figure of a fact in words. */
    private static String exactly(Fact fact) {
        List<String> of = fact.minerals().stream().map(Mineral::name).distinct().toList();
        List<String> in =
                fact.tellsOf().stream().map(Economy::inText).distinct().toList();
        FactType.Field figure = BoundedFigures.in(fact);
        String part = fact instanceof Measure ? Words.apart(figure.name()) + " of the " : "";
        return "What is the exact " + part + Words.apart(fact.getClass().getSimpleName())
                + (of.isEmpty() ? "" : " of " + Words.and(of)) + which(fact)
                + (in.isEmpty() ? "" : " in " + Words.and(in)) + others(fact, in.isEmpty() ? " in " : " from ")
                + "? "
                + (((Estimate) figure.of(fact)).isWithheld()
                        ? "Its source withholds it."
                        : "It is known as " + figure.of(fact) + unit(fact, figure) + ".");
    }

    /** Whose part of something it is: " from China"; empty if it is nobody's. */
    private static String others(Fact fact, String by) {
        return FactType.of(fact).fields().stream()
                .filter(f -> f.type() == Economy.class && !f.list())
                .map(f -> (Economy) f.of(fact))
                .filter(e -> e != null && !fact.tellsOf().contains(e))
                .map(e -> by + e.inText())
                .findFirst()
                .orElse("");
    }

    /** " kt", " billion dollars"; a share has none. */
    private static String unit(Fact fact, FactType.Field figure) {
        FactType.Field unit = FactType.of(fact).field("unit");
        if (figure.kind() != Estimate.Kind.NUMBER) {
            return "";
        }
        return figure.unit().contains("dollars")
                ? " " + figure.unit()
                : unit != null && figure.unit().equals("unit field") && unit.of(fact) != null
                        ? " " + unit.of(fact)
                        : "";
    }

    /** At which stage, or of what kind, it is: " (refined)", " (expected)"; empty if it says neither. */
    private static String which(Fact fact) {
        for (String name : List.of("stage", "kind")) {
            FactType.Field field = FactType.of(fact).field(name);
            Object value = field == null ? null : field.of(fact);
            if (value != null) {
                return " (" + value + ")";
            }
        }
        return "";
    }
}
