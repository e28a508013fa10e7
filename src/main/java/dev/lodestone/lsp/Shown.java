package dev.lodestone.lsp;

import dev.lodestone.rule.Diagnostic;
import java.util.List;
import org.eclipse.lsp4j.DiagnosticSeverity;

/** Findings as editors show them. */
final class Shown {
    private static final String SOURCE = "lodestone";

    private Shown() {}

    static List<org.eclipse.lsp4j.Diagnostic> all(String text, List<Diagnostic> findings) {
        return findings.stream().map(f -> one(text, f)).toList();
    }

    /** The way out stands in the line below. */
    static org.eclipse.lsp4j.Diagnostic one(String text, Diagnostic finding) {
        String message = finding.message() + (finding.suggestion() == null ? "" : "\n" + finding.suggestion());
        org.eclipse.lsp4j.Diagnostic shown = new org.eclipse.lsp4j.Diagnostic(
                Positions.of(text, finding),
                message,
                finding.isError() ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                SOURCE);
        shown.setCode(finding.code());
        return shown;
    }
}
