package dev.lodestone.drl;

import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands between the tokens of a rule file: comments, line ends and blank lines. */
final class Gaps {

    /**
     * What stands before one token.
     *
     * @param breaks whether the token begins a line
     * @param blank whether a blank line stands above it, below its comments
     */
    record Gap(List<Comment> comments, boolean breaks, boolean blank) {}

    /**
     * A comment, without blanks at the ends of its lines.
     *
     * @param begins whether it begins a line
     * @param blank whether a blank line stands above it
     */
    record Comment(String text, boolean begins, boolean blank) {
        boolean endsLine() {
            return text.startsWith("//");
        }
    }

    private final String text;
    private int at;
    private int lines;

    private Gaps(String text) {
        this.text = text;
    }

    /** The gap before each token, in order. */
    static List<Gap> before(List<Token> tokens, String text) {
        Gaps gaps = new Gaps(text);
        List<Gap> found = new ArrayList<>();
        for (Token token : tokens) {
            found.add(gaps.upTo(token.start()));
            gaps.at = token.end();
        }
        return found;
    }

    /** All comments of a text that can be cut into tokens, in order. */
    static List<String> comments(List<Token> tokens, String text) {
        return before(tokens, text).stream()
                .flatMap(gap -> gap.comments().stream())
                .map(Comment::text)
                .toList();
    }

    private Gap upTo(int end) {
        List<Comment> comments = new ArrayList<>();
        boolean first = at == 0;
        lines = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '/') {
                comments.add(comment(end, first));
                first = false;
            } else {
                lines += c == '\n' ? 1 : 0;
                at++;
            }
        }
        return new Gap(comments, lines > 0, lines > 1);
    }

    private Comment comment(int end, boolean first) {
        boolean block = text.startsWith("/*", at);
        int stop = block ? text.indexOf("*/", at + 2) + 2 : text.indexOf('\n', at);
        stop = stop < 0 ? end : Math.min(stop, end);
        String shown =
                text.substring(at, stop).lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        Comment comment = new Comment(shown, first || lines > 0, lines > 1);
        at = stop;
        lines = 0;
        return comment;
    }
}
