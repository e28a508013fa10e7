package dev.lodestone.table;

import dev.lodestone.fact.Carried;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A shipped table in which codes are looked up, {@code profiles/tables/*.csv}: its first column is the code. A code that stands
 * in several rows has one value only where they agree.
 */
final class Lookup {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Map<String, Lookup> READ = new ConcurrentHashMap<>();
    private static final List<String> NAMES = List.of("hs", "countries");

    private final Map<String, Map<String, String>> rows = new HashMap<>();

    private Lookup(String name) {
        for (CSVRecord row : shipped(name)) {
            rows.merge(key(row.get(0)), new HashMap<>(row.toMap()), Lookup::agreeing);
        }
    }

    /** The rows of a shipped table, {@code profiles/tables/NAME.csv}, below its header. */
    static List<CSVRecord> shipped(String name) {
        try (CSVParser parser = FORMAT.parse(new StringReader(Carried.text("/profiles/tables/" + name + ".csv")))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> agreeing(Map<String, String> one, Map<String, String> other) {
        one.replaceAll((column, value) -> value.equals(other.get(column)) ? value : "");
        return one;
    }

    /** @throws InvalidValue if there is none of that name */
    static Lookup of(String name) {
        if (!NAMES.contains(name)) {
            throw new InvalidValue(
                    "there is no table '" + name + "'", Words.meant(name, NAMES, "one of " + String.join(", ", NAMES)));
        }
        return READ.computeIfAbsent(name, Lookup::new);
    }

    /** Points and leading zeros make no other code: 2805.30 and 280530. */
    private static String key(String code) {
        String plain = code.strip();
        plain = plain.indexOf('.') < 0 ? plain : plain.replace(".", "");
        int zeros = 0;
        while (zeros < plain.length() - 1 && plain.charAt(zeros) == '0') {
            zeros++;
        }
        return plain.substring(zeros);
    }

    /** Null if the table does not tell, or tells several. A code of eight or ten digits stands for its first six. */
    String find(String code, String column) {
        String key = key(code);
        Map<String, String> row = rows.get(key);
        if (row == null && key.length() > 6) {
            row = rows.get(key.substring(0, 6));
        }
        String value = row == null ? "" : row.getOrDefault(column, "");
        return value.isEmpty() ? null : value;
    }
}
