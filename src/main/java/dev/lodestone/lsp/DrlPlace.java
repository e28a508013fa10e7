package dev.lodestone.lsp;

import dev.lodestone.drl.Tokens;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.TypeCard.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a place in a rule file is part of, read off the words before it. */
final class DrlPlace {

    /** The parts of a file. */
    enum Section {
        TOP,
        HEADER,
        WHEN,
        THEN
    }

    /** An open bracket: of a pattern (its type), of metadata (its name), or of something else. */
    private record Bracket(Kind kind, String owner) {
        private enum Kind {
            PATTERN,
            METADATA,
            OTHER
        }
    }

    private static final Set<String> OPERATORS = Set.of("==", "!=", "in", "contains");

    private final int offset;
    private final List<Token> tokens;
    private final Deque<Bracket> brackets = new ArrayDeque<>();
    private final Map<String, String> variables = new HashMap<>();
    private Section section = Section.TOP;
    private final String partial;
    private final boolean inText;
    private final boolean inComment;

    DrlPlace(String text, int offset) {
        this.offset = offset;
        List<Token> before = new ArrayList<>(Tokens.of(text.substring(0, offset)));
        before.remove(before.size() - 1);
        Token last = before.isEmpty() ? null : before.get(before.size() - 1);
        this.inText = last != null && last.is("\"") && last.end() == offset;
        boolean word =
                last != null && last.end() == offset && (last.is(Token.Kind.WORD) || last.is(Token.Kind.VARIABLE));
        this.partial = inText ? text.substring(last.start() + 1, offset) : word ? last.text() : "";
        this.inComment = isComment(text.substring(last == null ? 0 : last.end(), offset));
        if (inText || word) {
            before.remove(before.size() - 1);
        }
        this.tokens = before;
        for (int i = 0; i < tokens.size(); i++) {
            step(i);
        }
    }

    private static boolean isComment(String gap) {
        String open = gap.replaceAll("(?s)/\\*.*?\\*/", "");
        return open.contains("/*") || open.substring(open.lastIndexOf('\n') + 1).contains("//");
    }

    private void step(int i) {
        Token token = tokens.get(i);
        if (RuleOutline.isFirstOnLine(tokens, i) && token.is(Token.Kind.WORD)) {
            section(token.text());
        }
        if (token.is("(")) {
            brackets.push(bracket(i));
        } else if (token.is(")")) {
            brackets.poll();
        } else if (token.is(":") && i > 0 && tokens.get(i - 1).is(Token.Kind.VARIABLE)) {
            String type = boundAt(i + 1);
            if (type != null) {
                variables.put(tokens.get(i - 1).text(), type);
            }
        }
    }

    private void section(String word) {
        Section next = switch (word) {
            case "rule" -> Section.HEADER;
            case "when" -> Section.WHEN;
            case "then" -> Section.THEN;
            case "end" -> Section.TOP;
            default -> null;
        };
        if (next != null) {
            section = next;
            brackets.clear();
        }
        if (next == Section.HEADER) {
            variables.clear();
        }
    }

    private Bracket bracket(int i) {
        Token owner = i > 0 ? tokens.get(i - 1) : null;
        if (owner == null || !owner.is(Token.Kind.WORD)) {
            return new Bracket(Bracket.Kind.OTHER, "");
        }
        if (i > 1 && tokens.get(i - 2).is("@")) {
            return new Bracket(Bracket.Kind.METADATA, owner.text());
        }
        boolean within = brackets.stream().anyMatch(b -> b.kind() == Bracket.Kind.PATTERN);
        boolean pattern = section == Section.WHEN && !within && Cards.of(owner.text()) != null;
        return new Bracket(pattern ? Bracket.Kind.PATTERN : Bracket.Kind.OTHER, owner.text());
    }

    /** The type of what is bound by the words from there: a pattern, or a field and what is asked of it. */
    private String boundAt(int i) {
        if (i >= tokens.size()) {
            return null;
        }
        if (i + 1 < tokens.size() && tokens.get(i + 1).is("(") && pattern() == null) {
            return tokens.get(i).text();
        }
        int end = i;
        while (end + 1 < tokens.size()
                && (tokens.get(end + 1).is(".") || tokens.get(end).is("."))) {
            end++;
        }
        return typeOf(i, end + 1);
    }

    /** The type of the chain of names between two places; null if it is not known. */
    private String typeOf(int from, int to) {
        String type = null;
        int depth = 0;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth > 0) {
                continue;
            }
            if (token.is(Token.Kind.VARIABLE)) {
                type = variables.get(token.text());
            } else if (token.is(Token.Kind.WORD)) {
                type = next(i == from ? null : type, token.text(), i == from);
            }
        }
        return type;
    }

    private String next(String type, String word, boolean first) {
        if (first) {
            Member own = pattern() == null ? null : Cards.member(pattern(), word);
            return own != null ? own.type() : Cards.of(word) == null ? null : word;
        }
        if (type == null) {
            return null;
        }
        Member member = Cards.member(type, word);
        return member != null ? member.type() : Cards.of(type + "." + word) == null ? null : type + "." + word;
    }

    Section section() {
        return section;
    }

    /** The beginning of a word or text that is being written; empty if none is. */
    String partial() {
        return partial;
    }

    int offset() {
        return offset;
    }

    boolean isText() {
        return inText;
    }

    boolean isComment() {
        return inComment;
    }

    /** The type of the pattern around the place; null if there is none. */
    String pattern() {
        return brackets.stream()
                .filter(b -> b.kind() == Bracket.Kind.PATTERN)
                .map(Bracket::owner)
                .findFirst()
                .orElse(null);
    }

    /** The metadata in whose brackets the place is; null if it is in none. */
    String metadata() {
        Bracket inner = brackets.peek();
        return inner == null || inner.kind() != Bracket.Kind.METADATA ? null : inner.owner();
    }

    /** What stands before the innermost bracket; empty if there is none. */
    String owner() {
        return brackets.isEmpty() ? "" : brackets.peek().owner();
    }

    /** The word so far back, 1 for the last; empty if there is none. */
    String back(int words) {
        return tokens.size() < words ? "" : tokens.get(tokens.size() - words).text();
    }

    boolean isBehind(String symbol) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(symbol);
    }

    /** What a text or value at the place is compared with: the field before the operator; empty if there is none. */
    String compared() {
        int i = tokens.size() - 1;
        while (i >= 0
                && (tokens.get(i).is(Token.Kind.STRING)
                        || tokens.get(i).is(",")
                        || tokens.get(i).is("("))) {
            i--;
        }
        boolean compares = i > 0 && isOperator(i);
        int field = i - 1 - (compares && i > 1 && tokens.get(i - 1).is("not") ? 1 : 0);
        return compares && field >= 0 ? tokens.get(field).text() : "";
    }

    /** The type of what stands before the dot at the place, or of the value behind an operator there; null if it is not known. */
    String before() {
        int end = tokens.size() - 1;
        int from = end;
        int depth = 0;
        while (from > 0) {
            Token token = tokens.get(from - 1);
            depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
            boolean chain = token.is(".")
                    || (token.is(Token.Kind.WORD) || token.is(Token.Kind.VARIABLE))
                            && (tokens.get(from).is(".") || tokens.get(from).is("("));
            if (depth < 0 || depth == 0 && !token.is("(") && !chain) {
                break;
            }
            from--;
        }
        return typeOf(from, end);
    }

    /** The type of the field with which a value at the place is compared; null if it is with none, or that is not known. */
    String comparedType() {
        int operator = tokens.size() - 1;
        if (isBehind(",") && !owner().equals("in")) {
            return null;
        }
        while (operator > 0 && !isOperator(operator) && isChosen(tokens.get(operator))) {
            operator--;
        }
        if (operator < 1 || !isOperator(operator)) {
            return null;
        }
        int end = operator - (tokens.get(operator - 1).is("not") ? 1 : 0);
        int field = end - 1;
        while (field > 1 && tokens.get(field - 1).is(".")) {
            field -= 2;
        }
        return field < 0 ? null : typeOf(field, end);
    }

    private boolean isOperator(int i) {
        return OPERATORS.contains(tokens.get(i).text()) && !tokens.get(i).is(Token.Kind.STRING);
    }

    /** Whether a word may stand between an operator and a value that is being written. */
    private static boolean isChosen(Token token) {
        return token.is(Token.Kind.WORD) || token.is(".") || token.is(",") || token.is("(");
    }

    /** The variables bound before the place, with their types where these are known. */
    Map<String, String> variables() {
        return variables;
    }
}
