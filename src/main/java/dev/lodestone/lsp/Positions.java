package dev.lodestone.lsp;

import dev.lodestone.rule.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Lines and columns, as editors count them: from 0, in UTF-16 code units. */
final class Positions {

    private Positions() {}

    /** The offset of a position; beyond a line's end it is the end, beyond the text its end. */
    static int offset(String text, Position position) {
        int at = 0;
        for (int line = 0; line < position.getLine(); line++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        int end = text.indexOf('\n', at);
        return Math.min(at + Math.max(0, position.getCharacter()), end < 0 ? text.length() : end);
    }

    static Position of(String text, int offset) {
        int line = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Position(line, offset - start);
    }

    static Range range(String text, int start, int end) {
        return new Range(of(text, start), of(text, end));
    }

    /** A text as one change of the editor leaves it. */
    static String changed(String text, TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return change.getText();
        }
        int start = offset(text, change.getRange().getStart());
        int end = Math.max(start, offset(text, change.getRange().getEnd()));
        return text.substring(0, start) + change.getText() + text.substring(end);
    }

    /** Where a finding stands, up to the end of the word that begins there. */
    static Range of(String text, Diagnostic finding) {
        int line = Math.max(0, finding.line() - 1);
        int column = Math.max(0, finding.column() - 1);
        Position start = new Position(line, column);
        int from = offset(text, start);
        return new Range(start, new Position(line, column + wordLength(text, from)));
    }

    static int wordLength(String text, int from) {
        if (from >= text.length() || text.charAt(from) == '\n') {
            return 0;
        }
        int at = from + 1;
        if (text.charAt(from) == '"') {
            while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
                at++;
            }
            return at - from + (at < text.length() && text.charAt(at) == '"' ? 1 : 0);
        }
        boolean word = isWord(text.charAt(from));
        while (word && at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-';
    }
}
