package dev.lodestone.table;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What can only be told of a cell by the others of its column: whether a 1 is 1% or 100%, whether 1,234 is more than a thousand. It
 * is found by a pass over the table before it is read.
 */
final class CellQuestions implements SourceTable.Sink {
    /** Figures whose sign before decimals can be no other. */
    private static final Pattern COMMA =
            Pattern.compile("[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|0,[0-9]+|[0-9.]+\\.[0-9]{3},[0-9]+");

    private static final Pattern POINT =
            Pattern.compile("[0-9]+\\.(?:[0-9]{1,2}|[0-9]{4,})|0\\.[0-9]+|[0-9,]+,[0-9]{3}\\.[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]+)?");

    private final Predicate<Set<String>> isHeader;
    private final Map<String, Column> columns = new HashMap<>();
    private String sheet = "";
    private boolean below;

    /** What stands in a column. */
    private static final class Column {
        private boolean percents;
        private boolean aboveOne;
        private boolean commas;
        private boolean points;
    }

    private CellQuestions(Predicate<Set<String>> isHeader) {
        this.isHeader = isHeader;
    }

    /** @param isHeader knows the header by its columns */
    static CellQuestions of(SourceTable file, Predicate<Set<String>> isHeader) {
        CellQuestions doubts = new CellQuestions(isHeader);
        file.read(doubts);
        return doubts;
    }

    @Override
    public boolean sheet(String name) {
        sheet = name;
        below = false;
        return true;
    }

    @Override
    public boolean row(long number, List<String> cells) {
        if (!below) {
            below = isHeader.test(RowView.names(cells).keySet());
            return true;
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty() && cell.length() < 20 && Character.isDigit(cell.charAt(0))) {
                see(columns.computeIfAbsent(sheet + "!" + i, c -> new Column()), cell);
            }
        }
        return true;
    }

    private static void see(Column column, String cell) {
        boolean percent = cell.endsWith("%");
        column.percents |= percent;
        boolean signs = cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0;
        if (!signs && (percent || cell.length() > 3)) {
            // Most figures are whole and large: they tell nothing of others.
            return;
        }
        String digits = percent ? cell.substring(0, cell.length() - 1).strip() : cell;
        column.commas |= signs && COMMA.matcher(digits).matches();
        column.points |= signs && POINT.matcher(digits).matches();
        if (!percent && !column.aboveOne) {
            double value = number(digits);
            column.aboveOne = value > 1 && value <= 100;
        }
    }

    /** Whether there is nothing that could be doubted. */
    boolean none() {
        return columns.values().stream().noneMatch(c -> c.percents || c.aboveOne || c.commas || c.points);
    }

    /** A share as it is printed, whichever sign stands before its decimals; -1 if it cannot be one. */
    private static double number(String digits) {
        String plain = digits.replace(',', '.');
        return NUMBER.matcher(plain).matches() ? Double.parseDouble(plain) : -1;
    }

    /**
     * What a figure may mean.
     *
     * @param value as it was found
     * @param decimal the sign before decimals of the table
     * @return in one way to write each; empty if there is no doubt
     */
    List<String> of(String sheet, int column, FactType.Field field, FieldRule.Value value, char decimal) {
        Column seen = columns.get(sheet + "!" + column);
        if (seen == null) {
            return List.of();
        }
        String text = value.text();
        boolean mixed = decimal == '.' ? seen.commas : seen.points;
        if (mixed && text.matches(decimal == '.' ? "[1-9][0-9]{0,2},[0-9]{3}" : "[1-9][0-9]{0,2}\\.[0-9]{3}")) {
            int sign = text.length() - 4;
            return List.of(
                    text.substring(0, sign) + text.substring(sign + 1),
                    text.replace(',', '.').replace('.', decimal));
        }
        boolean share = field.kind() == Estimate.Kind.SHARE && !value.percent();
        if (share && (seen.percents || seen.aboveOne) && text.matches("[01](?:[.,][0-9]+)?")) {
            double number = number(text);
            return number > 0 && number <= 1 ? asShare(text, number) : List.of();
        }
        return List.of();
    }

    private static List<String> asShare(String text, double number) {
        List<String> answers = new ArrayList<>();
        answers.add((number == 1 ? "1" : text) + "%");
        answers.add(Estimate.share(number).written());
        return answers;
    }
}
