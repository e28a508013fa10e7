package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing.Due;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Picture.Canvas;
import dev.lodestone.report.Picture.Dot;
import dev.lodestone.report.Picture.Stroke;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days ahead on a line, each day on which something starts, ends or is due as a dot. */
final class CalendarPicture {
    private static final int DAYS = 90;
    private static final double WIDTH = 480;
    private static final double SIDE = 24;
    private static final double STEP = 11;
    private static final double SIZE = 8;
    private static final int COLOUR = 0x0b4f6c;

    private final Canvas canvas = new Canvas();
    private final LocalDate asOf;
    private final Map<LocalDate, Long> dates;

    private CalendarPicture(LocalDate asOf, List<Due> calendar) {
        this.asOf = asOf;
        this.dates = new TreeMap<>(calendar.stream().collect(Collectors.groupingBy(Due::date, Collectors.counting())));
    }

    /** Empty where nothing is known to come. */
    static Optional<Picture> of(Assessment assessment) {
        List<Due> calendar = assessment.briefing().calendar();
        return calendar.isEmpty()
                ? Optional.empty()
                : Optional.of(new CalendarPicture(assessment.asOf(), calendar).drawn(assessment, calendar.size()));
    }

    private Picture drawn(Assessment assessment, int events) {
        List<Integer> levels = levels();
        int high = levels.stream().mapToInt(Integer::intValue).max().orElse(0);
        double line = STEP * (high + 1) + 12;
        int i = 0;
        for (Map.Entry<LocalDate, Long> date : dates.entrySet()) {
            date(date.getKey(), date.getValue(), line, levels.get(i++));
        }
        axis(line);
        String headline = Words.count(events, "event") + " on " + Words.count(dates.size(), "day") + " of the next "
                + DAYS + ", the first on " + Words.day(dates.keySet().iterator().next());
        return new Picture(
                headline,
                "In days from " + asOf + "; what happens stands below. Source: facts of this dossier, for "
                        + Words.date(assessment.asOf(), assessment.knownOn()) + ".",
                headline + ": "
                        + dates.keySet().stream().map(LocalDate::toString).collect(Collectors.joining(", "))
                        + ". What happens on them stands below.",
                WIDTH,
                line + 22,
                canvas.marks());
    }

    private double place(LocalDate date) {
        long days = Math.max(0, Math.min(DAYS, ChronoUnit.DAYS.between(asOf, date)));
        return SIDE + (WIDTH - 2 * SIDE) * days / DAYS;
    }

    /** How high the name of each day stands, so that none covers another. */
    private List<Integer> levels() {
        List<Double> taken = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        dates.forEach((date, events) -> {
            double half = Picture.wide(label(date, events), false, SIZE) / 2 + 3;
            double x = place(date);
            int level = 0;
            while (level < taken.size() && taken.get(level) > x - half) {
                level++;
            }
            if (level == taken.size()) {
                taken.add(0.0);
            }
            taken.set(level, x + half);
            levels.add(level);
        });
        return levels;
    }

    private static String brief(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** "4 Dec", or "4 Dec (3)" where three things happen. */
    private static String label(LocalDate date, long events) {
        return brief(date) + (events == 1 ? "" : " (" + events + ")");
    }

    private void date(LocalDate date, long events, double line, int level) {
        double x = place(date);
        double text = line - 9 - STEP * level;
        canvas.add(new Stroke(x, line, x, text + 2, 0.5, Picture.LINE));
        canvas.add(new Dot(x, line, 3 + Math.min(2, 0.7 * (events - 1)), COLOUR));
        String label = label(date, events);
        canvas.centredAt(x, text, SIZE, Picture.INK, label);
    }

    private void axis(double line) {
        canvas.add(new Stroke(SIDE, line, WIDTH - SIDE, line, 0.8, Picture.SOFT));
        for (int days = 0; days <= DAYS; days += 30) {
            double x = SIDE + (WIDTH - 2 * SIDE) * days / DAYS;
            canvas.add(new Stroke(x, line, x, line + 5, 0.8, Picture.SOFT));
            String name = days == 0 ? "today" : days + " days";
            canvas.centredAt(x, line + 14, SIZE, Picture.SOFT, name);
        }
    }
}
