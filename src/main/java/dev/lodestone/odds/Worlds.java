package dev.lodestone.odds;

import dev.lodestone.fact.Fact;
import dev.lodestone.odds.Eventuality.Edit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts as they are when events come and do not come. A world is named by a mark for each event. */
final class Worlds {
    /** Up to so many open events all ways in which they can come are looked at. */
    static final int ALL = 4;

    private final List<Fact> facts;
    private final List<Eventuality> events;

    Worlds(List<Fact> facts, List<Eventuality> events) {
        this.facts = facts;
        this.events = events;
    }

    /**
     * The worlds that a draw may be in on a day. Of many open events each is looked at with all others come, and with none of them.
     *
     * @param pattern the outcomes of a draw
     */
    List<String> of(String pattern, LocalDate day) {
        char[] base = pattern.toCharArray();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < base.length; i++) {
            if (!events.get(i).isDecidedOn(day)) {
                base[i] = Outcome.AHEAD.mark();
            } else if (base[i] == Outcome.OPEN.mark()) {
                open.add(i);
            }
        }
        Set<String> worlds = new LinkedHashSet<>();
        if (open.size() <= ALL) {
            for (int way = 0; way < 1 << open.size(); way++) {
                worlds.add(world(base, open, way));
            }
        } else {
            long all = (1L << open.size()) - 1;
            worlds.add(world(base, open, 0));
            worlds.add(world(base, open, all));
            for (int i = 0; i < open.size(); i++) {
                worlds.add(world(base, open, 1L << i));
                worlds.add(world(base, open, all & ~(1L << i)));
            }
        }
        return List.copyOf(worlds);
    }

    /** Whether the outcomes that were drawn are all that can be drawn of what is decided on a day. */
    boolean areAll(Set<String> patterns, LocalDate day) {
        Set<String> decided = new HashSet<>();
        for (String pattern : patterns) {
            StringBuilder marks = new StringBuilder();
            for (int i = 0; i < events.size(); i++) {
                marks.append(
                        events.get(i).isDecidedOn(day) && events.get(i).likelihood() != null ? pattern.charAt(i) : '.');
            }
            decided.add(marks.toString());
        }
        long ways = 1;
        for (Eventuality event : events) {
            ways *= event.isDecidedOn(day) ? event.ways() : 1;
        }
        return decided.size() >= ways;
    }

    /** Whether a world, in which some events lie ahead, can come to another one. */
    static boolean leads(String earlier, String later) {
        for (int i = 0; i < earlier.length(); i++) {
            if (earlier.charAt(i) != Outcome.AHEAD.mark() && earlier.charAt(i) != later.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The only event in which two worlds differ; -1 if they differ in none or several. */
    int difference(String one, String other) {
        int found = -1;
        for (int i = 0; i < events.size(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static String world(char[] base, List<Integer> open, long way) {
        char[] marks = base.clone();
        for (int i = 0; i < open.size(); i++) {
            marks[open.get(i)] = (way >> i & 1) == 1 ? Outcome.YES.mark() : Outcome.NO.mark();
        }
        return new String(marks);
    }

    /** The facts of a world. */
    List<Fact> facts(String world) {
        Map<String, Fact> now = new LinkedHashMap<>();
        facts.forEach(f -> now.put(f.id(), f));
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            Edit edit = world.charAt(i) == Outcome.YES.mark()
                    ? events.get(i).yes()
                    : world.charAt(i) == Outcome.NO.mark() ? events.get(i).no() : Edit.NONE;
            for (Map.Entry<String, Optional<Fact>> each : edit.instead().entrySet()) {
                if (each.getValue().isPresent()) {
                    now.put(each.getKey(), each.getValue().get());
                } else {
                    now.remove(each.getKey());
                    gone.add(each.getKey());
                }
            }
            edit.more().forEach(f -> now.put(f.id(), f));
        }
        List<Fact> all = new ArrayList<>(now.size());
        now.values().forEach(f -> all.add(gone.isEmpty() ? f : Suspended.withoutReferences(f, gone)));
        return all;
    }
}
