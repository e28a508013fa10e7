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
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an answer holds, in Markdown: each flag with its reasons, each fact with its source. */
final class FullAnnex {
    private static final int FEW = 6;

    /** Indicators that a reader wants beside the flags. */
    private static final Set<String> KEY_FIGURES = Set.of(
            "hhi", "top-1-share", "net-import-reliance", "supply-risk", "economic-importance", "production-credit");

    private final Assessment assessment;
    private final Lines text = new Lines();

    FullAnnex(Assessment assessment) {
        this.assessment = assessment;
    }

    String markdown() {
        Map<Mineral, List<RiskFlag>> byMineral = byMineral();
        head();
        glance(byMineral);
        byMineral.forEach(this::section);
        measures();
        questions();
        unused();
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
        text.line("# Annex: everything in the answer");
        text.line("");
        if (!assessment.asked().isEmpty() && !assessment.subjects().equals(assessment.asked())) {
            text.line("The facts speak of " + Economy.names(assessment.subjects()) + "; what they say holds for "
                    + Economy.names(assessment.asked()) + " as far as it is covered.");
            text.line("");
        }
        List<String> counts = new ArrayList<>();
        for (Severity severity : reversed()) {
            int n = count(assessment.riskFlags(), severity);
            if (n > 0) {
                counts.add(n + " " + severity);
            }
        }
        text.line(counts.isEmpty() ? "No risk flags." : "Risk flags: " + String.join(", ", counts) + ".");
        long possible = assessment.riskFlags().stream()
                .filter(f -> f.certainty() == Certainty.POSSIBLE)
                .count();
        if (possible > 0) {
            text.line("Of these, " + possible + (possible == 1 ? " is" : " are")
                    + " possible, not certain; what leaves each open stands with it.");
        }
        text.line("");
    }

    private static List<Severity> reversed() {
        return Stream.of(Severity.values()).sorted(Comparator.reverseOrder()).toList();
    }

    private void glance(Map<Mineral, List<RiskFlag>> byMineral) {
        if (byMineral.size() < 2) {
            return;
        }
        text.line(MarkdownTable.head(List.of("mineral", "worst", "flags", "what stands out", "first response")));
        byMineral.forEach((mineral, flags) -> text.line(MarkdownTable.row(
                Lines.name(mineral),
                flags.get(0).severity(),
                flags.size(),
                flags.get(0).says(),
                firstResponse(mineral))));
        text.line("");
    }

    private String firstResponse(Mineral mineral) {
        return assessment.responses().stream()
                .filter(r -> Objects.equals(r.mineral(), mineral))
                .findFirst()
                .map(RecommendedResponse::says)
                .orElse("");
    }

    private void section(Mineral mineral, List<RiskFlag> flags) {
        text.line("## " + Words.capital(Lines.name(mineral)));
        text.line("");
        for (RiskFlag flag : flags) {
            text.line("- **" + flag.severity() + (flag.certainty() == Certainty.POSSIBLE ? ", possible" : "") + "**: "
                    + flag.says());
            if (flag.uncertainBecause() != null) {
                text.line("  Open: " + Cells.doubts(flag) + ".");
            }
            text.line("  *" + flag.rule() + because(flag)
                    + (flag.foldedInto() == null ? "" : "; folded into " + flag.foldedInto()) + "*");
        }
        List<RecommendedResponse> responses = assessment.responses().stream()
                .filter(r -> Objects.equals(r.mineral(), mineral))
                .toList();
        if (!responses.isEmpty()) {
            text.line("");
            text.line("What to do:");
            text.line("");
            // Two economies can be given the same advice in the same words; it is said once.
            Map<String, List<RecommendedResponse>> same = responses.stream()
                    .collect(Collectors.groupingBy(RecommendedResponse::says, LinkedHashMap::new, Collectors.toList()));
            int n = 1;
            for (Map.Entry<String, List<RecommendedResponse>> r : same.entrySet()) {
                String addressed = r.getValue().stream()
                        .flatMap(x -> x.addresses().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
                text.line(n++ + ". " + r.getKey() + " *(priority "
                        + r.getValue().get(0).priority() + "; answers " + addressed + ")*"
                        + EffectText.behind(EffectText.each(r.getValue().stream()
                                .map(RecommendedResponse::effect)
                                .toList())));
            }
        }
        figures(mineral);
        text.line("");
    }

    private String because(RiskFlag flag) {
        List<String> reasons = new ArrayList<>();
        if (!flag.because().facts().isEmpty()) {
            reasons.add("facts " + Words.few(flag.because().facts(), FEW));
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
        text.line("");
        text.line("| figure | of | stage | period | value | scale | |");
        text.line("|---|---|---|---|---|---|---|");
        for (Indicator i : figures) {
            text.line(MarkdownTable.row(
                    i.indicator(),
                    i.economy().name() + (i.of().isEmpty() ? "" : " (" + i.of() + ")"),
                    Cells.text(i.stage()),
                    Cells.text(i.period()),
                    i.value(),
                    i.scale(),
                    i.note()));
        }
    }

    private void measures() {
        List<MeasureState> open = assessment.measures().stream()
                .filter(m -> m.state() != State.IN_FORCE || m.daysLeft() != null)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        text.line("## Measures that are moving");
        text.line("");
        text.line(MarkdownTable.head(List.of("measure", "by", "on", "state", "since", "until", "days")));
        for (MeasureState m : open) {
            text.line(MarkdownTable.row(
                    m.fact() + " (" + m.type() + ")",
                    codes(m.by()),
                    codes(m.on()),
                    m.state(),
                    dash(m.since()),
                    dash(m.until()),
                    dash(m.daysLeft())));
        }
        text.line("");
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        text.line("## What is not known");
        text.line("");
        for (AskedTogether asked : AskedTogether.of(assessment.questions())) {
            text.line("- " + asked.says() + " *(" + asked.first().fact() + "; would decide "
                    + String.join(", ", asked.first().wouldDecide()) + ")*");
        }
        text.line("");
    }

    private void unused() {
        if (!assessment.unused().isEmpty()) {
            text.line("## Facts that nothing here rests on\n");
            assessment
                    .unused()
                    .forEach(u -> text.line("- " + u.count() + ", " + u.why() + ": " + String.join(", ", u.facts())));
            text.line("");
        }
        if (!assessment.elsewhere().isEmpty()) {
            text.line("## Concluded about others\n");
            assessment.elsewhere().forEach(text::elsewhere);
            text.line("");
        }
    }

    private void sources() {
        if (!assessment.parameters().isEmpty()) {
            text.line("## Thresholds used");
            text.line("");
            text.line(MarkdownTable.head(List.of("parameter", "value", "unit", "kind", "since", "source")));
            for (Assessment.CitedParameter p : assessment.parameters()) {
                text.line(MarkdownTable.row(p.name(), p.value(), p.unit(), p.kind(), dash(p.since()), p.source()));
            }
            text.line("");
        }
        if (!assessment.facts().isEmpty()) {
            text.line("## Facts and sources");
            text.line("");
            for (Assessment.CitedFact fact : assessment.facts()) {
                text.line("- **" + fact.id() + "** " + fact.says() + ". Source: " + fact.source());
            }
            text.line("");
        }
        text.line("Rules: " + assessment.ruleBase().digest() + ", "
                + assessment.ruleBase().rules() + " rules.");
    }

    private static String codes(List<Economy> economies) {
        return economies.stream().map(Economy::code).collect(Collectors.joining(" "));
    }

    private static String dash(Object value) {
        return value == null ? "–" : value.toString();
    }
}
