package dev.lodestone.table;

import dev.lodestone.intake.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * How a table that no profile knows is taken.
 *
 * @param type the fact type; empty if several fit alike
 * @param because why it is taken for one of these
 * @param lines what each column is taken for, and why
 * @param open what somebody has to say before anything is imported, each with the way out
 * @param asks which of these can be answered with a value, by their messages
 * @param yaml the profile, to be edited; empty if there is none yet
 * @param mend headings that are to be written anew
 */
public record Proposal(
        String type,
        String because,
        List<Line> lines,
        List<Problem> open,
        Map<String, Ask> asks,
        String yaml,
        Mend mend) {

    /**
     * What is asked for.
     *
     * @param field of which all rows are to say the same; empty if the fact type is asked for
     * @param types which it may be
     */
    public record Ask(String field, List<String> types) {}

    /**
     * A column.
     *
     * @param field that it is taken for; empty if it is not taken
     */
    public record Line(String column, String field, String because) {
        @Override
        public String toString() {
            return column + (field.isEmpty() ? " is not taken: " : " -> " + field + ": ") + because;
        }
    }

    /** Whether its profile can be used as it is. */
    public boolean isComplete() {
        return open.isEmpty();
    }

    /**
     * The profile.
     *
     * @param name to call it by
     * @throws dev.lodestone.intake.BadInput if something is open
     */
    public Profile profile(String name) {
        return Profiles.parse(yaml, name);
    }

    /** Whether a profile stands as it was proposed: nobody has edited it. */
    public static boolean isUnedited(String yaml) {
        return yaml.equals(signed(yaml.replaceFirst("^[^\n]*\n", "")));
    }

    /** The text behind a line that tells whether somebody has changed it since. */
    static String signed(String yaml) {
        CRC32 sum = new CRC32();
        sum.update(yaml.getBytes(StandardCharsets.UTF_8));
        return "# Proposed (" + Long.toHexString(sum.getValue())
                + "): change what is wrong, and read the table by it with --as.\n" + yaml;
    }
}
