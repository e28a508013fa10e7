package dev.lodestone.fact;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How names in the code are written by people. */
public final class Words {
    /** Those of each constant, made once: they are asked for whenever a fact is read or told. */
    private static final ClassValue<String[]> CONSTANTS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toArray(String[]::new);
        }
    };

    private Words() {}

    /** {@code NOT_YET_ANNOUNCED} is "not-yet-announced". */
    public static String of(Enum<?> constant) {
        return CONSTANTS.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** Whether a part of a text is nothing but digits, 0 to 9. */
    public static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The date of an answer in words.
     *
     * @param knownOn the day of which it uses what was known; null if it uses everything
     */
    public static String date(LocalDate asOf, LocalDate knownOn) {
        return asOf + (knownOn == null ? "" : ", as known on " + knownOn);
    }

    /** As people write it: "27 November 2026". */
    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.getYear();
    }

    /** With a capital letter first. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** "1 flag" or "14 flags". */
    public static String count(long n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }

    /** "1 day" or "14 days". */
    public static String days(int days) {
        return count(days, "day");
    }

    /** "gallium, tin" or, where they are more than {@code most}, "gallium, tin and 4 more". */
    public static String few(Collection<String> names, int most) {
        String shown = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? shown : shown + " and " + (names.size() - most) + " more";
    }

    /** "gallium", "gallium and tin", "gallium, tin and indium". */
    public static String and(List<?> all) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append(i == 0 ? "" : i == all.size() - 1 ? " and " : ", ").append(all.get(i));
        }
        return text.toString();
    }

    /** The name of a type or a field as words: {@code ImportShare} is "import share". */
    public static String apart(String name) {
        StringBuilder words = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean begins = letter >= 'A' && letter <= 'Z';
            words.append(begins && i > 0 ? " " : "").append(letter);
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The way out for a misspelt word: the candidate closest to it.
     *
     * @param otherwise what to say if none is close
     */
    public static String meant(String word, Iterable<String> candidates, String otherwise) {
        String nearest = nearest(word, candidates);
        return nearest == null ? otherwise : "did you mean '" + nearest + "'?";
    }

    /** The candidate closest to a misspelt word, or null if none is close: at most a third of its letters may differ. */
    public static String nearest(String word, Iterable<String> candidates) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        String lower = word.toLowerCase(Locale.ROOT);
        long letters = letters(word);
        for (String candidate : candidates) {
            // As many edits as the lengths differ by are needed at least: pages of text are told apart without a table.
            if (Math.abs(word.length() - candidate.length()) >= least
                    || Long.bitCount(letters & ~letters(candidate)) >= least) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Which letters and digits are in it, whatever their case: each that another word lacks is an edit. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            int c = word.charAt(i) | 32;
            letters |= c < 128 ? 1L << (c & 63) : 0;
        }
        return letters;
    }

    /** Letters to insert, delete, replace or swap with the next one that turn one name into another, whatever their case. */
    public static int edits(String one, String other) {
        return distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
    }

    /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other; if more than enough, some number of them. */
    private static int distance(String a, String b, int enough) {
        int[][] d = new int[3][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int[] row = d[i % 3];
            int[] last = d[(i + 2) % 3];
            int smallest = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                } else {
                    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
                    if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                        row[j] = Math.min(row[j], d[(i + 1) % 3][j - 2] + 1);
                    }
                }
                smallest = Math.min(smallest, row[j]);
            }
            // A swap reaches back two rows, for one edit: what the last row lacks it cannot make up for.
            if (smallest > enough) {
                return smallest;
            }
        }
        return d[a.length() % 3][b.length()];
    }

    /** With a capital, and a full stop unless it ends as a sentence. */
    public static String sentence(String said) {
        String text = capital(said.strip());
        boolean ends = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
        return ends ? text : text + ".";
    }

    /** "China's", "the United States'". */
    public static String possessive(Object owner) {
        String name = owner.toString();
        return name + owning(name);
    }

    /** What makes a possessive of a name that a text ends with: "'s", "'" behind an s. */
    public static String owning(CharSequence text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == 's' ? "'" : "'s";
    }

    /** The article before a number: "a 25% tariff", but "an 8% tariff", "an 11% tariff" and "an 18% tariff". */
    public static String article(String number) {
        boolean vowel = number.startsWith("8")
                || (number.startsWith("11") || number.startsWith("18"))
                        && (number.length() == 2 || !Character.isDigit(number.charAt(2)));
        return vowel ? "an" : "a";
    }
}
