package dev.lodestone.inquiry;

import dev.lodestone.advice.Question;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.situation.Exchange;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Situation;
import dev.lodestone.wording.ConditionCard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * By how many days before or after a day that stands in a fact an answer can change: those of the parameters of rules that look for such facts or
 * for what follows from them, and those by which measures that answer each other are told apart.
 */
final class DaySpans {
    // An exchange of measures is recent for 365 days; this stands in the derivation, not in a parameter.
    private static final Set<Integer> YEARS = Set.of(365, 366);

    /** What comes and goes by counted days, and no flag of a rule that counts them shows it. */
    private static final List<Class<?>> UNSEEN = List.of(Exchange.class, Question.class);

    private final Map<Class<? extends Fact>, Set<Integer>> byType = new HashMap<>();
    private final Set<String> counting = new HashSet<>();

    DaySpans(Advisor advisor) {
        Map<String, List<Parameter>> parameters = advisor.parameters().byName();
        for (RuleCard rule : advisor.rules().rules()) {
            Set<Integer> days = days(parameters, rule.parameters());
            if (!days.isEmpty() || looksForUnseen(rule)) {
                counting.add(rule.name());
            }
            if (!days.isEmpty()) {
                rule.conditions().stream()
                        .map(ConditionCard::types)
                        .flatMap(Set::stream)
                        .distinct()
                        .flatMap(type -> startingFrom(type).stream())
                        .forEach(type -> add(type, days));
            }
        }
        Set<Integer> ofExchanges = days(parameters, Situation.PARAMETERS);
        ofExchanges.addAll(YEARS);
        FactType.all().stream().filter(type -> isMeasure(type.record())).forEach(type -> add(type, ofExchanges));
    }

    /** The spans of a fact's days, in no order. */
    Set<Integer> of(Fact fact) {
        return byType.getOrDefault(fact.getClass(), Set.of());
    }

    /** The rules that count days, or look for what is counted: while nothing else happens, no other concludes otherwise but for what these raise. */
    Set<String> counting() {
        return counting;
    }

    /** Whether what a rule concludes can hang on counted days: its own, or those of others whose conclusions it looks at. */
    boolean canCount(RuleCard rule) {
        return counting.contains(rule.name()) || rule.readsConclusions() || rule.isOverFlags();
    }

    private static boolean looksForUnseen(RuleCard rule) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.types().stream())
                .map(Vocabulary.get()::type)
                .anyMatch(type -> UNSEEN.stream().anyMatch(type::isAssignableFrom));
    }

    /** Those of any fact, whatever rules look for. */
    static Set<Integer> all(Advisor advisor) {
        Map<String, List<Parameter>> parameters = advisor.parameters().byName();
        Set<Integer> all = days(parameters, parameters.keySet());
        all.addAll(YEARS);
        return all;
    }

    private static boolean isMeasure(Class<?> type) {
        return Measure.class.isAssignableFrom(type);
    }

    private void add(FactType type, Set<Integer> days) {
        byType.computeIfAbsent(type.record(), t -> new TreeSet<>()).addAll(days);
    }

    private static Set<Integer> days(Map<String, List<Parameter>> parameters, Iterable<String> names) {
        Set<Integer> days = new TreeSet<>();
        names.forEach(name -> parameters.getOrDefault(name, List.of()).forEach(p -> days.addAll(days(p))));
        return days;
    }

    private static List<Integer> days(Parameter p) {
        int n = (int) p.number();
        return switch (p.unit()) {
            case "day", "days" -> List.of(n);
            case "week", "weeks" -> List.of(7 * n);
            case "month", "months" -> List.of(30 * n, 31 * n);
            case "year", "years" -> List.of(365 * n, 366 * n);
            default -> List.of();
        };
    }

    /** The fact types whose days may stand in what a rule looks for. */
    private static Set<FactType> startingFrom(String looked) {
        Class<?> kind = Vocabulary.get().type(looked);
        Set<FactType> types = new HashSet<>();
        FactType.all().stream().filter(t -> kind.isAssignableFrom(t.record())).forEach(types::add);
        List<String> derived = Origins.derived().stream()
                .filter(name -> kind.isAssignableFrom(Vocabulary.get().type(name)))
                .toList();
        for (String each : derived) {
            Origins.of(each).stream()
                    .flatMap(List::stream)
                    .map(Origins.Start::type)
                    .forEach(types::add);
        }
        if (!derived.isEmpty()) {
            // What is lengthened ends on another's day.
            types.add(FactType.of(Extension.class.getSimpleName()));
        }
        return types;
    }
}
