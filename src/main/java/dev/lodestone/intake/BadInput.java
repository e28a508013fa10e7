package dev.lodestone.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Input that is refused as a whole, with everything that is wrong with it. */
public final class BadInput extends RuntimeException {
    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public BadInput(String pointer, String message, String suggestion) {
        this(List.of(new Problem(pointer, message, suggestion)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
