package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Unit;
import dev.lodestone.intake.Bounds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A column of a table, by what stands in it.
 *
 * @param place from 0
 * @param heading as it is written
 * @param cells what stands in it, each text once, of very many some
 * @param parts how large a part of them, but for totals, is of each kind
 */
record SeenColumn(int place, String heading, Heading says, List<String> cells, Map<Kind, Double> parts) {
    /** Of so many cells most have to be of a kind for the column to be. */
    private static final double MOST = 0.8;

    /** What cells may be, each in the words of a reason. */
    enum Kind {
        MINERALS,
        ECONOMIES,
        STAGES,
        UNITS,
        YEARS,
        FIGURES,
        DAYS;

        /** Of one or of several. */
        String words(int count) {
            return switch (this) {
                case MINERALS -> count == 1 ? "a mineral" : "minerals";
                case ECONOMIES -> count == 1 ? "an economy" : "economies";
                case STAGES -> count == 1 ? "a stage" : "stages";
                case UNITS -> count == 1 ? "a unit of mass" : "units of mass";
                case YEARS -> count == 1 ? "a year" : "years";
                case FIGURES -> count == 1 ? "a figure" : "figures";
                case DAYS -> count == 1 ? "a day" : "days";
            };
        }
    }

    /** The kind that most of its cells are of, the narrowest; null if there is none. */
    Kind kind() {
        for (Kind kind : Kind.values()) {
            if (part(kind) >= MOST) {
                return kind;
            }
        }
        return null;
    }

    /** Whether its cells might as well be of that kind. */
    boolean is(Kind kind) {
        return part(kind) >= MOST;
    }

    /** @param unit what stands below the heading, as its unit; empty if nothing does */
    static SeenColumn of(int place, String heading, String unit, List<String> cells) {
        List<String> said = cells.stream().filter(c -> !isTotal(c)).toList();
        Map<Kind, Double> parts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Predicate<String> isOf = test(kind);
            long count = said.stream()
                    .filter(c -> c.length() <= Bounds.TEXT && isOf.test(c))
                    .count();
            parts.put(kind, said.isEmpty() ? 0 : count / (double) said.size());
        }
        return new SeenColumn(
                place, heading, Heading.of(unit.isEmpty() ? heading : heading + " (" + unit + ")"), cells, parts);
    }

    private double part(Kind kind) {
        return parts.get(kind);
    }

    static boolean isTotal(String cell) {
        return cell.toLowerCase(java.util.Locale.ROOT).matches("(?:grand |sub-?)?totals?\\b.*|sum|all");
    }

    private static Predicate<String> test(Kind kind) {
        return switch (kind) {
            case MINERALS -> c -> parts(c, Mineral::isKnown) || mineralWithStage(c) != null;
            case ECONOMIES -> c -> parts(c, Economy::isKnown);
            case STAGES -> c -> StageWords.read(c) != null || isWord(Stage.class, c);
            case UNITS -> c -> !Character.isDigit(c.charAt(0)) && reads(c, Masses::read);
            case YEARS -> c -> reads(Days.period(c), Period::parse);
            case FIGURES -> c -> c.equalsIgnoreCase("W") || c.equals("E") || reads(c, t -> PrintedFigure.parse(t, '.'));
            case DAYS ->
                c -> reads(c, Days::day)
                        || DayRemedies.day(c).fix() != null
                        || !DayRemedies.day(c).answers().isEmpty();
        };
    }

    /** One name, or several. */
    private static boolean parts(String cell, Predicate<String> known) {
        return known.test(cell) || Arrays.stream(cell.split("\\s*[,;|]\\s*")).allMatch(known);
    }

    /** The mineral of "cobalt (mine)", where what stands behind it is a stage; null if it is none. */
    static String mineralWithStage(String cell) {
        int at = cell.indexOf('(');
        if (at < 1 || !cell.endsWith(")") || Mineral.isKnown(cell)) {
            return null;
        }
        String before = cell.substring(0, at).strip();
        boolean stage = StageWords.read(cell.substring(at)) != null;
        return stage && Mineral.isKnown(before) ? before : null;
    }

    private static boolean reads(String text, java.util.function.Function<String, ?> reader) {
        try {
            reader.apply(text);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }

    static boolean isWord(Class<?> type, String cell) {
        String plain = cell.strip().replace(' ', '-').replace('_', '-');
        return Arrays.stream(type.getEnumConstants()).anyMatch(c -> c.toString().equalsIgnoreCase(plain));
    }

    /** The kind that a field wants; null if it takes texts, or words of a list. */
    static Kind wanted(FactType.Field field) {
        Class<?> type = field.type();
        if (type == Mineral.class) {
            return Kind.MINERALS;
        } else if (type == Economy.class) {
            return Kind.ECONOMIES;
        } else if (type == Stage.class) {
            return Kind.STAGES;
        } else if (type == Unit.class) {
            return Kind.UNITS;
        } else if (type == Period.class) {
            return Kind.YEARS;
        } else if (type == Estimate.class || type == int.class || type == Integer.class) {
            return Kind.FIGURES;
        }
        return type == LocalDate.class ? Kind.DAYS : null;
    }

    /** Whether its cells cannot be what the field wants: they are of another kind. */
    boolean contradicts(FactType.Field field) {
        Kind wanted = wanted(field);
        Kind kind = kind();
        if (field.type() == Estimate.class && field.kind().isPercent() && !says.percent() && largest() > 100) {
            return true;
        }
        if (wanted == null || kind == null || cells.isEmpty() || part(wanted) >= 0.5) {
            return false;
        }
        return !(Set.of(Kind.YEARS, Kind.DAYS, Kind.FIGURES).contains(kind) && wanted == Kind.DAYS);
    }

    /** Why it is taken for what it is. */
    String because() {
        return because(kind());
    }

    /** How many of its cells are of a kind; null for a text. */
    String because(Kind kind) {
        if (cells.isEmpty()) {
            return "it is empty";
        }
        int size = cells.size();
        if (kind == null) {
            return size == 1 ? "its one value is a text" : "its " + size + " values are texts";
        }
        Predicate<String> isOf = test(kind);
        int count = (int) cells.stream()
                .filter(c -> c.length() <= Bounds.TEXT && isOf.test(c))
                .count();
        if (count < size) {
            return count + " of its " + size + " values " + (count == 1 ? "is " : "are ") + kind.words(count);
        }
        return size == 1 ? "its one value is " + kind.words(1) : "its " + size + " values are " + kind.words(size);
    }

    boolean hasPercents() {
        return cells.stream().anyMatch(c -> c.endsWith("%"));
    }

    /** The largest bare number in it; 0 if there is none. */
    double largest() {
        return cells.stream()
                .filter(c ->
                        c.length() <= Bounds.WORD && !c.endsWith("%") && reads(c, t -> PrintedFigure.parse(t, '.')))
                .mapToDouble(c -> PrintedFigure.parse(c, '.').low().doubleValue())
                .max()
                .orElse(0);
    }
}
