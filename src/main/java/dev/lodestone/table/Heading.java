package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the heading of a column says.
 *
 * @param words without what follows; may be empty
 * @param unit of mass; null if it names none
 * @param percent whether it says per cent
 * @param year that it names; null if it names none
 * @param money what amounts or prices are in, {@code usd/kg}, {@code million dollars}; null if it names none
 */
record Heading(String words, String unit, boolean percent, String year, String money) {
    private static final Pattern MONEY =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + Scales.MULTIPLE + "(?: of)? ?)?" + Scales.CURRENCY
                    + "(?![\\p{L}])(?: ?" + Scales.MULTIPLE + "(?![\\p{L}\\p{N}]))?(?: ?(?:/|per) ?[\\p{L} ]+)?");
    /** As amounts of money say it that name no currency. */
    private static final Pattern MULTIPLE = Pattern.compile("[(\\[](?:in )?(" + Scales.MULTIPLE + ")[)\\]]");

    /** Characters beyond which a text is no heading. */
    private static final int LONGEST = 500;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(e|\\(e\\)| ?est\\.?)?(?![0-9])");
    private static final Pattern PERCENT =
            Pattern.compile("%|\\bpct\\b|\\bper ?cent\\b|\\bpercentage\\b|\\bin percent\\b");
    private static final Pattern BESIDE = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]|[,;:/] *([^,;:/]+)$| in ([a-z ]+)$");

    private static final Set<String> FIELDS = FactType.all().stream()
            .flatMap(t -> t.fieldNames().stream())
            .map(f -> RowView.normal(f).replace(" ", ""))
            .collect(Collectors.toUnmodifiableSet());

    static Heading of(String text) {
        if (text.length() > LONGEST) {
            return new Heading("", null, false, null, null);
        }
        String plain = RowView.normal(text);
        Matcher year = YEAR.matcher(plain);
        String found = null;
        if (year.find()) {
            found = year.group(1) + (year.group(2) == null ? "" : "e");
            plain = plain.replace(year.group(), " ").replaceFirst("^(?:fy|y|cy) *$", "");
        }
        Matcher amount = MONEY.matcher(plain);
        Matcher multiple = MULTIPLE.matcher(plain);
        String money = amount.find() ? amount.group().strip() : multiple.find() ? multiple.group(1) : null;
        plain = amount.replaceAll(" ");
        boolean percent = PERCENT.matcher(plain).find();
        String words = PERCENT.matcher(plain).replaceAll(" ");
        String unit = unit(words);
        if (unit != null) {
            return new Heading("", asPrinted(text, unit), percent, found, money);
        }
        Matcher beside = BESIDE.matcher(words);
        while (beside.find() && unit == null) {
            String within = beside.group(1) != null
                    ? beside.group(1)
                    : beside.group(2) != null ? beside.group(2) : beside.group(3);
            unit = unit(within);
            if (unit != null || beside.group(1) != null) {
                words = words.replace(beside.group(), " ");
                beside = BESIDE.matcher(words);
            }
        }
        words = words.replaceAll("[^\\p{L}\\p{N} ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return new Heading(words, asPrinted(text, unit), percent, found, money);
    }

    private static String unit(String text) {
        try {
            String plain = text.strip();
            String content = plain.isEmpty() ? "" : Masses.read(plain).content();
            boolean said = content.isEmpty() || Compound.named(content) != null || Mineral.isKnown(content);
            return plain.isEmpty() || !said ? null : plain;
        } catch (InvalidValue e) {
            return null;
        }
    }

    /** A part of a heading as it is printed: Mt and mt, Co and co are not the same. */
    private static String asPrinted(String heading, String part) {
        int at = part == null ? -1 : heading.toLowerCase(Locale.ROOT).lastIndexOf(part);
        return at < 0 ? part : heading.substring(at, at + part.length());
    }

    /** The fields that it may be meant for, the likeliest first. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        String bare = words.replaceFirst("^(?:annual|yearly|total|estimated|average|world) ", "");
        for (String each : List.of(words, bare, words.replaceFirst(" (?:country|name|code|date)$", ""))) {
            fields.add(each.replace(" ", ""));
            fields.addAll(FieldNames.called(each));
        }
        if (unit != null && !fields.contains("quantity")) {
            fields.add("quantity");
        } else if (percent && fields.stream().noneMatch(Set.of("share", "rate", "reliance")::contains)) {
            fields.addAll(FieldNames.called("percent"));
        }
        return fields.stream().filter(f -> !f.isEmpty()).distinct().toList();
    }

    /** Whether it is a name that fields go by, or a year. */
    boolean isKnown() {
        return year != null || unit != null || fields().stream().anyMatch(FIELDS::contains);
    }
}
