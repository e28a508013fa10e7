package dev.lodestone.lsp;

import dev.lodestone.drl.Tokens;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;

/** What a finding's way out comes to as a change of the text, where it says so beyond doubt. */
final class Fixes {
    private static final Pattern MEANT = Pattern.compile("did you mean (?:'@?(.+)'|([\\w.]+))\\?");
    private static final Pattern QUOTED = Pattern.compile("'@?([^']+)'");
    private static final Pattern METADATA = Pattern.compile("^(@\\w+\\( .*? \\))");
    private static final Pattern VALUE = Pattern.compile("write ((?:Economy|Mineral)\\.of\\( \".*\" \\))");
    private static final Pattern PACKAGE = Pattern.compile("package rules\\.\\w+");

    /**
     * A change that mends a finding.
     *
     * @param title what it does, in a few words
     */
    record Fix(String title, TextEdit edit) {}

    private final String file;
    private final String text;
    private final Diagnostic finding;
    private final List<Token> tokens;
    /** The word at the finding's place; -1 if none begins there. */
    private final int at;

    private Fixes(String file, String text, Diagnostic finding) {
        this.file = file;
        this.text = text;
        this.finding = finding;
        this.tokens = FileKinds.isRules(file) ? Tokens.of(text) : List.of();
        int found = -1;
        for (int i = 0; i < tokens.size(); i++) {
            boolean here =
                    tokens.get(i).line() == finding.line() && tokens.get(i).column() == finding.column();
            found = here ? i : found;
        }
        this.at = found;
    }

    /** Null if the way out takes thought. */
    static Fix of(String file, String text, Diagnostic finding) {
        if (finding.suggestion() == null || finding.line() < 1) {
            return null;
        }
        return new Fixes(file, text, finding).fix();
    }

    private Fix fix() {
        Matcher meant = MEANT.matcher(finding.suggestion());
        if (meant.matches()) {
            boolean constant = meant.group(2) != null && at >= 0;
            return constant && tokens.get(at).is(Token.Kind.STRING) ? replaced(meant.group(2)) : meant(meant.group(1));
        }
        return switch (finding.code()) {
            case "unused-parameter" -> withoutParameter();
            case "unused-binding" -> at < 0 ? null : new Unbinding(text, tokens, at).fix();
            case "wrong-package" -> finding.suggestion().startsWith("package ") ? packageName() : null;
            case "missing-severity", "missing-says", "missing-source", "missing-wants", "missing-responses" ->
                metadata();
            default -> at < 0 ? null : word();
        };
    }

    /** The misspelt word is one of those that the message quotes, and stands at the place or in the text that begins there. */
    private Fix meant(String word) {
        int from = Positions.offset(text, new Position(finding.line() - 1, Math.max(0, finding.column() - 1)));
        int length = Math.max(
                Positions.wordLength(text, from), at < 0 ? 0 : tokens.get(at).end() - from);
        int end = FileKinds.isRules(file) ? from + length : endOfLine(from);
        Matcher quoted = QUOTED.matcher(finding.message());
        while (word != null && quoted.find()) {
            int place = text.indexOf(quoted.group(1), from);
            if (place >= 0
                    && place + quoted.group(1).length() <= end
                    && !quoted.group(1).equals(word)) {
                return fix("write " + word, place, place + quoted.group(1).length(), word);
            }
        }
        return null;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private Fix fix(String title, int start, int end, String with) {
        return new Fix(title, new TextEdit(Positions.range(text, start, end), with));
    }

    private Fix replaced(String with) {
        return fix("write " + with, tokens.get(at).start(), tokens.get(at).end(), with);
    }

    private Fix word() {
        Token token = tokens.get(at);
        String way = finding.suggestion();
        Matcher value = VALUE.matcher(way);
        Token next = tokens.get(Math.min(at + 1, tokens.size() - 1));
        if (finding.code().equals("wrong-name") && way.startsWith("write \"")) {
            return replaced(way.substring("write ".length()));
        } else if (finding.code().equals("wrong-dialect")) {
            return replaced("\"mvel\"");
        } else if (value.matches() && next.is(Token.Kind.STRING)) {
            return fix(way, next.start(), next.end(), value.group(1));
        } else if (way.equals("write contains") && token.is("==")) {
            return replaced("contains");
        } else if (way.equals("write a comma") && token.is("&&") && at > 0) {
            return fix(way, tokens.get(at - 1).end(), token.end(), ",");
        } else if (way.startsWith("compare with ==") && token.is("=")) {
            return replaced("==");
        } else if (way.startsWith("bind with ':'") && token.is("=")) {
            return fix("write :", token.start(), token.end(), "");
        } else if (way.equals("write \"text\"") && text.charAt(token.start()) == '\'') {
            return replaced('"' + token.text() + '"');
        } else if (way.equals("write $" + token.text())) {
            return replaced("$" + token.text());
        }
        return swapped(way, token, next);
    }

    /** {@code field : $variable} the right way round. */
    private Fix swapped(String way, Token field, Token colon) {
        if (!colon.is(":") || at + 2 >= tokens.size()) {
            return null;
        }
        Token variable = tokens.get(at + 2);
        String right = variable.text() + " : " + field.text();
        return way.equals("write " + right) ? fix(way, field.start(), variable.end(), right) : null;
    }

    private Fix packageName() {
        if (!PACKAGE.matcher(finding.suggestion()).matches()) {
            return null;
        }
        if (at < 1 || !tokens.get(at - 1).is("package")) {
            int start = 0;
            return fix("write " + finding.suggestion(), start, start, finding.suggestion() + "\n");
        }
        int end = at;
        while (tokens.get(end + 1).is(".") || tokens.get(end).is(".")) {
            end++;
        }
        String name = finding.suggestion().substring("package ".length());
        return fix("write " + name, tokens.get(at).start(), tokens.get(end).end(), name);
    }

    private Fix metadata() {
        Matcher wanted = METADATA.matcher(finding.suggestion());
        if (!wanted.find() || at < 0) {
            return null;
        }
        // The sentence that is suggested names variables that another rule has.
        String written = finding.code().equals("missing-says") ? "@says( \"TODO what it says.\" )" : wanted.group(1);
        if (tokens.get(at).is("rule")) {
            int end = endOfLine(tokens.get(at).start());
            return fix("add " + written, end, end, "\n    " + written);
        }
        String value = written.replaceAll("^@\\w+\\( | \\)$", "");
        return tokens.get(at).is(Token.Kind.STRING) ? replaced(value) : null;
    }

    private Fix withoutParameter() {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int first = finding.line() - 1;
        int next = first + 1;
        while (next < lines.size()
                && (lines.get(next).startsWith("   ") || lines.get(next).isBlank())) {
            next++;
        }
        int start = Positions.offset(text, new Position(first, 0));
        return fix("leave it out", start, Positions.offset(text, new Position(next, 0)), "");
    }
}
