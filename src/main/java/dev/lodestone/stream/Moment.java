package dev.lodestone.stream;

import dev.lodestone.watch.RulesInUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When facts are looked at, and by which rules. */
record Moment(Instant now, ZoneId zone, RulesInUse rules) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The day on which a fact was sent; who sends from the future sends today. */
    LocalDate day(Instant sent) {
        LocalDate day = LocalDate.ofInstant(sent, zone);
        return day.isAfter(today()) ? today() : day;
    }
}
