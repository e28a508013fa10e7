package dev.lodestone.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A place at which a rule, a parameter or a response is named.
 *
 * @param name its whole name, such as {@code stockpile.base-days}
 * @param file the name of the file within its folder
 * @param line from 0
 * @param start the first column, from 0
 * @param end the column behind the last one
 * @param declares whether it is what the others refer to; of a parameter only the part behind its theme stands there
 * @param within the case or rule in which it stands; empty if in none
 */
record Mention(Kind kind, String name, String file, int line, int start, int end, boolean declares, String within) {

    /** What is named. */
    enum Kind {
        RULE("rule"),
        PARAMETER("parameter"),
        RESPONSE("response");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    boolean isAt(int atLine, int column) {
        return line == atLine && start <= column && column <= end;
    }

    Range range() {
        return new Range(new Position(line, start), new Position(line, end));
    }
}
