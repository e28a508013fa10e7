package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Unit;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the way out of what is wrong with a cell: what is beyond doubt is a fix, what may be several things a question. */
final class CellRemedies {
    private static final Pattern NEAREST = Pattern.compile("did you mean '(.*)'\\?");

    /** Marks of footnotes behind a word. */
    private static final Pattern MARKS =
            Pattern.compile("(?:\\s*[¹²³⁰-⁹*†‡§#]+|\\s*\\([a-z0-9]\\)|\\s+[0-9]+/|(?<=\\p{L})[0-9]{1,2}/?)$");

    private CellRemedies() {}

    /**
     * @param cell which is wrong
     * @param decimal the sign before decimals of the table
     */
    static Remedy of(FactType.Field field, String cell, char decimal) {
        if (field.list()) {
            return list(field, cell, decimal);
        }
        Class<?> type = field.type();
        if (type == Economy.class) {
            return name(cell, Economy::of, Economy.all().stream().map(Economy::name));
        } else if (type == Mineral.class) {
            boolean several = Arrays.stream(cell.split("\\s*[,;/&+]\\s*|\\s+and\\s+"))
                            .filter(p -> known(p, Mineral::of) != null)
                            .count()
                    > 1;
            return several
                    ? Remedy.says(
                            "give each mineral a row of its own: one figure of several says nothing of one of them")
                    : name(cell, Mineral::of, Mineral.all().stream().map(Mineral::name));
        } else if (type == Estimate.class) {
            return FigureRemedies.of(field, cell, decimal);
        } else if (type == LocalDate.class) {
            return DayRemedies.day(cell);
        } else if (type == Period.class) {
            return DayRemedies.period(cell);
        } else if (type == Unit.class) {
            String nearest = Masses.nearest(cell);
            return nearest == null ? Remedy.NONE : Remedy.cell(nearest);
        } else if (type == Stage.class) {
            Stage stage = StageWords.read(cell);
            return stage != null ? Remedy.cell(stage.toString()) : constant(type, cell);
        }
        return type.isEnum() ? constant(type, cell) : Remedy.NONE;
    }

    /** A word of a list: the nearest one, or else each of a few may be meant. */
    private static Remedy constant(Class<?> type, String cell) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        String nearest = Words.nearest(cell.strip().replace(' ', '-').replace('_', '-'), words);
        return nearest != null ? Remedy.cell(nearest) : Remedy.ask(words);
    }

    private static Remedy list(FactType.Field field, String cell, char decimal) {
        FactType.Field one = new FactType.Field(
                field.place(), field.name(), field.type(), false, true, field.about(), field.unit(), "", field.get());
        List<String> mended = new ArrayList<>();
        for (String part : cell.split("\\s*[,;|]\\s*")) {
            Remedy remedy = isName(field, part) ? Remedy.cell(part) : of(one, part, decimal);
            if (remedy.kind() != Remedy.Kind.CELL) {
                return remedy.kind() == Remedy.Kind.ASK && mended.isEmpty() && part.equals(cell) ? remedy : Remedy.NONE;
            }
            mended.add(remedy.fix());
        }
        return Remedy.cell(String.join("; ", mended));
    }

    private static boolean isName(FactType.Field field, String part) {
        return field.type() == Economy.class
                ? known(part, Economy::of) != null
                : field.type() == Mineral.class && known(part, Mineral::of) != null;
    }

    private static Remedy name(String cell, Function<String, ?> lookup, Stream<String> names) {
        for (String variant : variants(cell, lookup)) {
            if (known(variant, lookup) != null) {
                return Remedy.cell(variant);
            }
        }
        String nearest = nearest(cell, lookup);
        if (nearest == null || Words.edits(cell, nearest) > Math.max(1, cell.length() / 4)) {
            // What is further away is told, and not written: "Indonesia, Republic of" is near to "Korea, Republic of".
            return Remedy.NONE;
        }
        Object meant = known(nearest, lookup);
        Set<String> alike = new TreeSet<>();
        int least = Words.edits(cell, nearest);
        names.filter(n -> Words.edits(cell, n) <= least && !meant.equals(known(n, lookup)))
                .forEach(alike::add);
        if (alike.isEmpty()) {
            return Remedy.cell(nearest);
        }
        // "Nigeri" is as near to Niger as to Nigeria.
        List<String> answers = new ArrayList<>(alike);
        answers.add(0, nearest);
        return Remedy.ask(answers);
    }

    /** The same without marks of footnotes, and without what stands in brackets where that says the same. */
    private static Set<String> variants(String cell, Function<String, ?> lookup) {
        Set<String> variants = new java.util.LinkedHashSet<>();
        String plain = MARKS.matcher(cell).replaceFirst("").strip();
        variants.add(plain);
        variants.add(plain.replace(".", ""));
        int open = plain.indexOf('(');
        if (open > 0 && plain.endsWith(")")) {
            String before = plain.substring(0, open).strip();
            String within = plain.substring(open + 1, plain.length() - 1).strip();
            if (known(before, lookup) != null && known(before, lookup).equals(known(within, lookup))) {
                variants.add(before);
            }
        }
        int comma = plain.indexOf(',');
        if (comma > 0) {
            // "Kyrgyzstan, Republic of"
            variants.add(plain.substring(comma + 1).strip() + " " + plain.substring(0, comma));
        }
        variants.add(plain.replaceFirst("(?i),\\s*(?:republic|kingdom|state|rep\\.?)(?: of)?$", ""));
        variants.add(plain.replaceFirst("(?i)^(?:the |republic of |kingdom of |state of )+", ""));
        return variants;
    }

    private static Object known(String name, Function<String, ?> lookup) {
        try {
            return lookup.apply(name);
        } catch (InvalidValue e) {
            return null;
        }
    }

    private static String nearest(String name, Function<String, ?> lookup) {
        try {
            lookup.apply(name);
            return name;
        } catch (InvalidValue e) {
            Matcher nearest = NEAREST.matcher(e.suggestion() == null ? "" : e.suggestion());
            return nearest.matches() ? nearest.group(1) : null;
        }
    }
}
