package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.FactWriter;
import dev.lodestone.rulebook.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is different in a policy option: facts that it adds, removes or changes, or other dates.
 *
 * @param name what its column is called
 * @param title one line on it; empty if it has none
 * @param at where a JSON Pointer within it leads, for its errors
 * @param asOf another date; null to keep that of the base
 * @param knownOn another day of which what was known is used; null to keep that of the base
 * @param add facts as they are submitted
 * @param remove ids of facts
 * @param change by id of a fact, a patch of its JSON after RFC 7396: what is null goes, what is given replaces
 */
public record Variant(
        String name,
        String title,
        UnaryOperator<String> at,
        LocalDate asOf,
        LocalDate knownOn,
        List<JsonNode> add,
        List<String> remove,
        Map<String, ObjectNode> change) {

    /** What a variant makes of a request, and the ids of the facts that it touches. */
    public record Applied(Request request, Set<String> touched) {}

    /**
     * The request with the variant's differences.
     *
     * @throws BadInput with everything that does not go together
     */
    public Applied applyTo(Request base) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Fact> facts = new LinkedHashMap<>();
        base.submitted().all().forEach(f -> facts.put(f.id(), f));
        List<JsonNode> objects = new ArrayList<>();
        List<UnaryOperator<String>> places = new ArrayList<>();
        Set<String> touched = new LinkedHashSet<>();
        for (int i = 0; i < remove.size(); i++) {
            if (facts.remove(remove.get(i)) == null) {
                problems.add(missing(at.apply("/remove/" + i), remove.get(i), base));
            }
            touched.add(remove.get(i));
        }
        change.forEach((id, patch) -> {
            String place = Places.within("/change", id);
            Fact fact = facts.remove(id);
            if (fact == null) {
                problems.add(missing(at.apply(place), id, base));
            } else {
                objects.add(MergePatch.apply(FactWriter.json(fact), patch));
                places.add(pointer -> at.apply(place + pointer));
            }
            touched.add(id);
        });
        for (int i = 0; i < add.size(); i++) {
            objects.add(add.get(i));
            String place = "/add/" + i;
            places.add(pointer -> at.apply(place + pointer));
        }
        read(objects, places, facts, touched, problems);
        List<Fact> all = List.copyOf(facts.values());
        refuse(problems.isEmpty() ? faults(all) : problems);
        List<Fact> more = all.stream().filter(f -> touched.contains(f.id())).toList();
        return new Applied(moved(base).changed(touched, more), touched);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private List<Problem> faults(List<Fact> all) {
        return FactSet.faults(all).stream()
                .map(f -> new Problem(
                        at.apply(""), "fact " + all.get(f.index()).id() + ": " + f.message(), f.suggestion()))
                .toList();
    }

    private Request moved(Request base) {
        return base.asOf(asOf == null ? base.asOf() : asOf).knownOn(knownOn == null ? base.knownOn() : knownOn);
    }

    private void read(
            List<JsonNode> objects,
            List<UnaryOperator<String>> places,
            Map<String, Fact> into,
            Set<String> touched,
            List<Problem> problems) {
        try {
            for (Fact fact : JsonIntake.facts(objects, places)) {
                touched.add(fact.id());
                if (into.putIfAbsent(fact.id(), fact) != null) {
                    problems.add(new Problem(
                            at.apply(""),
                            "a fact with the id '" + fact.id() + "' is there already",
                            "change it, or add yours under another id"));
                }
            }
        } catch (BadInput e) {
            problems.addAll(e.problems());
        }
    }

    /** What it does, in short: "adds T-1, removes CN-06, changes US-40 (share)". */
    public String does() {
        List<String> parts = new ArrayList<>();
        if (asOf != null) {
            parts.add("moves the date to " + asOf);
        }
        if (knownOn != null) {
            parts.add("uses what was known on " + knownOn);
        }
        if (!add.isEmpty()) {
            parts.add("adds " + add.stream().map(Variant::added).collect(Collectors.joining(", ")));
        }
        if (!remove.isEmpty()) {
            parts.add("removes " + String.join(", ", remove));
        }
        change.forEach((id, patch) -> {
            List<String> fields = new ArrayList<>();
            patch.fieldNames().forEachRemaining(fields::add);
            parts.add("changes " + id + " (" + String.join(", ", fields) + ")");
        });
        return String.join("; ", parts);
    }

    /** Its id; of one without what it says: "Stockpile (economy KR, mineral gallium, days 60)". */
    private static String added(JsonNode fact) {
        if (fact.has("id")) {
            return fact.path("id").asText();
        }
        List<String> said = new ArrayList<>();
        fact.properties().forEach(field -> {
            if (!field.getKey().equals("fact")
                    && !field.getKey().equals("source")
                    && field.getValue().isValueNode()) {
                said.add(field.getKey() + " " + field.getValue().asText());
            }
        });
        return fact.path("fact").asText("a fact") + (said.isEmpty() ? "" : " (" + String.join(", ", said) + ")");
    }

    private static Problem missing(String place, String id, Request base) {
        return new Problem(
                place,
                "there is no fact with the id '" + id + "'",
                Words.meant(id, base.submitted().all().stream().map(Fact::id).toList(), "name a fact of the base"));
    }
}
