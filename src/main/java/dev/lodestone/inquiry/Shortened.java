package dev.lodestone.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of rules, cut where they can be cut. */
final class Shortened {
    /** Where one sentence ends and another begins: not within "No. 46" or "U.S.". */
    private static final Pattern NEXT = Pattern.compile("(?<=[\\p{Ll}\\d)%]\\.) (?=\\p{Lu})");

    private static final Pattern ASIDE = Pattern.compile(" \\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final List<Pattern> DIVIDERS =
            List.of(Pattern.compile("; "), Pattern.compile(": "), Pattern.compile(", "));

    private Shortened() {}

    /**
     * The first sentence of a text. Beyond so many words it goes without what follows a semicolon or colon, without what stands
     * in parentheses, without what follows a comma, in this order, as far as need be; cut off if nothing helps.
     */
    static String to(int words, String text) {
        String sentence = first(text);
        String plain = ASIDE.matcher(sentence).replaceAll("");
        List<String> shorter = new ArrayList<>(List.of(sentence));
        shorter.addAll(heads(sentence, DIVIDERS.subList(0, 2)));
        shorter.add(plain);
        shorter.addAll(heads(plain, DIVIDERS));
        return shorter.stream()
                .filter(s -> s.split(" ").length <= words)
                .findFirst()
                .orElseGet(() -> String.join(" ", List.of(plain.split(" ")).subList(0, words - 1)) + " …");
    }

    static String first(String text) {
        return NEXT.split(text, 2)[0];
    }

    /** What stands before a divider: by the strongest first, of each the longest first. */
    private static List<String> heads(String sentence, List<Pattern> dividers) {
        List<String> heads = new ArrayList<>();
        for (Pattern divider : dividers) {
            int place = heads.size();
            for (Matcher found = divider.matcher(sentence); found.find(); ) {
                String head = sentence.substring(0, found.start());
                if (isWhole(head)) {
                    heads.add(place, head + ".");
                }
            }
        }
        return heads;
    }

    /** Whether no parenthesis is open. */
    private static boolean isWhole(String text) {
        return text.chars().filter(c -> c == '(').count()
                == text.chars().filter(c -> c == ')').count();
    }
}
