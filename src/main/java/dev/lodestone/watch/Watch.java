package dev.lodestone.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.AllAtOnce;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Who wants to hear of which changes, and where.
 *
 * @param who made it; empty if nobody had to say
 * @param target where changes are posted to; null if they are only read
 * @param secret that what is posted is signed with; null where there is no target
 */
public record Watch(String id, Instant at, String who, ChangeFilter filter, URI target, String secret) {
    private static final int LONGEST = 2_000;
    private static final int SHORTEST_SECRET = 16;
    private static final List<String> FIELDS =
            List.of("dossiers", "readers", "minerals", "severity", "rules", "ahead", "target", "secret");

    /**
     * One as somebody describes it.
     *
     * @param secret taken where they name none
     * @throws BadInput if it cannot be kept
     */
    public static Watch of(String id, Instant at, String who, JsonNode said, String secret) {
        if (!said.isObject()) {
            throw new BadInput("", "a watch is a JSON object", "{ \"readers\": [ \"US\" ], \"severity\": \"high\" }");
        }
        AllAtOnce all = new AllAtOnce();
        said.fieldNames().forEachRemaining(name -> all.read(() -> known(name)));
        ChangeFilter filter = all.read(() -> filter(said));
        URI target = all.read(() -> target(text(said, "target")));
        String own = all.read(() -> secret(text(said, "secret")));
        all.refuse();
        return new Watch(id, at, who, filter, target, target == null ? null : own == null ? secret : own);
    }

    private static String known(String name) {
        if (!FIELDS.contains(name)) {
            throw new BadInput(
                    "/" + name, "a watch has no such field", Words.meant(name, FIELDS, "it has " + Words.and(FIELDS)));
        }
        return name;
    }

    private static String secret(String text) {
        if (text != null && (text.length() < SHORTEST_SECRET || text.length() > LONGEST)) {
            throw new BadInput(
                    "/secret",
                    "the secret has " + text.length() + " characters",
                    "write " + SHORTEST_SECRET + " to " + LONGEST + ", or leave it out to be given one");
        }
        return text;
    }

    static ChangeFilter filter(JsonNode said) {
        AllAtOnce all = new AllAtOnce();
        List<String> dossiers = all.read(() -> all(said, "dossiers", false, Function.identity()));
        List<Economy> readers = all.read(() -> all(said, "readers", false, Economy::of));
        List<Mineral> minerals = all.read(() -> all(said, "minerals", false, Mineral::of));
        List<String> rules = all.read(() -> all(said, "rules", false, Function.identity()));
        Severity severity = all.read(() -> {
            List<String> given = all(said, "severity", true, Function.identity());
            return given.isEmpty() ? null : severity("/severity", given.get(0));
        });
        Integer ahead = all.read(() -> {
            JsonNode given = said.path("ahead");
            if (!given.isMissingNode() && !given.isInt()) {
                throw new BadInput("/ahead", "this is no number of days", "write a number from 0 to 90");
            }
            return given.asInt(ChangeFilter.AHEAD);
        });
        all.refuse();
        return new ChangeFilter(dossiers, readers, minerals, severity, rules, ahead);
    }

    /** @param place where it stands, for who has to mend it */
    public static Severity severity(String place, String text) {
        try {
            return Severity.of(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(place, "'" + text + "' is no severity", "write critical, high, medium, low or info");
        }
    }

    private static <T> List<T> all(JsonNode said, String name, boolean one, Function<String, T> read) {
        JsonNode given = said.path(name);
        List<T> all = new ArrayList<>();
        if (given.isMissingNode() || given.isNull()) {
            return all;
        }
        if (one ? !given.isTextual() : !given.isArray()) {
            throw new BadInput(
                    "/" + name, one ? "this is no text" : "this is no list", "write it as the example has it");
        }
        for (JsonNode each : one ? List.of(given) : (Iterable<JsonNode>) given) {
            String place = "/" + name + "/" + all.size();
            if (!each.isTextual()) {
                throw new BadInput(place, "this is no text", "write a name in quotation marks");
            }
            all.add(BadInput.at(place, () -> read.apply(each.asText())));
        }
        return all;
    }

    private static String text(JsonNode said, String name) {
        JsonNode given = said.path(name);
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        if (!given.isTextual()) {
            throw new BadInput("/" + name, "this is no text", "write it in quotation marks");
        }
        return given.asText();
    }

    private static URI target(String text) {
        if (text == null) {
            return null;
        }
        try {
            URI target = URI.create(text);
            if (text.length() <= LONGEST
                    && target.getHost() != null
                    && target.getUserInfo() == null
                    && target.getFragment() == null
                    && String.valueOf(target.getScheme()).matches("https?")) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new BadInput(
                "/target",
                "changes cannot be posted there",
                "write an address such as https://HOST/PATH, without a password");
    }

    /** What it wants, in JSON. */
    ObjectNode wants() {
        ObjectNode wants = Json.shared().createObjectNode();
        list(wants, "dossiers", filter.dossiers());
        list(wants, "readers", filter.readers().stream().map(Economy::code).toList());
        list(wants, "minerals", filter.minerals().stream().map(Mineral::key).toList());
        Json.put(wants, "severity", filter.severity());
        list(wants, "rules", filter.rules());
        return wants.put("ahead", filter.ahead());
    }

    private static void list(ObjectNode wants, String name, List<String> all) {
        if (!all.isEmpty()) {
            all.forEach(wants.putArray(name)::add);
        }
    }

    /** All of it but what it signs with. */
    public ObjectNode json() {
        ObjectNode json = Json.shared().createObjectNode();
        json.put("id", id).put("at", at.toString());
        if (!who.isEmpty()) {
            json.put("who", who);
        }
        json.setAll(wants());
        Json.put(json, "target", target);
        return json;
    }
}
