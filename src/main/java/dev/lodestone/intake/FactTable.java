package dev.lodestone.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Facts as rows under a header that names their fields, wherever the table comes from. */
final class FactTable {

    /** How a place in the table is called. */
    @FunctionalInterface
    interface Place {
        /** @param column counted from 1; 0 for the row as a whole */
        String at(long row, int column);
    }

    /** Fields that hold a share or a rate in every type that has them. */
    private static final Set<String> PERCENTS = FactType.all().stream()
            .flatMap(t -> t.fields().stream())
            .collect(Collectors.groupingBy(FactType.Field::name))
            .entrySet()
            .stream()
            .filter(e -> e.getValue().stream()
                    .allMatch(f -> f.type() == Estimate.class && f.kind().isPercent()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    /** The fields of all types. */
    private static final Set<String> FIELDS =
            FactType.all().stream().flatMap(t -> t.fieldNames().stream()).collect(Collectors.toUnmodifiableSet());

    /** Columns that every fact type has beside its fields. */
    private static final Set<String> OF_ALL = Set.of(FactReader.TYPE, FactReader.REPLACES);

    private final FactType type;
    private final Faults problems;
    private final Place place;
    private final String naming;
    private final FactReader reader;
    private final BareOnes ones = new BareOnes();
    private final List<FactDraft.Placed> facts = new ArrayList<>();
    private List<String> columns = List.of();

    /**
     * @param type the fact type of all rows; null if a column tells
     * @param problems where to note what is wrong
     * @param naming another way to tell the fact type than a column
     */
    FactTable(FactType type, Faults problems, Place place, String naming) {
        this.type = type;
        this.problems = problems;
        this.place = place;
        this.naming = naming;
        this.reader = new FactReader(problems, true);
    }

    /** Those read so far. */
    List<FactDraft.Placed> facts() {
        return facts;
    }

    /** After the last row: what only all of them together tell is noted. */
    void end() {
        ones.tell(problems, place);
    }

    /** @throws BadInput if the rows below such a header cannot be understood */
    void header(List<String> names, long row) {
        columns = List.copyOf(names);
        if (type == null && !columns.contains(FactReader.TYPE)) {
            throw new BadInput(place.at(row, 0), "nothing tells the fact type", "add a column 'fact', or " + naming);
        }
        List<Problem> faults = new ArrayList<>();
        Collection<String> known = type == null ? FIELDS : type.fieldNames();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!known.contains(column) && !OF_ALL.contains(column) && !column.isEmpty()) {
                faults.add(unknown(column, known, place.at(row, i + 1)));
            } else if (!column.isEmpty() && columns.indexOf(column) < i) {
                faults.add(new Problem(
                        place.at(row, i + 1), "the column '" + column + "' is there twice", "take one of them out"));
            }
        }
        if (type != null) {
            missing(faults, row);
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private Problem unknown(String column, Collection<String> known, String at) {
        String meant = FieldNames.meant(column, known, columns);
        return new Problem(
                at,
                "there is no field '" + Bounds.shown(column) + "' in " + (type == null ? "any fact type" : type.name()),
                meant != null
                        ? "did you mean '" + meant + "'?"
                        : type == null ? "leave it out" : "its fields are " + String.join(", ", known));
    }

    private void missing(List<Problem> faults, long row) {
        for (FactType.Field field : type.fields()) {
            if (!field.optional() && !columns.contains(field.name())) {
                faults.add(new Problem(
                        place.at(row, 0), "the column '" + field.name() + "' is missing", "add it: " + field.about()));
            }
        }
    }

    void row(List<String> cells, long row) {
        if (cells.size() != columns.size()) {
            problems.add(new Problem(
                    place.at(row, Math.min(cells.size(), columns.size()) + 1),
                    "the row has " + cells.size() + " cells, the header has " + columns.size(),
                    cells.size() > columns.size()
                            ? "put a cell with a comma in quotes"
                            : "add the cells that are missing"));
            return;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), cells.get(i));
            if (PERCENTS.contains(columns.get(i)) && !cells.get(i).isEmpty()) {
                ones.see(i, cells.get(i), row);
            }
        }
        UnaryOperator<String> at = field -> {
            String column = field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
            return place.at(row, columns.indexOf(column) + 1);
        };
        boolean named = !values.path(FactReader.TYPE).asText().isBlank();
        FactDraft.Placed fact = reader.placed(named ? null : type, values, at);
        if (fact != null) {
            facts.add(fact);
        }
    }
}
