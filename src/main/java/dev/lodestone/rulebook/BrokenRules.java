package dev.lodestone.rulebook;

import dev.lodestone.rule.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used, with everything that is wrong with them. */
public final class BrokenRules extends RuntimeException {
    private final transient List<Diagnostic> diagnostics;

    public BrokenRules(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
