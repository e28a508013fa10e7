package dev.lodestone.intake;

import dev.lodestone.fact.InvalidValue;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Input that is refused as a whole, with everything that is wrong with it, or of very much the first of each kind. */
public final class BadInput extends RuntimeException {
    private final transient List<Problem> problems;
    private final int count;

    public BadInput(List<Problem> problems) {
        this(problems, problems.size());
    }

    /** @param count how much is wrong, of which the problems are some */
    public BadInput(List<Problem> problems, int count) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    public BadInput(String pointer, String message, String suggestion) {
        this(List.of(new Problem(pointer, message, suggestion)));
    }

    /**
     * What a text that somebody gave means.
     *
     * @param place where it was given
     * @throws BadInput of that place, if it is a value that cannot be
     */
    public static <T> T at(String place, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidValue e) {
            throw new BadInput(place, e.getMessage(), e.suggestion());
        }
    }

    /** What is said of a file that could not be read: that it is not there, a folder, closed to this user, or what the system says. */
    public static BadInput unread(Path file, IOException e) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return new BadInput(name, "is a folder", "name a file");
        }
        if (!Files.exists(file)) {
            return new BadInput(name, "there is no such file", "check the name");
        }
        return e instanceof AccessDeniedException
                ? new BadInput(name, "may not be read by who runs this", "give them leave to read it")
                : new BadInput(name, "cannot be read: " + e.getMessage(), null);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** How many things are wrong; more than there are problems if each kind of them is told once. */
    public int count() {
        return count;
    }

    /** How many there are, and how many more than those that are listed. */
    public String summary() {
        return count == problems.size()
                ? String.format("%,d problems", count)
                : String.format("%,d problems: the first of each kind, and %,d more", count, count - problems.size());
    }
}
