package dev.lodestone.advice;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A rule's sentence with {@code {$name}} where the value of a variable goes. */
public final class Sentence {
    /** Names of variables that stand for a day, by what happens on it. */
    private static final Set<String> DAYS = Set.of(
            "day", "since", "from", "until", "due", "on", "announced", "answeredOn", "announcedOn", "decided", "start");

    /** What is counted in sentences. */
    private static final List<String> MANY = List.of("days", "months", "years", "tonnes", "US dollars");

    private final String[] texts;
    private final List<String> variables;
    /** Which variable stands behind each text but the last. */
    private final int[] places;

    private Sentence(String template, List<String> first) {
        List<String> between = new ArrayList<>();
        List<String> named = new ArrayList<>(first);
        List<Integer> behind = new ArrayList<>();
        int from = 0;
        for (int open = template.indexOf("{$"); open >= 0; open = template.indexOf("{$", from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            between.add(template.substring(from, open));
            String variable = template.substring(open + 1, close);
            if (!named.contains(variable)) {
                named.add(variable);
            }
            behind.add(named.indexOf(variable));
            from = close + 1;
        }
        between.add(template.substring(from));
        this.texts = between.toArray(String[]::new);
        this.variables = List.copyOf(named);
        this.places = behind.stream().mapToInt(Integer::intValue).toArray();
    }

    public static Sentence of(String template) {
        return new Sentence(template, List.of());
    }

    /** A sentence that is filled with the values of another one's variables and, behind them, with those that it names besides. */
    static Sentence beside(Sentence other, String template) {
        return new Sentence(template, other.variables);
    }

    /** The variables that it is filled with, each once, with their dollar signs. */
    public List<String> variables() {
        return variables;
    }

    /** @param values of its variables, in their order; more may follow */
    String fill(Object[] values) {
        String[] said = new String[values.length];
        int length = texts[places.length].length();
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (said[place] == null) {
                said[place] = values[place] == null ? unknown(variables.get(place)) : said(values[place]);
            }
            length += texts[i].length() + said[place].length();
        }
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < places.length; i++) {
            append(text, texts[i]);
            article(text, said[places[i]]);
            text.append(said[places[i]]);
        }
        append(text, texts[places.length]);
        ofOne(text);
        if (text.length() > 0) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        return text.toString();
    }

    /** A sentence is written with "a", which is "an" before 8%. */
    private static void article(StringBuilder text, String next) {
        int last = text.length() - 3;
        if (last >= 0
                && text.indexOf(" a ", last) == last
                && Words.article(next).equals("an")) {
            text.insert(text.length() - 1, 'n');
        }
    }

    /** What belongs to the United States is the United States', not the United States's. */
    private static StringBuilder append(StringBuilder text, String next) {
        return next.startsWith("'s")
                ? text.append(Words.owning(text)).append(next, 2, next.length())
                : text.append(next);
    }

    /** One day is a day: "for 1 days" becomes "for 1 day". */
    private static void ofOne(StringBuilder text) {
        for (int one = text.indexOf("1 "); one >= 0; one = text.indexOf("1 ", one + 1)) {
            char before = one == 0 ? ' ' : text.charAt(one - 1);
            if (before == ' ' || before == '(') {
                for (String many : MANY) {
                    int end = one + 2 + many.length();
                    if (text.indexOf(many, one + 2) == one + 2
                            && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                        text.deleteCharAt(end - 1);
                    }
                }
            }
        }
    }

    private static String said(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Double number) {
            boolean whole = number == Math.rint(number) && Double.isFinite(number);
            return whole ? BigDecimal.valueOf(number).toBigInteger().toString() : Estimate.plain(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof Collection<?> all ? listed(all) : value.toString();
    }

    /** Lists within a list are one: it does not matter from which fact each is; what is not given is left out. */
    private static String listed(Collection<?> all) {
        List<String> each = all.stream()
                .flatMap(v -> v instanceof Collection<?> inner ? inner.stream() : Stream.of(v))
                .filter(Objects::nonNull)
                .map(Sentence::said)
                .toList();
        return each.isEmpty() ? "none" : Words.and(each);
    }

    /** What stands for a value that is missing: "an unknown day", "an unknown share", by the name of its variable. */
    private static String unknown(String variable) {
        String name = variable.substring(1);
        return "an unknown " + (DAYS.contains(name) ? "day" : Words.apart(name));
    }
}
