package dev.lodestone.report;

import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.Measures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Responses that differ in nothing but the mineral, as one with a number. */
final class AdvisedTogether {
    private static final int OTHERS = 2;

    private final Map<String, List<RecommendedResponse>> together = new LinkedHashMap<>();

    AdvisedTogether(List<RecommendedResponse> responses) {
        for (RecommendedResponse r : responses) {
            together.computeIfAbsent(r.response(), k -> new ArrayList<>()).add(r);
        }
    }

    /** "R1,4-6": those for a mineral; empty if there is none. */
    String numbers(Mineral mineral) {
        List<Integer> numbers = new ArrayList<>();
        int n = 0;
        for (List<RecommendedResponse> same : together.values()) {
            n++;
            if (same.stream().anyMatch(r -> Objects.equals(r.mineral(), mineral))) {
                numbers.add(n);
            }
        }
        return numbers.isEmpty() ? "" : "R" + ranges(numbers);
    }

    private static String ranges(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        for (int from = 0, to; from < numbers.size(); from = to + 1) {
            to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            text.append(from == 0 ? "" : ",").append(numbers.get(from));
            text.append(to == from ? "" : "-" + numbers.get(to));
        }
        return text.toString();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<RecommendedResponse> same : together.values()) {
            RecommendedResponse first = same.get(0);
            String one = same.size() == 1 && isCounted(first)
                    ? first.briefly() + EffectText.behind(EffectText.inShort(first.effect()))
                    : first.plain();
            lines.add("- R" + (lines.size() + 1) + " (" + first.priority() + "): "
                    + (same.size() == 1 ? one : together(same)) + instead(first));
        }
        return lines;
    }

    /** The first with its figures, for all whom it is advised, and of what else the same is told: figures of one are not true of others. */
    private static String together(List<RecommendedResponse> same) {
        RecommendedResponse first = same.get(0);
        String law = same.stream().anyMatch(AdvisedTogether::isCounted) ? shared(same, AdvisedTogether::law) : "";
        List<Economy> whom =
                same.stream().map(RecommendedResponse::economy).distinct().toList();
        String says = first.plain().replace(first.economy().inText(), Measures.few(whom));
        String mineral = first.mineral() == null ? "" : first.mineral().toString();
        boolean named = !mineral.isEmpty() && says.contains(mineral);
        Set<String> others = new LinkedHashSet<>();
        same.stream().filter(r -> r.mineral() != null).forEach(r -> others.add(Lines.name(r.mineral())));
        if (named) {
            others.remove(Lines.name(first.mineral()));
        }
        String figured = named ? says.replace(mineral, figures(first)) : says;
        return figured.replaceAll("\\.$", law.isEmpty() ? "." : " (" + Matcher.quoteReplacement(law) + ").")
                + (others.isEmpty() ? "" : (named ? " Likewise " : " For ") + Words.few(others, OTHERS) + ".");
    }

    /** Whether figures of its own say how much. */
    static boolean isCounted(RecommendedResponse r) {
        return r.particulars() != null && r.particulars().quantity() != null;
    }

    private static String law(Particulars p) {
        return p.instrument() == null ? null : p.instrument().replaceAll(" \\(.*", "");
    }

    /** What all say alike; empty if they do not. */
    private static String shared(List<RecommendedResponse> same, Function<Particulars, String> read) {
        List<String> all = same.stream()
                .map(RecommendedResponse::particulars)
                .filter(Objects::nonNull)
                .map(read)
                .distinct()
                .toList();
        return all.size() == 1 && all.get(0) != null ? all.get(0) : "";
    }

    /** "gallium (3 tonnes, 1.7 to 5.3 million dollars)". */
    private static String figures(RecommendedResponse r) {
        if (r.particulars() == null) {
            return Lines.name(r.mineral());
        }
        String clears = r.effect() == null || r.effect().clears().isEmpty()
                ? null
                : "clears " + r.effect().clears().size();
        Amount worked = r.particulars().quantity();
        Amount quantity = worked == null || worked.value().high() == 0 ? null : worked;
        // What is paid more each year, or not taken in, is no price: that stands with the measure itself.
        boolean once = quantity != null && !quantity.unit().endsWith("a year");
        String told = Stream.of(quantity, once ? r.particulars().cost() : null, clears)
                .filter(Objects::nonNull)
                .map(a -> a.toString().replace(" tonnes a year", " t/year"))
                .collect(Collectors.joining(", "));
        return Lines.name(r.mineral()) + (told.isEmpty() ? "" : " (" + told + ")");
    }

    private static String instead(RecommendedResponse response) {
        if (response.insteadOf() == null) {
            return "";
        }
        return response.insteadOf().stream()
                .map(s -> " Instead of " + SaidOnce.ruleInWords(s.response()) + ": " + s.why() + ".")
                .collect(Collectors.joining());
    }
}
