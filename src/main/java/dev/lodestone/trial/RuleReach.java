package dev.lodestone.trial;

import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.kie.api.KieBase;

/** How far one condition of a rule gets on given facts, asked of the engine as often as one likes. */
public final class RuleReach {
    /**
     * The rules that tell it.
     *
     * @param before the rule of all conditions before it; null if it is the first
     * @param names the rules of the condition with more and more of its constraints, the last with all
     */
    record Steps(KieBase rules, String before, List<String> names) {}

    /**
     * How far it got.
     *
     * @param steps 0 where not even the conditions before it hold
     * @param met whether it is met
     * @param values the values that the matches of the conditions before it named, a few of them
     * @param matched what the first of them matched
     * @param blocking what is there and should not be
     */
    public record Reached(
            int steps, boolean met, List<Map<String, Object>> values, List<?> matched, Set<Object> blocking) {}

    private static final int SHOWN = 4;

    private final Probe probe;
    private final Steps steps;
    private final BiFunction<FactSet, LocalDate, List<Object>> memory;

    RuleReach(Probe probe, Steps steps, BiFunction<FactSet, LocalDate, List<Object>> memory) {
        this.probe = probe;
        this.steps = steps;
        this.memory = memory;
    }

    /**
     * @throws IllegalArgumentException if the facts cannot be read together
     * @throws RuleFailed if the rule does not come to an end on them within the limits
     */
    public Reached of(FactSet facts, LocalDate asOf) {
        Map<String, List<Probe.Found>> found = probe.run(steps.rules, asOf, memory.apply(facts, asOf));
        List<Probe.Found> before = steps.before == null ? List.of() : found.getOrDefault(steps.before, List.of());
        int reached = steps.before == null || !before.isEmpty() ? 1 : 0;
        for (int i = 0; reached > 0 && i < steps.names.size(); i++) {
            reached = found.containsKey(steps.names.get(i)) ? i + 2 : reached;
        }
        Set<Object> blocking = new LinkedHashSet<>();
        found.getOrDefault("there", List.of())
                .forEach(f -> blocking.add(f.objects().get(f.objects().size() - 1)));
        List<Map<String, Object>> values = new ArrayList<>();
        before.stream().limit(SHOWN).forEach(f -> values.add(new LinkedHashMap<>(f.values())));
        return new Reached(
                reached,
                reached == steps.names.size() + 1,
                values,
                before.isEmpty() ? List.of() : before.get(0).objects(),
                blocking);
    }
}
