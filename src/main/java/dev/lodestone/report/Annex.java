package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.advice.Unused;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What page one rests on, mineral by mineral; each thing is said once. */
final class Annex {
    private final Assessment assessment;
    private final Lines text = new Lines();
    private final SourceList sources;
    private final AdvisedTogether advice;
    private final SaidOnce said = new SaidOnce();
    private final Map<String, List<RiskFlag>> folded;
    private final Map<String, RiskFlag> heads = new HashMap<>();

    private Annex(Assessment assessment) {
        this.assessment = assessment;
        this.sources = new SourceList(assessment.facts());
        this.advice = new AdvisedTogether(assessment.responses());
        this.folded = assessment.riskFlags().stream()
                .filter(f -> f.foldedInto() != null)
                .collect(Collectors.groupingBy(RiskFlag::foldedInto));
        heads().forEach(f -> heads.put(f.id(), f));
    }

    static String of(Assessment assessment) {
        return new Annex(assessment).written();
    }

    private String written() {
        text.line("# Annex: by mineral\n");
        text.line(
                "[1] is a source, R1 a response, both listed below; ? is possible. Each flag's reasons: the page, --full, ?full=true.");
        byMineral().forEach(this::section);
        noted();
        responses();
        questions();
        parameters();
        unused();
        concludedElsewhere();
        text.heading("## Sources");
        sources.lines().forEach(text::line);
        text.line("\nRules: " + assessment.ruleBase().digest() + ", "
                + assessment.ruleBase().rules() + " rules.");
        return text.toString();
    }

    /**
     * Flags that stand for themselves and weigh something, and severe ones that are told under another mineral; the worst mineral
     * first, those about no mineral last.
     */
    private Map<Mineral, List<RiskFlag>> byMineral() {
        Map<Mineral, List<RiskFlag>> grouped = new LinkedHashMap<>();
        for (RiskFlag flag : assessment.riskFlags()) {
            if (flag.foldedInto() == null ? weighs(flag) : isToldElsewhere(flag)) {
                grouped.computeIfAbsent(flag.mineral(), m -> new ArrayList<>()).add(flag);
            }
        }
        List<Mineral> order = new ArrayList<>(grouped.keySet());
        order.sort(Comparator.comparing((Mineral m) -> m == null)
                .thenComparing(m -> grouped.get(m).get(0).severity(), Comparator.reverseOrder())
                .thenComparing(m -> grouped.get(m).get(0).certainty())
                .thenComparing(Lines::name));
        Map<Mineral, List<RiskFlag>> sorted = new LinkedHashMap<>();
        order.forEach(m -> sorted.put(m, grouped.get(m)));
        return sorted;
    }

    private List<RiskFlag> heads() {
        return assessment.riskFlags().stream()
                .filter(f -> f.foldedInto() == null)
                .toList();
    }

    private static boolean weighs(RiskFlag flag) {
        return flag.severity().compareTo(Severity.LOW) > 0;
    }

    private void section(Mineral mineral, List<RiskFlag> flags) {
        text.heading("## " + Words.capital(Lines.name(mineral)));
        List<RiskFlag> own = flags.stream().filter(f -> f.foldedInto() == null).toList();
        List<RiskFlag> apart =
                flags.stream().filter(f -> f.foldedInto() != null).toList();
        boolean first = apart.contains(flags.get(0));
        if (first) {
            elsewhere(apart);
        }
        for (List<RiskFlag> same : SaidOnce.ofUnions(own)) {
            RiskFlag flag = same.get(0);
            String also = also(same);
            text.line("- **" + flag.severity() + mark(List.of(flag)) + "** "
                    + said.once(flag) + sources.of(same)
                    + (also.isEmpty() ? "" : " *Also " + also + ".*") + whose(same));
        }
        if (!first) {
            elsewhere(apart);
        }
        String numbers = advice.numbers(mineral);
        if (!numbers.isEmpty()) {
            text.line("\nResponses: " + numbers + ".");
        }
    }

    /** Whether it is severe, and its matter is told with another mineral. */
    private boolean isToldElsewhere(RiskFlag flag) {
        Mineral with = heads.get(flag.foldedInto()).mineral();
        return flag.severity().compareTo(Severity.HIGH) >= 0 && with != null && !with.equals(flag.mineral());
    }

    /** "**critical** Ban returning, as antimony; licensing by main supplier, as graphite." */
    private void elsewhere(List<RiskFlag> flags) {
        Map<String, String> under = new LinkedHashMap<>();
        for (RiskFlag flag : flags) {
            under.putIfAbsent(Lines.name(heads.get(flag.foldedInto()).mineral()), SaidOnce.ruleInWords(flag.rule()));
        }
        if (!under.isEmpty()) {
            text.line("- **" + flags.get(0).severity() + mark(flags) + "** "
                    + Words.capital(under.entrySet().stream()
                            .map(e -> e.getValue() + ", as " + e.getKey())
                            .collect(Collectors.joining("; ")))
                    + ".");
        }
    }

    /** A question mark where none of the flags is certain. */
    private static String mark(List<RiskFlag> flags) {
        return flags.stream().allMatch(f -> f.certainty() == Certainty.POSSIBLE) ? "?" : "";
    }

    /** The flags that are folded into these, by what their rules are called. */
    private String also(List<RiskFlag> heads) {
        Set<String> names = new LinkedHashSet<>();
        for (RiskFlag head : heads) {
            folded.getOrDefault(head.id(), List.of()).forEach(f -> names.add(SaidOnce.ruleInWords(f.rule())));
            names.remove(SaidOnce.ruleInWords(head.rule()));
        }
        return Words.few(names, 2);
    }

    private static String whose(List<RiskFlag> same) {
        String others = Economy.names(
                same.stream().skip(1).map(RiskFlag::economy).distinct().toList());
        return others.isEmpty() ? "" : " The same for " + others + ".";
    }

    /** What weighs little: each rule's sentence once, for all that it is said of; what is for information by its name. */
    private void noted() {
        Map<String, List<RiskFlag>> byRule = heads().stream()
                .filter(f -> !weighs(f))
                .collect(Collectors.groupingBy(RiskFlag::rule, LinkedHashMap::new, Collectors.toList()));
        if (byRule.isEmpty()) {
            return;
        }
        text.heading("## Also noted");
        List<String> informs = new ArrayList<>();
        for (List<RiskFlag> flags : byRule.values()) {
            RiskFlag first = flags.get(0);
            if (first.severity() == Severity.INFO) {
                informs.add(SaidOnce.ruleInWords(first.rule()) + about(flags));
                continue;
            }
            text.line("- " + first.severity() + ": " + first.says() + sources.of(List.of(first)) + others(flags));
        }
        if (!informs.isEmpty()) {
            text.line("- for information: " + String.join("; ", informs) + ".");
        }
    }

    /** " (copper, tin)": the minerals of flags; their number where they are about none. */
    private static String about(List<RiskFlag> flags) {
        List<Mineral> minerals = flags.stream()
                .map(RiskFlag::mineral)
                .filter(m -> m != null)
                .distinct()
                .toList();
        return minerals.isEmpty()
                ? flags.size() == 1 ? "" : " (" + flags.size() + ")"
                : " (" + SaidOnce.few(minerals) + ")";
    }

    private static String others(List<RiskFlag> flags) {
        int more = flags.size() - 1;
        List<Mineral> minerals = flags.stream()
                .skip(1)
                .map(RiskFlag::mineral)
                .filter(m -> m != null && !m.equals(flags.get(0).mineral()))
                .distinct()
                .toList();
        return more == 0 ? "" : " Likewise " + (minerals.isEmpty() ? more + " more" : SaidOnce.few(minerals)) + ".";
    }

    private void responses() {
        if (!assessment.responses().isEmpty()) {
            text.heading("## What to do");
            text.line("Priority (1 to 5) in parentheses.\n");
            advice.lines().forEach(text::line);
        }
    }

    private void questions() {
        if (!assessment.questions().isEmpty()) {
            text.heading("## What is not known");
            SaidOnce.questions(assessment.questions()).forEach(q -> text.line("- " + q));
        }
    }

    private void parameters() {
        if (!assessment.parameters().isEmpty()) {
            text.heading("## Thresholds");
            Map<String, List<String>> byKind = new LinkedHashMap<>();
            assessment
                    .parameters()
                    .forEach(p -> byKind.computeIfAbsent(p.kind(), k -> new ArrayList<>())
                            .add(p.name() + "=" + p.value()));
            byKind.forEach((kind, all) -> text.line("- " + kind + ": " + String.join(", ", all)));
        }
    }

    private void unused() {
        if (!assessment.unused().isEmpty()) {
            text.heading("## Facts that nothing here rests on");
            for (Unused unused : assessment.unused()) {
                text.line("- " + unused.count() + ": " + unused.why());
            }
        }
    }

    private void concludedElsewhere() {
        if (!assessment.elsewhere().isEmpty()) {
            text.heading("## Concluded about others");
            int most = 10;
            assessment.elsewhere().stream().limit(most).forEach(text::elsewhere);
            if (assessment.elsewhere().size() > most) {
                text.line("- and " + (assessment.elsewhere().size() - most) + " more");
            }
        }
    }
}
