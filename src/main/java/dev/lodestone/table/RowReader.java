package dev.lodestone.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Given;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Unit;
import dev.lodestone.intake.Bounds;
import dev.lodestone.intake.FactReader;
import dev.lodestone.intake.Faults;
import dev.lodestone.intake.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Makes a fact of a row: every value by its rule, and then by the same checks as facts that are submitted. */
final class RowReader {
    private final CellReader cells;
    private final Consumer<String> notes;
    private final Faults faults = new Faults();
    private final FactReader reader = new FactReader(faults, true);

    private Block block;
    private RowView row;
    private IntFunction<String> place;
    private ObjectNode object;
    private Map<String, Integer> found;
    private Masses.Printed unit;
    /** A figure of the row that calls itself approximate; null if none does. */
    private String about;

    private Masses.Printed last;
    private String lastText;

    /** @param notes is told how units were taken that may be taken in another way */
    RowReader(char decimal, Consumer<String> notes) {
        this.cells = new CellReader(decimal);
        this.notes = notes;
    }

    /**
     * What came of a row.
     *
     * @param given the fact; null if it cannot be one
     * @param places the column of each field from 0, where it stands in one
     * @param empty the field of which nothing stands there, so that there is nothing to tell; null if there is none
     */
    record Read(Given given, Map<String, Integer> places, String empty) {}

    /**
     * @param place tells where a column of the row stands, from 0; -1 is the row
     * @param noted is given what is wrong
     */
    Read read(
            Block block, RowView row, IntFunction<String> place, java.util.function.BiConsumer<Problem, String> noted) {
        this.block = block;
        this.row = row;
        this.place = place;
        this.object = JsonNodeFactory.instance.objectNode();
        this.found = new LinkedHashMap<>();
        this.unit = null;
        this.about = null;
        String empty = empty();
        Given given = empty != null ? null : fact();
        for (Problem problem : faults.take()) {
            noted.accept(problem, field(problem));
        }
        return new Read(given, found, empty);
    }

    /** The problem's column; reversed from its place, which is made of it. */
    private String field(Problem problem) {
        for (Map.Entry<String, Integer> each : found.entrySet()) {
            if (place.apply(each.getValue()).equals(problem.pointer())) {
                return each.getKey();
            }
        }
        return "";
    }

    /** The first figure that has to be there and is not. */
    private String empty() {
        for (FactType.Field field : block.type().fields()) {
            FieldRule rule = block.fields().get(field.name());
            if (field.type() == Estimate.class && !field.optional() && rule != null) {
                FieldRule.Value value = rule.value(row);
                boolean blank = value == null && isEmpty(rule.looksAt(row));
                if (blank || value != null && CellReader.isNone(field, value.text())) {
                    return field.name();
                }
            }
        }
        return null;
    }

    private boolean isEmpty(String column) {
        return column == null || row.cell(column).isEmpty();
    }

    private Given fact() {
        if (block.fields().containsKey("unit")) {
            take(block.type().field("unit"));
        }
        for (FactType.Field field : block.type().fields()) {
            if (block.fields().containsKey(field.name()) && !field.name().equals("unit")) {
                take(field);
            }
        }
        if (unit != null && !unit.content().isEmpty()) {
            weighed(unit.compound());
        }
        if (about != null) {
            approximate();
        }
        replaces();
        return faults.isEmpty() ? reader.given(block.type(), object, this::placeOf) : null;
    }

    /** It says something of what was given, and is a field of no type. */
    private void replaces() {
        FieldRule rule = block.fields().get(FactReader.REPLACES);
        FieldRule.Value value = rule == null ? null : rule.value(row);
        if (value != null) {
            found.put(FactReader.REPLACES, row.place(value.column()));
            object.put(FactReader.REPLACES, value.text());
        }
    }

    /** What is weighed is the form where no other is given; of a compound the metal is counted, and the source says by what factor. */
    private void weighed(Compound compound) {
        String content = compound == null ? unit.content() : compound.metal();
        if (block.type().field("form") != null) {
            String form = object.path("form").asText(content + " content");
            object.put("form", form.replace(unit.content(), content));
        }
        if (compound == null) {
            return;
        }
        String mineral = object.path("mineral").asText();
        if (Mineral.isKnown(mineral) && !Mineral.of(mineral).equals(compound.mineral())) {
            faults.add(new Problem(
                    placeOf("unit"),
                    "'" + unit.content() + "' is a compound of " + compound.mineral() + ", and the row is of '"
                            + mineral + "'",
                    "write what is weighed, or t alone"));
        }
        sourceSays(compound.says());
    }

    /** An approximate figure has no bounds that anybody could name: it is kept, and the fact established in part. */
    private void approximate() {
        if (block.type().field("confidence") != null && !object.has("confidence")) {
            object.put("confidence", Confidence.PARTLY.toString());
        }
        sourceSays("'" + about + "' is approximate");
        notes.accept("a figure that calls itself approximate (~, about, ca.) makes a fact that is established in part");
    }

    /** A source that is missing stays so. */
    private void sourceSays(String more) {
        if (object.has("source")) {
            object.put("source", object.path("source").asText() + "; " + more);
        }
    }

    private String placeOf(String field) {
        String name = field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
        return place.apply(found.getOrDefault(name, -1));
    }

    private void take(FactType.Field field) {
        FieldRule rule = block.fields().get(field.name());
        FieldRule.Value value = rule.value(row);
        if (value == null) {
            unknown(field, rule);
            return;
        }
        if (value.column() != null) {
            found.put(field.name(), row.place(value.column()));
        }
        if (CellReader.isNone(field, value.text())) {
            return;
        }
        try {
            Bounds.text(value.text(), Bounds.TEXT);
            object.put(field.name(), written(field, value));
        } catch (InvalidValue e) {
            faults.add(new Problem(placeOf(field.name()), e.getMessage(), e.suggestion()));
        }
    }

    /** A cell that holds something of which no word of the profile makes a value. */
    private void unknown(FactType.Field field, FieldRule rule) {
        String looked = rule.looksAt(row);
        String cell = looked == null ? "" : row.cell(looked);
        if (looked != null && !field.optional()) {
            found.put(field.name(), row.place(looked));
        }
        if (!cell.isEmpty() && !field.optional()) {
            faults.add(new Problem(
                    placeOf(field.name()),
                    "'" + cell + "' is nothing that the profile takes for a " + field.name(),
                    "add it to the words of '" + field.name() + "' in the profile, or to what it leaves out"));
        }
    }

    private String written(FactType.Field field, FieldRule.Value value) {
        if (field.type() == Unit.class) {
            unit = unit(value.text());
            return unit.unit().toString();
        }
        if (field.type() != Estimate.class) {
            boolean whole = field.type() == int.class || field.type() == Integer.class;
            about = whole && cells.isAbout(value.text()) ? value.text() : about;
            return cells.read(field, value.text());
        }
        if (CellReader.isLetter(field, value.text())) {
            return value.text();
        }
        PrintedFigure figure = cells.figure(field, value, unit);
        about = figure.about() ? value.text() : about;
        if (unit == null && field.unit().equals("unit field") && !figure.unit().isEmpty()) {
            unit = unit(figure.unit());
            object.put("unit", unit.unit().toString());
            figure = figure.times(unit.times());
        }
        String written = figure.written(value.percent() && field.kind().isPercent());
        if (field.kind() == Estimate.Kind.SHARE && saysNothing(figure, written)) {
            throw new InvalidValue(
                    "'" + value.text() + "' says nothing: every share lies there",
                    "write closer bounds, W if its source withholds it, or leave it empty");
        }
        return written;
    }

    /** Whether a share is bounded by what all shares are bounded by. */
    private static boolean saysNothing(PrintedFigure figure, String written) {
        return (figure.high() != null || !figure.bound().isEmpty())
                && Estimate.parse(written, Estimate.Kind.SHARE).isWithheld();
    }

    /** Most rows of a table are in the unit of the row before. */
    private Masses.Printed unit(String text) {
        if (text.equals(lastText)) {
            return last;
        }
        last = Masses.read(text);
        lastText = text;
        if (last.compound() != null) {
            notes.accept(last.compound().says());
        }
        if (Masses.isEither(text)) {
            notes.accept("'" + text + "' is taken for metric tons: millions of them are Mt");
        }
        return last;
    }
}
