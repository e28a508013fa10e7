package dev.lodestone.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.lodestone.access.Role;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Entry;
import dev.lodestone.archive.Place;
import dev.lodestone.archive.Query;
import dev.lodestone.archive.RecordKind;
import dev.lodestone.archive.Replay;
import dev.lodestone.archive.Stored;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** The record: to find, to read, to answer again. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ArchiveResource {
    private static final int PAGE = 50;
    private static final int LONGEST = 200;
    private static final String ALL = "all";

    private final Record record;
    private final Advice advice;

    ArchiveResource(Record record, Advice advice) {
        this.record = record;
        this.advice = advice;
    }

    /** One line of a list. */
    record Line(
            String id,
            RecordKind kind,
            String at,
            LocalDate asOf,
            LocalDate knownOn,
            String who,
            String ruleBase,
            int riskFlags,
            String worst,
            double tookMillis,
            boolean masked) {

        static Line of(Stored stored) {
            Entry e = stored.entry();
            return new Line(
                    e.id(),
                    e.kind(),
                    e.at().toString(),
                    e.asOf(),
                    e.knownOn(),
                    e.who(),
                    e.ruleBase(),
                    e.flags(),
                    e.worst(),
                    e.took().toNanos() / 1e6,
                    !e.masked().isEmpty());
        }
    }

    /** @param next the cursor of the next page; left out on the last */
    record Page(List<Line> assessments, String next) {}

    /** A record with its place in the chain. */
    record Whole(
            String id,
            RecordKind kind,
            String at,
            LocalDate asOf,
            LocalDate knownOn,
            String who,
            String ruleBase,
            String program,
            double tookMillis,
            String idempotencyKey,
            List<String> masked,
            int chain,
            long seq,
            String previous,
            String hash,
            @JsonRawValue String request,
            @JsonRawValue String answer) {

        static Whole of(Stored stored) {
            Entry e = stored.entry();
            return new Whole(
                    e.id(),
                    e.kind(),
                    e.at().toString(),
                    e.asOf(),
                    e.knownOn(),
                    e.who(),
                    e.ruleBase(),
                    e.program(),
                    e.took().toNanos() / 1e6,
                    e.key(),
                    e.masked(),
                    Place.chain(stored.seq()),
                    Place.inChain(stored.seq()),
                    stored.previous(),
                    stored.hash(),
                    new String(e.request(), StandardCharsets.UTF_8),
                    new String(e.answer(), StandardCharsets.UTF_8).stripTrailing());
        }
    }

    /** @param kind assessment unless said otherwise: who has asked for assessments gets nothing else */
    @Needs(Role.READER)
    @GET
    public String list(
            @RestQuery String kind,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String economy,
            @RestQuery String mineral,
            @RestQuery String flag,
            @RestQuery String severity,
            @RestQuery String rule,
            @RestQuery String cursor,
            @RestQuery String limit) {
        int size = limit == null ? PAGE : read("limit", limit, "from 1 to " + Query.MOST, ArchiveResource::size);
        Query query = new Query(
                kind == null ? RecordKind.ASSESSMENT : kind(kind),
                read("from", from, "2026-01-31 or 2026-01-31T12:00:00Z", ArchiveResource::time),
                read("to", to, "2026-01-31 or 2026-01-31T12:00:00Z", ArchiveResource::time),
                read("economy", economy, "US", name -> Economy.of(name).code()),
                read("mineral", mineral, "gallium", name -> Mineral.of(name).key()),
                text("?flag", flag),
                read("severity", severity, "critical", ArchiveResource::severity),
                text("?rule", rule),
                read("cursor", cursor, "what 'next' of the page before says", Long::valueOf),
                size);
        List<Stored> page = record.archive().page(query);
        if (page.isEmpty()) {
            refuseMisspelt("?flag", flag);
            refuseMisspelt("?rule", rule);
        }
        String next =
                page.size() < size ? null : Long.toString(page.get(size - 1).seq());
        return Json.pretty(new Page(page.stream().map(Line::of).toList(), next));
    }

    /** A name that no rule has may be one of before; one that is on no record, and near to one in use, is misspelt. */
    private void refuseMisspelt(String name, String rule) {
        Advisor advisor = advice.status().advisor();
        if (rule == null || advisor == null) {
            return;
        }
        List<String> names =
                advisor.rules().rules().stream().map(RuleCard::name).toList();
        String nearest = names.contains(rule) ? null : Words.nearest(rule, names);
        Query any = new Query(null, null, null, null, null, null, null, rule, null, 1);
        if (nearest != null && record.archive().page(any).isEmpty()) {
            throw new BadInput(
                    name,
                    "there is no rule '" + rule + "', and there was none on record",
                    "did you mean '" + nearest + "'?");
        }
    }

    @Needs(Role.READER)
    @GET
    @Path("/{id}")
    public String one(String id) {
        return Json.pretty(Whole.of(stored(id)));
    }

    /** The record with its place in the chain and all that its hash is over, as docs/trace.schema.json says. */
    @Needs(Role.READER)
    @GET
    @Path("/{id}/trace")
    public String trace(String id) {
        return record.archive().traceOf(stored(id));
    }

    /** @param rules {@code current} for the rules in force; else those of the assessment's day */
    @Needs(Role.ASSESSOR)
    @POST
    @Path("/{id}/replay")
    public String replay(String id, @RestQuery String rules) {
        if (rules != null && !rules.equals("current")) {
            throw new BadInput("?rules", "'" + rules + "' is not known", "write ?rules=current, or leave it out");
        }
        Stored stored = stored(id);
        Archive archive = record.archive();
        return Json.pretty(
                new Replay(archive, rules == null ? null : advice.advisor().rules()).of(stored));
    }

    private Stored stored(String id) {
        if (text("id", id) == null) {
            throw new NotFoundException("There is no assessment without an id.");
        }
        return record.archive()
                .find(id)
                .orElseThrow(() -> new NotFoundException("There is no assessment '" + id + "' in the archive."));
    }

    /** A database may have no way to hold such a text, and nothing has such a name. */
    private static String text(String name, String text) {
        if (text != null && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))) {
            throw new BadInput(name, "is no name: it is too long or has control characters", "take it from the list");
        }
        return text;
    }

    private static int size(String text) {
        int size = Integer.parseInt(text);
        if (size < 1 || size > Query.MOST) {
            throw new NumberFormatException();
        }
        return size;
    }

    /** Null for all. */
    private static RecordKind kind(String text) {
        try {
            return text.equals(ALL) ? null : RecordKind.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw new BadInput("?kind", "'" + text + "' is not known", "write assessment, plan, stress, odds or all");
        }
    }

    private static String severity(String text) {
        try {
            return Severity.of(text).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("'" + text + "' is no severity", "write critical, high, medium, low or info");
        }
    }

    private static Instant time(String text) {
        int time = text.indexOf('T');
        LocalDate day = Dates.read(time < 0 ? text : text.substring(0, time));
        return time < 0 ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(text);
    }

    private static <T> T read(String name, String text, String example, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return BadInput.at("?" + name, () -> reader.apply(text.strip()));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new BadInput("?" + name, "'" + text + "' cannot be read", "write " + example);
        }
    }
}
