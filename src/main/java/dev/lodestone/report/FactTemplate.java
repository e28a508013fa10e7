package dev.lodestone.report;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty table of a fact type, to be filled in: its header, and in a workbook lists to choose from and what each column is. */
public final class FactTemplate {
    /** Rows that have lists to choose from. */
    private static final int ROWS = 1_000;

    private final FactType type;
    private final List<FactType.Field> fields;

    public FactTemplate(FactType type) {
        this.type = type;
        this.fields = List.copyOf(type.fields());
    }

    /** The header alone. */
    public String csv() {
        return fields.stream().map(FactType.Field::name).collect(Collectors.joining(",")) + "\n";
    }

    /** A sheet to fill in, one that explains it, and the lists. */
    public byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Lodestone", null)) {
            Worksheet table = workbook.newWorksheet(type.name());
            Worksheet explained = workbook.newWorksheet("Columns");
            Worksheet lists = workbook.newWorksheet("Lists");
            explain(explained);
            for (int i = 0; i < fields.size(); i++) {
                FactType.Field field = fields.get(i);
                table.value(0, i, field.name());
                table.width(i, Math.max(12, field.name().length() + 3));
                if (!field.optional()) {
                    table.style(0, i).bold().set();
                }
                Range choices = choices(field, i, lists);
                if (choices != null) {
                    table.range(1, i, ROWS, i).validateWithList(choices).showErrorMessage(!field.list());
                }
            }
            table.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void explain(Worksheet sheet) {
        List<String> header = List.of("column", "needed", "what it is", "unit", "example");
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.width(0, 20);
        sheet.width(2, 70);
        for (int i = 0; i < fields.size(); i++) {
            FactType.Field field = fields.get(i);
            sheet.value(i + 1, 0, field.name());
            sheet.value(i + 1, 1, field.optional() ? "" : "yes");
            sheet.value(i + 1, 2, field.about() + (field.list() ? "; several divided by ;" : ""));
            sheet.value(i + 1, 3, field.unit());
            sheet.value(i + 1, 4, field.example());
        }
        sheet.freezePane(0, 1);
    }

    /** What may stand in a column, written into one of the lists; null if it is nothing that can be listed. */
    private static Range choices(FactType.Field field, int column, Worksheet lists) {
        Collection<String> choices = choices(field.type());
        if (choices.isEmpty()) {
            return null;
        }
        lists.value(0, column, field.name());
        int row = 1;
        for (String choice : choices) {
            lists.value(row++, column, choice);
        }
        return lists.range(1, column, choices.size(), column);
    }

    private static Collection<String> choices(Class<?> type) {
        if (type == Economy.class) {
            return Economy.all().stream().map(Economy::name).sorted().toList();
        } else if (type == Mineral.class) {
            return Mineral.all().stream().map(Mineral::name).sorted().toList();
        } else if (type == boolean.class || type == Boolean.class) {
            return List.of("yes", "no");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }
}
