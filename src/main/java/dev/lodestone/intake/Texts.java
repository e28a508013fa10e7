package dev.lodestone.intake;

import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Suspension;
import dev.lodestone.fact.Unit;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what is written as a text: names, days, periods, words of a list. */
final class Texts {
    /** Of tons alone nobody knows which they are. */
    private static final Map<String, Unit> UNIT_NAMES = Map.of(
            "kilogram", Unit.KG,
            "kilograms", Unit.KG,
            "tonne", Unit.T,
            "tonnes", Unit.T,
            "metric tons", Unit.T,
            "thousand tonnes", Unit.KT,
            "thousand metric tons", Unit.KT,
            "million tonnes", Unit.MT);

    private static final Map<String, Stage> STAGE_NAMES = Map.of(
            "e", Stage.MINED,
            "extraction", Stage.MINED,
            "mine", Stage.MINED,
            "ore", Stage.MINED,
            "p", Stage.REFINED,
            "processing", Stage.REFINED,
            "refinery", Stage.REFINED,
            "processed", Stage.REFINED);

    /** The constants of a type by their names. */
    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(constant.toString(), constant);
            }
            return constants;
        }
    };

    private Texts() {}

    /** @throws InvalidValue if it is none of the field's type */
    static Object read(FactType.Field field, String text) {
        Class<?> type = field.type();
        if (type == String.class) {
            return text;
        } else if (type == Economy.class) {
            return Economy.of(text);
        } else if (type == Mineral.class) {
            return Mineral.of(text);
        } else if (type == LocalDate.class) {
            return Dates.read(text);
        } else if (type == Period.class) {
            return Period.parse(text);
        } else if (type == Suspension.class) {
            return Suspension.parse(text);
        } else if (type == PhaseOut.class) {
            return PhaseOut.parse(text);
        } else if (type == Stage.class && STAGE_NAMES.containsKey(text.toLowerCase(Locale.ROOT))) {
            return STAGE_NAMES.get(text.toLowerCase(Locale.ROOT));
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private static Object constant(Class<?> type, String text) {
        Map<String, Object> constants = CONSTANTS.get(type);
        Object constant = constants.get(text);
        if (constant != null) {
            return constant;
        }
        String spelt = text.replace('_', '-').replace(' ', '-');
        for (Map.Entry<String, Object> each : constants.entrySet()) {
            if (each.getKey().equalsIgnoreCase(spelt)) {
                return each.getValue();
            }
        }
        throw new InvalidValue(
                "'" + text + "' is not one of " + String.join(", ", constants.keySet()),
                type == Unit.class
                        ? named(UNIT_NAMES.get(text.strip().toLowerCase(Locale.ROOT)))
                        : Words.meant(text, constants.keySet(), among(text, constants)));
    }

    /** The way out for what names one of them among other words: "export ban"; null if it names none, or several. */
    private static String among(String text, Map<String, Object> constants) {
        String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ") + " ";
        List<Object> named = constants.entrySet().stream()
                .filter(each -> words.contains(" " + each.getKey().replace('-', ' ') + " "))
                .<Object>map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named(named.get(0)) : null;
    }

    private static String named(Object constant) {
        return constant == null ? null : "write '" + constant + "'";
    }
}
