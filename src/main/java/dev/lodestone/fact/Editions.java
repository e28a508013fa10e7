package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds figures that a later edition of the same source has anew: one for the same thing and period, or, where the later edition
 * tells the whole that it is a part of, that whole. A source is the same if it reads the same but for numbers, dates and
 * addresses.
 */
final class Editions {
    private static final Set<Class<?>> FIGURES =
            Set.of(Estimate.class, int.class, Integer.class, Unit.class, Currency.class);
    private static final Pattern TITLE = Pattern.compile("(?:[^\\s,;:()]+\\s+){3,}(?:19|20)\\d\\d(?=[,;:(]|\\s*$)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MONTH =
            Pattern.compile("january|february|march|april|may|june|july|august|september|october|november|december");

    /** Told of a fact and of the one that a later edition has in its place. */
    @FunctionalInterface
    interface Found {
        void replaced(int old, int by);
    }

    private record Group(Class<?> type, String publication, List<Object> of) {}

    private final List<Given> given;
    private final String[] publications;

    private Editions(List<Given> given) {
        this.given = given;
        this.publications = new String[given.size()];
    }

    static void find(List<Given> given, Found found) {
        Editions editions = new Editions(given);
        Set<String> several = editions.severalDays();
        if (!several.isEmpty()) {
            editions.groups(several).forEach(group -> editions.compare(group, found));
        }
    }

    /** The sources that were published on several days: mostly there are none, and nothing is compared. */
    private Set<String> severalDays() {
        Map<String, String> bySource = new HashMap<>();
        Map<String, LocalDate> first = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (int i = 0; i < publications.length; i++) {
            Fact fact = given.get(i).fact();
            if (fact instanceof Dated && fact.publishedOn() != null) {
                String publication = bySource.computeIfAbsent(fact.source(), Editions::publication);
                publications[i] = publication;
                LocalDate day = first.putIfAbsent(publication, fact.publishedOn());
                if (day != null && !day.equals(fact.publishedOn()) && !publication.isEmpty()) {
                    several.add(publication);
                }
            }
        }
        return several;
    }

    private List<List<Integer>> groups(Set<String> several) {
        Map<Group, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < publications.length; i++) {
            if (publications[i] != null && several.contains(publications[i])) {
                Fact fact = given.get(i).fact();
                List<Object> whole = Wholes.of(fact);
                if (whole != null) {
                    whole.replaceAll(part -> part instanceof Period period ? years(period) : part);
                }
                groups.computeIfAbsent(
                                new Group(fact.getClass(), publications[i], whole == null ? thing(fact) : whole),
                                g -> new ArrayList<>(4))
                        .add(i);
            }
        }
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    /** From the last edition back, so that what comes next is known. */
    private void compare(List<Integer> group, Found found) {
        // In the order of their ids, so that the order in which facts were given never matters.
        TreeMap<LocalDate, List<Integer>> editions = group.stream()
                .sorted(Comparator.comparing(i -> given.get(i).fact().id()))
                .collect(Collectors.groupingBy(
                        i -> given.get(i).fact().publishedOn(), TreeMap::new, Collectors.toList()));
        Map<List<Object>, Integer> next = new HashMap<>();
        int whole = -1;
        for (List<Integer> edition : editions.descendingMap().values()) {
            Map<List<Object>, Integer> these = new HashMap<>();
            for (int i : edition) {
                List<Object> thing = thing(given.get(i).fact());
                int by = earlier(next.getOrDefault(thing, -1), whole);
                if (by >= 0) {
                    found.replaced(i, by);
                }
                these.putIfAbsent(thing, i);
            }
            next.putAll(these);
            List<Fact> parts = edition.stream().map(i -> given.get(i).fact()).toList();
            if (Wholes.of(parts.get(0)) != null && Wholes.isAll(parts)) {
                whole = edition.get(0);
            }
        }
    }

    /** Of two that may be -1, the one published earlier, the first where both were on one day. */
    private int earlier(int one, int other) {
        if (one < 0 || other < 0) {
            return Math.max(one, other);
        }
        return given.get(other)
                        .fact()
                        .publishedOn()
                        .isBefore(given.get(one).fact().publishedOn())
                ? other
                : one;
    }

    /** What a figure is about, its period included. */
    private static List<Object> thing(Fact fact) {
        List<Object> thing = new ArrayList<>();
        if (fact instanceof Figure figure) {
            thing.addAll(figure.reading());
            thing.add(years(figure.period()));
            return thing;
        }
        for (FactType.Field field : FactType.of(fact).fields()) {
            if (!field.isLabel() && !FIGURES.contains(field.type())) {
                Object value = field.of(fact);
                thing.add(value instanceof Period period ? years(period) : value);
            }
        }
        return thing;
    }

    /** The years alone: what was estimated at first is told again. */
    private static List<Integer> years(Period period) {
        return period == null ? List.of() : List.of(period.first(), period.last());
    }

    /**
     * The words of a source that stay from edition to edition; empty if there are none. Of a title of several words that ends
     * with its year, such as "USGS Mineral Commodity Summaries 2026", what stands behind it says where in it.
     */
    static String publication(String source) {
        Matcher titled = TITLE.matcher(source);
        return words(titled.lookingAt() ? titled.group() : source);
    }

    private static String words(String text) {
        return SPACES.splitAsStream(text.toLowerCase(Locale.ROOT))
                .map(Editions::bare)
                .filter(word -> word.indexOf('/') < 0 && word.chars().noneMatch(Character::isDigit))
                .filter(word -> !word.isEmpty() && !MONTH.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }

    /** A word without the marks around it. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isMark(word.charAt(start))) {
            start++;
        }
        while (end > start && isMark(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean isMark(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
