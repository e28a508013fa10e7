package dev.lodestone.workbench;

import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Naming;
import dev.lodestone.report.FactGuide;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Kind;
import dev.lodestone.rule.TypeCard.Member;
import dev.lodestone.rule.TypeCards;
import dev.lodestone.wording.ConditionCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that rules may name, with what it is, and the rules that use it. */
public final class VocabularyListing {

    /**
     * One type.
     *
     * @param inWords what people call it
     * @param example of a submitted type a fact in JSON, of another one a pattern of the rulebook; empty if no rule looks for it
     * @param rules those that look for it
     */
    public record Entry(
            String type,
            Kind kind,
            String inWords,
            String about,
            List<Member> fields,
            List<Member> methods,
            List<String> constants,
            String example,
            List<String> rules) {}

    private static final int READ_AT_A_GLANCE = 160;

    /** Of more rules than these a page tells how many they are: they all ask for a parameter. */
    private static final int LISTED = 60;

    private VocabularyListing() {}

    public static List<Entry> of(RuleBase rules) {
        return TypeCards.all().stream().map(card -> entry(card, rules)).toList();
    }

    private static Entry entry(TypeCard card, RuleBase rules) {
        List<String> users = rules.rules().stream()
                .filter(r -> r.conditions().stream().anyMatch(c -> c.types().contains(card.name())))
                .map(RuleCard::name)
                .toList();
        return new Entry(
                card.name(),
                card.kind(),
                Naming.type(card.name()),
                card.about(),
                card.fields(),
                card.methods(),
                card.constants(),
                example(card, rules),
                users);
    }

    private static String example(TypeCard card, RuleBase rules) {
        if (card.kind() == Kind.SUBMITTED) {
            return FactGuide.example(FactType.of(card.name()));
        }
        // The longest that is still read at a glance shows most.
        return rules.rules().stream()
                .flatMap(r -> r.conditions().stream())
                .filter(c -> c.type().equals(card.name()))
                .map(ConditionCard::text)
                .filter(text -> text.length() <= READ_AT_A_GLANCE)
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    public static String markdown(List<Entry> entries) {
        StringBuilder text = new StringBuilder("""
                # The vocabulary

                All that rules may name, generated from the types themselves: `./lodestone vocabulary --format md` prints this page,
                `--format json` and `GET /api/v1/vocabulary` the same for programs. How facts are submitted is in [facts](facts.md), how
                rules are written in [The DRL that rules may have](drl.md).

                - **may be unknown**: a rule asks `field != null` before it asks anything of it.
                - **Estimate**: a figure that may be known by its bounds alone; it is asked `atLeast`, `above`, `atMost`, `below` of a
                  threshold. **share**: 0 to 1, told in per cent. **rate**: the same, may be negative or more than 1.
                - A **group** stands for several types: `Measure( … )` looks for each of them.
                """);
        for (Kind kind : Kind.values()) {
            text.append("\n## ").append(heading(kind)).append('\n');
            entries.stream().filter(e -> e.kind() == kind).forEach(e -> section(e, text));
        }
        return text.toString();
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case SUBMITTED -> "What is submitted";
            case DERIVED -> "What follows from it";
            case CONCLUDED -> "What rules conclude";
            case PARAMETER -> "Thresholds";
            case GROUP -> "Groups";
            case VALUE -> "Values of fields";
        };
    }

    private static void section(Entry e, StringBuilder text) {
        text.append("\n### ").append(e.type()).append("\n\n");
        if (!e.about().isEmpty()) {
            text.append(e.about()).append("\n\n");
        }
        if (!e.fields().isEmpty()) {
            text.append("| field | type | unit | | what it is |\n|---|---|---|---|---|\n");
            e.fields()
                    .forEach(f -> text.append("| `" + f.name() + "` | " + f.type() + " | " + f.unit() + " | "
                            + (f.unknown() ? "may be unknown" : "") + " | " + f.about() + " |\n"));
            text.append('\n');
        }
        line(text, "Values", e.constants().stream().map(c -> "`" + c + "`"));
        line(text, "Methods", e.methods().stream().map(VocabularyListing::signature));
        if (!e.example().isEmpty()) {
            text.append("```")
                    .append(e.kind() == Kind.SUBMITTED ? "json" : "drl")
                    .append('\n');
            text.append(e.example()).append("\n```\n\n");
        }
        if (e.kind() != Kind.VALUE) {
            line(text, "Used by", users(e));
        }
        text.setLength(text.length() - 1);
    }

    private static Stream<String> users(Entry e) {
        if (e.rules().size() > LISTED) {
            return Stream.of(e.rules().size() + " rules, which `./lodestone vocabulary " + e.type() + "` names");
        }
        return e.rules().isEmpty() ? Stream.of("no rule") : e.rules().stream();
    }

    private static String signature(Member m) {
        return "`" + m.name() + "(" + (m.takes().isEmpty() ? "" : " " + m.takes() + " ") + ")` " + m.type()
                + (m.unknown() ? ", may be unknown" : "");
    }

    private static void line(StringBuilder text, String what, Stream<String> all) {
        String joined = all.collect(Collectors.joining("; "));
        if (!joined.isEmpty()) {
            text.append(what).append(": ").append(joined).append("\n\n");
        }
    }
}
