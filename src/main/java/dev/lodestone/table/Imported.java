package dev.lodestone.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Given;
import dev.lodestone.intake.FactReader;
import dev.lodestone.report.FactWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fact out of a table, and the cells in which its values stood. */
public final class Imported {
    private final Given given;
    private final SourceTable file;
    private final String sheet;
    private final RowPlace place;
    private final Map<String, Integer> columns;

    Imported(Given given, SourceTable file, String sheet, RowPlace place, Map<String, Integer> columns) {
        this.given = given;
        this.file = file;
        this.sheet = sheet;
        this.place = place;
        this.columns = columns;
    }

    public Fact fact() {
        return given.fact();
    }

    /** The fact as it is submitted, with what it replaces. */
    public ObjectNode json() {
        ObjectNode json = FactWriter.json(given.fact());
        if (given.replaces() != null) {
            json.put(FactReader.REPLACES, given.replaces());
        }
        return json;
    }

    /** Where its row stands. */
    public String place() {
        return file.place(sheet, place.row(), 0);
    }

    /** Where each value was found, by its field: {@code table.csv:7:3}, {@code table.xlsx#Sheet!C7}. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(
                (field, index) -> cells.put(field, file.cell(sheet, place.row(index), place.column(index) + 1)));
        return cells;
    }
}
