package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.report.Json;
import dev.lodestone.table.ImportReport;
import dev.lodestone.table.ImportReportJson;
import dev.lodestone.table.Imported;
import dev.lodestone.table.Mend;
import dev.lodestone.table.Profile;
import dev.lodestone.table.Profiles;
import dev.lodestone.table.Proposal;
import dev.lodestone.table.ProposalJson;
import dev.lodestone.table.Proposed;
import dev.lodestone.table.RawTables;
import dev.lodestone.table.Repair;
import dev.lodestone.table.SourceTable;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Makes facts of tables as they come from their publishers. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ImportResource {
    /** Facts after which it is looked anew whether there is room for more. */
    private static final int STEP = 500;

    private final Admission admission;
    private final int maxFacts;
    private final Duration time;

    ImportResource(Admission admission, Sizes sizes) {
        this.admission = admission;
        this.time = admission.inquiryTime();
        this.maxFacts = sizes.facts();
    }

    /** The shipped profiles. */
    @Needs(Role.READER)
    @GET
    public String profiles() {
        return Json.pretty(Profiles.list());
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes({"text/csv", FactResource.XLSX})
    public String table(
            byte[] body,
            @RestQuery String as,
            @RestQuery String name,
            @RestQuery String fact,
            @RestQuery List<String> set,
            @RestQuery List<String> answer,
            @RestQuery String fix,
            @Context HttpHeaders headers) {
        return taken(
                source(body, name, headers),
                shipped(as),
                new ImportSaid(fact, given(set), given(answer), Choice.isTrue("fix", fix)));
    }

    /** The rows of a table as they stand, for whoever corrects it before it is imported. */
    @Needs(Role.ASSESSOR)
    @POST
    @Path("/rows")
    @Consumes(MediaType.WILDCARD)
    public String rows(byte[] body, @RestQuery String name, @Context HttpHeaders headers) {
        SourceTable given = source(body, name, headers);
        SourceTable clean = given.withoutNul();
        RawTables.Read read = RawTables.of(clean, maxFacts);
        if (clean != given) {
            read.notes().add("NUL characters, which no text has, are left out");
        }
        admission.weighed(read.sheets().stream().mapToLong(s -> s.rows().size()).sum());
        return Json.pretty(read);
    }

    private SourceTable source(byte[] body, String name, HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        boolean workbook = type != null && FactResource.XLSX.endsWith("/" + type.getSubtype());
        return ended(SourceTable.of(body, named(name), workbook));
    }

    /** A table that is read for too long is read no further: a few bytes may ask for much. */
    private SourceTable ended(SourceTable file) {
        long end = System.nanoTime() + time.toNanos();
        return file.each(() -> {
            if (System.nanoTime() - end > 0) {
                throw new BadInput(
                        file.name(),
                        "the import takes longer than " + time.toSeconds() + " seconds (lodestone.limits.inquiry)",
                        "import it by the command line, ./lodestone import, or in parts");
            }
        });
    }

    private static List<String> given(List<String> values) {
        return values == null ? List.of() : values;
    }

    /** A table with a profile of one's own. */
    @Needs(Role.ASSESSOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String json(byte[] body) {
        JsonNode request = JsonIntake.tree(body, "");
        if (!request.path("table").isTextual() || !request.path("profile").isTextual()) {
            throw new BadInput(
                    request.path("table").isTextual() ? "/profile" : "/table",
                    "the text of a table and that of a profile are needed",
                    "{ \"table\": \"mineral,country\\n…\", \"profile\": \"title: …\" }");
        }
        byte[] table = request.get("table").asText().getBytes(StandardCharsets.UTF_8);
        return imported(
                ended(SourceTable.of(table, named(request.path("name").asText("")), false)),
                Profiles.parse(request.get("profile").asText(), "profile"),
                Mend.nothing(),
                false,
                null);
    }

    private static String named(String name) {
        return name == null ? "" : name.substring(0, Math.min(name.length(), 200));
    }

    /** A file of the service's own is nothing that a caller may name. */
    private static Profile shipped(String name) {
        return name == null || name.isEmpty() ? null : Profiles.shipped(name);
    }

    /** A table that no profile knows is answered with a proposal, and read by it if nothing is open. */
    private String taken(SourceTable given, Profile profile, ImportSaid said) {
        SourceTable file = said.fix() ? given.withoutNul() : given;
        Profile known = profile == null && said.isNothing() ? Profiles.of(file) : profile;
        if (known != null) {
            return imported(file, known, said.mend(), said.fix(), null);
        }
        Proposed proposed = Proposed.of(file, said.type(), said.constants(), said.mend(), said.fix());
        Proposal proposal = proposed.proposal();
        return proposal.isComplete()
                ? imported(file, proposal.profile("proposed"), proposed.mend(), said.fix(), proposal)
                : Json.pretty(ProposalJson.unread(proposal));
    }

    private String imported(SourceTable file, Profile profile, Mend mend, boolean fix, Proposal proposal) {
        ArrayNode facts = JsonNodeFactory.instance.arrayNode();
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        Repair repair = new Repair(file, profile, mend, () -> {});
        StringBuilder fixed = new StringBuilder();
        ImportReport findings = fix
                ? repair.write(repair.plan().mend(), fixed, each -> add(each, facts, cells))
                : repair.read(each -> add(each, facts, cells));
        ObjectNode answer = ImportReportJson.of(findings);
        if (proposal != null) {
            answer.set("proposal", ProposalJson.of(proposal));
        }
        if (fix) {
            answer.put("fixed", fixed.toString());
        }
        answer.set("facts", facts);
        answer.set("cells", cells);
        return Json.pretty(answer);
    }

    private void add(Imported imported, ArrayNode facts, ObjectNode cells) {
        if (facts.size() >= maxFacts) {
            throw new BadInput(
                    imported.place(), "more than the limit of " + maxFacts + " facts", "send the table in parts");
        }
        if (facts.size() % STEP == 0) {
            admission.weighed(facts.size());
        }
        facts.add(imported.json());
        ObjectNode places = cells.putObject(imported.fact().id());
        imported.cells().forEach(places::put);
    }
}
