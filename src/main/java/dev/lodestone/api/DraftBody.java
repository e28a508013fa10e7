package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.rulebook.RuleFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a revision is drafted of: texts by file names upon another one, or what another draft changed. */
record DraftBody(JsonNode asked) {
    private static final String UPON = "upon";
    private static final String CHANGES_OF = "changesOf";
    private static final String WHOLE = "whole";
    private static final List<String> FIELDS = List.of("files", UPON, WHOLE, CHANGES_OF);
    private static final String EXAMPLE = "write {\"files\": {\"NAME.drl\": \"TEXT\"}}";

    /** @throws BadInput for what would not be heard */
    static DraftBody read(byte[] body) {
        JsonNode asked = JsonIntake.tree(body, "");
        if (!asked.isObject()) {
            throw new BadInput("", "a draft is a JSON object", EXAMPLE);
        }
        List<Problem> faults = new ArrayList<>();
        asked.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(new Problem(
                        "/" + name,
                        "a draft has no such field",
                        Words.meant(name, FIELDS, "it has " + Words.and(FIELDS))));
            } else if (asked.has(CHANGES_OF) && !name.equals(CHANGES_OF)) {
                faults.add(new Problem(
                        "/" + name, "what another draft changed is taken as it is", "leave this or changesOf out"));
            }
        });
        if (asked.has(WHOLE) && !asked.get(WHOLE).isBoolean()) {
            faults.add(new Problem("/" + WHOLE, "this is neither true nor false", "write true, or leave it out"));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new DraftBody(asked);
    }

    /** Whether it is what another draft changed. */
    boolean carriesOver() {
        return asked.has(CHANGES_OF);
    }

    int changesOf() {
        return number(CHANGES_OF);
    }

    /** @param live the revision that it is upon where nothing is said */
    int upon(int live) {
        return asked.has(UPON) ? number(UPON) : live;
    }

    private int number(String field) {
        JsonNode given = asked.path(field);
        if (!given.isIntegralNumber() || !given.canConvertToInt() || given.asInt() < 1) {
            throw new BadInput("/" + field, "this is no number of a revision", "write one such as 3");
        }
        return given.asInt();
    }

    /** @param before the files of the revision that it is upon */
    Map<String, String> texts(RuleFiles before) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!asked.path("files").isObject() || asked.path("files").isEmpty()) {
            throw new BadInput("/files", "no file is named", EXAMPLE);
        }
        asked.get("files").fields().forEachRemaining(file -> {
            if (!file.getValue().isTextual() && !file.getValue().isNull()) {
                throw new BadInput("/files/" + file.getKey(), "this is no text", "write a text, or null to remove it");
            }
            texts.put(
                    file.getKey(),
                    file.getValue().isNull() ? null : file.getValue().asText());
        });
        if (asked.path("whole").asBoolean()) {
            // What is not named is not there any more.
            before.texts().keySet().forEach(name -> texts.putIfAbsent(name, null));
        }
        return texts;
    }
}
