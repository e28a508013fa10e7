package dev.lodestone.wording;

import java.util.List;
import java.util.Map;

/**
 * What a condition or one of its constraints says, in English: texts, and between them the values of variables.
 *
 * @param texts before, between and behind the variables
 * @param variables those whose values belong between the texts, with their dollar signs
 * @param names what each of them is called where it has no value
 */
public record Clause(List<String> texts, List<String> variables, List<String> names) {
    /** Stands for a variable in what is being put together; no sentence contains it. */
    static final char GAP = '\uE000';

    private static final String OF_ANOTHER = "for which ";
    private static final List<String> OPENINGS = List.of("whose ", "that ", OF_ANOTHER);

    /**
     * With what each variable has for a value; the variable's name in words for one that has none, and before the value of one that is
     * spoken of: "for which the nearest share (63.3%) is above 65%".
     */
    public String with(Map<String, Object> values) {
        StringBuilder text = new StringBuilder(texts.get(0));
        for (int i = 0; i < variables.size(); i++) {
            Object value = values.get(variables.get(i));
            String told = value == null ? null : ValueInWords.of(value);
            boolean subject = told != null && texts.get(i).endsWith(OF_ANOTHER);
            text.append(told == null ? names.get(i) : subject ? names.get(i) + " (" + told + ")" : told)
                    .append(texts.get(i + 1));
        }
        return text.toString();
    }

    /** A constraint as a statement of its own: "share is at least 50%" of "whose share is at least 50%". */
    public static String alone(String constraint) {
        for (String opening : OPENINGS) {
            if (constraint.startsWith(opening)) {
                return constraint.substring(opening.length());
            }
        }
        return constraint;
    }
}
