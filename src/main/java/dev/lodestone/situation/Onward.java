package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is said of a measure's, a suspension's or a truce's going on beyond its end. */
@About("What is said of a measure's, a suspension's or a truce's going on beyond its end.")
public record Onward(
        @About("what counts; null if nothing is said") @MayBeMissing
        Extension extension,

        @About("what another says, of another end; null if nobody does") @MayBeMissing
        Extension otherwise,

        @About("who acts, or the parties of the truce") List<Economy> actors,

        @About("whether it is established, not reported by one side alone")
        boolean settled,

        @About("whether the end that one side alone reports has passed too")
        boolean lapsed) {

    /** Whether one side alone reports it. */
    public boolean isOpen() {
        return extension != null && !settled;
    }

    /** Whether one side alone reports it, of which its source has no doubt. */
    public boolean isOneSided() {
        return isOpen() && Confidence.isSure(extension.confidence());
    }

    /** As a sentence continues: ", unless it goes on to 2027-01-10, as the United States alone reports". */
    String unless() {
        Extension open = settled ? otherwise : extension;
        if (open == null || settled && !open.until().isAfter(extension.until())) {
            return ", unless it is extended";
        }
        LocalDate until = open.until();
        return lapsed
                ? ", or since " + until.plusDays(1) + ", as " + open.by().inText() + " alone reports"
                : ", unless extended to " + until + ", as " + open.by().inText() + " alone reports";
    }

    /** What is reported without anybody bearing it out, or otherwise than by what counts, as a sentence that follows another; empty if nothing. */
    String news() {
        if (isOpen()) {
            boolean theirs = actors.size() == 1 && !actors.get(0).equals(extension.by());
            return " " + reported(Words.capital(extension.by().inText()), extension)
                    + (lapsed ? ", which has passed too" : "") + "; no notice of "
                    + (theirs ? actors.get(0).inText() : "the other side") + " is known.";
        }
        return otherwise == null
                ? ""
                : " By the notice of " + extension.by().inText() + " it goes on to " + extension.until()
                        + ", which counts; " + reported(otherwise.by().inText(), otherwise) + ".";
    }

    private static String reported(String who, Extension extension) {
        return who + " reported"
                + (extension.announced() == null ? "" : " on " + extension.announced()) + " that it goes on to "
                + extension.until();
    }

    List<Fact> from() {
        return Stream.<Fact>of(extension, otherwise).filter(Objects::nonNull).toList();
    }
}
