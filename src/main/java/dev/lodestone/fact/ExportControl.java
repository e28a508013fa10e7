package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;

/** A restriction that a country puts on its exports of minerals. */
@About("A restriction that a country puts on its exports of minerals.")
public record ExportControl(
        @About(value = "unique name; made from the content if missing", optional = true, example = "CN-06")
        String id,

        @About(value = "the controlling country", example = "CN")
        Economy by,

        @About(value = "destinations it applies to; World for all", example = "US")
        List<Economy> on,

        @About(value = "the minerals covered", example = "gallium")
        List<Mineral> minerals,

        @About(value = "stages it covers; all if missing", optional = true, example = "refined")
        List<Stage> stages,

        @About(
                value = "licensing, ban, quota, tax, technology, minimum-price, end-use-review or other",
                example = "ban")
        ControlKind measure,

        @About(value = "the day it was made known", optional = true, example = "2024-12-03")
        LocalDate announced,

        @About(value = "its first day in force", optional = true, example = "2024-12-03")
        LocalDate from,

        @About(value = "its last day in force by its own terms", optional = true, example = "2027-12-31")
        LocalDate until,

        @About(value = "periods in which it does not apply", optional = true, example = "2025-11-09/2026-11-27")
        List<Suspension> suspensions,

        @About(
                value = "a day on which it was seen in force again after its last suspension",
                optional = true,
                example = "2026-12-01")
        LocalDate resumed,

        @About(value = "first day on which a later act had ended it", optional = true, example = "2026-02-20")
        LocalDate ended,

        @About(value = "repealed, struck-down or superseded", optional = true, example = "struck-down")
        Ending ending,

        @About(
                value = "least share of controlled content from which goods made abroad are covered",
                optional = true,
                unit = "share",
                example = "0.1%")
        Estimate extraterritorial,

        @About(value = "quantity let out a year", optional = true, unit = "unit field", example = "96600")
        Estimate quota,

        @About(value = "unit of the quota: kg, t, kt or Mt", optional = true, example = "t")
        Unit unit,

        @About(value = "rate of an export tax", optional = true, unit = "share", example = "10%")
        Estimate taxRate,

        @About(value = "the end users it is limited to", optional = true, example = "military")
        String endUsers,

        @About(value = "the act", optional = true, example = "MOFCOM Announcement 46/2024")
        String legalBasis,

        @About(value = "the GATT ground its author states, such as XX(g) or XXI", optional = true, example = "XXI")
        String ground,

        @About(value = "where it can be looked up", example = "USGS Mineral Commodity Summaries 2026")
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
                .some("minerals", minerals)
                .has("measure", measure)
                .share("extraterritorial", extraterritorial)
                .notNegative("quota", quota)
                .share("taxRate", taxRate)
                .inOrder("from", from, "until", until)
                .that("ending", (ended == null) == (ending == null), "goes with 'ended'", "give both or neither")
                .that(
                        "unit",
                        quota == null || unit != null,
                        "is missing",
                        "give the unit of the quota: kg, t, kt or Mt")
                .done();
    }

    @Override
    public List<Economy> actors() {
        return List.of(by);
    }

    @Override
    public List<Economy> targets() {
        return on;
    }

    @Override
    public Schedule schedule() {
        return new Schedule(announced, from, until, suspensions, resumed, ended, ending);
    }
}
