package dev.lodestone.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.access.Role;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.ArchiveUnavailable;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.intake.Intake;
import dev.lodestone.report.Json;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

/** All dossiers: those that the artifact carries, and those that are kept in the archive. */
@Path("/api/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DossierResource {
    private static final Logger LOG = Logger.getLogger(DossierResource.class);

    private final Record record;
    private volatile ArrayNode shipped;

    DossierResource(Record record) {
        this.record = record;
    }

    /**
     * What each is about; the facts themselves are a click further.
     *
     * @param of {@code names} for names and titles alone
     */
    @Needs(Role.READER)
    @GET
    public String all(@RestQuery String of) {
        boolean names = Choice.is("of", of, "names");
        if (shipped == null) {
            shipped = summaries();
        }
        ArrayNode all = shipped.deepCopy();
        try {
            record.kept().map(Archive::dossiers).ifPresent(kept -> kept.all().forEach(d -> all.add(summary(d))));
        } catch (ArchiveUnavailable e) {
            // The page starts from this list, and the shipped ones need no database; health tells of it.
            LOG.warn("Only the shipped dossiers are listed: " + e.getMessage());
        }
        if (names) {
            all.forEach(d -> ((ObjectNode) d).retain("name", "title"));
        }
        return Json.pretty(all);
    }

    private static ObjectNode summary(KeptDossier dossier) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", dossier.name())
                .put("title", dossier.title().isEmpty() ? dossier.name() : dossier.title())
                .put(
                        "about",
                        "version " + dossier.version() + " of "
                                + dossier.at().toString().substring(0, 10)
                                + (dossier.who().isEmpty() ? "" : ", by " + dossier.who())
                                + (dossier.why().isEmpty() ? "" : ": " + dossier.why()))
                .put("version", dossier.version())
                .put("facts", dossier.facts());
    }

    private static ArrayNode summaries() {
        ArrayNode summaries = JsonNodeFactory.instance.arrayNode();
        for (String name : Intake.dossiers()) {
            try {
                JsonNode dossier = Json.shared().readTree(Intake.dossierText(name));
                ObjectNode summary = summaries.addObject().put("name", name);
                for (String field : new String[] {"title", "about", "asOf", "for"}) {
                    if (dossier.has(field)) {
                        summary.set(field, dossier.get(field));
                    }
                }
                summary.put("facts", dossier.path("facts").size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return summaries;
    }
}
