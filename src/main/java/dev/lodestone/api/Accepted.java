package dev.lodestone.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The form of an answer that a caller likes best of those there are. */
final class Accepted {
    private static final MediaType WORKBOOK = MediaType.valueOf(FactResource.XLSX);
    private static final MediaType DOCUMENT = MediaType.valueOf(AssessmentResource.DOCX);
    private static final MediaType PDF = MediaType.valueOf(AssessmentResource.PDF);
    private static final List<MediaType> FORMS = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            new MediaType("text", "markdown", "UTF-8"),
            new MediaType("text", "csv", "UTF-8"),
            WORKBOOK,
            DOCUMENT,
            PDF);

    private Accepted() {}

    /** @throws NotAcceptableException if there is none of those */
    static MediaType of(HttpHeaders headers) {
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            for (MediaType form : FORMS) {
                if (wanted.isCompatible(form)
                        && !"0".equals(wanted.getParameters().get("q"))) {
                    return form;
                }
            }
        }
        throw new NotAcceptableException(
                "Ask for application/json, text/markdown, text/csv, an XLSX workbook, a DOCX document or application/pdf.");
    }

    static boolean isJson(MediaType form) {
        return form.equals(MediaType.APPLICATION_JSON_TYPE);
    }

    static boolean isMarkdown(MediaType form) {
        return form.getSubtype().equals("markdown");
    }

    static boolean isWorkbook(MediaType form) {
        return form.equals(WORKBOOK);
    }

    static boolean isDocument(MediaType form) {
        return form.equals(DOCUMENT);
    }

    static boolean isPdf(MediaType form) {
        return form.equals(PDF);
    }
}
