package dev.lodestone.report;

import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Responses that differ in nothing but the mineral, as one with a number. */
final class AdvisedTogether {
    private static final String ANY = "–";
    private static final int MEASURES = 2;
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
            if (same.stream().anyMatch(r -> r.particulars() != null)) {
                lines.add(
                        "- R" + (lines.size() + 1) + " (" + first.priority() + "): " + measures(same) + instead(first));
                continue;
            }
            Set<String> minerals = same.stream()
                    .map(RecommendedResponse::mineral)
                    .filter(Objects::nonNull)
                    .map(Mineral::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            String says = minerals.size() < 2 ? first.says() : generally(first, true);
            lines.add("- R" + (lines.size() + 1) + " (" + first.priority() + "): " + says + instead(first)
                    + (minerals.size() < 2 ? "" : " For " + Words.few(minerals, 3) + "."));
        }
        return lines;
    }

    /** The one measure; of several what they share, and each with its own figures: those of one are not true of the others. */
    private static String measures(List<RecommendedResponse> same) {
        RecommendedResponse first = same.get(0);
        if (same.size() == 1 && isCounted(first)) {
            return first.briefly() + EffectText.behind(EffectText.inShort(first.effect()));
        }
        boolean counted = same.stream().anyMatch(AdvisedTogether::isCounted);
        String law = counted ? shared(same, AdvisedTogether::law) : "";
        String plain = generally(first, same.size() > 1);
        String says = law.isEmpty() ? plain : plain.replaceAll("\\.$", " (" + law + ").");
        return same.size() == 1
                ? says
                : says + " For "
                        + Words.few(same.stream().map(AdvisedTogether::figures).toList(), counted ? 1 : MEASURES) + ".";
    }

    private static boolean isCounted(RecommendedResponse r) {
        return r.particulars() != null && r.particulars().quantity() != null;
    }

    private static String law(Particulars p) {
        return p.instrument() == null ? null : p.instrument().replaceAll(" \\(.*", "");
    }

    /** Its sentence without figures, for whatever mineral. */
    private static String generally(RecommendedResponse r, boolean several) {
        return r.mineral() == null || !several
                ? r.plain()
                : r.plain().replace(r.mineral().toString(), ANY);
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
        Amount quantity = r.particulars().quantity();
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
