package dev.lodestone.plan;

import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.report.EffectText;
import dev.lodestone.report.MarkdownTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans as a Markdown page. */
public final class PlansText {
    private static final int NAMED = 5;

    private PlansText() {}

    /** The packages with their schedules, what is left at what cost, and what cannot be cleared. */
    public static String markdown(Plans p) {
        StringBuilder text = new StringBuilder("# Plan to " + p.by() + "\n\n");
        if (!p.title().isEmpty()) {
            text.append('*').append(p.title()).append("*\n\n");
        }
        text.append("As of ")
                .append(Words.date(p.asOf(), p.knownOn()))
                .append(". ")
                .append(p.says())
                .append("\n");
        for (Plans.Plan plan : p.plans()) {
            String same = sameAs(p, plan);
            if (same.isEmpty()) {
                plan(plan, text);
            } else {
                text.append("\n## The ")
                        .append(plan.kind())
                        .append("\n\n")
                        .append(same)
                        .append("\n");
            }
        }
        curve(p, text);
        cannot(p, text);
        if (!p.goneAnyway().isEmpty()) {
            text.append("\n").append(gone(p)).append("\n");
        }
        leftOut(p).ifPresent(left -> text.append("\n").append(left).append("\n"));
        return text.append("\n*").append(p.assumes()).append("*\n").toString();
    }

    /** "The same package as the cheapest."; empty if it is none of those before it. */
    public static String sameAs(Plans p, Plans.Plan plan) {
        return p.plans().stream()
                .takeWhile(other -> other != plan)
                .filter(other -> other.measures().equals(plan.measures()))
                .findFirst()
                .map(other -> "The same package as the " + other.kind() + ".")
                .orElse("");
    }

    /** "Gone by then whatever is done: 2 flags, such as …". */
    public static String gone(Plans p) {
        return "Gone by then whatever is done: " + EffectText.named(p.goneAnyway()) + ".";
    }

    /** What was not looked at; empty if nothing. */
    public static Optional<String> leftOut(Plans p) {
        return p.leftOut().isEmpty()
                ? Optional.empty()
                : Optional.of("Not looked at, as the budget of work was used up: " + few(p.notLookedAt()) + ".");
    }

    /** Sentences in one, the first of them. */
    private static String few(List<String> sentences) {
        String first = sentences.stream()
                .limit(NAMED)
                .map(s -> s.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        int more = sentences.size() - NAMED;
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    /** "3.2 million dollars; 450 million euros, for which no fact gives a rate; of 2 measures no fact says the cost". */
    public static String cost(Plans.Plan plan) {
        List<String> parts = new ArrayList<>();
        if (plan.cost() != null) {
            parts.add(plan.cost().toString());
        }
        plan.unconverted().forEach(c -> parts.add(c + ", for which no fact gives a rate"));
        if (plan.unpriced() > 0) {
            parts.add("of " + Words.count(plan.unpriced(), "measure") + " no fact says the cost");
        }
        return parts.isEmpty() ? "nothing" : String.join("; ", parts);
    }

    /** What cannot be cleared, by the condition that binds. */
    public static Map<String, List<Plans.Cannot>> byCondition(Plans p) {
        return p.cannot().stream()
                .collect(Collectors.groupingBy(Plans.Cannot::binds, LinkedHashMap::new, Collectors.toList()));
    }

    private static void plan(Plans.Plan plan, StringBuilder text) {
        text.append("\n## The ")
                .append(plan.kind())
                .append(": clears ")
                .append(plan.clears().size())
                .append(", leaves ")
                .append(plan.leaves().size())
                .append("\n\nCost: ")
                .append(cost(plan))
                .append(". All of it works from ")
                .append(plan.by())
                .append(" on.\n\n");
        text.append(MarkdownTable.head(List.of("measure", "start", "works", "until", "cost")))
                .append('\n');
        for (Plans.Step step : plan.measures()) {
            var cost = step.response().particulars().cost();
            text.append(MarkdownTable.row(
                            step.response().briefly(),
                            step.start(),
                            step.works(),
                            step.until() == null ? "–" : step.until(),
                            cost == null ? "not known" : cost))
                    .append('\n');
        }
        text.append("\nClears: ").append(EffectText.named(plan.clears())).append(".\n");
        if (!plan.also().isEmpty()) {
            text.append("Also clears: ").append(EffectText.named(plan.also())).append(".\n");
        }
        if (!plan.raises().isEmpty()) {
            text.append("Raises: ").append(EffectText.named(plan.raises())).append(".\n");
        }
    }

    private static void curve(Plans p, StringBuilder text) {
        if (p.curve().size() < 2) {
            return;
        }
        text.append("\n## What is left at what cost\n\n")
                .append(MarkdownTable.head(List.of("at most", "left", "measures")))
                .append('\n');
        for (Plans.Point point : p.curve()) {
            text.append(MarkdownTable.row(
                            point.costInText(), point.leaves(), point.measures().size()))
                    .append('\n');
        }
    }

    private static void cannot(Plans p, StringBuilder text) {
        if (p.cannot().isEmpty()) {
            return;
        }
        text.append("\n## What cannot be cleared by then\n");
        byCondition(p).forEach((binds, all) -> {
            text.append("\n**").append(Words.capital(binds.replace('-', ' '))).append("**\n\n");
            byRule(all)
                    .forEach(alike -> text.append("- ")
                            .append(alike.get(0).flag().says())
                            .append(' ')
                            .append(alike.get(0).why())
                            .append(sameOf(alike))
                            .append("\n"));
        });
    }

    /** Those of one condition, by the rule that flags them. */
    public static Collection<List<Plans.Cannot>> byRule(List<Plans.Cannot> all) {
        return all.stream()
                .collect(Collectors.groupingBy(c -> c.flag().rule(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** " Likewise of 3 others: boron, helium and lithium."; empty if there is no other. */
    public static String sameOf(List<Plans.Cannot> alike) {
        if (alike.size() == 1) {
            return "";
        }
        Mineral first = alike.get(0).flag().mineral();
        List<String> minerals = alike.stream()
                .map(c -> c.flag().mineral())
                .filter(m -> m != null && !m.equals(first))
                .map(Mineral::name)
                .distinct()
                .toList();
        String others = alike.size() == 2 ? "1 other" : (alike.size() - 1) + " others";
        return " Likewise of " + others + (minerals.isEmpty() ? "." : ": " + Words.and(minerals) + ".");
    }
}
