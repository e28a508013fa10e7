package dev.lodestone.drl;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The one layout of rule files. Tokens and comments stay as they are, in their order; what is between them is decided here, but
 * for two things that say what belongs together: where an author broke the line behind a comma of a pattern, and where there is a
 * blank line between comments above a rule.
 *
 * @param text the text in its layout; the text as it was where it cannot be read
 * @param refusals why it cannot be read; empty if it can
 */
public record Layout(String text, List<Diagnostic> refusals) {

    /**
     * Lays a rule file out. A second time changes nothing.
     *
     * @param file its name, for what is told of it
     */
    public static Layout of(String file, String text) {
        Findings findings = new Findings(file);
        RuleFile read = new FileReader(file, text, findings).read();
        if (findings.count() > 0) {
            return new Layout(text, List.copyOf(findings.all()));
        }
        List<Token> tokens = Tokens.of(text);
        String written = new LayoutWriter(text, tokens, new Spacing(tokens, beginnings(read, tokens))).written();
        return sameTokens(text, written) ? new Layout(written, List.of()) : refused(file, text);
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** Nothing is written that does not read as what was there, whatever the cause. */
    private static Layout refused(String file, String text) {
        String message = "laid out, the file would not read as it does";
        return new Layout(text, List.of(new Diagnostic(file, 1, 1, "syntax", message, null, null)));
    }

    private static boolean sameTokens(String before, String after) {
        List<Token> one = Tokens.of(before);
        List<Token> other = Tokens.of(after);
        boolean same = one.size() == other.size()
                && Gaps.comments(one, before).equals(Gaps.comments(other, after))
                && isRead(after);
        for (int i = 0; same && i < one.size(); i++) {
            same = one.get(i).kind() == other.get(i).kind()
                    && one.get(i).text().equals(other.get(i).text());
        }
        return same;
    }

    private static boolean isRead(String text) {
        Findings findings = new Findings("");
        new FileReader("", text, findings).read();
        return findings.count() == 0;
    }

    /** Where conditions begin, brackets before their first words included. */
    private static Set<Integer> beginnings(RuleFile file, List<Token> tokens) {
        Set<Integer> words = new HashSet<>();
        file.rules()
                .forEach(r -> r.conditions().forEach(c -> words.add(c.token().start())));
        Set<Integer> beginnings = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (words.contains(tokens.get(i).start())) {
                int first = i;
                while (first > 0 && tokens.get(first - 1).is("(")) {
                    first--;
                }
                beginnings.add(tokens.get(first).start());
            }
        }
        return beginnings;
    }
}
