package dev.lodestone.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** What the output goes to: a person's terminal, or a program. */
final class Terminal {
    private static final int DEFAULT_WIDTH = 110;

    private Terminal() {}

    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console behind a pipe too, and this tells the difference.
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** The form that was asked for, else the one for people on a terminal and the one for programs elsewhere. */
    static <F> F chosen(F asked, F forPeople, F forPrograms) {
        if (asked != null) {
            return asked;
        }
        return isInteractive() ? forPeople : forPrograms;
    }

    /** Whether a person sees what goes to standard error: results are often piped while somebody waits. */
    static boolean showsErrors() {
        Path target = Path.of("/proc/self/fd/2");
        try {
            return Files.exists(target.getParent())
                    ? Files.readSymbolicLink(target).toString().matches("/dev/(pts/|tty|console).*")
                    : isInteractive();
        } catch (IOException e) {
            return false;
        }
    }

    /** Colour on a terminal only, and not where NO_COLOR asks for none. */
    static Ansi ansi() {
        return isInteractive() && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
    }

    /** A text in a style such as {@code bold,red}, on a terminal; brackets of its own are kept. */
    static String paint(String style, String text) {
        return ansi().enabled()
                ? ansi().apply(text, java.util.List.of(Ansi.Style.parse(style))).toString()
                : text;
    }

    /** Columns, from 60 to 200. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        int width = columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
        return Math.max(60, Math.min(200, width));
    }
}
