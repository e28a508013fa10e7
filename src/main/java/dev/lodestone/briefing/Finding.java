package dev.lodestone.briefing;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/**
 * A finished flag with what a briefing sorts it by.
 *
 * @param reader whom it is told to: the economy that asked, where the flag is about its union or the world
 * @param stage the stage that it is about; null if it is about none
 * @param announcement what tells the announcement that it is about from others; null if it is about none
 * @param actors who took the measures that it is about
 * @param until the next day on which what it tells changes, or the day on which it lapsed without news; null if there is none
 * @param days days until then, negative since then; null without a day
 * @param event what comes on the day where that is no measure: "election", "delivery"; null if a measure changes
 * @param reported whether one side alone reports that what lapsed goes on, to a day that is still to come
 * @param ofSeveral whether the day is that of one of several measures that it is about
 * @param disturbed since when the supply that it tells of has been disturbed; null if it tells of no such thing, or the day is not known
 * @param due the next day ahead by which what answers it is wanted; null if there is none
 */
public record Finding(
        RiskFlag flag,
        Economy reader,
        Stage stage,
        Announcement announcement,
        List<Economy> actors,
        LocalDate until,
        Integer days,
        String event,
        boolean reported,
        boolean ofSeveral,
        LocalDate disturbed,
        LocalDate due) {

    /** Whether it is about its reader itself, not about a union of which that is a member. */
    boolean isOwn() {
        return flag.economy().equals(reader);
    }

    /** Whose deliveries it is about: those who took measures, else the source of the exposure; empty if it is about nobody's. */
    List<Economy> suppliers() {
        List<Economy> others =
                actors.stream().filter(actor -> !actor.equals(reader)).toList();
        return !others.isEmpty() || flag.exposure() == null
                ? others
                : List.of(flag.exposure().supplier());
    }

    /** Since when a measure of others is in force, or supply disturbed, that it tells of; null if it tells of none, or that is not known. */
    LocalDate begun() {
        if (announcement == null) {
            return disturbed;
        }
        return announcement.planned()
                        || announcement.standing().state() != State.IN_FORCE
                        || announcement.actors().contains(reader)
                ? null
                : announcement.standing().since();
    }

    /** Whether its day has passed, and nobody knows what followed. */
    boolean hasLapsed() {
        return days != null && days < 0;
    }
}
