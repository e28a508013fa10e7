package dev.lodestone.lsp;

import dev.lodestone.rule.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** The fixes of what was found within a range. */
final class CodeActions {
    private CodeActions() {}

    /** @param findings of the file, in the state of the snapshot */
    static List<CodeAction> of(Snapshot snapshot, String file, List<Diagnostic> findings, Range range) {
        List<CodeAction> actions = new ArrayList<>();
        for (Diagnostic finding : findings) {
            int line = Math.max(0, finding.line() - 1);
            if (line < range.getStart().getLine() || line > range.getEnd().getLine()) {
                continue;
            }
            Fixes.Fix fix = Fixes.of(file, snapshot.text(file), finding);
            if (fix != null) {
                actions.add(action(snapshot, file, finding, fix.title(), fix.edit(), file));
                continue;
            }
            Outlines.Outline outline = Outlines.of(snapshot, file, finding);
            if (outline != null) {
                actions.add(action(snapshot, file, finding, outline.title(), outline.edit(), outline.file()));
            }
        }
        return actions;
    }

    private static CodeAction action(
            Snapshot snapshot, String file, Diagnostic finding, String title, TextEdit edit, String changed) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(Shown.one(snapshot.text(file), finding)));
        action.setEdit(new WorkspaceEdit(Map.of(snapshot.uri(changed), List.of(edit))));
        action.setIsPreferred(true);
        return action;
    }
}
