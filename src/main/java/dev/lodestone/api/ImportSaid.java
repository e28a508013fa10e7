package dev.lodestone.api;

import dev.lodestone.intake.BadInput;
import dev.lodestone.table.Mend;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller says of a table that is to be imported.
 *
 * @param fact the fact type; null or empty to have it found
 * @param set what all rows say, each {@code FIELD=VALUE}
 * @param answer what cells mean, each {@code COLUMN:CELL=MEANING}
 * @param fix whether what is suggested is to be done
 */
record ImportSaid(String fact, List<String> set, List<String> answer, boolean fix) {

    /** Whether nothing is said that a profile would need to be proposed for. */
    boolean isNothing() {
        return type() == null && set.isEmpty();
    }

    String type() {
        return fact == null || fact.isEmpty() ? null : fact;
    }

    /** @throws BadInput if one is not of its form */
    Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String each : set) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new BadInput(each, "says nothing of a field", "write FIELD=VALUE, such as stage=refined");
            }
            constants.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return constants;
    }

    Mend mend() {
        return Mend.answers(answer);
    }
}
