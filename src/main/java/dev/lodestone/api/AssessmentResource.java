package dev.lodestone.api;

import dev.lodestone.access.Role;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.archive.Answered;
import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.CsvIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.Since;
import dev.lodestone.intake.XlsxIntake;
import dev.lodestone.report.Format;
import dev.lodestone.report.PdfReport;
import dev.lodestone.report.ReasonTree;
import dev.lodestone.report.WordReport;
import dev.lodestone.report.XlsxReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/assessments")
@Produces({
    MediaType.APPLICATION_JSON,
    "text/markdown",
    "text/csv",
    FactResource.XLSX,
    AssessmentResource.DOCX,
    AssessmentResource.PDF
})
@Blocking
public class AssessmentResource {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private final Assessing assessing;
    private final Callers callers;
    private final NamedDossiers dossiers;
    private final AnswersAtHand atHand;
    private final int maxFacts;

    AssessmentResource(
            Assessing assessing, Callers callers, NamedDossiers dossiers, AnswersAtHand atHand, Sizes sizes) {
        this.assessing = assessing;
        this.atHand = atHand;
        this.callers = callers;
        this.dossiers = dossiers;
        this.maxFacts = sizes.facts();
    }

    /**
     * @param record {@code false} to look only: sliding through time, or unfolding a reason, is no new advice and leaves no
     *     record
     * @param brief {@code true}, with {@code record=false} and JSON, for an answer to who has the facts: it names those that it cites
     *     by their ids, tells of unused ones how many there are, and stands on one line; {@code flags} for the flags alone
     * @param full {@code true} for a briefing with everything behind page one
     */
    @Needs(Role.ASSESSOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response json(
            byte[] body,
            @RestQuery String explain,
            @RestQuery String record,
            @RestQuery String since,
            @RestQuery String effects,
            @RestQuery String full,
            @RestQuery String brief,
            @Context HttpHeaders headers) {
        boolean trial = assessing.isTrial(record);
        boolean trees = Choice.is("explain", explain, "full");
        MediaType wanted = Accepted.of(headers);
        if (trial && !trees && Accepted.isJson(wanted)) {
            return looked(body, since, effects, AnswerPart.of(brief), headers);
        }
        Request request = dated(effects(since(dossiers.request(body), since), effects));
        if (trees) {
            Assessing.Told told = assessing.explain(request, trial ? null : callers.of(headers));
            return Response.ok()
                    .header(Assessing.ID, told.id())
                    .header(Assessing.RECORDED, told.id() != null && assessing.keepsRecord())
                    .type(wanted)
                    .entity(explained(told, request.title(), wanted, isFull(full)))
                    .build();
        }
        return answer(request, trial, headers, isFull(full));
    }

    private Response answer(Request request, boolean trial, HttpHeaders headers, boolean full) {
        if (!trial) {
            return assess(request, headers, full);
        }
        MediaType wanted = Accepted.of(headers);
        Answered answer = assessing.look(request, AnswerPart.WHOLE);
        return Response.ok()
                .header(Assessing.RECORDED, false)
                .header(NamedDossierResource.VERSION, NamedDossiers.version(request))
                .type(wanted)
                .entity(
                        Accepted.isJson(wanted)
                                ? answer.json()
                                : written(answer.assessment(), request.title(), wanted, full, null))
                .build();
    }

    private Response looked(byte[] body, String since, String effects, AnswerPart part, HttpHeaders headers) {
        NamedDossiers.Question question = dossiers.question(body);
        Supplier<Answered> answer =
                () -> assessing.look(dated(effects(since(dossiers.request(question), since), effects)), part);
        return atHand.answer(Arrays.asList(question.body(), since, effects, part.name()), headers, answer)
                .header(Assessing.RECORDED, false)
                .header(NamedDossierResource.VERSION, question.version())
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes("text/csv")
    public Response csv(
            byte[] body,
            @RestQuery String asOf,
            @RestQuery String knownOn,
            @RestQuery String record,
            @RestQuery String since,
            @RestQuery String effects,
            @RestQuery String full,
            @RestQuery("for") List<String> asked,
            @Context HttpHeaders headers) {
        Request request = effects(since(CsvIntake.read(body, "", null, maxFacts), since), effects);
        return answer(
                request.asOf(date(asOf)).knownOn(knownOn(knownOn)).asking(economies(asked)),
                assessing.isTrial(record),
                headers,
                isFull(full));
    }

    @Needs(Role.ASSESSOR)
    @POST
    @Consumes(FactResource.XLSX)
    public Response xlsx(
            byte[] body,
            @RestQuery String asOf,
            @RestQuery String knownOn,
            @RestQuery String record,
            @RestQuery String since,
            @RestQuery String effects,
            @RestQuery String full,
            @RestQuery("for") List<String> asked,
            @Context HttpHeaders headers) {
        Request request = effects(since(XlsxIntake.read(body, "", maxFacts), since), effects);
        if (asOf != null || request.asOf() == null) {
            request = request.asOf(date(asOf));
        }
        if (knownOn != null) {
            request = request.knownOn(knownOn(knownOn));
        }
        return answer(
                asked == null || asked.isEmpty() ? request : request.asking(economies(asked)),
                assessing.isTrial(record),
                headers,
                isFull(full));
    }

    private Response assess(Request request, HttpHeaders headers, boolean full) {
        MediaType wanted = Accepted.of(headers);
        Assessing.Recorded recorded = assessing.assess(request, callers.of(headers));
        Response.ResponseBuilder response = Response.ok()
                .header(Assessing.ID, recorded.receipt().id())
                .header(Assessing.RECORDED, assessing.keepsRecord())
                .header(Assessing.REPEATED, recorded.receipt().repeated() ? "true" : null);
        // An answer given before, for the same key, is kept as JSON only.
        return recorded.assessment() == null || Accepted.isJson(wanted)
                ? response.type(MediaType.APPLICATION_JSON)
                        .entity(recorded.receipt().answer())
                        .build()
                : response.type(wanted)
                        .entity(written(
                                recorded.assessment(),
                                request.title(),
                                wanted,
                                full,
                                onRecord(recorded.receipt().id())))
                        .build();
    }

    /** Where no archive is kept nothing is on record, although every answer has an id. */
    private String onRecord(String id) {
        return assessing.keepsRecord() ? id : null;
    }

    private static Object written(Assessment assessment, String title, MediaType type, boolean full, String record) {
        if (Accepted.isWorkbook(type)) {
            return XlsxReport.of(assessment, title);
        }
        if (Accepted.isDocument(type)) {
            return WordReport.of(assessment, title, full, record);
        }
        if (Accepted.isPdf(type)) {
            return PdfReport.of(assessment, title, full, record);
        }
        Format markdown = full ? Format.FULL_MD : Format.MD;
        return (Accepted.isMarkdown(type) ? markdown : Format.CSV).write(assessment, title);
    }

    /** A table has no place for the trees of reasons. */
    private Object explained(Assessing.Told told, String title, MediaType type, boolean full) {
        Explained explained = told.explained();
        if (Accepted.isJson(type)) {
            return ReasonTree.json(explained);
        }
        Object answer = written(explained.assessment(), title, type, full, onRecord(told.id()));
        return Accepted.isMarkdown(type) ? answer + ReasonTree.markdown(explained) : answer;
    }

    private static boolean isFull(String full) {
        return Choice.isTrue("full", full);
    }

    private static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
            throw new BadInput("?asOf", "the date is missing", "add ?asOf=2024-12-03 to the address");
        }
        return date("asOf", text);
    }

    private static Request dated(Request request) {
        if (request.asOf() == null) {
            throw new BadInput("/asOf", "the date is missing", "add \"asOf\": \"2024-12-03\"");
        }
        return request;
    }

    private static Request effects(Request request, String text) {
        return Choice.is("effects", text, Request.ALL) ? request.withEffects() : request;
    }

    private static Request since(Request request, String text) {
        return text == null || text.isBlank() ? request : request.since(BadInput.at("?since", () -> Since.parse(text)));
    }

    /** Null for everything. */
    private static LocalDate knownOn(String text) {
        return text == null || text.isBlank() ? null : date("knownOn", text);
    }

    private static LocalDate date(String parameter, String text) {
        return BadInput.at("?" + parameter, () -> Dates.read(text));
    }

    /** @param asked null for none; each may be several, divided by commas */
    private static List<Economy> economies(List<String> asked) {
        Set<Economy> economies = new LinkedHashSet<>();
        for (String name : String.join(",", asked == null ? List.of() : asked).split(",")) {
            if (!name.isBlank()) {
                economies.add(BadInput.at("?for", () -> Economy.of(name)));
            }
        }
        return List.copyOf(economies);
    }
}
