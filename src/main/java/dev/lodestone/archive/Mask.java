package dev.lodestone.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is left out of the record: {@code Stockpile} (all facts of a type), {@code Stockpile.days} (a field of a type),
 * {@code *.source} (a field of any type), {@code #CN-06} (the fact of that id). What the answer says on the strength of a
 * masked fact is masked with it. A masked assessment cannot be replayed.
 */
public final class Mask {
    public static final Mask NOTHING = new Mask(List.of());
    private static final String MASKED = "[masked]";
    private static final byte[] NO_ANSWER = ("\"" + MASKED + "\"\n").getBytes(StandardCharsets.UTF_8);
    private static final Set<String> KEPT = Set.of("fact", "id");
    private static final Set<String> TELLING = Set.of(
            "says",
            "source",
            "value",
            "note",
            "headline",
            "whyHere",
            "figures",
            "supplier",
            "share",
            "basis",
            "amount",
            "typical",
            "limits",
            "sideEffects",
            "changes");

    /** Parts that tell of many facts at once without naming them: they are masked whole. */
    private static final Set<String> GATHERED = Set.of("briefing", "elsewhere");

    private final List<String> patterns;

    /** @throws InvalidValue for a fact type or field that does not exist */
    public Mask(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.patterns.forEach(Mask::check);
    }

    private static void check(String pattern) {
        int dot = pattern.indexOf('.');
        if (pattern.startsWith("#")) {
            return;
        }
        String type = dot < 0 ? pattern : pattern.substring(0, dot);
        String field = dot < 0 ? null : pattern.substring(dot + 1);
        if (!type.equals("*")) {
            FactType known = FactType.of(type);
            if (field != null && known.field(field) == null) {
                throw new InvalidValue(
                        "there is no field '" + field + "' in " + type, Words.meant(field, known.fieldNames(), null));
            }
        } else if (field == null || FactType.all().stream().allMatch(t -> t.field(field) == null)) {
            throw new InvalidValue("no fact type has the field of '" + pattern + "'", "write *.source or the like");
        }
    }

    /**
     * Request and answer as they may be kept.
     *
     * @param pointers what was masked: JSON pointers, behind {@code request#} or {@code answer#}
     */
    record Kept(byte[] request, byte[] answer, List<String> pointers) {}

    boolean masksNothing() {
        return patterns.isEmpty();
    }

    /**
     * Of an inquiry with a masked fact nothing of the answer is kept, and nothing of what was assumed: figures stand everywhere in it.
     *
     * @param request is changed in place
     */
    Kept apply(ObjectNode request, byte[] answer, RecordKind kind) {
        List<String> pointers = new ArrayList<>();
        Set<String> facts = new HashSet<>();
        try {
            ArrayNode all = (ArrayNode) request.get("facts");
            for (int i = 0; i < all.size(); i++) {
                maskFact((ObjectNode) all.get(i), "request#/facts/" + i, facts, pointers);
            }
            boolean assumes = request.has(StressInquiry.ASSUME);
            if (assumes) {
                request.put(StressInquiry.ASSUME, MASKED);
                pointers.add("request#/" + StressInquiry.ASSUME);
            }
            byte[] keptRequest = Json.shared().writeValueAsBytes(request);
            if (kind != RecordKind.ASSESSMENT && (assumes || !facts.isEmpty())) {
                pointers.add("answer#");
                return new Kept(keptRequest, NO_ANSWER, pointers);
            }
            if (facts.isEmpty()) {
                return new Kept(keptRequest, answer, pointers);
            }
            JsonNode tree = Json.shared().readTree(answer);
            maskAnswer(tree, "answer#", false, facts, pointers);
            return new Kept(keptRequest, (Json.pretty(tree) + "\n").getBytes(StandardCharsets.UTF_8), pointers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void maskFact(ObjectNode fact, String at, Set<String> facts, List<String> pointers) {
        String type = fact.get("fact").asText();
        String id = fact.get("id").asText();
        boolean whole = patterns.contains(type) || patterns.contains("#" + id);
        List<String> names = new ArrayList<>();
        fact.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            boolean named = patterns.contains(type + "." + name) || patterns.contains("*." + name);
            if (!KEPT.contains(name) && (whole || named)) {
                fact.put(name, MASKED);
                pointers.add(at + "/" + name);
                facts.add(id);
            }
        }
    }

    /** @param within whether it is part of something that is masked */
    private static void maskAnswer(JsonNode node, String at, boolean within, Set<String> facts, List<String> pointers) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                maskAnswer(array.get(i), at + "/" + i, within, facts, pointers);
            }
        } else if (node instanceof ObjectNode object) {
            boolean masked = within || restsOn(object, facts);
            for (String field : masked ? TELLING : Set.<String>of()) {
                if (object.has(field)) {
                    object.put(field, MASKED);
                    pointers.add(at + "/" + field);
                }
            }
            object.properties()
                    .forEach(p -> maskAnswer(
                            p.getValue(),
                            at + "/" + p.getKey(),
                            masked || GATHERED.contains(p.getKey()),
                            facts,
                            pointers));
        }
    }

    private static boolean restsOn(ObjectNode object, Set<String> facts) {
        if (facts.contains(object.path("id").asText())
                || facts.contains(object.path("fact").asText())) {
            return true;
        }
        for (JsonNode cited :
                List.of(object.path("facts"), object.path("because").path("facts"), object.path("evidence"))) {
            for (JsonNode id : cited) {
                if (facts.contains(id.asText())) {
                    return true;
                }
            }
        }
        return false;
    }
}
