package dev.lodestone.api;

import dev.lodestone.archive.Answered;
import dev.lodestone.archive.Recorder;
import dev.lodestone.report.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/**
 * The last answers to who only looked, packed: of one dossier, day and rules all are told the same. They are named by their
 * questions, so that who has an answer is told so, and what was answered is not worked out again.
 */
@ApplicationScoped
class AnswersAtHand {
    private final Advice advice;
    private final long room;
    /** From the one that nobody has asked for longest. */
    private final Map<String, Gzipped> answers = new LinkedHashMap<>(16, 0.75f, true);

    private long taken;

    AnswersAtHand(Advice advice, Sizes sizes) {
        this.advice = advice;
        this.room = sizes.atHand();
    }

    /**
     * @param question all that the answer rests on but the rules and the program
     * @param answer is asked if none is at hand
     * @throws Advice.NoRules if there is no good rule base
     */
    Response.ResponseBuilder answer(Object question, HttpHeaders headers, Supplier<Answered> answer) {
        String digest = advice.advisor().rules().digest();
        String name = Unchanged.name(Json.line(Arrays.asList(Recorder.PROGRAM, digest, question)));
        EntityTag tag = new EntityTag(name, true);
        if (Unchanged.isHeld(tag, headers)) {
            return Response.notModified(tag);
        }
        Gzipped packed = find(name);
        if (packed == null) {
            Answered answered = answer.get();
            // What has changed since another day rests on what is on record, too; and other rules may have come into
            // use meanwhile.
            if (answered.assessment().since() != null
                    || !answered.rules().digest().equals(digest)) {
                return Response.ok(answered.json());
            }
            packed = Gzipped.of(answered.json(), Deflater.DEFAULT_COMPRESSION);
            keep(name, packed);
        }
        Response.ResponseBuilder response =
                Response.ok().tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzipped.isTaken(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                ? response.header(HttpHeaders.CONTENT_ENCODING, Gzipped.CODING).entity(packed.bytes())
                : response.entity(packed.unpacked());
    }

    private synchronized Gzipped find(String name) {
        return answers.get(name);
    }

    private synchronized void keep(String name, Gzipped answer) {
        if (answer.bytes().length <= room && answers.put(name, answer) == null) {
            taken += answer.bytes().length;
            for (Iterator<Gzipped> eldest = answers.values().iterator(); taken > room; eldest.remove()) {
                taken -= eldest.next().bytes().length;
            }
        }
    }
}
