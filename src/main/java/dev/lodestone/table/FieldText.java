package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlantStatus;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The way to a field's value, as a profile has it, for a column that is taken for it. */
final class FieldText {
    private static final Pattern ALL = Pattern.compile(
            "(?i)all|all countries|all economies|any|everyone|erga omnes|global|worldwide|all destinations");

    private FieldText() {}

    /**
     * @param from the column, or the one in which the figures of all stand where columns are turned into rows
     * @param beside the column that says what prices are in; null if none does
     */
    static String of(FactType.Field field, String from, List<SeenColumn> columns, SeenColumn beside) {
        Map<String, String> also = new LinkedHashMap<>();
        if (field.type() == Estimate.class && field.kind().isPercent()) {
            if (columns.stream().anyMatch(c -> c.says().percent())) {
                also.put("percent", "true");
            } else if (columns.stream().anyMatch(c -> c.largest() > 1)) {
                also.put("percent", "above 1");
            }
        }
        String money = beside == null ? money(field, columns) : "{" + beside.heading() + "}";
        if (money != null) {
            also.put("in", ProfileText.quoted(money));
        }
        Map<String, String> words = words(field, columns.get(0).cells());
        if (!words.isEmpty()) {
            words.put("*", "\"$1\"");
            also.put("words", ProfileText.map(words));
        }
        return ProfileText.option(from, also);
    }

    /** What cells come to that are no words of the field, but say what is meant. */
    private static Map<String, String> words(FactType.Field field, List<String> cells) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String cell : cells) {
            String word = null;
            if (field.type() == Stage.class && !SeenColumn.isWord(Stage.class, cell)) {
                Stage stage = StageWords.read(cell);
                word = stage == null ? null : stage.toString();
            } else if (field.type() == Economy.class && ALL.matcher(cell).matches()) {
                word = Economy.WORLD.code();
            } else if (field.type() == Mineral.class) {
                word = SeenColumn.mineralWithStage(cell);
            } else if (field.type() == PlantStatus.class && !SeenColumn.isWord(PlantStatus.class, cell)) {
                PlantStatus status = StatusWords.read(cell);
                word = status == null ? null : status.toString();
            } else if (field.name().equals("measure") && !SeenColumn.isWord(field.type(), cell)) {
                String measure = MeasureWords.read(cell);
                word = measure != null && SeenColumn.isWord(field.type(), measure) ? measure : null;
            }
            if (word != null && !cell.contains("*")) {
                words.put(cell, word);
            }
        }
        return words;
    }

    /** The unit that cells of a figure name themselves; null if they do not. */
    static String unitInCells(SeenColumn figures) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String cell : figures.cells()) {
            try {
                String unit = PrintedFigure.parse(cell, '.').unit();
                if (!unit.isEmpty()) {
                    Masses.read(unit);
                    words.put("*" + unit, ProfileText.quoted(unit));
                }
            } catch (InvalidValue e) {
                // The import tells of it.
            }
        }
        return words.isEmpty()
                ? null
                : ProfileText.option(figures.heading(), Map.of("words", ProfileText.map(longestFirst(words))));
    }

    /** "12 kt" also ends in t. */
    private static Map<String, String> longestFirst(Map<String, String> words) {
        Map<String, String> sorted = new LinkedHashMap<>();
        words.entrySet().stream()
                .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** Whether nobody can say if figures are per cent or parts of one: the heading says the one, all of them the other. */
    static boolean isUnclear(FactType.Field field, SeenColumn column) {
        return field.type() == Estimate.class
                && field.kind().isPercent()
                && column.says().percent()
                && !column.hasPercents()
                && column.cells().size() > 1
                && column.largest() > 0
                && column.largest() <= 1;
    }

    static boolean isMoney(FactType.Field field) {
        return isPrice(field) || field.unit().matches("(?:billion )?US dollars|million.*");
    }

    /** Whether headings name another currency than the field is in; a rate of exchange names two. */
    static boolean isOtherMoney(FactType.Field field, List<SeenColumn> columns) {
        return isMoney(field)
                && !isPrice(field)
                && !field.name().equals("usd")
                && columns.stream().map(c -> c.says().money()).anyMatch(m -> m != null && Scales.isOther(m, field));
    }

    /** Whether columns hold prices of a mass, and neither heading nor name say of which: nobody may guess it. */
    static boolean isUnpriced(FactType.Field field, List<SeenColumn> columns) {
        return isPrice(field)
                && money(field, columns) == null
                && !columns.get(0).heading().equalsIgnoreCase(field.name());
    }

    static boolean isPrice(FactType.Field field) {
        return field.unit().equals("US dollars a tonne");
    }

    /** What headings say that amounts or prices are in; null if they do not, or it is nothing that can be converted. */
    private static String money(FactType.Field field, List<SeenColumn> columns) {
        return columns.stream()
                .map(c -> c.says().money())
                .filter(m -> m != null && isMoney(field) && isIn(field, m))
                .findFirst()
                .orElse(null);
    }

    private static boolean isIn(FactType.Field field, String money) {
        try {
            BigDecimal scale = isPrice(field) ? Scales.perTonne(money) : Scales.amount(money, field);
            return scale.signum() > 0;
        } catch (InvalidValue e) {
            return false;
        }
    }

    /** Whether all cells of a column say what prices are in. */
    static boolean areIn(FactType.Field field, SeenColumn column) {
        return !column.cells().isEmpty() && column.cells().stream().allMatch(c -> isIn(field, c));
    }

    static boolean isUnit(FactType.Field field) {
        return field.type() == Unit.class;
    }
}
