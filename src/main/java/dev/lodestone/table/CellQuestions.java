package dev.lodestone.table;

import dev.lodestone.fact.Economy;
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
 * What can only be told of a cell by the others of its column: whether a 1 is 1% or 100%, whether 1,234 is more than a thousand,
 * which Congo is meant. It is found by a pass over the table before it is read.
 */
final class CellQuestions implements SourceTable.Sink {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]+)?");

    private static final String BY_THE_OTHERS = "by the other cells of its column";

    private static final Economy DR_CONGO = Economy.of("CD");

    private final Predicate<Set<String>> isHeader;
    private final Map<String, Column> columns = new HashMap<>();
    private String sheet = "";
    private boolean below;
    private boolean semicolons;
    /** Whether a figure has a comma that can only stand before decimals. */
    private boolean anyCommas;
    /** Whether a figure has a point that can only stand before decimals. */
    private boolean anyPoints;

    /** What stands in a column. */
    private static final class Column {
        private boolean percents;
        private boolean aboveOne;
        private boolean commas;
        private boolean points;
        private boolean congo;
        private boolean drCongo;
    }

    /** What a cell may mean, in one way to write each. */
    record MayBe(List<String> answers, String because) {}

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
    public void divided(char by) {
        semicolons = by == ';';
    }

    @Override
    public boolean row(long number, List<String> cells) {
        if (!below) {
            below = isHeader.test(RowView.names(cells).keySet());
            return true;
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty() || cell.length() > 60) {
                continue;
            }
            if (cell.length() < 20 && Character.isDigit(cell.charAt(0))) {
                see(columns.computeIfAbsent(sheet + "!" + i, c -> new Column()), cell);
            } else if ("CDRZTcdrzt".indexOf(cell.charAt(0)) >= 0) {
                seeCongo(sheet + "!" + i, cell);
            }
        }
        return true;
    }

    /** The DR Congo goes by names that begin so. */
    private void seeCongo(String column, String cell) {
        boolean congo = isCongo(cell);
        if (congo || Economy.isKnown(cell) && Economy.of(cell).equals(DR_CONGO)) {
            Column seen = columns.computeIfAbsent(column, c -> new Column());
            seen.congo |= congo;
            seen.drCongo |= !congo;
        }
    }

    private static boolean isCongo(String cell) {
        return cell.equalsIgnoreCase("Congo");
    }

    private void see(Column column, String cell) {
        boolean percent = cell.endsWith("%");
        column.percents |= percent;
        boolean signs = cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0;
        if (!signs && (percent || cell.length() > 3)) {
            // Most figures are whole and large: they tell nothing of others.
            return;
        }
        String digits = percent ? cell.substring(0, cell.length() - 1).strip() : cell;
        column.commas |= signs && DecimalSign.isComma(digits);
        column.points |= signs && DecimalSign.isPoint(digits);
        anyPoints |= column.points;
        anyCommas |= column.commas;
        if (!percent && !column.aboveOne) {
            double value = number(digits);
            column.aboveOne = value > 1 && value <= 100;
        }
    }

    /** Whether there is nothing that could be doubted. */
    boolean none() {
        return !semicolons
                && columns.values().stream()
                        .noneMatch(c -> c.percents || c.aboveOne || c.commas || c.points || c.congo);
    }

    /** A share as it is printed, whichever sign stands before its decimals; -1 if it cannot be one. */
    private static double number(String digits) {
        String plain = digits.replace(',', '.');
        return NUMBER.matcher(plain).matches() ? Double.parseDouble(plain) : -1;
    }

    /**
     * What a figure or a name may mean.
     *
     * @param value as it was found
     * @return null if there is no doubt
     */
    MayBe of(String sheet, int column, FactType.Field field, FieldRule.Value value, Profile profile) {
        Column seen = columns.get(sheet + "!" + column);
        if (seen == null) {
            return null;
        }
        String text = value.text();
        if (field.type() == Economy.class) {
            return isCongo(text) && !seen.drCongo
                    ? new MayBe(
                            List.of("Republic of the Congo", DR_CONGO.name()), "as no other cell of its column tells")
                    : null;
        }
        char decimal = profile.sign();
        if (semicolons && profile.decimal() == null && !anyPoints && DecimalSign.isEither(text)) {
            return new MayBe(
                    List.of(text.replaceFirst("[.,]", ""), asDecimals(text)),
                    "as semicolons divide the cells; 'decimal' of the profile says it of all");
        }
        boolean foreign = profile.decimal() == null && anyCommas && !anyPoints;
        boolean mixed = decimal == '.' ? seen.commas || foreign : seen.points;
        if (mixed && text.matches(decimal == '.' ? "[1-9][0-9]{0,2},[0-9]{3}" : "[1-9][0-9]{0,2}\\.[0-9]{3}")) {
            int sign = text.length() - 4;
            return new MayBe(
                    List.of(
                            text.substring(0, sign) + text.substring(sign + 1),
                            text.replace(',', '.').replace('.', decimal)),
                    foreign
                            ? "as other figures have a comma before decimals; 'decimal' of the profile says it"
                            : BY_THE_OTHERS);
        }
        boolean bare = field.kind().isPercent() && !value.percent();
        if (bare && (seen.percents || seen.aboveOne) && text.matches("[01](?:[.,][0-9]+)?")) {
            double number = number(text);
            return number > 0 && number <= 1 ? new MayBe(asShare(text, number), BY_THE_OTHERS) : null;
        }
        return null;
    }

    /** So that its sign can only stand before decimals, which is not asked again. */
    private static String asDecimals(String text) {
        return text.endsWith("0") ? text.replaceFirst("[.,]?0+$", "") : text + "0";
    }

    private static List<String> asShare(String text, double number) {
        List<String> answers = new ArrayList<>();
        answers.add((number == 1 ? "1" : text) + "%");
        answers.add(Estimate.share(number).written());
        return answers;
    }
}
