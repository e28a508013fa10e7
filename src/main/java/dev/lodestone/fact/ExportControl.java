package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A restriction that a country puts on its exports of minerals. */
@About("A restriction that a country puts on its exports of minerals.")
public record ExportControl(
        String id,

        @About(value = "the controlling country", example = "CN")
        Economy by,

        @About(value = "destinations it applies to; World for all", example = "US")
        List<Economy> on,

        @About(value = "the minerals covered", example = "gallium")
        List<Mineral> minerals,

        @About(value = "stages it covers; all if missing", optional = true, example = "refined")
        List<Stage> stages,

        @About(value = "what it covers, where a stage has several forms", optional = true, example = "concentrate")
        String form,

        @About(
                value = "licensing, ban, quota, tax, technology, minimum-price, end-use-review or other",
                example = "ban")
        ControlKind measure,

        LocalDate announced,
        LocalDate from,
        boolean inForce,
        LocalDate until,
        List<Suspension> suspensions,
        LocalDate resumed,
        LocalDate ended,
        Ending ending,

        @About(
                value = "least share of controlled content from which goods made abroad are covered",
                optional = true,
                unit = "share",
                example = "0.1%")
        Estimate extraterritorial,

        @About(
                value = "quantity let out, a year or in quotaDays",
                optional = true,
                unit = "unit field",
                example = "96600")
        Estimate quota,

        @About(value = "unit of the quota: kg, t, kt or Mt", optional = true, example = "t")
        Unit unit,

        @About(value = "days that the quota is for; a year if missing", optional = true, unit = "days", example = "77")
        Integer quotaDays,

        @About(value = "rate of an export tax", optional = true, unit = "share", example = "10%")
        Estimate taxRate,

        @About(value = "the end users it is limited to", optional = true, example = "military")
        String endUsers,

        @About(value = "the act", optional = true, example = "MOFCOM Announcement 46/2024")
        String legalBasis,

        @About(value = "the GATT ground its author states, such as XX(g) or XXI", optional = true, example = "XXI")
        String ground,

        Precision precision,

        @About(
                value = "none, listed or unknown: whether all its exemptions are known",
                optional = true,
                example = "unknown")
        Exemptions exemptions,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Measure {

    public ExportControl {
        on = Check.list(on);
        minerals = Check.list(minerals);
        stages = Check.list(stages);
        suspensions = Check.list(suspensions);
        Check.fact(id, source)
                .has("by", by)
                .some("on", on)
                .onOthers(by, on)
                .some("minerals", minerals)
                .has("measure", measure)
                .share("extraterritorial", extraterritorial)
                .notNegative("quota", quota)
                .share("taxRate", taxRate)
                .inOrder("from", from, "until", until)
                .inForce(inForce, from)
                .ending(ended, ending)
                .that(
                        "unit",
                        quota == null || unit != null,
                        "is missing",
                        "give the unit of the quota: kg, t, kt or Mt")
                .that(
                        "quotaDays",
                        quotaDays == null || quota != null && quotaDays > 0,
                        "goes with a quota, and is one day at least",
                        "give the quota, or leave its days out")
                .done();
    }

    @Override
    public List<Economy> targets() {
        return on;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(announced, from, inForce, until, suspensions, resumed, ended, ending).asKnown(precision);
    }
}
