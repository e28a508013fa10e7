package dev.lodestone.table;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table without the header that a profile looks for.
 *
 * @param nearest the columns of the row that comes nearest to it
 */
record UnknownHeader(String file, Profile given, Set<String> nearest) {

    /** What headings are to be for the profile to know the table, as far as one comes near. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String missing : missing()) {
            String near = Words.nearest(missing, nearest);
            if (near != null && given.headers().stream().noneMatch(names -> names.contains(near))) {
                renamed.put(near, missing);
            }
        }
        return renamed;
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (List<String> names : given.headers()) {
            if (names.stream().noneMatch(nearest::contains)) {
                missing.add(names.get(0));
            }
        }
        return missing;
    }

    BadInput told() {
        if (given == null) {
            return new BadInput(
                    file,
                    "no shipped profile knows its header: " + Words.few(nearest, 12),
                    "name one with --as, a shipped one or a file of your own: " + String.join(", ", Profiles.names()));
        }
        Map<String, String> renamed = renamed();
        String suggested = renamed.entrySet().stream()
                .map(e -> "'" + e.getKey() + "' may be '" + e.getValue() + "'")
                .collect(Collectors.joining(", "));
        return new BadInput(
                file,
                "the profile '" + given.name() + "' looks for columns that are not there: "
                        + String.join(", ", missing()),
                renamed.isEmpty()
                        ? "add the table's own names to the profile; its nearest row has " + Words.few(nearest, 12)
                        : suggested + ": --fix writes it so, or add that name to the profile");
    }
}
