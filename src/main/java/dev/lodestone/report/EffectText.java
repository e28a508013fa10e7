package dev.lodestone.report;

import dev.lodestone.advice.Effect;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a measure would change, in words. */
public final class EffectText {
    private static final int NAMED = 3;

    private EffectText() {}

    /** "Clears 2 flags, leaves 3, raises 1." of those that are more than information; empty if nothing was looked at. */
    public static String inShort(Effect effect) {
        if (effect == null) {
            return "";
        }
        int cleared = risks(effect.clears());
        if (cleared == 0) {
            return "By itself it clears no flag" + counted("; it raises ", effect.raises()) + ".";
        }
        return "Clears " + Words.count(cleared, "flag") + counted(", leaves ", effect.leaves())
                + counted(", raises ", effect.raises()) + ".";
    }

    /** The same with what is cleared, left and raised; empty if nothing was looked at. */
    public static String inFull(Effect effect) {
        if (effect == null) {
            return "";
        }
        String clears = effect.clears().isEmpty() ? "clears nothing" : "clears " + named(effect.clears());
        return "Once it works (" + effect.worksOn() + ": " + effect.changes() + ") it " + clears
                + (effect.leaves().isEmpty() ? "" : ", leaves " + named(effect.leaves()))
                + (effect.raises().isEmpty() ? "" : ", raises " + named(effect.raises()))
                + ".";
    }

    private static String counted(String verb, List<Touched> flags) {
        int risks = risks(flags);
        return risks == 0 ? "" : verb + risks;
    }

    private static int risks(List<Touched> flags) {
        return (int) flags.stream().filter(f -> f.severity() != Severity.INFO).count();
    }

    /** Flags by what their rules are called, with their minerals: "high tariff on unavoidable import (tin and zinc)". */
    public static String named(List<Touched> flags) {
        Map<String, Set<String>> minerals = new LinkedHashMap<>();
        for (Touched flag : flags) {
            Set<String> of = minerals.computeIfAbsent(
                    flag.severity() + " " + SaidOnce.ruleInWords(flag.rule()), n -> new LinkedHashSet<>());
            if (flag.mineral() != null) {
                of.add(flag.mineral().name());
            }
        }
        List<String> names = new ArrayList<>();
        minerals.forEach((name, of) -> names.add(of.isEmpty() ? name : name + " (" + few(of) + ")"));
        return few(names);
    }

    private static String few(Collection<String> names) {
        return names.size() > NAMED ? Words.few(names, NAMED) : Words.and(List.copyOf(names));
    }

    /** Behind a sentence, with a space before it; empty if there is none. */
    static String behind(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    /** All that one of several says alike: the effects of each, once. */
    static String each(List<Effect> effects) {
        return effects.stream()
                .map(EffectText::inFull)
                .filter(t -> !t.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
