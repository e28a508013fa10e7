package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.archive.RequestJson;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds dossiers by their names, shipped or kept, and makes requests of them. */
@ApplicationScoped
class NamedDossiers {
    private static final Pattern REFERENCE = Pattern.compile("([^@]+)(?:@(\\d{1,9}))?");
    private static final String FIELD = "dossier";
    private static final String VARIANT = "variant";

    private final Record record;
    private final int maxFacts;

    NamedDossiers(Record record, Sizes sizes) {
        this.record = record;
        this.maxFacts = sizes.facts();
    }

    /** @throws NotFoundException if the service keeps no archive */
    KeptDossiers kept() {
        return record.archive().dossiers();
    }

    static boolean isShipped(String name) {
        return Intake.dossierText(name) != null;
    }

    /**
     * A version that has a text.
     *
     * @param version null for the newest
     * @throws NotFoundException if there is none, or it removes the dossier
     */
    KeptDossier version(String name, Integer version) {
        if (record.kept().isEmpty()) {
            throw new NotFoundException(
                    missing(name, Set.of()) + " This service keeps none (lodestone.archive.url is off).");
        }
        KeptDossiers kept = kept();
        KeptDossier found = (version == null ? kept.latest(name) : kept.version(name, version))
                .orElseThrow(() -> new NotFoundException(kept.latest(name)
                        .map(newest -> "'" + name + "' has no version " + version + "; its newest is "
                                + newest.version() + ".")
                        .orElseGet(() -> missing(
                                name, kept.all().stream().map(KeptDossier::name).collect(Collectors.toSet())))));
        if (found.isRemoved()) {
            throw new NotFoundException("'" + name + "' was removed by version " + found.version() + " at " + found.at()
                    + "; what it was is kept: ?version=" + (found.version() - 1) + ".");
        }
        return found;
    }

    private static String missing(String name, Set<String> kept) {
        if (isShipped(name)) {
            return "'" + name + "' comes with the program and has no versions: it is read by its name alone.";
        }
        String nearest = KeptDossiers.nearest(name, kept);
        return "There is no dossier '" + name + "'" + (nearest == null ? "." : "; did you mean '" + nearest + "'?");
    }

    /**
     * The request of a body, whose facts may be those of a dossier that it names, and may be changed by a variant.
     *
     * @throws BadInput also if a body has facts that are not those of the version that it names
     */
    Request request(byte[] body) {
        return request(question(body));
    }

    Request request(Question question) {
        JsonNode tree = merged(question);
        JsonNode variant = tree instanceof ObjectNode fields ? fields.remove(VARIANT) : null;
        Request base =
                JsonIntake.read(tree, maxFacts).ofDossier(tree.path(FIELD).asText(null));
        // Changed, the facts are no longer those of the version.
        return variant == null
                ? base
                : Variants.read(variant, VARIANT, ("/" + VARIANT)::concat)
                        .applyTo(base)
                        .request()
                        .ofDossier(null);
    }

    /** The number of the version that a request is of; null if it is of none that is kept. */
    static Integer version(Request request) {
        Matcher named = REFERENCE.matcher(Objects.requireNonNullElse(request.dossier(), ""));
        return named.matches() && named.group(2) != null ? Integer.valueOf(named.group(2)) : null;
    }

    /**
     * A body as it was sent, but for the version of the dossier that it names: it asks the same whenever it is asked.
     *
     * @param kept that version; null if it names none that is kept
     */
    record Question(JsonNode body, KeptDossier kept) {
        /** The number of the version that it is about; null if it is about none as it is kept. */
        Integer version() {
            return kept == null || body.has(VARIANT) ? null : kept.version();
        }
    }

    /**
     * A body with the facts of the dossier that it names in it: {@code "dossier": "ministry"}, or a version of it,
     * {@code "ministry@3"}. What else the body says takes the place of what the dossier says of dates, economies and title.
     *
     * @throws BadInput also if a body has facts that are not those of the version that it names
     */
    JsonNode tree(byte[] body) {
        return merged(question(body));
    }

    /** @throws BadInput also if there is no such dossier */
    Question question(byte[] body) {
        JsonNode tree = JsonIntake.tree(body, "");
        if (tree.hasNonNull(FIELD) && !tree.get(FIELD).isTextual()) {
            throw new BadInput("/dossier", "the name of a dossier is a text", "write \"dossier\": \"NAME\"");
        }
        if (!tree.path(FIELD).isTextual()) {
            return new Question(tree, null);
        }
        Matcher named = REFERENCE.matcher(tree.get(FIELD).asText());
        if (!named.matches()) {
            throw new BadInput("/dossier", "this names no dossier", "write \"dossier\": \"NAME\" or \"NAME@VERSION\"");
        }
        String version = named.group(2);
        if (version == null && isShipped(named.group(1))) {
            return new Question(tree, null);
        }
        try {
            KeptDossier kept = version(named.group(1), version == null ? null : Integer.valueOf(version));
            return new Question(((ObjectNode) tree).put(FIELD, kept.reference()), kept);
        } catch (NotFoundException e) {
            throw new BadInput("/dossier", e.getMessage(), "take a name of GET /api/v1/dossiers");
        }
    }

    private JsonNode merged(Question question) {
        JsonNode tree = question.body();
        if (!tree.path(FIELD).isTextual()) {
            return tree;
        }
        String reference = tree.get(FIELD).asText();
        byte[] text = question.kept() == null
                ? Intake.dossierText(reference)
                : question.kept().text();
        ObjectNode dossier = (ObjectNode) JsonIntake.tree(text, reference);
        if (tree.has("facts")) {
            refuseOthers(facts(tree), facts(dossier), reference);
        }
        tree.fields().forEachRemaining(field -> dossier.set(field.getKey(), field.getValue()));
        return dossier.put(FIELD, reference);
    }

    /** What is kept with the answer has to be true. */
    private static void refuseOthers(ArrayNode given, ArrayNode kept, String reference) {
        if (!given.equals(kept)) {
            throw new BadInput(
                    "/dossier",
                    "the facts are not those of " + reference,
                    "leave out \"facts\" to take the dossier's, or \"dossier\" to let these stand for themselves");
        }
    }

    private ArrayNode facts(JsonNode tree) {
        ObjectNode alone = Json.shared().createObjectNode();
        return RequestJson.facts(JsonIntake.read(alone.set("facts", tree.get("facts")), maxFacts));
    }
}
