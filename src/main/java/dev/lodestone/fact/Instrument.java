package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** What a government can act with: a programme, a law, a budget, and the responses that it serves. */
@About("What a government can act with: a programme, a law, a budget, and the responses that it serves.")
public record Instrument(
        String id,

        @About(value = "what it is called", example = "National Defense Stockpile")
        String name,

        @About(value = "the economies that have it", example = "US")
        List<Economy> economies,

        @About(value = "keys of the responses that it serves", example = "build-stockpile")
        List<String> responses,

        @About(value = "the minerals that it is for; all if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "who acts", example = "Defense Logistics Agency")
        String authority,

        @About(value = "the law that it rests on", optional = true, example = "50 U.S.C. 98 ff.")
        String legalBasis,

        @About(value = "its money", optional = true, example = "2 billion dollars")
        String funding,

        @About(value = "in-force, announced or proposed", example = "in-force")
        InstrumentStatus status,

        @About(value = "since when", optional = true, example = "1939-06-07")
        LocalDate since,

        @About(value = "its last day", optional = true, example = "2031-12-31")
        LocalDate until,

        Precision precision,

        @About(value = "what it cannot do", optional = true, example = "for national defence only")
        String limits,

        @About(value = "published, literature or judgement", example = "published")
        EvidenceKind kind,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Means {

    public Instrument {
        economies = Check.list(economies);
        responses = Check.list(responses);
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .text("name", name)
                .some("economies", economies)
                .some("responses", responses)
                .text("authority", authority)
                .has("status", status)
                .inOrder("since", since, "until", until)
                .has("kind", kind)
                .done();
    }

    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return since;
    }
}
