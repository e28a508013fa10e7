package dev.lodestone.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Given;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.FormulaGuard;
import dev.lodestone.intake.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Facts as they can be submitted again: a request in JSON, or a workbook with one sheet a fact type. */
public final class FactBook {
    private static final String REPLACES = "replaces";

    private final Request request;

    /** @param request all its facts are written, whenever they were known */
    public FactBook(Request request) {
        this.request = request;
    }

    public ObjectNode json() {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("title", request.title());
        Json.put(written, "asOf", request.asOf());
        Json.put(written, "knownOn", request.knownOn());
        if (request.since() != null) {
            written.put("since", request.since().toString());
        }
        ArrayNode economies = written.putArray("for");
        request.asked().forEach(e -> economies.add(e.code()));
        ArrayNode list = written.putArray("facts");
        for (Given given : request.submitted().given()) {
            ObjectNode object = FactWriter.json(given.fact());
            list.add(object);
            if (given.replaces() != null) {
                object.put(REPLACES, given.replaces());
            }
        }
        return written;
    }

    public byte[] workbook() {
        Map<FactType, List<Given>> byType = request.submitted().given().stream()
                .collect(Collectors.groupingBy(g -> FactType.of(g.fact()), LinkedHashMap::new, Collectors.toList()));
        return Workbooks.write(book -> {
            book.sheet("Request", List.of("title", request.title()));
            book.row(
                    List.of("asOf", request.asOf() == null ? "" : request.asOf().toString()));
            if (request.knownOn() != null) {
                book.row(List.of("knownOn", request.knownOn().toString()));
            }
            if (request.since() != null) {
                book.row(List.of("since", request.since().toString()));
            }
            book.row(List.of("for", request.asked().stream().map(Economy::code).collect(Collectors.joining(";"))));
            byType.forEach((type, ofType) -> sheet(type, ofType, book));
        });
    }

    /** A table of all of them: a column for the type, and one for each field that any of them has. */
    public String csv() {
        List<Given> facts = request.submitted().given();
        Set<String> columns = new LinkedHashSet<>();
        for (Given each : facts) {
            FactType.of(each.fact()).fields().stream()
                    .filter(f -> given(f, each.fact()) != null)
                    .forEach(f -> columns.add(f.name()));
        }
        if (facts.stream().anyMatch(g -> g.replaces() != null)) {
            columns.add(REPLACES);
        }
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.print("fact");
            csv.printRecord(columns);
            for (Given each : facts) {
                csv.print(FactType.of(each.fact()).name());
                csv.printRecord(columns.stream().map(column -> plain(cell(of(column, each)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object of(String column, Given each) {
        FactType.Field field = FactType.of(each.fact()).field(column);
        return column.equals(REPLACES) ? each.replaces() : field == null ? null : given(field, each.fact());
    }

    /** A number without an exponent, and no formula. */
    private static Object plain(Object cell) {
        if (cell instanceof Double d) {
            return BigDecimal.valueOf(d).stripTrailingZeros().toPlainString();
        }
        return cell instanceof String text ? FormulaGuard.written(text) : cell;
    }

    private static void sheet(FactType type, List<Given> given, Workbooks book) {
        List<FactType.Field> fields = type.fields().stream()
                .filter(f -> !f.optional() || given.stream().anyMatch(g -> given(f, g.fact()) != null))
                .toList();
        boolean corrects = given.stream().anyMatch(g -> g.replaces() != null);
        List<String> header =
                new ArrayList<>(fields.stream().map(FactType.Field::name).toList());
        if (corrects) {
            header.add(REPLACES);
        }
        book.sheet(type.name(), header);
        for (Given each : given) {
            List<Object> cells = new ArrayList<>(
                    fields.stream().map(f -> cell(given(f, each.fact()))).toList());
            if (corrects) {
                cells.add(each.replaces() == null ? "" : each.replaces());
            }
            book.row(cells);
        }
    }

    /** The value of a field; null if it says nothing. */
    private static Object given(FactType.Field field, Fact fact) {
        Object value = field.of(fact);
        boolean nothing = value instanceof Collection<?> c && c.isEmpty()
                || field.optional() && (Boolean.FALSE.equals(value) || field.type() == int.class && value.equals(0));
        return nothing ? null : value;
    }

    private static Object cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> list) {
            List<String> texts = list.stream().map(v -> cell(v).toString()).toList();
            // A text that holds a semicolon is kept whole by the other divider.
            return texts.stream().anyMatch(t -> t.contains(";"))
                    ? String.join(" | ", texts) + " |"
                    : String.join("; ", texts);
        }
        if (value instanceof Economy economy) {
            return economy.code();
        }
        if (value instanceof Mineral mineral) {
            return mineral.key();
        }
        if (value instanceof Estimate estimate) {
            // A rate of 1 beside others of 25% would be asked about, and one above 2 is taken for a slip.
            boolean plain = estimate.isExact() && estimate.kind() != Estimate.Kind.RATE;
            return plain ? (Object) estimate.low() : estimate.written();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
