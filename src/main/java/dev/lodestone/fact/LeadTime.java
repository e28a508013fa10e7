package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** How long a kind of measure takes until it works. */
@About("How long a kind of measure takes until it works.")
public record LeadTime(
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

        Confidence confidence,
        LocalDate publishedOn,
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
