package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * News that measures, suspensions or truces go on beyond their end. Told by one side alone it is claimed: what it speaks of may
 * go on or not.
 */
@About("News that measures, suspensions or truces go on beyond their end.")
public record Extension(
        String id,

        @About(value = "ids of the measures, suspended measures or truces that go on", example = "US-23")
        List<String> of,

        @About(value = "the new last day", example = "2027-01-10")
        LocalDate until,

        @About(value = "who says so", example = "US") Economy by,

        @About(value = "the day it was made known", optional = true, example = "2026-09-24")
        LocalDate announced,

        Precision precision,
        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Extension {
        of = Check.list(of);
        Check.fact(id, source)
                .some("of", of)
                .has("until", until)
                .has("by", by)
                .inOrder("announced", announced, "until", until)
                .done();
    }

    @Override
    public LocalDate madeKnown() {
        return announced;
    }

    @Override
    public Map<String, List<String>> references() {
        return Map.of("of", of);
    }

    /** Whether it was made known by a day. */
    public boolean isKnown(LocalDate date) {
        return announced == null || !announced.isAfter(date);
    }

    /** Whether it settles the matter by itself: it is confirmed, or who acts says so, alone. */
    public boolean isSettledFor(List<Economy> actors) {
        return confidence == Confidence.CONFIRMED || isSettled() && actors.equals(List.of(by));
    }

    /** Whether its source does not doubt it. */
    public boolean isSettled() {
        return Confidence.isSure(confidence);
    }
}
