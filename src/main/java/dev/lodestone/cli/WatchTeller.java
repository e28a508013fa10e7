package dev.lodestone.cli;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.Happening;
import dev.lodestone.intake.Problem;
import dev.lodestone.watch.ChangeEvent;
import dev.lodestone.watch.ChangeEvents;
import dev.lodestone.watch.Occasion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Help.Ansi;

/** Tells what changed: in lines for people, or as CloudEvents, one a line. */
final class WatchTeller {
    private static final int FEW = 5;

    /** The ways to tell it. */
    enum Form {
        TEXT,
        JSON
    }

    private final Form form;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi ansi = Terminal.ansi();

    WatchTeller(Form form, PrintWriter out, PrintWriter err) {
        this.form = form;
        this.out = out;
        this.err = err;
    }

    void begin(Watched watched, List<Path> files) {
        // What programs read holds events alone.
        PrintWriter to = form == Form.TEXT ? out : err;
        to.println(
                "Watching " + Words.and(files) + ", as of " + watched.request().asOf() + ": "
                        + Words.count(watched.answer().riskFlags().size(), "flag") + ".");
        to.println(Tables.plain(watched.answer().briefing().headline()));
        to.flush();
    }

    /**
     * @param rules whether the rules changed
     * @param hidden whether a fact of --with is another one in the files
     */
    void change(Watched before, Watched now, boolean rules, boolean hidden) {
        Set<String> touched = now.touchedSince(before);
        List<Happening> happenings =
                Happening.between(Happening.Standing.of(before.answer()), Happening.Standing.of(now.answer()), touched);
        if (form == Form.JSON) {
            Occasion occasion =
                    Occasion.ofFiles(before.request().asOf(), now.request().asOf(), touched, rules);
            happenings.forEach(
                    h -> out.println(ChangeEvents.of(h, occasion).cloudEvent(ChangeEvent.FILES, Instant.now())));
        } else {
            out.println();
            out.println(ansi.string("@|bold " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "|@") + "  "
                    + what(before, now, touched, rules, hidden));
            if (happenings.isEmpty()) {
                out.println("  The advice stays as it is.");
            }
            happenings.forEach(h -> out.println("  " + line(h)));
        }
        out.flush();
    }

    private String line(Happening h) {
        Severity severity = h.flag().severity();
        String why = h.why().isEmpty() ? "" : "  (" + Words.few(h.why(), FEW) + ")";
        String before = h.kind() == Happening.Kind.CHANGED && h.label().equals("Other figures")
                ? " Before: " + h.before().says()
                : "";
        return ansi.string(Tables.colour(severity)) + "  " + h.label() + ": "
                + h.flag().says() + before + why;
    }

    /** "2 facts changed: CN-06 and CN-07; the rules changed; it is 2026-11-27". */
    private static String what(Watched before, Watched now, Set<String> touched, boolean rules, boolean hidden) {
        List<String> all = new ArrayList<>();
        if (!touched.isEmpty()) {
            all.add(Words.count(touched.size(), "fact") + " changed: " + Words.few(touched, FEW));
        }
        if (rules) {
            all.add("the rules changed");
        }
        if (!now.request().asOf().equals(before.request().asOf())) {
            all.add("as of " + now.request().asOf() + ", before "
                    + before.request().asOf());
        }
        if (!all.isEmpty()) {
            return String.join("; ", all);
        }
        return "written again, with the same facts"
                + (hidden ? "; of two of one id that of the file counts, not that of --with" : "");
    }

    void refused(String what, List<Problem> problems) {
        refused(what, String.join("\n", problems.stream().map(Problem::toString).toList()));
    }

    /** On standard error: it is no change, and a program that reads events is not disturbed. */
    void refused(String what, String problems) {
        err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + Words.capital(what) + ":");
        problems.lines().forEach(line -> err.println("  " + line));
        err.flush();
    }
}
