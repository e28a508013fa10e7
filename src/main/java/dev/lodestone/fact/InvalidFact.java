package dev.lodestone.fact;

import java.util.List;
import java.util.stream.Collectors;

/** A fact that cannot exist, with everything that is wrong with it. */
public final class InvalidFact extends IllegalArgumentException {

    /** One thing wrong: in which field, why, and the way out (null if none comes to mind). */
    public record Fault(String field, String message, String suggestion) {

        /** The message; of what is missing with its field, whose place may be that of the whole fact: no column may hold it. */
        public String told(FactType type) {
            return message.equals("is missing") ? "'" + field + "' is missing in " + type.name() : message;
        }
    }

    private final transient List<Fault> faults;

    public InvalidFact(List<Fault> faults) {
        super(faults.stream().map(f -> f.field() + ": " + f.message()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
