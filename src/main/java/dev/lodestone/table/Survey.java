package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A look at a table that nobody described: where its header is, what stands in its columns. */
final class Survey implements SourceTable.Sink {
    /** Texts of a column that are looked at. */
    private static final int CELLS = 200;

    private static final int NOTES = 10;
    /** Columns that are looked at: a table of minerals by countries has some two hundred. */
    private static final int COLUMNS = 500;

    /** Characters of a figure. */
    private static final int FIGURE = 60;
    /** Sheets of a template that explain the one that is to be filled in. */
    private static final Set<String> BESIDE = Set.of("columns", "lists");

    private final String file;
    private final Mend mend;
    private final List<Found> tables = new ArrayList<>();
    private String sheet = "";
    private List<List<String>> first = new ArrayList<>();
    private Found table;
    private boolean done;
    private boolean semicolons;

    /** A table below its header. */
    static final class Found {
        private final String sheet;
        private final List<String> titles;
        private final List<String> header;
        private final List<Set<String>> cells = new ArrayList<>();
        private final Set<String> notes = new LinkedHashSet<>();
        /** The tables of other sheets. */
        private final List<Found> others = new ArrayList<>();

        private final Map<Integer, String> units = new HashMap<>();
        private boolean commas;
        private boolean points;
        private boolean either;
        /** Whether a comma may divide thousands, in a table whose cells semicolons do not divide. */
        private boolean thousands;

        private long rows;

        Found(String sheet, List<String> titles, List<String> header) {
            this.sheet = sheet;
            this.titles = titles;
            this.header = header;
            header.forEach(h -> cells.add(new LinkedHashSet<>()));
        }

        String sheet() {
            return sheet;
        }

        /** @param fact null for any */
        private boolean isOf(String fact) {
            FactType type = OwnTable.named(sheet);
            return type != null && (fact == null || type.name().equalsIgnoreCase(fact));
        }

        List<Found> others() {
            return others;
        }

        /** Whether it has all of these columns. */
        boolean has(List<String> columns) {
            Set<String> names = RowView.names(header).keySet();
            return columns.stream().map(RowView::normal).allMatch(names::contains);
        }

        List<String> titles() {
            return titles;
        }

        Set<String> notes() {
            return notes;
        }

        /**
         * The sign before decimals, a comma only where no figure says otherwise; null if none tells, or 2,7 stands beside 88,000,
         * which is asked about then.
         */
        Character decimal() {
            if (commas && !points && thousands) {
                return null;
            }
            return commas || points ? Character.valueOf(points ? '.' : ',') : null;
        }

        /** Whether a figure of the other table would be read otherwise with the sign of this one. */
        boolean misreads(Found other) {
            char sign = decimal() == null ? '.' : decimal();
            return other.either && (other.decimal() == null ? '.' : other.decimal()) != sign;
        }

        List<SeenColumn> columns() {
            List<SeenColumn> columns = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                if (!header.get(i).isBlank()) {
                    columns.add(SeenColumn.of(i, header.get(i), units.getOrDefault(i, ""), List.copyOf(cells.get(i))));
                }
            }
            return columns;
        }

        private void row(List<String> row, boolean semicolons) {
            List<String> said = row.stream().filter(c -> !c.isEmpty()).toList();
            if (said.isEmpty() || row.equals(header)) {
                return;
            }
            if (rows == 0 && units.isEmpty() && areUnits(row)) {
                notes.add(said.get(0));
                return;
            }
            rows++;
            if (said.size() == 1 && header.size() > 2 && isNote(said.get(0))) {
                if (notes.size() < NOTES) {
                    notes.add(said.get(0));
                }
                return;
            }
            for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
                String cell = row.get(i);
                if (!PrintedFigure.isNone(cell) && cells.get(i).size() < CELLS) {
                    cells.get(i).add(cell);
                }
                boolean signs = cell.length() <= FIGURE && (cell.indexOf(',') >= 0 || cell.indexOf('.') >= 0);
                commas = commas || signs && DecimalSign.isComma(cell);
                points = points || signs && DecimalSign.isPoint(cell);
                either = either || signs && DecimalSign.isEither(cell);
                thousands = thousands || !semicolons && either && cell.matches("[1-9][0-9]{0,2},[0-9]{3}");
            }
        }

        /** Whether a row says nothing but the units of the columns that it stands under. */
        private boolean areUnits(List<String> row) {
            for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
                String unit = row.get(i).replaceAll("^[(\\[]|[)\\]]$", "");
                Heading says = Heading.of(unit);
                if (!unit.isEmpty()
                        && (says.unit() != null || says.percent())
                        && says.words().isEmpty()) {
                    units.put(i, unit);
                } else if (!unit.isEmpty()) {
                    units.clear();
                    return false;
                }
            }
            return true;
        }

        private static boolean isNote(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return text.length() > 25 || lower.matches("(?:sources?|notes?|remarks?|footnotes?|\\*|[0-9]+[/)]).*");
        }
    }

    private Survey(String file, Mend mend) {
        this.file = file;
        this.mend = mend;
    }

    /**
     * The table with the most rows below a header; one whose sheet is named after a fact type goes before.
     *
     * @param fact the fact type that is asked for; null for any
     * @param mend what is written anew before it is looked at
     * @return null if no row looks like a header
     * @throws BadInput if none has a row below it
     */
    static Found of(SourceTable file, String fact, Mend mend) {
        Survey survey = new Survey(file.name(), mend);
        file.read(survey);
        survey.choose();
        List<Found> named = survey.tables.stream().filter(t -> t.isOf(fact)).toList();
        if (!named.isEmpty()) {
            survey.tables.removeIf(t -> BESIDE.contains(t.sheet.toLowerCase(Locale.ROOT)));
        }
        boolean headers = !survey.tables.isEmpty();
        survey.tables.removeIf(t -> t.rows == 0);
        if (headers && survey.tables.isEmpty()) {
            throw new BadInput(file.name(), "there are no rows below the header", "add them: each becomes a fact");
        }
        Found most = survey.tables.stream()
                .max(Comparator.comparing((Found t) -> named.contains(t)).thenComparingLong(t -> t.rows))
                .orElse(null);
        survey.tables.stream().filter(t -> t != most).forEach(t -> most.others.add(t));
        return most;
    }

    @Override
    public boolean sheet(String name) {
        choose();
        sheet = name;
        first = new ArrayList<>();
        table = null;
        done = false;
        return true;
    }

    @Override
    public void divided(char by) {
        semicolons = by == ';';
    }

    @Override
    public boolean row(long number, List<String> row) {
        List<String> cells = row;
        if (done) {
            if (table != null) {
                table.row(mend.row(cells, table.header, new MergedCells()), semicolons);
            }
            return table != null;
        }
        first.add(cells);
        if (first.size() == TITLES) {
            choose();
        }
        return true;
    }

    /** Chooses the header among the first rows: the one with the most names that columns go by. */
    private void choose() {
        if (done) {
            return;
        }
        done = true;
        int best = -1;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            List<String> said = first.get(i).stream().filter(c -> !c.isEmpty()).toList();
            long known = said.stream()
                    .filter(c -> isName(c) || c.length() < 20 && Heading.of(c).year() != null)
                    .count();
            boolean words = said.stream().anyMatch(Survey::isName);
            if (said.size() > 1 && known > most && words) {
                most = known;
                best = i;
            }
        }
        if (best < 0) {
            return;
        }
        if (first.get(best).stream().filter(c -> !c.isEmpty()).count() > COLUMNS) {
            throw new BadInput(
                    file,
                    "the header has more than " + COLUMNS + " columns: which are meant cannot be found out",
                    "say it with a profile of your own (--as), or take the table in parts");
        }
        List<String> titles = first.subList(0, best).stream()
                .flatMap(List::stream)
                .filter(c -> !c.isEmpty())
                .toList();
        table = new Found(sheet, titles, mend.header(first.get(best)));
        first.subList(best + 1, first.size())
                .forEach(r -> table.row(mend.row(r, table.header, new MergedCells()), semicolons));
        tables.add(table);
        first = new ArrayList<>();
    }

    /** Whether columns go by that name, which no figure with a sign behind it is. */
    private static boolean isName(String text) {
        if (text.length() >= 60) {
            return false;
        }
        Heading heading = Heading.of(text);
        return heading.isKnown()
                && (heading.words() + (heading.unit() == null ? "" : heading.unit())).matches(".*\\p{L}.*")
                && !text.matches("[0-9].*");
    }
}
