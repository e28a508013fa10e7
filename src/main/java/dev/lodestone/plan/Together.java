package dev.lodestone.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.report.FactWriter;
import dev.lodestone.report.Json;
import dev.lodestone.situation.FactChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Facts as they are once several measures work. */
public final class Together {
    private final Map<String, Fact> before = new LinkedHashMap<>();

    public Together(FactSet facts) {
        facts.all().forEach(f -> before.put(f.id(), f));
    }

    /** The facts with all the changes; empty if they contradict each other, or do not go together with the rest. */
    public Optional<FactSet> with(Collection<FactChange> changes) {
        Map<String, Fact> now = new LinkedHashMap<>(before);
        for (FactChange change : changes) {
            for (Fact once : change.once()) {
                Fact merged = merged(before.get(once.id()), now.get(once.id()), once);
                if (merged == null) {
                    return Optional.empty();
                }
                now.put(once.id(), merged);
            }
        }
        try {
            return Optional.of(new FactSet(List.copyOf(now.values())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether both can be done: what they change alike agrees. */
    boolean agree(FactChange one, FactChange other) {
        return with(List.of(one, other)).isPresent();
    }

    /** Null where two measures make different things of one fact. */
    private static Fact merged(Fact before, Fact now, Fact once) {
        if (now == null || now.equals(before) || now.equals(once)) {
            return once;
        }
        if (before == null) {
            return null;
        }
        ObjectNode merged = merged(FactWriter.json(before), FactWriter.json(now), FactWriter.json(once));
        try {
            return merged == null
                    ? null
                    : JsonIntake.facts(List.of(merged), List.of(UnaryOperator.identity()))
                            .get(0);
        } catch (BadInput e) {
            return null;
        }
    }

    /** Field by field: what one leaves as it was is taken from the other, lists grow by what both add. */
    private static ObjectNode merged(ObjectNode before, ObjectNode one, ObjectNode other) {
        ObjectNode merged = one.deepCopy();
        for (Map.Entry<String, JsonNode> field : other.properties()) {
            JsonNode was = before.get(field.getKey());
            JsonNode mine = one.get(field.getKey());
            JsonNode theirs = field.getValue();
            if (theirs.equals(was) || theirs.equals(mine)) {
                continue;
            }
            if (Objects.equals(mine, was)) {
                merged.set(field.getKey(), theirs);
            } else if (mine instanceof ArrayNode && theirs instanceof ArrayNode) {
                merged.set(field.getKey(), both((ArrayNode) mine, (ArrayNode) theirs));
            } else {
                return null;
            }
        }
        return merged;
    }

    private static ArrayNode both(ArrayNode one, ArrayNode other) {
        ArrayNode both = Json.shared().createArrayNode();
        one.forEach(both::add);
        for (JsonNode each : other) {
            boolean known = false;
            for (JsonNode mine : one) {
                known |= mine.equals(each);
            }
            if (!known) {
                both.add(each);
            }
        }
        return both;
    }
}
