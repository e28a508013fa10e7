package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The body of an inquiry: a request with the inquiry's own fields beside its facts. */
public final class InquiryBody {
    private final ObjectNode inquiry;
    private final JsonNode request;
    private final List<String> own;

    /** @throws BadInput if it is no JSON object */
    public InquiryBody(JsonNode tree, String... own) {
        if (!(tree instanceof ObjectNode object)) {
            throw new BadInput("", "an inquiry is a JSON object", "{ \"asOf\": \"2024-12-03\", \"facts\": [ … ] }");
        }
        this.inquiry = object;
        this.own = List.of(own);
        this.request = object.deepCopy().without(this.own);
    }

    /** @throws BadInput if a date is needed and missing, or the facts are wrong */
    public Request request(LocalDate otherwise, int maxFacts) {
        Request read = JsonIntake.read(request, fields(), maxFacts)
                .ofDossier(request.path("dossier").asText(null));
        if (read.since() != null) {
            throw new BadInput("/since", "only an assessment tells what has changed", "leave it out");
        }
        if (read.asOf() == null && otherwise == null) {
            throw new BadInput("/asOf", "the date is missing", "add \"asOf\": \"2024-12-03\"");
        }
        return read.asOf() == null ? read.asOf(otherwise) : read;
    }

    /** Its own fields, and those of a request that it has a use for. */
    private List<String> fields() {
        List<String> fields = new ArrayList<>(own);
        JsonIntake.FIELDS.stream()
                .filter(field -> !field.equals("since") && !field.equals("effects"))
                .forEach(fields::add);
        return fields;
    }

    public JsonNode get(String field) {
        return inquiry.get(field);
    }

    /** @throws BadInput if it is missing */
    public String text(String field, String example) {
        String text = inquiry.path(field).asText("");
        if (text.isBlank()) {
            throw new BadInput("/" + field, "'" + field + "' is missing", "add \"" + field + "\": \"" + example + "\"");
        }
        return text;
    }

    public LocalDate date(String field) {
        String text = text(field, "2022-01-01");
        return BadInput.at("/" + field, () -> Dates.read(text));
    }

    /** Those of the fields that are given, as they are written. */
    public Map<String, String> texts(List<String> fields) {
        Map<String, String> texts = new HashMap<>();
        for (String field : fields) {
            if (inquiry.hasNonNull(field)) {
                texts.put(field, inquiry.get(field).asText());
            }
        }
        return texts;
    }

    /**
     * The texts of a list; none if it is not given.
     *
     * @param what each of them is
     * @throws BadInput if it is no list
     */
    public List<String> list(String field, String what, String example) {
        JsonNode given = inquiry.path(field);
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray()) {
            throw new BadInput(
                    "/" + field, "it is a list of " + what, "write \"" + field + "\": [\"" + example + "\"]");
        }
        List<String> texts = new ArrayList<>();
        given.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Null if it is not given. */
    public Mineral mineral() {
        return optional("mineral", Mineral::of);
    }

    /** Null if it is not given. */
    public Economy economy() {
        return optional("economy", Economy::of);
    }

    private <T> T optional(String field, Function<String, T> reader) {
        String text = inquiry.path(field).asText("");
        return text.isBlank() ? null : BadInput.at("/" + field, () -> reader.apply(text));
    }

    /** Whether something is asked for. @throws BadInput if it is given and neither true nor false */
    public boolean is(String field) {
        JsonNode given = inquiry.path(field);
        if (given.isMissingNode() || given.isNull()) {
            return false;
        }
        if (!given.isBoolean()) {
            throw new BadInput("/" + field, given + " is neither true nor false", "write true, or leave it out");
        }
        return given.booleanValue();
    }

    /** @throws BadInput if it is given and no whole number of 64 bits */
    public long seed(String field, long otherwise) {
        JsonNode given = inquiry.path(field);
        if (given.isMissingNode() || given.isNull()) {
            return otherwise;
        }
        if (!given.isIntegralNumber() || !given.canConvertToLong()) {
            throw new BadInput("/" + field, given + " is no whole number", "write 7");
        }
        return given.longValue();
    }

    /** @throws BadInput if it is given and no whole number */
    public int whole(String field, int otherwise) {
        JsonNode given = inquiry.path(field);
        if (given.isMissingNode() || given.isNull()) {
            return otherwise;
        }
        if (!given.canConvertToInt() || !given.isIntegralNumber()) {
            throw new BadInput("/" + field, given + " is no whole number", "write " + otherwise);
        }
        return given.intValue();
    }
}
