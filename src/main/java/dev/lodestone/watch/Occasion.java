package dev.lodestone.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * What made two answers differ, and whose they are.
 *
 * @param dossier name of the kept dossier; null if the facts are in files
 * @param version of the dossier after it, on a stream the place of its newest record; 0 for files
 * @param step which step of the dossier's it is, from 1 on; 0 for files
 * @param before the day of the earlier answer; null if there is none
 * @param day of the later one
 * @param touched the ids of the facts that were added, changed or removed
 * @param rules whether the rules changed
 * @param begun whether the dossier was not looked at before
 * @param removed whether the dossier was removed
 * @param late whether it is told after its day has passed
 */
public record Occasion(
        String dossier,
        long version,
        int step,
        LocalDate before,
        LocalDate day,
        Set<String> touched,
        boolean rules,
        boolean begun,
        boolean removed,
        boolean late) {

    public Occasion {
        touched = Set.copyOf(touched);
    }

    /** That files or rules changed, or that it became another day. */
    public static Occasion ofFiles(LocalDate before, LocalDate day, Set<String> touched, boolean rules) {
        return new Occasion(null, 0, 0, before, day, touched, rules, false, false, false);
    }

    boolean isOtherDay() {
        return before != null && !before.equals(day);
    }

    /** What tells this occasion from all others of the same facts. */
    String key() {
        return dossier == null ? before + "\n" + day : dossier + "@" + version + "\n" + day + "\n" + step;
    }

    /** Writes whose change it is, when, and what did it. @param facts ids of the facts that did it */
    void write(ObjectNode data, Collection<String> facts) {
        if (dossier != null) {
            data.put("dossier", dossier).put("version", version).put("day", day.toString());
        }
        ObjectNode why = data.putObject("why");
        facts.stream().sorted().forEach(why.putArray("facts")::add);
        why.put("rules", rules);
        if (isOtherDay()) {
            why.put("date", day.toString());
        }
        if (begun) {
            why.put("begun", true);
        }
        if (removed) {
            why.put("removed", true);
        }
        if (dossier != null) {
            data.put("late", late);
        }
    }
}
