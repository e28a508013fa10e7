package dev.lodestone.briefing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rule authors say of a briefing: which flags are one matter, which matters are one concern, and what comes first.
 *
 * @param matters by the rules whose flags they gather
 * @param topics by the matters that they gather
 * @param strengths the rules whose flags tell of a reader's strength, which a headline ends with
 * @param unstaked the rules whose flags take no supply away, so that what a stop would cost is not at stake in them
 * @param gaps the rules whose flags tell what the facts lack, which is no concern
 * @param room the matters of medium severity that a page tells too that has few concerns
 * @param soon those of medium severity that any page tells whose day is near, and no other
 * @param besides the rules of whose flags one is told beside each concern of a page that has few, the first that there is
 * @param order what concerns are ordered by, the weightiest first
 * @param near name of the parameter with the days within which a date leads
 * @param begun name of the parameter with the days for which a measure that has begun is news; null for none
 * @param lapsed name of the parameter with the days within which a lapse leads; null for any number
 * @param days name of the parameter with the days within which a date counts, and stands on the calendar
 * @param exposure names of the parameters that divide exposures into classes, the largest first
 * @param stake names of the parameters from which on a stake is large, by its kind
 * @param concerns name of the parameter with the greatest number of concerns
 * @param few name of the parameter with the number of concerns up to which a page has few, so that it says more
 * @param unknowns name of the parameter with the greatest number of questions
 */
public record Policy(
        Map<String, Group> matters,
        Map<String, Group> topics,
        List<String> strengths,
        List<String> unstaked,
        List<String> gaps,
        List<String> room,
        List<String> soon,
        List<String> besides,
        List<Key> order,
        String near,
        String begun,
        String lapsed,
        String days,
        List<String> exposure,
        Map<String, String> stake,
        String concerns,
        String few,
        String unknowns) {

    /** Without any: each flag is a matter and a concern of its own. */
    public static final Policy NONE = new Policy(
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(Key.SEVERITY),
            null,
            null,
            null,
            null,
            List.of(),
            Map.of(),
            null,
            null,
            null);

    /**
     * A matter or a concern.
     *
     * @param alike what its parts agree in
     * @param alone what concerns have to agree in to be told as one, where no measure stands before them; empty if none are
     * @param parts their names; of equally severe ones the first leads
     * @param called what a headline calls it where it is about no mineral in particular; null if nothing
     * @param turns what a headline says that happens to that on its day: "ends"; "changes" if nothing is written
     */
    public record Group(
            String name, List<Trait> alike, List<Trait> alone, List<String> parts, String called, String turns) {}

    /** The place of a rule among those of its matter: the first leads. */
    int place(String rule) {
        Group matter = matters.get(rule);
        return matter == null ? 0 : matter.parts().indexOf(rule);
    }

    /** The names of all parameters that it rests on. */
    public Set<String> parameters() {
        Set<String> named = new HashSet<>(exposure);
        named.addAll(stake.values());
        named.addAll(Arrays.asList(near, begun, lapsed, days, concerns, few, unknowns));
        return named;
    }

    /** Whether flags of two rules can be one matter. */
    public boolean isOneMatter(String rule, String other) {
        Group matter = matters.get(rule);
        return matter != null && matter == matters.get(other);
    }

    /** What a headline calls the matter of a rule's flags; null if nothing. */
    String called(String rule) {
        Group matter = matters.get(rule);
        return matter == null ? null : matter.called();
    }

    /** What a headline says of it on its day: "the truce ends"; null if nothing. */
    String turning(String rule) {
        Group matter = matters.get(rule);
        return called(rule) == null ? null : matter.called() + " " + matter.turns();
    }

    /** Whether a page tells a rule's flags too, severe or not: one that has few concerns, or any where their day is near. */
    boolean hasRoomFor(String rule, boolean isNear) {
        Group matter = matters.get(rule);
        return matter != null && (room.contains(matter.name()) || isNear && soon.contains(matter.name()));
    }

    /** The matter of a rule's flags; null if they are none of several. */
    Group matter(String rule) {
        return matters.get(rule);
    }

    /** The concern that a matter is part of; null if it is one of its own. */
    Group topic(Group matter) {
        return matter == null ? null : topics.get(matter.name());
    }
}
