package dev.lodestone.intake;

import java.util.List;
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
