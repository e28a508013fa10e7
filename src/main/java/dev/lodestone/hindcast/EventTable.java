package dev.lodestone.hindcast;

import dev.lodestone.fact.Carried;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Events by their table: a row each, with what they are, of which minerals, by and against whom, and when.
 *
 * @param counted those that a warning could have been of
 * @param apart the others, by the reason
 * @param until the last of the days that they tell of: up to it the record is taken to be whole
 */
public record EventTable(List<HistoricEvent> counted, Map<String, List<String>> apart, LocalDate until) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final String DAY = "2024-12-03";
    private static final List<String> COLUMNS = List.of(
            "event_id",
            "event",
            "event_class",
            "mineral",
            "by",
            "against",
            "announced",
            "effective",
            "ended",
            "source");

    private record Class(HistoricEvent.Kind counts, String why) {}

    /** The events that the artifact carries. */
    public static EventTable shipped() {
        return read(resource("events.csv"), "facts/history/events.csv");
    }

    static byte[] resource(String file) {
        return Carried.bytes("/facts/history/" + file);
    }

    /**
     * Events of a table.
     *
     * @param name what the table is called in messages
     * @throws BadInput with all faults of all rows
     */
    public static EventTable read(byte[] csv, String name) {
        Map<String, Class> classes = classes();
        List<HistoricEvent> counted = new ArrayList<>();
        Map<String, List<String>> apart = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        LocalDate until = null;
        for (CSVRecord row : rows(csv, name, COLUMNS)) {
            String at = name + ":" + (row.getRecordNumber() + 1);
            String id = row.get("event_id");
            LocalDate day = isNew(row, at, ids, problems) ? day(row, at, problems) : null;
            if (day == null) {
                continue;
            }
            if (said(row).length() == DAY.length() && (until == null || day.isAfter(until))) {
                until = day;
            }
            Class known = classes.get(row.get("event_class"));
            String why = known == null ? "its class '" + row.get("event_class") + "' is not known here" : known.why;
            if (known == null || known.counts == HistoricEvent.Kind.APART) {
                put(apart, why, id);
                continue;
            }
            HistoricEvent event = event(row, known.counts, day);
            if (event.minerals().isEmpty()) {
                put(apart, "no mineral that is known here is named", id);
            } else {
                counted.add(event);
            }
        }
        if (problems.isEmpty() && until == null) {
            problems.add(new Problem(name, "no event is known to the day", "add rows with a day, such as 2024-12-03"));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new EventTable(List.copyOf(counted), apart, until);
    }

    /** Whether it has an id that no row before it has. */
    private static boolean isNew(CSVRecord row, String at, Map<String, Long> ids, List<Problem> problems) {
        String id = row.get("event_id");
        Long first = ids.putIfAbsent(id, row.getRecordNumber() + 1);
        if (!id.isEmpty() && first == null) {
            return true;
        }
        problems.add(new Problem(
                at,
                id.isEmpty() ? "the event has no id" : "the id '" + id + "' is that of line " + first + " too",
                "give each event an id of its own"));
        return false;
    }

    private static void put(Map<String, List<String>> apart, String why, String id) {
        apart.computeIfAbsent(why, w -> new ArrayList<>()).add(id);
    }

    private static List<CSVRecord> rows(byte[] csv, String name, List<String> columns) {
        String text = new String(csv, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            List<String> missing = columns.stream()
                    .filter(c -> !parser.getHeaderNames().contains(c))
                    .toList();
            if (!missing.isEmpty()) {
                throw new BadInput(
                        name,
                        "no column is called " + String.join(", ", missing),
                        "take the header of facts/history/events.csv");
            }
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new BadInput(name, "not a table: " + e.getMessage(), "check the quotes and the header");
        }
    }

    private static Map<String, Class> classes() {
        return rows(resource("classes.csv"), "facts/history/classes.csv", List.of("event_class", "counts", "why"))
                .stream()
                .collect(Collectors.toMap(
                        r -> r.get("event_class"),
                        r -> new Class(
                                HistoricEvent.Kind.valueOf(r.get("counts").toUpperCase(Locale.ROOT)), r.get("why"))));
    }

    private static String said(CSVRecord row) {
        return row.get("announced").isEmpty() ? row.get("effective") : row.get("announced");
    }

    /** When it became known; null, with the problem told, if the row does not say. */
    private static LocalDate day(CSVRecord row, String at, List<Problem> problems) {
        String day = said(row);
        try {
            if (!row.get("ended").isEmpty()) {
                last(row.get("ended"));
            }
            return last(day);
        } catch (DateTimeException e) {
            problems.add(new Problem(
                    at,
                    "'" + day + "' to '" + row.get("ended") + "' are not two days, months or years",
                    "write 2024-12-03, 2024-12 or 2024; the end may be missing, of the others one has to be there"));
            return null;
        }
    }

    private static HistoricEvent event(CSVRecord row, HistoricEvent.Kind counts, LocalDate day) {
        return new HistoricEvent(
                row.get("event_id"),
                row.get("event"),
                counts,
                parts(row.get("mineral"))
                        .filter(Mineral::isKnown)
                        .map(Mineral::of)
                        .toList(),
                economies(row.get("by")),
                row.get("against").equals("all") ? List.of() : economies(row.get("against")),
                day,
                row.get("ended").isEmpty() ? null : last(row.get("ended")),
                row.isMapped("timeline_id") ? parts(row.get("timeline_id")).toList() : List.of(),
                row.get("source"));
    }

    private static List<Economy> economies(String cell) {
        return parts(cell).filter(Economy::isKnown).map(Economy::of).toList();
    }

    /** What a cell lists, without what stands in brackets. */
    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.replaceAll("\\([^)]*\\)", "").split("[;,]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    /** A day; of a month or a year its last one, so that nothing counts before it can have been known. */
    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
