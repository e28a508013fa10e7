package dev.lodestone.fact;

import java.util.Arrays;
import java.util.Locale;

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

    /** The name of a type or a field as words: {@code ImportShare} is "import share". */
    public static String apart(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The candidate closest to a misspelt word, or null if none is close: at most a third of its letters may differ. */
    public static String nearest(String word, Iterable<String> candidates) {
        String best = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            // As many edits as the lengths differ by are needed at least: pages of text are told apart without a table.
            if (Math.abs(word.length() - candidate.length()) >= least) {
                continue;
            }
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
