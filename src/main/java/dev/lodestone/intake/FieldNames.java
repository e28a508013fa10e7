package dev.lodestone.intake;

import dev.lodestone.fact.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What tables call the fields of facts, to suggest the field that a column was meant for. */
final class FieldNames {
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("exporter", List.of("supplier", "country")),
            Map.entry("partner", List.of("supplier", "exporter")),
            Map.entry("origin", List.of("supplier", "country")),
            Map.entry("producer", List.of("country")),
            Map.entry("reporter", List.of("importer", "economy")),
            Map.entry("buyer", List.of("importer")),
            Map.entry("country", List.of("economy", "importer", "by")),
            Map.entry("economy", List.of("country", "importer")),
            Map.entry("metal", List.of("mineral", "minerals")),
            Map.entry("commodity", List.of("mineral", "minerals")),
            Map.entry("material", List.of("mineral", "minerals")),
            Map.entry("raw material", List.of("mineral", "minerals")),
            Map.entry("year", List.of("period")),
            Map.entry("percent", List.of("share", "rate", "reliance")),
            Map.entry("percentage", List.of("share", "rate", "reliance")),
            Map.entry("share pct", List.of("share", "rate", "reliance")),
            Map.entry("amount", List.of("quantity", "value")),
            Map.entry("tonnes", List.of("quantity")),
            Map.entry("volume", List.of("quantity")),
            Map.entry("production", List.of("quantity")),
            Map.entry("price", List.of("usdPerTonne")),
            Map.entry("reference", List.of("source")),
            Map.entry("published", List.of("publishedOn")),
            Map.entry("start", List.of("from")),
            Map.entry("end", List.of("until")),
            Map.entry("target", List.of("on")));

    private FieldNames() {}

    /**
     * The field that a column was most likely meant for, or null.
     *
     * @param fields of the type
     * @param taken columns that the table has
     */
    static String meant(String column, Collection<String> fields, Collection<String> taken) {
        TreeSet<String> open = new TreeSet<>(fields);
        open.removeAll(taken);
        String plain = column.strip().replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        for (String field : open) {
            if (plain.replace(" ", "").equalsIgnoreCase(field)) {
                return field;
            }
        }
        for (String also : ALSO.getOrDefault(plain, List.of())) {
            if (open.contains(also)) {
                return also;
            }
        }
        return Words.nearest(column, open);
    }
}
