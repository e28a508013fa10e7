package dev.lodestone.lsp;

import dev.lodestone.drl.Tokens;
import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rule.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a rule file names, whatever state it is in. */
final class DrlMentions {
    private static final Pattern LISTED = Pattern.compile("[^,\\s]+");
    /** What the texts of metadata list. */
    private static final Map<String, Kind> METADATA =
            Map.of("responses", Kind.RESPONSE, "conflictsWith", Kind.RESPONSE, "decides", Kind.RULE);
    /** What the fields hold that texts are compared with. */
    private static final Map<String, Kind> FIELDS =
            Map.of("rule", Kind.RULE, "response", Kind.RESPONSE, "responses", Kind.RESPONSE);

    private static final Set<String> COMPARES = Set.of("==", "!=", "in", "contains");

    private final String file;
    private final String text;
    private final List<Token> tokens;
    private final List<Mention> found = new ArrayList<>();
    /** The word before each open bracket. */
    private final Deque<String> brackets = new ArrayDeque<>();

    private String rule = "";
    private String subject = "";

    private DrlMentions(String file, String text) {
        this.file = file;
        this.text = text;
        this.tokens = Tokens.of(text);
    }

    static List<Mention> in(String file, String text) {
        DrlMentions mentions = new DrlMentions(file, text);
        for (int i = 0; i < mentions.tokens.size(); i++) {
            mentions.token(i);
        }
        return mentions.found;
    }

    private void token(int i) {
        Token token = tokens.get(i);
        if (token.is("(")) {
            brackets.push(i == 0 ? "" : tokens.get(i - 1).text());
        } else if (token.is(")")) {
            brackets.poll();
        } else if (token.is(",") && !"in".equals(brackets.peek())) {
            subject = "";
        } else if (i > 0 && COMPARES.contains(token.text()) && !token.is(Token.Kind.STRING)) {
            Token before = tokens.get(i - 1);
            subject = before.is("not") && i > 1 ? tokens.get(i - 2).text() : before.text();
        } else if (token.is(Token.Kind.STRING) && i > 0) {
            text(i, token);
        }
    }

    private void text(int i, Token token) {
        if (tokens.get(i - 1).is("rule")) {
            rule = token.text();
            brackets.clear();
            add(Kind.RULE, token, true);
            return;
        }
        String bracket = brackets.isEmpty() ? "" : brackets.peek();
        if (i > 2 && tokens.get(i - 3).is("@") && METADATA.containsKey(bracket)) {
            Matcher listed = LISTED.matcher(text.substring(token.start() + 1, token.end() - 1));
            while (listed.find()) {
                int start = token.column() + listed.start();
                found.add(new Mention(
                        METADATA.get(bracket),
                        listed.group(),
                        file,
                        token.line() - 1,
                        start,
                        start + listed.group().length(),
                        false,
                        rule));
            }
        } else if (FIELDS.containsKey(subject)) {
            add(FIELDS.get(subject), token, false);
        } else if (subject.equals("name") && brackets.contains("Parameter")) {
            add(Kind.PARAMETER, token, false);
        }
    }

    private void add(Kind kind, Token token, boolean declares) {
        int start = token.column();
        int end = token.column() + token.end() - token.start() - 2;
        found.add(new Mention(kind, token.text(), file, token.line() - 1, start, end, declares, rule));
    }
}
