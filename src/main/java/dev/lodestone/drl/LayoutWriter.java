package dev.lodestone.drl;

import dev.lodestone.drl.Gaps.Comment;
import dev.lodestone.drl.Gaps.Gap;
import dev.lodestone.drl.Spacing.Joint;
import dev.lodestone.rule.Token;
import java.util.List;
import java.util.Set;

/** Writes the tokens and comments of a rule file in their layout. */
final class LayoutWriter {
    /** The longest line that is written where it can be broken. */
    static final int WIDTH = 160;

    /** How far in stands what a rule consists of. */
    private static final int PART = 4;

    /** At the beginning of a line the reader takes these for the next part of a rule. */
    static final Set<String> BEGIN_PARTS =
            Set.of("then", "end", "when", "rule", "query", "declare", "function", "global", "import", "insertLogical");

    private final String text;
    private final List<Token> tokens;
    private final List<Gap> gaps;
    private final Spacing spacing;
    /** Of each bracket the column behind it. */
    private final int[] columns;

    private final StringBuilder out = new StringBuilder();
    /** Whether a comment was written since the last token. */
    private boolean commented;

    LayoutWriter(String text, List<Token> tokens, Spacing spacing) {
        this.text = text;
        this.tokens = tokens;
        this.gaps = Gaps.before(tokens, text);
        this.spacing = spacing;
        this.columns = new int[tokens.size()];
    }

    String written() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean broken = comments(i);
            join(i, broken);
            out.append(shown(i));
            columns[i] = column() + 1;
        }
        String written = out.toString().stripTrailing();
        return written.isEmpty() ? "" : written + "\n";
    }

    /** Writes what is said before a token; true if the token has to begin a line then. */
    private boolean comments(int i) {
        boolean broken = false;
        boolean apart = spacing.joint(i) == Joint.APART;
        commented = false;
        for (Comment comment : gaps.get(i).comments()) {
            if (comment.begins() || broken) {
                line(apart || comment.blank() && isBetweenRules(i), isPart(tokens.get(i)) ? PART : indentOf(i));
                apart = false;
            } else {
                out.append(' ');
            }
            out.append(comment.text());
            broken = comment.begins() || comment.endsLine();
            commented = true;
        }
        return broken;
    }

    private void join(int i, boolean broken) {
        Gap gap = gaps.get(i);
        Joint joint = spacing.joint(i);
        if (broken || joint == Joint.LINE || joint == Joint.INDENTED || joint == Joint.APART) {
            boolean said = gap.comments().stream().anyMatch(Comment::begins);
            line(joint == Joint.APART && !said || gap.blank() && isBetweenRules(i), indentOf(i));
        } else if (joint == Joint.LISTED && breaks(i)) {
            line(false, indentOf(i));
        } else if (joint != Joint.GLUED || commented) {
            out.append(' ');
        }
    }

    private boolean isBetweenRules(int i) {
        Joint joint = spacing.joint(i);
        return joint == Joint.APART || joint == Joint.LINE && !isPart(tokens.get(i));
    }

    private static boolean isPart(Token token) {
        return token.is("when") || token.is("then") || token.is("end");
    }

    private int indentOf(int i) {
        return switch (spacing.joint(i)) {
            case LINE, APART -> 0;
            case INDENTED -> PART;
            default -> spacing.within(i) < 0 ? 2 * PART : columns[spacing.within(i)];
        };
    }

    private boolean breaks(int i) {
        return !BEGIN_PARTS.contains(tokens.get(i).text())
                && (gaps.get(i).breaks() || column() + 1 + length(i) > WIDTH);
    }

    /** How long what cannot be broken is from here, up to the next place at which it can. */
    private int length(int from) {
        int length = shown(from).length();
        for (int i = from + 1; i < tokens.size(); i++) {
            Joint joint = spacing.joint(i);
            boolean same = spacing.within(i) == spacing.within(from);
            boolean ends = joint == Joint.LISTED && (same || gaps.get(i).breaks());
            if (ends || joint == Joint.LINE || joint == Joint.INDENTED || joint == Joint.APART) {
                return length;
            }
            length += (joint == Joint.GLUED ? 0 : 1) + shown(i).length();
            if (same && tokens.get(i).is(")")) {
                boolean followed = i + 1 < tokens.size() && spacing.joint(i + 1) == Joint.GLUED;
                return length + (followed ? shown(i + 1).length() : 0);
            }
        }
        return length;
    }

    private String shown(int i) {
        Token token = tokens.get(i);
        return text.substring(token.start(), token.end());
    }

    private void line(boolean blank, int indent) {
        if (out.length() > 0) {
            out.append(blank ? "\n\n" : "\n");
        }
        out.append(" ".repeat(indent));
    }

    private int column() {
        return out.length() - (out.lastIndexOf("\n") + 1);
    }
}
