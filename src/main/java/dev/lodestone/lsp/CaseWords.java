package dev.lodestone.lsp;

import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Member;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Position;

/** The words of facts within cases: their types and fields. */
final class CaseWords {
    private static final Pattern FACT = Pattern.compile("fact:\\s*(\\w+)");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private CaseWords() {}

    /** What a word is, in Markdown; null if it is neither a fact's type nor one of its fields. */
    static String told(String text, Position position) {
        int offset = Positions.offset(text, position);
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', offset);
        String line = text.substring(start, end < 0 ? text.length() : end);
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (word.start() <= offset - start && offset - start <= word.end()) {
                return told(line, word.start(), word.group());
            }
        }
        return null;
    }

    private static String told(String line, int at, String word) {
        TypeCard card = null;
        Matcher fact = FACT.matcher(line);
        while (fact.find() && fact.start() <= at) {
            card = Cards.of(fact.group(1));
            if (fact.start(1) == at && card != null) {
                return Tellings.type(card);
            }
        }
        Member field = card == null ? null : Cards.member(card.name(), word);
        boolean key = line.startsWith(":", at + word.length());
        return field == null || !key ? null : Tellings.member(card, field);
    }
}
