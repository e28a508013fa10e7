package dev.lodestone.cli;

import dev.lodestone.advice.Assessment;
import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Facts and the advice on them. */
record Watched(Request request, Assessment answer) {

    /** The ids of the facts that were added, changed or removed since. */
    Set<String> touchedSince(Watched before) {
        Map<String, Fact> earlier = new HashMap<>();
        before.request.submitted().all().forEach(f -> earlier.put(f.id(), f));
        Set<String> touched = new TreeSet<>();
        for (Fact fact : request.submitted().all()) {
            if (!fact.equals(earlier.remove(fact.id()))) {
                touched.add(fact.id());
            }
        }
        touched.addAll(earlier.keySet());
        return touched;
    }
}
