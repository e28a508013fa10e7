package dev.lodestone.lsp;

import dev.lodestone.drl.Layout;
import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/** The layout of rule files as one change: from the first line that differs to the last one. */
final class Formatting {

    private Formatting() {}

    /** Nothing where the file cannot be read, which the checks tell of, or is laid out so. */
    static List<TextEdit> of(String file, String text) {
        Layout laid = FileKinds.isRules(file) ? Layout.of(file, text) : new Layout(text, List.of());
        String after = laid.text();
        if (laid.isRefused() || after.equals(text)) {
            return List.of();
        }
        int shorter = Math.min(text.length(), after.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == after.charAt(start)) {
            start++;
        }
        start = text.lastIndexOf('\n', start - 1) + 1;
        int same = 0;
        while (same < shorter - start
                && text.charAt(text.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        int end = text.length() - same;
        return List.of(new TextEdit(Positions.range(text, start, end), after.substring(start, after.length() - same)));
    }
}
