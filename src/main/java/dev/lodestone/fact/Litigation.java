package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A case about the legality of measures: in court or at the World Trade Organization. */
@About("A case about the legality of measures: in court or at the World Trade Organization.")
public record Litigation(
        String id,

        @About(value = "the case", example = "DS592") String name,
        @About(value = "where it is heard", example = "WTO") String forum,

        @About(value = "ids of the measures in question", optional = true, example = "ID-01")
        List<String> against,

        @About(value = "the economy whose measures they are", example = "ID")
        Economy by,

        @About(value = "the power in question, such as IEEPA", optional = true, example = "IEEPA")
        String authority,

        @About(value = "since when it is pending", optional = true, example = "2019-11-22")
        LocalDate filed,

        @About(value = "the day of the ruling", optional = true, example = "2022-11-30")
        LocalDate decided,

        @About(value = "the ruling", optional = true, example = "breaches GATT XI:1; appealed into the void")
        String outcome,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Litigation {
        against = Check.list(against);
        Check.fact(id, source)
                .text("name", name)
                .text("forum", forum)
                .has("by", by)
                .inOrder("filed", filed, "decided", decided)
                .done();
    }

    @Override
    public LocalDate madeKnown() {
        return filed == null ? decided : filed;
    }

    @Override
    public Map<String, List<String>> references() {
        return Map.of("against", against);
    }
}
