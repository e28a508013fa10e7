package dev.lodestone.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.advice.Disposition;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.rulebook.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads what was decided of concerns: the list {@code dispositions} of a request. */
final class DispositionReader {
    private static final List<String> FIELDS =
            List.of("kind", "rule", "economy", "mineral", "until", "why", "says", "by", "on");
    private static final String EXAMPLE = "{ \"kind\": \"handled\", \"rule\": \"export-control/ban-active\","
            + " \"economy\": \"US\", \"mineral\": \"gallium\", \"why\": \"…\" }";

    private final Faults problems;
    private final UnaryOperator<String> at;

    /** @param at where in the input a pointer such as {@code /dispositions/0} leads */
    DispositionReader(Faults problems, UnaryOperator<String> at) {
        this.problems = problems;
        this.at = at;
    }

    /** @param node null if there are none */
    List<Disposition> read(JsonNode node) {
        List<Disposition> all = new ArrayList<>();
        if (node == null || node.isNull()) {
            return all;
        }
        if (!node.isArray() || node.size() > Bounds.LIST) {
            problem("", "this is no list of at most " + Bounds.LIST + " dispositions", "write [ " + EXAMPLE + " ]");
            return all;
        }
        for (int i = 0; i < node.size(); i++) {
            Disposition disposition = one(node.get(i), "/" + i);
            if (disposition != null && all.stream().anyMatch(d -> isOfOne(d, disposition))) {
                problem("/" + i, "this concern is decided of above already", "keep the later one alone");
            } else if (disposition != null) {
                all.add(disposition);
            }
        }
        return all;
    }

    private static boolean isOfOne(Disposition one, Disposition other) {
        return one.isOf(other.rule(), other.economy(), other.mineral());
    }

    private Disposition one(JsonNode node, String place) {
        if (!node.isObject()) {
            problem(place, "a disposition is a JSON object", EXAMPLE);
            return null;
        }
        boolean[] wrong = {false};
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                problem(
                        Places.within(place, field),
                        "a disposition has no field '" + Bounds.shown(field) + "'",
                        Words.meant(field, FIELDS, "its fields are " + String.join(", ", FIELDS)));
                wrong[0] = true;
            }
        });
        try {
            Disposition read = new Disposition(
                    needed(node, place, "kind", DispositionReader::kind),
                    needed(node, place, "rule", text -> Bounds.text(text, Bounds.WORD)),
                    needed(node, place, "economy", Economy::of),
                    value(node, place, "mineral", Mineral::of),
                    value(node, place, "until", Dates::read),
                    text(node, place, "why"),
                    text(node, place, "says"),
                    text(node, place, "by"),
                    value(node, place, "on", Dates::read));
            return wrong[0] ? null : read;
        } catch (InvalidValue e) {
            problem(place, e.getMessage(), e.suggestion());
        } catch (Misplaced e) {
            // Told where it was found.
        }
        return null;
    }

    private static Disposition.Kind kind(String text) {
        return Arrays.stream(Disposition.Kind.values())
                .filter(k -> k.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "'" + Bounds.shown(text) + "' is nothing that can be decided of a concern",
                        "write handled, deferred or disputed"));
    }

    /** A field that was told to be wrong: what it stands in cannot be made. */
    private static final class Misplaced extends RuntimeException {
        Misplaced() {
            super(null, null, false, false);
        }
    }

    private <T> T needed(JsonNode node, String place, String field, Function<String, T> reader) {
        T value = value(node, place, field, reader);
        if (value == null) {
            problem(place + "/" + field, "the " + field + " is missing", EXAMPLE);
            throw new Misplaced();
        }
        return value;
    }

    private String text(JsonNode node, String place, String field) {
        String text = value(node, place, field, t -> Bounds.text(t, Bounds.TEXT));
        return text == null ? "" : text.strip();
    }

    private <T> T value(JsonNode node, String place, String field, Function<String, T> reader) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            if (!value.isTextual()) {
                throw new InvalidValue(Bounds.shown(value.toString()) + " is not a text", "put it in quotes");
            }
            return reader.apply(value.asText());
        } catch (InvalidValue e) {
            problem(place + "/" + field, e.getMessage(), e.suggestion());
            throw new Misplaced();
        }
    }

    private void problem(String place, String message, String suggestion) {
        problems.add(new Problem(at.apply("/dispositions" + place), message, suggestion));
    }
}
