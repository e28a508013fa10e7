package dev.lodestone.hindcast;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Words;
import dev.lodestone.report.MarkdownTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A hindcast in Markdown, the misses first. */
public final class HindcastText {
    private static final String HOW = """
            ## How to read it

            - The facts are of their day, the rules are of today: they were written by people who knew what had happened. Figures of an
              edition count from its publication on, measures from their announcement; facts of which nobody says since when they are known
              are left out, and so is what tells of the event itself, its author's plan included.
            - An event counts from the day on which it became known; of one known to the month or year, the last day. The events were chosen
              because they are known: they are few, and what they say of how often such things happen is an upper end.
            - A reader is warned of a mineral while a flag of high or critical severity stands. Rare earths count as two minerals, light and
              heavy, since they are restricted together.
            - The area under the curve is the chance that, at the end of one month, a mineral that an event came to within the horizon stood
              before one that none came to: 0.5 is what a coin gives, 1 is never wrong. Behind it its 95%
              interval over events, which is too narrow where they are few. The flags
              put minerals in order by the worst severity and then by how many matters there are; the order of the concerns weighs deadlines
              and stakes as well, which are no forecasts.
            - A first export control is one of a mineral of which no other of the record was in force at the month's end: what is left once
              the easy ones, of what is under control already, are taken away.
            - Each figure alone is measured on the minerals that it is known of, and the flags on the same minerals beside it.
            """;

    private final Hindcast hindcast;
    private final StringBuilder text = new StringBuilder();

    private HindcastText(Hindcast hindcast) {
        this.hindcast = hindcast;
    }

    public static String markdown(Hindcast hindcast) {
        return new HindcastText(hindcast).whole();
    }

    private String whole() {
        text.append("# Would it have warned?\n\n");
        headlines(hindcast).forEach(line -> text.append(line).append("\n\n"));
        for (Economy reader : readers(hindcast)) {
            String who = reader.inText();
            events("Of no mineral was " + who + " warned", reader, Hindcast.Outcome::isMissed);
            events("Of some minerals was " + who + " warned", reader, o -> !o.isMissed() && !o.isHit());
            events("Of all minerals was " + who + " warned", reader, Hindcast.Outcome::isHit);
        }
        hindcast.alarms().forEach(this::alarms);
        skills();
        apart();
        text.append(HOW);
        return text.toString();
    }

    /** What it comes to: when, and for each reader what was warned of, how often for nothing, and how that compares. */
    public static List<String> headlines(Hindcast h) {
        List<String> lines = new ArrayList<>();
        lines.add("From " + month(h.from()) + " to " + month(h.to())
                + ", at the end of each month, by what was published by then: "
                + String.format(Locale.ROOT, "%,d", h.facts()) + " facts, each from its day on"
                + (h.undated() == 0
                        ? "."
                        : "; of " + h.undated() + " more nobody says since when, and they are left out."));
        readers(h).forEach(reader -> lines.add(headline(h, reader)));
        return lines;
    }

    private static List<Economy> readers(Hindcast h) {
        return Stream.concat(
                        h.outcomes().stream().map(Hindcast.Outcome::reader),
                        h.alarms().stream().map(Hindcast.Alarms::reader))
                .distinct()
                .toList();
    }

    private static String headline(Hindcast h, Economy reader) {
        List<Hindcast.Outcome> events =
                h.outcomes().stream().filter(o -> o.reader().equals(reader)).toList();
        long hit = events.stream().filter(Hindcast.Outcome::isHit).count();
        long missed = events.stream().filter(Hindcast.Outcome::isMissed).count();
        StringBuilder line = new StringBuilder("**" + Words.capital(reader.inText()) + "**");
        line.append(
                events.isEmpty()
                        ? ": no event that is counted came to it in these months."
                        : String.format(
                                Locale.ROOT,
                                " would have been warned of %d of %s in all minerals, of %d in some, of %d in none.",
                                hit,
                                Words.count(events.size(), "event"),
                                events.size() - hit - missed,
                                missed));
        h.alarms().stream()
                .filter(a -> a.reader().equals(reader))
                .forEach(a -> line.append(" It warned of ")
                        .append(percent(a.warned()))
                        .append(" of the minerals at any month's end")
                        .append(
                                a.followed() + a.idle() == 0
                                        ? "."
                                        : ", and " + percent(a.precise())
                                                + " of these warnings were followed by an event within "
                                                + Words.count(h.horizon(), "month") + "."));
        h.skills().stream()
                .filter(s -> s.reader().equals(reader) && s.group() == Hindcast.Group.CONTROLS)
                .forEach(s -> line.append(compared(s)));
        return line.toString();
    }

    /** " What was restricted stood before what was not in 89 of 100 pairs; by HHI alone in 78." */
    private static String compared(Hindcast.Skill s) {
        StringBuilder line = new StringBuilder(" What came under an export control stood before what did not in "
                + hundredths(s.area()) + " of 100 pairs");
        for (Hindcast.Beside b : s.beside()) {
            if (b.by().isFigure()) {
                line.append("; by ")
                        .append(b.by().says())
                        .append(" in ")
                        .append(hundredths(b.area()))
                        .append(", where the flags have ")
                        .append(hundredths(b.flags()));
            }
        }
        return line.append(".").toString();
    }

    private void events(String title, Economy reader, Predicate<Hindcast.Outcome> which) {
        List<Hindcast.Outcome> events = hindcast.outcomes().stream()
                .filter(o -> o.reader().equals(reader) && which.test(o))
                .toList();
        if (!events.isEmpty()) {
            text.append("## ")
                    .append(title)
                    .append(
                            "\n\n| day | what happened | what was said at the end of the month before |\n|---|---|---|\n");
            events.forEach(o -> cells(o.day(), o.says(), told(o)));
            text.append('\n');
        }
    }

    /** "gallium: warned for 14 months, place 3 of 60; tin: no warning, place 41 of 60; talc: no fact spoke of it". */
    public static String told(Hindcast.Outcome o) {
        List<String> parts = new ArrayList<>();
        for (Hindcast.Told told : o.minerals()) {
            parts.add(told.mineral().name() + ": "
                    + (told.warned() ? "warned for " + Words.count(told.months(), "month") : "no warning") + ", place "
                    + told.place() + " of " + told.of());
        }
        o.unknown().forEach(mineral -> parts.add(mineral.name() + ": no fact spoke of it"));
        return String.join("; ", parts);
    }

    private void alarms(Hindcast.Alarms a) {
        text.append("## What followed warnings of ").append(a.reader().inText()).append("\n\n");
        text.append("Minerals at month ends up to ")
                .append(month(hindcast.whole()))
                .append(", whose ")
                .append(Words.count(hindcast.horizon(), "month"))
                .append(" after it are known.\n\n");
        text.append("| | an event | none |\n|---|---|---|\n");
        cells("warned", a.followed(), a.idle());
        cells("not warned", a.unwarned(), a.quiet());
        text.append('\n');
        if (!a.never().isEmpty()) {
            text.append("Warned of throughout, and nothing came: ")
                    .append(Words.and(a.never()))
                    .append(".\n\n");
        }
    }

    private void skills() {
        if (hindcast.skills().isEmpty()) {
            text.append(
                    "How well it told them apart cannot be said: no month has both minerals that an event came to and others, with"
                            + " the whole horizon known.\n\n");
            return;
        }
        text.append("## How well it told them apart\n\n");
        text.append(
                "| reader | events | by | area under the curve | the flags on the same minerals | minerals |\n|---|---|---|---|---|---|\n");
        for (Hindcast.Skill s : hindcast.skills()) {
            skill(s, Forecaster.FLAGS.says(), s.area(), "", s.minerals());
            s.beside().forEach(b -> skill(s, b.by().says(), b.area(), figure(b.flags()), b.minerals()));
        }
        text.append('\n');
        for (Hindcast.Skill s : hindcast.skills()) {
            text.append("- ")
                    .append(s.reader().name())
                    .append(", ")
                    .append(s.group())
                    .append(": one came within the horizon to ")
                    .append(percent(s.first().byFlags()))
                    .append(" of the first ten minerals by the flags, ")
                    .append(percent(s.first().byPage()))
                    .append(" of the first ten that the concerns name, and ")
                    .append(percent(s.first().all()))
                    .append(" of all.\n");
        }
        text.append('\n');
    }

    private void skill(Hindcast.Skill s, String by, Ratio area, String flags, int minerals) {
        cells(s.reader().name(), s.group().counted(area.events()), by, figure(area), flags, minerals);
    }

    private void cells(Object... cells) {
        text.append(MarkdownTable.row(cells)).append('\n');
    }

    private void apart() {
        text.append("## Kept apart\n\n");
        hindcast.apart()
                .forEach(a -> text.append("- ")
                        .append(Words.capital(a.why()))
                        .append(": ")
                        .append(String.join(", ", a.events()))
                        .append(".\n"));
        text.append('\n');
    }

    /** "0.83 (0.71 to 0.92)". */
    public static String figure(Ratio ratio) {
        return ratio.low() == null
                ? String.format(Locale.ROOT, "%.2f (of one event)", ratio.value())
                : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.value(), ratio.low(), ratio.high());
    }

    private static long hundredths(Ratio ratio) {
        return Math.round(100 * ratio.value());
    }

    private static String percent(double part) {
        return Math.round(100 * part) + "%";
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }
}
