package dev.lodestone.assistant;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and days that a text mentions. */
final class QuotedWords {
    /** What people of an economy are called, where that does not begin as its name does. */
    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("US", "american|u\\.s\\.|washington"),
            Map.entry("GB", "british|u\\.k\\."),
            Map.entry("NL", "dutch"),
            Map.entry("EU", "european|brussels"),
            Map.entry("CD", "congolese|drc"),
            Map.entry("KR", "korean"),
            Map.entry("CH", "swiss"),
            Map.entry("FR", "french"),
            Map.entry("ES", "spanish"),
            Map.entry("WORLD", "world\\w*|global\\w*"),
            Map.entry("OTHER", "others?|rest"));

    /** Symbols of elements that are words as well. */
    private static final Set<String> ALSO_WORDS = Set.of("In", "As", "At", "He", "Be", "No", "I", "W", "K", "B");

    private static final int NAME = 4;

    private final String text;
    private final String small;
    private final Set<Economy> economies = new HashSet<>();
    private final Set<Mineral> minerals = new HashSet<>();

    QuotedWords(String text) {
        this.text = text;
        this.small = text.toLowerCase(Locale.ROOT);
        String[] words = text.split("[^\\p{L}\\p{N}.'’-]+");
        for (int from = 0; from < words.length; from++) {
            StringBuilder name = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + NAME); to++) {
                name.append(to == from ? "" : " ").append(words[to]);
                names(name.toString().replaceAll("(['’]s)?[.'’-]*$", ""));
            }
        }
    }

    private void names(String name) {
        boolean code = name.length() <= 3;
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        if (Economy.isKnown(name) && (!code || capitals)) {
            economies.add(Economy.of(name));
        }
        if (Mineral.isKnown(name) && (!code || !ALSO_WORDS.contains(name) && Character.isUpperCase(name.charAt(0)))) {
            minerals.add(Mineral.of(name));
        }
    }

    boolean mentions(Economy economy) {
        if (economies.contains(economy)) {
            return true;
        }
        String people = PEOPLE.getOrDefault(economy.code(), "");
        String stem = economy.name().split(" ")[0].toLowerCase(Locale.ROOT);
        String begins = stem.substring(0, Math.min(stem.length(), stem.length() > 6 ? 5 : 4));
        String pattern = economy.name().contains(" ")
                ? people
                : begins + "\\p{L}*(?:ese|an|ian|ish|ch|i)" + (people.isEmpty() ? "" : "|" + people);
        return !pattern.isEmpty()
                && Pattern.compile("(?<!\\p{L})(?:" + pattern + ")(?!\\p{L})")
                        .matcher(small)
                        .find();
    }

    /** Whether the mineral is named itself. */
    boolean mentions(Mineral mineral) {
        return minerals.contains(mineral);
    }

    /** Whether a mineral is named that it stands for, or that stands for it. */
    boolean mentionsKin(Mineral mineral) {
        return minerals.stream().anyMatch(mineral::isKinOf);
    }

    /** Whether the day stands in it, in any of the forms in which English texts write days. */
    boolean mentions(LocalDate day) {
        String full = Month.of(day.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String months = full + "|" + full.substring(0, 3) + "\\.?|Sept\\.?";
        String number = "0?" + day.getDayOfMonth() + "(?:st|nd|rd|th)?";
        String month = "0?" + day.getMonthValue();
        String year = ",?\\s+" + day.getYear();
        return Pattern.compile("(?<!\\d)(?:" + day + "|" + number + "(?:\\s+of)?\\s+(?:" + months + ")" + year + "|(?:"
                        + months + ")\\s+" + number + year + "|" + number + "[./]" + month + "[./]" + day.getYear()
                        + ")(?!\\d)")
                .matcher(text)
                .find();
    }

    boolean mentionsYear(int year) {
        String two = String.format("%02d", year % 100);
        return Pattern.compile("(?<!\\d)(?:" + year + "|\\d{4}\\s?[-–/]\\s?" + two + ")(?!\\d)")
                .matcher(text)
                .find();
    }

    /** Whether words stand in it, whatever their case. */
    boolean has(String words) {
        return small.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether a word stands in it that begins as a constant does: "licences" for licensing. */
    boolean speaksOf(Enum<?> constant) {
        String word = Words.of(constant).split("-")[0];
        String begins = word.substring(0, Math.min(5, word.length()));
        String whole = word.length() <= 3 ? "(?:s|ned|ning|es|ed)?(?!\\p{L})" : "";
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(begins) + whole)
                .matcher(small)
                .find();
    }
}
