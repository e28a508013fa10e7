package dev.lodestone.drl;

import dev.lodestone.rule.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** How each token of a rule file that could be read stands to the one before it. */
final class Spacing {

    /** What is between two tokens. */
    enum Joint {
        GLUED,
        SPACED,
        /** A space, or a new line where the author broke or the line would be too long. */
        LISTED,
        /** A new line. */
        LINE,
        /** A new line, four columns in. */
        INDENTED,
        /** A new line below a blank one. */
        APART
    }

    private enum Bracket {
        CALL,
        PATTERN,
        ACCUMULATE,
        GROUP,
        /** What stands behind {@code in}. */
        CHOICE,
        PLAIN
    }

    private enum Section {
        TOP,
        HEADER,
        WHEN,
        THEN
    }

    private static final Set<String> CONNECTIVES = Set.of("and", "or", "&&", "||");
    private static final Set<String> STATEMENTS = Set.of("package", "import", "dialect");
    private static final Set<String> PREFIXES = Set.of("not", "exists");

    private final List<Token> tokens;
    /** Offsets at which conditions begin. */
    private final Set<Integer> beginnings;

    private final Joint[] joints;
    /** The innermost bracket around each token, by the place of the token that opens it; -1 for none. */
    private final int[] within;

    private final Bracket[] brackets;
    private final Deque<Integer> open = new ArrayDeque<>();
    private Section section = Section.TOP;

    Spacing(List<Token> tokens, Set<Integer> beginnings) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.joints = new Joint[tokens.size()];
        this.within = new int[tokens.size()];
        this.brackets = new Bracket[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            step(i);
        }
    }

    Joint joint(int i) {
        return joints[i];
    }

    int within(int i) {
        return within[i];
    }

    private void step(int i) {
        Token token = tokens.get(i);
        within[i] = open.isEmpty() ? -1 : open.peek();
        joints[i] = i == 0 ? first(token) : open.isEmpty() ? outside(i) : inside(i);
        if (token.is("(")) {
            brackets[i] = bracket(i);
            open.push(i);
        } else if (token.is(")") && !open.isEmpty()) {
            open.pop();
        }
    }

    private Joint first(Token token) {
        section = after(token);
        return Joint.LINE;
    }

    private Joint outside(int i) {
        Token token = tokens.get(i);
        Token last = tokens.get(i - 1);
        Section before = section;
        boolean member = last.is(".");
        if (!member) {
            section = after(token);
        }
        switch (before) {
            case TOP:
                return token.is("rule") ? Joint.APART : top(token, last);
            case HEADER:
                if (token.is("when")) {
                    return Joint.LINE;
                }
                return token.is("@") || token.is("dialect") ? Joint.INDENTED : plain(i);
            case WHEN:
                if (token.is("then") && !member) {
                    return Joint.LINE;
                }
                return last.is("when") && !isMember(i - 1) || beginnings.contains(token.start())
                        ? Joint.INDENTED
                        : connects(token) ? Joint.LISTED : plain(i);
            default:
                if (token.is("end") && !member) {
                    return Joint.LINE;
                }
                return last.is("then") && !isMember(i - 1) ? Joint.INDENTED : plain(i);
        }
    }

    private boolean isMember(int i) {
        return i > 0 && tokens.get(i - 1).is(".");
    }

    private Section after(Token token) {
        return switch (section) {
            case TOP -> token.is("rule") ? Section.HEADER : Section.TOP;
            case HEADER -> token.is("when") ? Section.WHEN : Section.HEADER;
            case WHEN -> token.is("then") ? Section.THEN : Section.WHEN;
            case THEN -> token.is("end") ? Section.TOP : Section.THEN;
        };
    }

    private static Joint top(Token token, Token last) {
        if (last.is("end")) {
            return Joint.APART;
        }
        boolean glued = token.is(".") || token.is(";") || last.is(".");
        boolean named = STATEMENTS.contains(last.text()) || last.is("static") || last.is("function");
        boolean text = last.is(Token.Kind.STRING);
        return glued ? Joint.GLUED : named && !text ? Joint.SPACED : Joint.LINE;
    }

    private Joint inside(int i) {
        Token token = tokens.get(i);
        Token last = tokens.get(i - 1);
        if (last.is("(")) {
            return token.is(")") ? Joint.GLUED : Joint.SPACED;
        } else if (token.is(")")) {
            return Joint.SPACED;
        }
        boolean listed = switch (brackets[open.peek()]) {
            case PATTERN, CHOICE -> last.is(",");
            case ACCUMULATE -> last.is(",") || last.is(";") || connects(token);
            case GROUP -> connects(token) || last.is(")") && !token.is("from") && !token.is(";");
            default -> false;
        };
        return listed ? Joint.LISTED : plain(i);
    }

    private static boolean connects(Token token) {
        return !token.is(Token.Kind.STRING) && CONNECTIVES.contains(token.text());
    }

    private Joint plain(int i) {
        Token token = tokens.get(i);
        Token last = tokens.get(i - 1);
        boolean glued = token.is(",")
                || token.is(";")
                || token.is(".")
                || last.is(".")
                || last.is("@")
                || isUnary(i - 1)
                || token.is("(") && (isCalled(i - 1) || isPrefix(i - 1));
        return glued ? Joint.GLUED : Joint.SPACED;
    }

    private boolean isUnary(int i) {
        Token token = tokens.get(i);
        return token.is("!") || token.is("-") && !(i > 0 && endsOperand(i - 1));
    }

    /** Whether a word is what is called by the bracket behind it. */
    private boolean isCalled(int i) {
        return tokens.get(i).is(Token.Kind.WORD) && !isOperator(i);
    }

    private boolean isPrefix(int i) {
        return PREFIXES.contains(tokens.get(i).text()) && !tokens.get(i).is(Token.Kind.STRING);
    }

    /** {@code in} behind an operand; {@code in} elsewhere is the name of a field or method. */
    private boolean isOperator(int i) {
        Token token = tokens.get(i);
        if (connects(token) || token.is("from")) {
            return true;
        }
        return ExprReader.WORDED.contains(token.text())
                && i > 0
                && (endsOperand(i - 1) || tokens.get(i - 1).is("not"));
    }

    private boolean endsOperand(int i) {
        Token token = tokens.get(i);
        return token.is(")")
                || Arrays.asList(Token.Kind.VARIABLE, Token.Kind.STRING, Token.Kind.NUMBER)
                        .contains(token.kind())
                || token.is(Token.Kind.WORD) && !isOperator(i) && !token.is("not");
    }

    private Bracket bracket(int i) {
        if (section != Section.WHEN) {
            return Bracket.CALL;
        }
        Token last = tokens.get(i - 1);
        Bracket around = open.isEmpty() ? null : brackets[open.peek()];
        boolean elements = around == null || around == Bracket.GROUP || around == Bracket.ACCUMULATE;
        if (!elements) {
            return isCalled(i - 1) ? Bracket.CALL : last.is("in") ? Bracket.CHOICE : Bracket.PLAIN;
        }
        if (beginnings.contains(tokens.get(i).start())) {
            return Bracket.GROUP;
        }
        if (last.is("accumulate") || last.is("acc")) {
            return Bracket.ACCUMULATE;
        }
        if (!isCalled(i - 1) || isPrefix(i - 1) || last.is("forall")) {
            return around == Bracket.ACCUMULATE && pastSource(i) ? Bracket.PLAIN : Bracket.GROUP;
        }
        return around == Bracket.ACCUMULATE && pastSource(i) ? Bracket.CALL : Bracket.PATTERN;
    }

    /** Whether the patterns of the accumulate around a token stand before it: what follows are functions and what is asked of them. */
    private boolean pastSource(int i) {
        for (int j = open.peek() + 1; j < i; j++) {
            if (within[j] == open.peek()
                    && (tokens.get(j).is(";") || tokens.get(j).is(","))) {
                return true;
            }
        }
        return false;
    }
}
