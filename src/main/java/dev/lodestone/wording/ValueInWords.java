package dev.lodestone.wording;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Concentration;
import java.util.Collection;
import java.util.List;

/** Values of fields and variables as a sentence says them. */
public final class ValueInWords {
    private ValueInWords() {}

    /** @return null for what has no short form: a record of many parts */
    public static String of(Object value) {
        if (value == null) {
            return "not known";
        } else if (value instanceof Concentration.Supply supply) {
            return supply.inText();
        } else if (value instanceof Enum<?> constant) {
            return Words.of(constant);
        } else if (value instanceof Double number) {
            return Estimate.plain(number);
        } else if (value instanceof Boolean truth) {
            return truth ? "so" : "not so";
        } else if (value instanceof Collection<?> all) {
            List<String> each = all.stream().map(ValueInWords::of).toList();
            return each.isEmpty() ? "none" : each.contains(null) ? null : Words.and(each);
        } else if (value instanceof Fact fact) {
            return fact.id();
        }
        String text = value.toString();
        return text.startsWith(value.getClass().getSimpleName() + "[") ? null : text.isEmpty() ? "empty" : text;
    }
}
