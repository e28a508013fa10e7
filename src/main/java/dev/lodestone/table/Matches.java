package dev.lodestone.table;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a table is which field of a fact type: by its name, by what its name is near to, by what stands in it. */
final class Matches {
    /** A column that its name, or one near to it, speaks for. */
    private static final int NAMED = 50;

    private final FactType type;
    private final List<SeenColumn> columns;
    private final Map<String, Match> byField = new LinkedHashMap<>();
    /** Columns that are named after a field and hold something else. */
    private final Map<SeenColumn, FactType.Field> contradicting = new LinkedHashMap<>();

    private final Set<String> swapped = new HashSet<>();
    private final List<String> clashes = new ArrayList<>();
    private final Map<String, String> renames = new LinkedHashMap<>();
    private final List<String> alike = new ArrayList<>();
    private final Set<SeenColumn> beside = new HashSet<>();
    private final TurnedColumns turned;

    /**
     * A column that is taken for a field.
     *
     * @param weight how much speaks for it
     */
    record Match(FactType.Field field, SeenColumn column, int weight, String because) {}

    Matches(FactType type, List<SeenColumn> columns) {
        this.type = type;
        this.columns = columns;
        this.turned = TurnedColumns.of(type, figure(), columns);
        List<Match> products = byName();
        clashes();
        byCells();
        products.forEach(this::take);
    }

    FactType type() {
        return type;
    }

    Match of(String field) {
        return byField.get(field);
    }

    /** Those that make a fact each; empty if none do. */
    TurnedColumns turned() {
        return turned;
    }

    /** Whether the headings of columns are the values of a field. */
    boolean isHeading(FactType.Field field) {
        return field == turned.field();
    }

    /** Whether the figures under such headings are those of a field. */
    boolean isTurned(FactType.Field field) {
        return turned.field() != null && field == figure();
    }

    /** What contradicts itself, in words. */
    List<String> clashing() {
        return clashes;
    }

    /** Fields for which several columns would do, in words. */
    List<String> alike() {
        return alike;
    }

    /** Whether its column stands under the heading of another. */
    boolean isSwapped(FactType.Field field) {
        return swapped.contains(field.name());
    }

    /** What headings are to be for nothing to contradict itself. */
    Map<String, String> renames() {
        return renames;
    }

    /** The figure that the type is about; null if it is about none. */
    FactType.Field figure() {
        List<FactType.Field> figures = type.fields().stream()
                .filter(f ->
                        f.type() == Estimate.class && (!f.optional() || f.name().equals("quantity")))
                .toList();
        return figures.size() == 1 ? figures.get(0) : null;
    }

    /** Whether the type is known by nothing but an economy: any figures might be its own, and neither heading nor mineral says so. */
    boolean isOfAnyFigures() {
        FactType.Field figure = figure();
        Match match = figure == null ? null : byField.get(figure.name());
        boolean named = match != null && match.weight >= NAMED;
        return figure != null && !named && type.field("mineral") == null && type.field("minerals") == null;
    }

    /** Gives back columns of minerals that are named after a form, as "product" is: they are that only if no mineral is to be found. */
    private List<Match> byName() {
        List<Match> found = new ArrayList<>();
        for (SeenColumn column : columns) {
            List<String> names = column.says().fields();
            for (int i = 0; i < names.size() && !turned.columns().contains(column); i++) {
                FactType.Field field = field(names.get(i));
                if (field != null && !taken(field)) {
                    found.add(
                            new Match(field, column, 100 - i, "its name; " + column.because(SeenColumn.wanted(field))));
                }
            }
            List<String> open = type.fields().stream()
                    .map(FactType.Field::name)
                    .filter(f -> !f.equals("id"))
                    .toList();
            String near = turned.columns().contains(column)
                    ? null
                    : Words.nearest(column.says().words(), open);
            if (near != null && field(near) != null && column.says().words().length() > 3) {
                found.add(new Match(
                        type.field(near),
                        column,
                        NAMED,
                        "its name is near to '" + near + "'; " + column.because(SeenColumn.wanted(type.field(near)))));
            }
        }
        found.sort(Comparator.comparingInt(m -> -m.weight));
        List<Match> products = found.stream()
                .filter(m -> m.field.name().equals("form") && m.column.is(SeenColumn.Kind.MINERALS))
                .toList();
        found.removeAll(products);
        found.stream().filter(m -> !m.column.contradicts(m.field)).forEach(this::take);
        for (Match each : found) {
            if (each.weight == 100 && each.column.contradicts(each.field) && !isTaken(each.column)) {
                contradicting.putIfAbsent(each.column, each.field);
            }
        }
        return products;
    }

    private boolean taken(FactType.Field field) {
        return isHeading(field) || isTurned(field);
    }

    private boolean isTaken(SeenColumn column) {
        return byField.values().stream().anyMatch(m -> m.column == column);
    }

    private FactType.Field field(String name) {
        return type.fields().stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private void take(Match match) {
        if (!byField.containsKey(match.field.name()) && !isTaken(match.column)) {
            byField.put(match.field.name(), match);
        }
    }

    /** Two columns each of which holds what the other is named after were swapped. */
    private void clashes() {
        contradicting.forEach((column, field) -> {
            String other = contradicting.entrySet().stream()
                    .filter(e ->
                            e.getKey() != column && !e.getKey().contradicts(field) && !column.contradicts(e.getValue()))
                    .map(e -> e.getKey().heading())
                    .findFirst()
                    .orElse(null);
            String says = "'" + column.heading() + "' is named after " + field.name() + ", but " + column.because();
            if (other != null) {
                renames.put(RowView.normal(column.heading()), other);
                swapped.add(field.name());
                says += ": it is swapped with '" + other + "'";
            }
            clashes.add(says);
        });
    }

    /** What is left of fields that have to be there, where one column alone can be it. */
    private void byCells() {
        for (SeenColumn.Kind kind : SeenColumn.Kind.values()) {
            List<FactType.Field> open = type.fields().stream()
                    .filter(f -> SeenColumn.wanted(f) == kind && !byField.containsKey(f.name()) && !taken(f))
                    .filter(f -> !f.optional() || kind == SeenColumn.Kind.YEARS || kind == SeenColumn.Kind.UNITS)
                    .toList();
            List<SeenColumn> free =
                    columns.stream().filter(c -> isFree(c, kind, open)).toList();
            if (open.size() == 1 && free.size() == 1) {
                take(new Match(
                        open.get(0),
                        free.get(0),
                        30,
                        "no other column can be it; " + free.get(0).because(kind)));
            } else if (!open.isEmpty() && !free.isEmpty() && open.stream().anyMatch(f -> !f.optional())) {
                alike.add("which of " + quoted(free) + " is "
                        + String.join(
                                ", ", open.stream().map(FactType.Field::name).toList()));
            }
        }
    }

    private boolean isFree(SeenColumn column, SeenColumn.Kind kind, List<FactType.Field> open) {
        if (isTaken(column) || turned.columns().contains(column) || contradicting.containsKey(column)) {
            return false;
        }
        // Any column of figures could be any figure: one that goes by the name of another is not.
        boolean named = kind == SeenColumn.Kind.FIGURES && column.says().isKnown();
        boolean of = column.kind() == kind
                || column.is(kind) && kind == SeenColumn.Kind.ECONOMIES && byField.containsKey("mineral");
        return of && !named && open.stream().noneMatch(column::contradicts);
    }

    private static String quoted(List<SeenColumn> columns) {
        return String.join(
                ", ", columns.stream().map(c -> "'" + c.heading() + "'").toList());
    }

    /** Takes a column that says how to read another one. */
    void takeBeside(SeenColumn column) {
        beside.add(column);
    }

    /** The columns that are no field. */
    List<SeenColumn> unused() {
        return columns.stream()
                .filter(c ->
                        !isTaken(c) && !beside.contains(c) && !turned.columns().contains(c))
                .toList();
    }

    /**
     * How well the type fits.
     *
     * @param constants fields that somebody gave
     */
    int score(Set<String> constants) {
        int score = 0;
        for (FactType.Field field : type.fields()) {
            Match match = byField.get(field.name());
            if (match != null) {
                score += (field.optional() ? 2 : 10) + match.weight / 25;
            } else if (taken(field)) {
                score += 8;
            } else if (swapped.contains(field.name())) {
                score += 10;
            } else if (!field.optional()
                    && !constants.contains(field.name())
                    && !field.name().equals("source")) {
                score -= field.name().equals("stage") || field.name().equals("unit") ? 1 : 12;
            }
        }
        if (turned.columns().stream().anyMatch(c -> c.contradicts(figure()))) {
            score -= 20;
        }
        for (SeenColumn column : unused()) {
            score -= column.kind() == SeenColumn.Kind.ECONOMIES || column.kind() == SeenColumn.Kind.FIGURES ? 4 : 0;
        }
        return score;
    }
}
