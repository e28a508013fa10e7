package dev.lodestone.table;

import dev.lodestone.fact.Mineral;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * A compound in which some tables weigh a metal that others weigh as such, {@code profiles/tables/compounds.csv}. What statistics
 * themselves count as oxides, such as rare earths and titanium, is not among them and stays as it is printed.
 *
 * @param name its formula
 * @param metal the element that is counted
 * @param factor the part of its mass that the metal makes up, 0 to 1, by standard atomic weights
 */
record Compound(String name, Mineral mineral, String metal, BigDecimal factor) {
    /** Where the factors come from. */
    private static final String SOURCE = "standard atomic weights, IUPAC 2021";

    private static final Pattern AROUND = Pattern.compile("^(?:contained|as) |,? (?:equivalent|eq\\.?)$");
    private static final Map<String, Compound> ALL = all();

    private static Map<String, Compound> all() {
        Map<String, Compound> all = new HashMap<>();
        for (CSVRecord row : Lookup.shipped("compounds")) {
            Compound each = new Compound(
                    row.get("compound"),
                    Mineral.of(row.get("mineral")),
                    row.get("metal"),
                    new BigDecimal(row.get("factor")));
            all.put(key(each.name), each);
            for (String name : row.get("names").split("\\|")) {
                all.put(key(name), each);
            }
        }
        return all;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Null if it names none: {@code Li2O}, {@code V2O5 content}, {@code LCE}. */
    static Compound named(String content) {
        Compound exact = content.isBlank() ? null : ALL.get(key(content));
        return exact != null || content.isBlank()
                ? exact
                : ALL.get(AROUND.matcher(key(content)).replaceAll(""));
    }

    /** Such as {@code Li2O counted as Li (x 0.4645, standard atomic weights, IUPAC 2021)}. */
    String says() {
        return name + " counted as " + metal + " (x " + factor + ", " + SOURCE + ")";
    }
}
