package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Indicator;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An assessment as a briefing in Markdown: what matters most comes first, and everything is sourced. */
final class Briefing {

    /** Indicators that a reader wants beside the flags. */
    private static final Set<String> KEY_FIGURES = Set.of(
            "hhi", "top-1-share", "net-import-reliance", "supply-risk", "economic-importance", "production-credit");

    private final Assessment assessment;
    private final String title;
    private final StringBuilder text = new StringBuilder(8_192);

    Briefing(Assessment assessment, String title) {
        this.assessment = assessment;
        this.title = title;
    }

    String markdown() {
        Map<Mineral, List<RiskFlag>> byMineral = byMineral();
        head();
        glance(byMineral);
        byMineral.forEach(this::section);
        measures();
        questions();
        sources();
        return text.toString();
    }

    /** The worst mineral first; flags that are about no mineral come last. */
    private Map<Mineral, List<RiskFlag>> byMineral() {
        Map<Mineral, List<RiskFlag>> grouped = new LinkedHashMap<>();
        for (RiskFlag flag : assessment.riskFlags()) {
            grouped.computeIfAbsent(flag.mineral(), m -> new ArrayList<>()).add(flag);
        }
        List<Mineral> order = new ArrayList<>(grouped.keySet());
        order.sort(Comparator.comparing((Mineral m) -> m == null)
                .thenComparing(m -> grouped.get(m).get(0).severity(), Comparator.reverseOrder())
                .thenComparing(m -> grouped.get(m).get(0).certainty())
                .thenComparing(m -> -count(grouped.get(m), grouped.get(m).get(0).severity()))
                .thenComparing(m -> m == null ? "" : m.key()));
        Map<Mineral, List<RiskFlag>> sorted = new LinkedHashMap<>();
        order.forEach(m -> sorted.put(m, grouped.get(m)));
        return sorted;
    }

    private static int count(List<RiskFlag> flags, Severity severity) {
        return (int) flags.stream().filter(f -> f.severity() == severity).count();
    }

    private void head() {
        String whom = assessment.asked().isEmpty() ? "all economies concerned" : names(assessment.asked());
        line("# Critical minerals: briefing for " + whom + ", " + assessment.asOf());
        line("");
        if (!title.isEmpty()) {
            line("*" + title + "*");
            line("");
        }
        if (!assessment.asked().isEmpty() && !assessment.subjects().equals(assessment.asked())) {
            line("The facts speak of " + names(assessment.subjects()) + "; what they say holds for " + whom
                    + " as far as it is covered.");
            line("");
        }
        List<String> counts = new ArrayList<>();
        for (Severity severity : reversed()) {
            int n = count(assessment.riskFlags(), severity);
            if (n > 0) {
                counts.add(n + " " + severity);
            }
        }
        line(counts.isEmpty() ? "No risk flags." : "Risk flags: " + String.join(", ", counts) + ".");
        long possible = assessment.riskFlags().stream()
                .filter(f -> f.certainty() == Certainty.POSSIBLE)
                .count();
        if (possible > 0) {
            line("Of these, " + possible + (possible == 1 ? " is" : " are")
                    + " possible, not certain: the figures behind are known by their bounds only.");
        }
        line("");
    }

    private static List<Severity> reversed() {
        return Stream.of(Severity.values()).sorted(Comparator.reverseOrder()).toList();
    }

    private static String names(List<Economy> economies) {
        return economies.stream().map(Economy::inText).collect(Collectors.joining(", "));
    }

    private void glance(Map<Mineral, List<RiskFlag>> byMineral) {
        if (byMineral.size() < 2) {
            return;
        }
        line("| mineral | worst | flags | what stands out | first response |");
        line("|---|---|---|---|---|");
        byMineral.forEach((mineral, flags) ->
                line("| " + name(mineral) + " | " + flags.get(0).severity() + " | " + flags.size() + " | "
                        + cell(flags.get(0).says()) + " | " + cell(firstResponse(mineral)) + " |"));
        line("");
    }

    private String firstResponse(Mineral mineral) {
        return assessment.responses().stream()
                .filter(r -> Objects.equals(r.mineral(), mineral))
                .findFirst()
                .map(RecommendedResponse::says)
                .orElse("");
    }

    private void section(Mineral mineral, List<RiskFlag> flags) {
        line("## " + capital(name(mineral)));
        line("");
        for (RiskFlag flag : flags) {
            line("- **" + flag.severity() + (flag.certainty() == Certainty.POSSIBLE ? ", possible" : "") + "**: "
                    + flag.says());
            line("  *" + flag.rule() + because(flag) + "*");
        }
        List<RecommendedResponse> responses = assessment.responses().stream()
                .filter(r -> Objects.equals(r.mineral(), mineral))
                .toList();
        if (!responses.isEmpty()) {
            line("");
            line("What to do:");
            line("");
            // Two economies can be given the same advice in the same words; it is said once.
            Map<String, List<RecommendedResponse>> same = responses.stream()
                    .collect(Collectors.groupingBy(RecommendedResponse::says, LinkedHashMap::new, Collectors.toList()));
            int n = 1;
            for (Map.Entry<String, List<RecommendedResponse>> r : same.entrySet()) {
                String addressed = r.getValue().stream()
                        .flatMap(x -> x.addresses().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
                line(n++ + ". " + r.getKey() + " *(priority "
                        + r.getValue().get(0).priority() + "; answers " + addressed + ")*");
            }
        }
        figures(mineral);
        line("");
    }

    private String because(RiskFlag flag) {
        List<String> reasons = new ArrayList<>();
        if (!flag.because().facts().isEmpty()) {
            reasons.add("facts " + shortened(flag.because().facts()));
        }
        if (!flag.because().flags().isEmpty()) {
            reasons.add("flags " + String.join(", ", flag.because().flags()));
        }
        for (String name : flag.because().parameters()) {
            reasons.add(parameter(name));
        }
        return " [" + flag.id() + "], because of " + String.join("; ", reasons) + ". Source: " + flag.source();
    }

    private String parameter(String name) {
        return assessment.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .map(p -> "threshold " + name + " = " + p.value() + " (" + p.kind() + ")")
                .orElse(name);
    }

    private static String shortened(List<String> ids) {
        int most = 6;
        return ids.size() <= most
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, most)) + " and " + (ids.size() - most) + " more";
    }

    private void figures(Mineral mineral) {
        List<Indicator> figures = mineral == null
                ? List.of()
                : assessment.indicators().stream()
                        .filter(i -> KEY_FIGURES.contains(i.indicator()))
                        .filter(i -> mineral.equals(i.mineral()))
                        .toList();
        if (figures.isEmpty()) {
            return;
        }
        line("");
        line("| figure | of | stage | period | value | scale | |");
        line("|---|---|---|---|---|---|---|");
        for (Indicator i : figures) {
            line("| " + i.indicator() + " | " + i.economy().name() + (i.of().isEmpty() ? "" : " (" + i.of() + ")")
                    + " | "
                    + (i.stage() == null ? "" : i.stage()) + " | " + (i.period() == null ? "" : i.period()) + " | "
                    + i.value() + " | " + i.scale() + " | " + i.note() + " |");
        }
    }

    private void measures() {
        List<MeasureState> open = assessment.measures().stream()
                .filter(m -> m.state() != State.IN_FORCE || m.daysLeft() != null)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        line("## Measures that are moving");
        line("");
        line("| measure | by | on | state | since | until | days |");
        line("|---|---|---|---|---|---|---|");
        for (MeasureState m : open) {
            line("| " + m.fact() + " (" + m.type() + ") | " + codes(m.by()) + " | " + codes(m.on()) + " | " + m.state()
                    + " | " + dash(m.since()) + " | " + dash(m.until()) + " | " + dash(m.daysLeft()) + " |");
        }
        line("");
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        line("## What is not known");
        line("");
        for (AskedTogether asked : AskedTogether.of(assessment.questions())) {
            line("- " + asked.says() + " *(" + asked.first().fact() + "; would decide "
                    + String.join(", ", asked.first().wouldDecide()) + ")*");
        }
        line("");
    }

    private void sources() {
        if (!assessment.parameters().isEmpty()) {
            line("## Thresholds used");
            line("");
            line("| parameter | value | unit | kind | since | source |");
            line("|---|---|---|---|---|---|");
            for (Assessment.CitedParameter p : assessment.parameters()) {
                line("| " + p.name() + " | " + p.value() + " | " + p.unit() + " | " + p.kind() + " | " + dash(p.since())
                        + " | " + cell(p.source()) + " |");
            }
            line("");
        }
        if (!assessment.facts().isEmpty()) {
            line("## Facts and sources");
            line("");
            for (Assessment.CitedFact fact : assessment.facts()) {
                line("- **" + fact.id() + "** " + fact.says() + ". Source: " + fact.source());
            }
            line("");
        }
        line("Rules: " + assessment.ruleBase().digest() + ", "
                + assessment.ruleBase().rules() + " rules.");
    }

    private static String name(Mineral mineral) {
        return mineral == null ? "policy as a whole" : mineral.name();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String codes(List<Economy> economies) {
        return economies.stream().map(Economy::code).collect(Collectors.joining(" "));
    }

    private static String dash(Object value) {
        return value == null ? "–" : value.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
