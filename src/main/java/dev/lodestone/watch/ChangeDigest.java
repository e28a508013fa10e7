package dev.lodestone.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Json;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What changed over a time in plain sentences: what rose, what eased, what falls due. What came and went again is left out. */
public final class ChangeDigest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final Pattern ISO =
            Pattern.compile("(?<![\\w-])(?:19|20|21)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?![\\w-])");
    private static final int MOST = 25;

    private final List<Net> nets = new ArrayList<>();
    private final Map<String, List<Net>> bySubject = new HashMap<>();
    private final Map<LocalDate, TreeSet<String>> dues = new TreeMap<>();
    private final TreeSet<String> dossiers = new TreeSet<>();
    private final Map<String, Integer> begun = new TreeMap<>();
    private final LocalDate today;

    private ChangeDigest(LocalDate today) {
        this.today = today;
    }

    /** One flag over all its changes: how it stood before the first, and how it stands after the last. */
    private static final class Net {
        private final String dossier;
        private final JsonNode before;
        private final boolean fresh;
        private JsonNode now;
        private JsonNode last;

        Net(JsonNode change) {
            this.last = change;
            this.dossier = change.at("/data/dossier").asText();
            this.before = change.at("/data/old");
            this.now = change.at("/data/new");
            this.fresh = change.at("/data/why/begun").asBoolean();
        }

        boolean goesOnWith(JsonNode change) {
            JsonNode old = change.at("/data/old");
            JsonNode stands = now.isNull() ? before : now;
            JsonNode next = old.isNull() ? change.at("/data/new") : old;
            return now.isNull() == old.isNull()
                    && stands.path("says").asText().equals(next.path("says").asText());
        }

        void goOn(JsonNode change) {
            now = change.at("/data/new");
            last = change;
        }

        /** How much worse it is than before; 0 if nothing but figures is otherwise. */
        int worse() {
            return 2 * (severity(now) - severity(before)) + certainty(now) - certainty(before);
        }

        private static int severity(JsonNode flag) {
            return flag.isNull()
                    ? -1
                    : Severity.of(flag.path("severity").asText()).ordinal();
        }

        private static int certainty(JsonNode flag) {
            return flag.path("certainty").asText().equals("certain") ? 1 : 0;
        }

        int weight() {
            return Math.max(severity(now), severity(before));
        }
    }

    /**
     * In Markdown.
     *
     * @param changes the oldest first
     * @param more whether there were more than these
     */
    public static String markdown(LocalDate since, LocalDate today, List<KeptChange> changes, boolean more) {
        ChangeDigest digest = new ChangeDigest(today);
        changes.forEach(change -> digest.take(change.json()));
        return digest.text(since, more);
    }

    private void take(String json) {
        JsonNode change;
        try {
            change = Json.shared().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a kept change is not JSON", e);
        }
        String type = change.path("type").asText();
        String dossier = change.at("/data/dossier").asText();
        dossiers.add(dossier);
        if (type.equals(ChangeEvent.DUE)) {
            LocalDate date = LocalDate.parse(change.at("/data/due").asText());
            if (!date.isBefore(today)) {
                dues.computeIfAbsent(date, d -> new TreeSet<>())
                        .add(change.at("/data/new/says").asText());
            }
        } else if (!type.equals(ChangeEvent.MOVED)) {
            List<Net> known = bySubject.computeIfAbsent(
                    dossier + " " + change.path("subject").asText(), s -> new ArrayList<>());
            known.stream().filter(n -> n.goesOnWith(change)).findFirst().ifPresentOrElse(n -> n.goOn(change), () -> {
                Net net = new Net(change);
                nets.add(net);
                known.add(net);
            });
        }
    }

    private String text(LocalDate since, boolean more) {
        StringBuilder text = new StringBuilder("# Since " + DAY.format(since) + "\n");
        nets.removeIf(net -> net.before.isNull() && net.now.isNull());
        nets.stream().filter(n -> n.fresh && n.before.isNull()).forEach(n -> begun.merge(n.dossier, 1, Integer::sum));
        nets.removeIf(net -> net.fresh && net.before.isNull());
        nets.sort(Comparator.comparingInt(Net::weight).reversed());
        section(
                text,
                "What rose",
                nets.stream().filter(n -> n.worse() > 0).map(this::rose).toList());
        section(
                text,
                "What cleared or eased",
                nets.stream().filter(n -> n.worse() < 0).map(this::eased).toList());
        List<String> ahead = new ArrayList<>();
        dues.forEach((date, all) -> all.forEach(says -> ahead.add(DAY.format(date) + ": " + stop(says))));
        section(text, "What falls due", ahead);
        List<String> beside = new ArrayList<>();
        begun.forEach((dossier, flags) -> beside.add(
                "The dossier " + dossier + " is watched from now on; " + Words.count(flags, "flag") + " stand."));
        long figures = nets.stream()
                .filter(n -> n.worse() == 0 && !n.before.path("says").equals(n.now.path("says")))
                .count();
        if (figures > 0) {
            beside.add(Words.count(figures, "flag") + " with other figures, of the same weight as before.");
        }
        if (more) {
            beside.add("There was more than is told here: ask for fewer dossiers, or from a later day on.");
        }
        section(text, "Beside that", beside);
        if (text.indexOf("\n## ") < 0) {
            text.append("\nNothing changed.\n");
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> all) {
        if (!all.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            all.stream()
                    .limit(MOST)
                    .forEach(one -> text.append("- ").append(one).append('\n'));
            if (all.size() > MOST) {
                text.append("- And ").append(all.size() - MOST).append(" more.\n");
            }
        }
    }

    private String rose(Net net) {
        String label =
                net.before.isNull() ? "New, " + name(net.now) : "Now " + name(net.now) + ", was " + name(net.before);
        return label + ": " + stop(net.now.path("says").asText()) + where(net);
    }

    private String eased(Net net) {
        String says = stop(net.before.path("says").asText());
        return net.now.isNull()
                ? "No longer, " + name(net.before) + " before: " + says + where(net)
                : "Now " + name(net.now) + ", was " + name(net.before) + ": "
                        + stop(net.now.path("says").asText()) + where(net);
    }

    /** "critical", "possible, high". */
    private static String name(JsonNode flag) {
        String severity = flag.path("severity").asText();
        return flag.path("certainty").asText().equals("certain") ? severity : "possibly " + severity;
    }

    private String where(Net net) {
        JsonNode data = net.last.path("data");
        List<String> parts = new ArrayList<>();
        if (dossiers.size() > 1) {
            parts.add(net.dossier);
        }
        List<String> facts = new ArrayList<>();
        data.at("/why/facts").forEach(f -> facts.add(f.asText()));
        if (data.at("/why/removed").asBoolean()) {
            parts.add("the dossier was removed");
        } else if (!facts.isEmpty()) {
            parts.add("by " + Words.few(facts, 5));
        } else if (data.at("/why/rules").asBoolean()) {
            parts.add("as the rules changed");
        } else if (data.at("/why").has("date")) {
            parts.add("on " + DAY.format(LocalDate.parse(data.at("/why/date").asText())));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    /** A sentence with its dates as people write them; one within an id is no date. */
    private static String stop(String says) {
        String written = ISO.matcher(says).replaceAll(day -> written(day.group()));
        return written.endsWith(".") ? written : written + ".";
    }

    private static String written(String day) {
        try {
            return Words.day(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            // There is no such day: it is something else.
            return day;
        }
    }
}
