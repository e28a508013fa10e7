package dev.lodestone.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What flags have to agree in to be one matter, or one concern. */
public enum Trait {
    READER,
    MINERAL,
    STAGE,
    SUPPLIER,
    /** The announcement of a measure: its author, the day, and how it stands. */
    ANNOUNCEMENT,
    /** Who took the measures that it is about. */
    ACTOR,
    /** The day on which it changes next, or on which it lapsed, and then also since when nobody knows whether it applies. */
    UNTIL,
    RULE;

    Object of(Finding finding) {
        return switch (this) {
            case READER -> finding.reader();
            case MINERAL -> finding.flag().mineral();
            case STAGE -> finding.stage();
            case SUPPLIER ->
                finding.flag().exposure() == null
                        ? null
                        : finding.flag().exposure().supplier();
            case ANNOUNCEMENT -> finding.announcement();
            case ACTOR -> finding.actors().isEmpty() ? null : finding.actors();
            case UNTIL ->
                finding.hasLapsed() && finding.announcement() != null
                        ? Arrays.asList(
                                finding.until(),
                                finding.announcement().standing().since())
                        : finding.until();
            case RULE -> finding.flag().rule();
        };
    }

    /** The values of several; null if the finding lacks one of them, so that it agrees with none. */
    static List<Object> of(Finding finding, List<Trait> traits) {
        List<Object> values = new ArrayList<>(traits.size() + 1);
        for (Trait trait : traits) {
            Object value = trait.of(finding);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}
