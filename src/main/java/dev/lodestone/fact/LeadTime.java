package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How long a kind of measure takes until it works. */
@About("How long a kind of measure takes until it works.")
public record LeadTime(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the kind of measure", example = "by-product-recovery")
        MeasureKind measure,

        @About(value = "where it was seen or holds; anywhere if missing", optional = true, example = "EU")
        Economy economy,

        @About(value = "the minerals that it was seen with; any if missing", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "from the decision until it works", unit = "months", example = "18-60")
        Estimate months,

        @About(value = "what it mostly takes", optional = true, unit = "months", example = "36")
        Estimate typical,

        @About(value = "what was timed", example = "by-product circuit from decision to full rate")
        String what,

        @About(value = "what else is known of it", optional = true, example = "25% were granted after two months")
        String note,

        @About(value = "published, literature or judgement", example = "published")
        EvidenceKind kind,

        @About(value = "confirmed, partly or claimed; unstated if missing", optional = true, example = "partly")
        Confidence confidence,

        @About(value = "the day on which the source was published", optional = true, example = "2026-02-06")
        LocalDate publishedOn,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
        String source)
        implements Means {

    public LeadTime {
        minerals = Check.list(minerals);
        Check.fact(id, source)
                .has("measure", measure)
                .has("months", months)
                .notNegative("months", months)
                .notNegative("typical", typical)
                .that(
                        "typical",
                        typical == null
                                || months == null
                                || typical.low() >= months.low() && typical.high() <= months.high(),
                        typical + " does not lie within " + months + " months",
                        "give one that does, or correct the months")
                .text("what", what)
                .has("kind", kind)
                .done();
    }
}
