package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What headings, titles, names and other columns say of a field that no column is named after.
 *
 * @param name of the table
 */
record SaidOfAll(Survey.Found table, Matches matches, String name) {
    private static final String ALL_ROWS = "(all rows)";

    /**
     * The way to a field's value.
     *
     * @param yaml as a profile has it
     * @param column that says it
     */
    record Way(String yaml, String column, String because) {

        static Way constant(String value, String because) {
            return new Way("{ is: " + ProfileText.quoted(value) + " }", ALL_ROWS, because);
        }
    }

    /** Null if nothing says it. */
    Way of(FactType.Field field) {
        if (field.type() == Stage.class) {
            return stage(field);
        } else if (field.type() == Mineral.class && !field.optional()) {
            return said(new Titles(texts()).mineral());
        } else if (FieldText.isUnit(field)) {
            return unit();
        }
        return switch (field.name()) {
            case "period" -> year();
            case "source" ->
                Way.constant(
                        name.isEmpty() ? "table" : name,
                        "no column says it, so the name of the table stands for it: name the publication with --set source=…");
            default -> null;
        };
    }

    private static Way said(Titles.Said said) {
        return said == null ? null : Way.constant(said.value(), "'" + said.text() + "' says " + said.value());
    }

    /** What stands beside the mineral in one cell, "cobalt (mine)" or "nickel ore", comes before what is said of the whole table. */
    private Way stage(FactType.Field field) {
        Way all = field.optional() ? null : said(new Titles(texts()).stage());
        Matches.Match mineral = matches.of("mineral") == null ? matches.of("minerals") : matches.of("mineral");
        Map<String, String> words = new LinkedHashMap<>();
        for (String cell :
                mineral == null ? List.<String>of() : mineral.column().cells()) {
            Stage stage = StageWords.read(cell);
            if (stage != null) {
                words.put(cell, stage.toString());
            }
        }
        if (words.isEmpty()) {
            return all;
        }
        String heading = mineral.column().heading();
        String beside = ProfileText.option(heading, Map.of("words", ProfileText.map(words)));
        return new Way(
                all == null ? beside : "[ " + beside + ", " + all.yaml() + " ]",
                heading,
                "its cells say it beside the mineral" + (all == null ? "" : ", or else " + all.because()));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(table.titles());
        texts.add(table.sheet());
        // A file's name is anybody's: mine.csv is no mine.
        SeenColumn figures = figures();
        if (figures != null) {
            texts.add(figures.heading());
        }
        return texts;
    }

    private SeenColumn figures() {
        Matches.Match match =
                matches.figure() == null ? null : matches.of(matches.figure().name());
        return match == null ? null : match.column();
    }

    /** The one year that titles name; where they name none, that which the sheet goes by. */
    private Way year() {
        List<String> years = table.titles().stream()
                .map(t -> Heading.of(t).year())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!years.isEmpty()) {
            return years.size() == 1 ? Way.constant(years.get(0), "the title says " + years.get(0)) : null;
        }
        String named = Heading.of(table.sheet()).year();
        return named == null ? null : Way.constant(named, "the sheet is called '" + table.sheet() + "'");
    }

    private Way unit() {
        List<SeenColumn> columns = new ArrayList<>(matches.turned().columns());
        SeenColumn figures = figures();
        if (figures != null) {
            columns.add(figures);
        }
        for (SeenColumn column : columns) {
            String unit = column.says().unit();
            if (unit != null) {
                return new Way(
                        "{ is: " + ProfileText.quoted(unit) + " }", column.heading(), "its heading says " + unit);
            }
        }
        String inCells = figures == null ? null : FieldText.unitInCells(figures);
        return inCells == null
                ? unitInTitles()
                : new Way(inCells, figures.heading(), "its cells say it behind their figures");
    }

    private Way unitInTitles() {
        return table.titles().stream()
                .filter(t -> Heading.of(t).unit() != null)
                .findFirst()
                .map(t -> Way.constant(
                        Heading.of(t).unit(),
                        "'" + t + "' says " + Heading.of(t).unit()))
                .orElse(null);
    }
}
